/** Stores rendered documents by key. `put` of the same key and bytes again is a no-op; other bytes under a used key are refused. */
export interface ObjectStorage {
  put(key: string, bytes: Uint8Array): Promise<void>
  /** The bytes, or null when the key is unknown. */
  get(key: string): Promise<Uint8Array | null>
  /** Removes an object; one that is not there is no error. */
  remove(key: string): Promise<void>
}
