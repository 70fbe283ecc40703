import { randomUUID } from 'node:crypto'
import { link, open, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Writes a file that must not exist yet, whole or not at all: a temporary file is synced, then linked to its name.
 * A link, unlike a rename, never replaces what another process put there meanwhile.
 * Returns false, with nothing changed, when the name is taken. The folder must exist; `tempDir` must be on the same disk.
 */
export async function writeNewFile(
  file: string,
  bytes: Uint8Array,
  options: { mode?: number; tempDir?: string } = {},
): Promise<boolean> {
  const temp = join(options.tempDir ?? dirname(file), `.${randomUUID()}.tmp`)
  try {
    await writeSynced(temp, bytes, options.mode ?? 0o600)
    await link(temp, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    await unlink(temp).catch(ignoreMissing)
  }
  await syncFolder(dirname(file))
  return true
}

/** True for "no such file or folder". */
export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT'

/** The system's error code, e.g. 'EEXIST', or undefined. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined

async function writeSynced(file: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The new name is in the folder, so the folder has to reach the disk as well. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error
}
