/** Stores files by key. `put` of the same key and bytes again is a no-op; other bytes under a used key are refused. */
export interface ObjectStorage {
  /** Throws StorageConflictError where the key holds other bytes, TypeError for a key that is not a plain relative path. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** The bytes, or null when the key is unknown. */
  get(key: string): Promise<Uint8Array | null>
  /** Removes an object; one that is not there is no error. */
  remove(key: string): Promise<void>
}

/** Other bytes were put under a key that is in use. What is stored stays as it was. */
export class StorageConflictError extends Error {
  constructor(key: string) {
    super(`object storage: ${key} already holds other bytes`)
    this.name = 'StorageConflictError'
  }
}

// No segment starts with a dot, so neither '..' nor a folder of half-written files can be named by a key.
const KEY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/
const LONGEST_KEY = 200

/** The key itself. Throws TypeError for one that is not a plain relative path. */
export function requireStorageKey(key: string): string {
  if (key.length > LONGEST_KEY || !KEY.test(key))
    throw new TypeError(`object storage: unusable key ${JSON.stringify(key)}`)
  return key
}
