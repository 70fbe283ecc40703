import { createHash, createSecretKey, randomBytes } from 'node:crypto'
import { suiteOf } from '../../platform/crypto/suites/suite'
import type { SuiteName } from '../../platform/crypto/suites/types'
import type { ObjectStorage } from '../../platform/ports/object-storage'

/** How one file's bytes are encrypted: a key of its own. Kept sealed in the database; without it the bytes are noise. */
export interface BlobKey {
  suite: SuiteName
  /** 32 bytes, base64url. */
  secret: string
}

export const newBlobKey = (suite: SuiteName): BlobKey => ({
  suite,
  secret: randomBytes(32).toString('base64url'),
})

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The box of a file's key. */
export const boxOf = ({ suite, secret }: BlobKey) =>
  suiteOf(suite).box(createSecretKey(Buffer.from(secret, 'base64url')))

const place = (id: string): string => `uploads/${id}`

/** Stores a file encrypted, bound to its id, if it is not stored yet: safe to repeat. */
export async function storeBlob(
  storage: ObjectStorage,
  id: string,
  key: BlobKey,
  bytes: Uint8Array,
): Promise<void> {
  if ((await storage.get(place(id))) === null) await storage.put(place(id), boxOf(key).seal(bytes, place(id)))
}

/** The file's bytes. Throws Error when they are gone or were altered. */
export async function openBlob(storage: ObjectStorage, id: string, key: BlobKey): Promise<Buffer> {
  const packed = await storage.get(place(id))
  const bytes = packed && boxOf(key).open(Buffer.from(packed), place(id))
  if (!bytes) throw new Error(`upload ${id} cannot be opened`)
  return bytes
}

export const removeBlob = (storage: ObjectStorage, id: string): Promise<void> => storage.remove(place(id))
