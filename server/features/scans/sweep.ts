import { partsOf } from '@shared/domain/scans/rules'
import { pagePlace, partPlace } from './blob'
import type { ScanDeps } from './deps'
import type { ScanRecord } from './record'

const SWEPT_AT_ONCE = 20

/** Removes the bytes of uploads that came to nothing, when their time has passed; that there was one stays noted. */
export async function sweepScans(
  deps: Pick<ScanDeps, 'scans' | 'scanPages' | 'storage'>,
  now: Date,
): Promise<number> {
  const expired = await deps.scans.listExpired(now, SWEPT_AT_ONCE)
  for (const record of expired) {
    await deps.scanPages.forget(record._id)
    for (const place of placesOf(record)) await deps.storage.remove(place)
    await deps.scans.noteSwept(record._id)
  }
  return expired.length
}

function placesOf({ _id, size, parts, pages }: ScanRecord): string[] {
  const there = Array.from({ length: partsOf(size) }, (_, part) => parts[part])
  return [
    ...there.flatMap((sha256, part) => (sha256 === undefined ? [] : [partPlace(_id, part, sha256)])),
    // One more than was noted: a worker may have died between two writes.
    ...Array.from({ length: pages ?? 1 }, (_, at) => pagePlace(_id, at + 1)),
  ]
}
