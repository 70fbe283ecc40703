import type { ObjectStorage } from '../../platform/ports/object-storage'
import { StorageConflictError } from '../../platform/ports/object-storage'
import { type BlobKey, boxOf } from '../uploads'

/** Where a part of the file as it came lies; named by its content too, so that a part sent again never meets another. */
export const partPlace = (scanId: string, part: number, sha256: string): string =>
  `scans/${scanId}/part/${part}-${sha256.slice(0, 32)}`

/** Where a page as it was drawn lies. */
export const pagePlace = (scanId: string, page: number): string => `scans/${scanId}/page/${page}`

/** Stores bytes encrypted, bound to their place, unless something lies there: then that stays. Answers what lies there now. */
export async function keepBytes(
  storage: ObjectStorage,
  place: string,
  key: BlobKey,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  try {
    await storage.put(place, boxOf(key).seal(bytes, place))
    return bytes
  } catch (error) {
    // Encrypted twice the same bytes are not the same: a worker or a connection that died between two writes was here.
    if (error instanceof StorageConflictError) return openBytes(storage, place, key)
    throw error
  }
}

/** Bytes that were kept. Throws Error when they are gone or were altered. */
export async function openBytes(storage: ObjectStorage, place: string, key: BlobKey): Promise<Buffer> {
  const packed = await storage.get(place)
  const bytes = packed && boxOf(key).open(Buffer.from(packed), place)
  if (!bytes) throw new Error(`${place} cannot be opened`)
  return bytes
}

/** A thumbnail as it stands in the record of its page. */
export const sealThumbnail = (id: string, key: BlobKey, bytes: Uint8Array): string =>
  boxOf(key).seal(bytes, `scanPages.thumbnail:${id}`).toString('base64')

/** As data URL; null when it was altered. */
export function openThumbnail(id: string, key: BlobKey, sealed: string): string | null {
  const bytes = boxOf(key).open(Buffer.from(sealed, 'base64'), `scanPages.thumbnail:${id}`)
  return bytes && `data:image/jpeg;base64,${bytes.toString('base64')}`
}
