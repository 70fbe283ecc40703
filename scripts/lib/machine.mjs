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
    `open files ${openFiles()}`,
    `free in this folder, ${folders.slice(1).join(', ')}: ${folders.map(freeIn).join(', ')}`,
  ].join('; ')
}

function freeIn(folder) {
  const { bavail, bsize } = statfsSync(folder)
  return gigabytes(bavail * bsize)
}

/** The limit of this process, which its children get. */
function openFiles() {
  const limits = existsSync('/proc/self/limits') ? readFileSync('/proc/self/limits', 'utf8') : ''
  return /Max open files\s+(\S+)/.exec(limits)?.[1] ?? 'unknown'
}
