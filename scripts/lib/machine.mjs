/** One line on the machine a check runs on: most failures that happen on one machine only are explained by it. */
import { existsSync, readFileSync, statfsSync } from 'node:fs'
import { availableParallelism, freemem, tmpdir, totalmem } from 'node:os'

const gigabytes = (bytes) => `${(bytes / 2 ** 30).toFixed(1)} GB`

export function machineLine() {
  const folders = [process.cwd(), tmpdir(), '/dev/shm'].filter((folder) => existsSync(folder))
  return [
    `node ${process.versions.node}`,
    `${availableParallelism()} cores`,
    `memory ${gigabytes(totalmem())}, ${gigabytes(freemem())} free`,
    `open files ${limit('open files')}, processes ${limit('processes')}`,
    `free in this folder, ${folders.slice(1).join(', ')}: ${folders.map(freeIn).join(', ')}`,
  ].join('; ')
}

function freeIn(folder) {
  const { bavail, bsize } = statfsSync(folder)
  return gigabytes(bavail * bsize)
}

/** A limit of this process, which its children get. */
const limit = (name) => new RegExp(`Max ${name}\\s+(\\S+)`).exec(read('/proc/self/limits'))?.[1] ?? 'unknown'

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '')
