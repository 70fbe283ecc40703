import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, writeNewFile } from '@server/platform/files'
import type { ObjectStorage } from '@server/platform/ports/object-storage'

/** Other bytes were put under a key that is in use. What is stored stays as it was. */
export class StorageConflictError extends Error {
  constructor(key: string) {
    super(`object storage: ${key} already holds other bytes`)
    this.name = 'StorageConflictError'
  }
}

// No segment starts with a dot, so neither '..' nor the folder of half-written files can be named by a key.
const KEY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/
const LONGEST_KEY = 200
const UNKNOWN_KEY = ['ENOENT', 'ENOTDIR', 'EISDIR']

/** Objects as files under `root` (made when missing). Throws TypeError for a key that is not a plain relative path. */
export function createFileStorage(root: string): ObjectStorage {
  const tempDir = join(root, '.incoming')
  const fileOf = (key: string): string => {
    if (key.length > LONGEST_KEY || !KEY.test(key))
      throw new TypeError(`object storage: unusable key ${JSON.stringify(key)}`)
    return join(root, key)
  }
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
