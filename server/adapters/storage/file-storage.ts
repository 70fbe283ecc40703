import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, writeNewFile } from '@server/platform/files'
import {
  type ObjectStorage,
  requireStorageKey,
  StorageConflictError,
} from '@server/platform/ports/object-storage'

const UNKNOWN_KEY = ['ENOENT', 'ENOTDIR', 'EISDIR']

/** Objects as files under `root` (made when missing). Throws TypeError for a key that is not a plain relative path. */
export function createFileStorage(root: string): ObjectStorage {
  const tempDir = join(root, '.incoming')
  const fileOf = (key: string): string => join(root, requireStorageKey(key))
  return {
    async put(key, bytes) {
      const file = fileOf(key)
      await mkdir(tempDir, { recursive: true })
      await mkdir(dirname(file), { recursive: true })
      if (await writeNewFile(file, bytes, { tempDir })) return
      const stored = await readFile(file)
      if (!stored.equals(bytes)) throw new StorageConflictError(key)
    },
    async remove(key) {
      await rm(fileOf(key), { force: true })
    },
    async get(key) {
      try {
        return await readFile(fileOf(key))
      } catch (error) {
        if (UNKNOWN_KEY.includes(codeOf(error) ?? '')) return null
        throw error
      }
    },
  }
}
