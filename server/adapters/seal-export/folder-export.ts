import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { isMissing } from '@server/platform/files'
import type { ExportedSeal, SealExport } from '@server/platform/ports/seal-export'

/** Seals of one file. */
const PER_FILE = 1_000
const NAME = /^seals-\d{9}\.jsonl$/

/**
 * Seals in a folder: files of a thousand lines each, `seals-000000001.jsonl` from the first, which are only ever added to. The
 * folder may be a mount that allows nothing else. A line that broke off stays where it is; the next one begins anew.
 */
export function createFolderExport(folder: string): SealExport {
  const fileOf = (n: number) =>
    path.join(folder, `seals-${String(n - ((n - 1) % PER_FILE)).padStart(9, '0')}.jsonl`)
  return {
    last: async () => {
      for (const name of (await filesIn(folder)).reverse()) {
        const lines = (await readFile(path.join(folder, name), 'utf8')).split('\n').reverse()
        const last = lines.map(numberOf).find((n) => n > 0)
        if (last) return last
      }
      return 0
    },
    append: async (seals) => {
      await mkdir(folder, { recursive: true })
      for (const file of new Set(seals.map(({ n }) => fileOf(n))))
        await addTo(
          file,
          seals.filter(({ n }) => fileOf(n) === file),
        )
    },
    async *read() {
      for (const name of await filesIn(folder))
        yield* createInterface({ input: createReadStream(path.join(folder, name)) })
    },
  }
}

async function addTo(file: string, seals: readonly ExportedSeal[]): Promise<void> {
  const handle = await open(file, 'a+', 0o644)
  try {
    const { size } = await handle.stat()
    const tail = Buffer.alloc(1)
    if (size > 0) await handle.read(tail, 0, 1, size - 1)
    const torn = size > 0 && tail.toString() !== '\n'
    await handle.writeFile(`${torn ? '\n' : ''}${seals.map(({ line }) => `${line}\n`).join('')}`)
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

/** The number of a whole line; 0 for one that broke off. */
function numberOf(line: string): number {
  try {
    const { n } = JSON.parse(line) as { n?: unknown }
    return typeof n === 'number' ? n : 0
  } catch {
    return 0
  }
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => NAME.test(name)).sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
