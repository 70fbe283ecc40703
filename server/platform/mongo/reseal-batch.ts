import type { Connection } from 'mongoose'
import type { BlindIndex } from '../crypto/blind-index'
import type { FieldCipher } from '../crypto/field-cipher'
import type { CollectionSpec } from './collections'
import { classifyDatabaseError } from './errors'
import { type Place, placesOf, type SealedPlace, sealedPlaces } from './sealed-places'

/** What makes values anew. */
export interface Resealing {
  cipher: FieldCipher
  index: BlindIndex
  /** Whether an index is by the key in use. */
  isCurrentIndex: (index: string) => boolean
  /** Told of what cannot be made anew; never a value. */
  stuck: (where: { collection: string; id: unknown; path: string; reason: string }) => void
}

export interface BatchOutcome {
  /** Where the next batch begins; null at the end of the collection. */
  cursor: unknown
  /** Documents made anew. */
  changed: number
  /** Documents with something that is still under an older key. */
  left: number
}

type Document = Readonly<Record<string, unknown>> & { _id: unknown }

const TRIES = 5

/**
 * Makes one batch of a collection anew: values under the field key in use, indexes under the index key in use. Each write
 * is guarded by every value it replaces, so that whoever wrote meanwhile is not overwritten; what lost is read again.
 */
export async function resealBatch(
  connection: Connection,
  spec: CollectionSpec,
  resealing: Resealing,
  from: { after: unknown; size: number },
): Promise<BatchOutcome> {
  const found = await connection
    .collection<Document>(spec.name)
    .find(from.after === null ? {} : ({ _id: { $gt: from.after } } as never), { projection: rootsOf(spec) })
    .sort({ _id: 1 })
    .limit(from.size)
    .toArray()
  let [changed, left] = [0, 0]
  for (const document of found) {
    const outcome = await resealOne(connection, spec, resealing, document as Document)
    if (outcome === 'changed') changed += 1
    if (outcome === 'left') left += 1
  }
  return { cursor: found.length < from.size ? null : (found.at(-1)?._id ?? null), changed, left }
}

/** The fields to read: the first name of every path. */
function rootsOf({ sealed = [], passingIndexes = [] }: CollectionSpec): Record<string, 1> {
  const paths = [...sealed.flatMap(({ path, index }) => [path, index?.path ?? path]), ...passingIndexes]
  return Object.fromEntries(paths.map((path) => [path.split(/[.[]/)[0] ?? path, 1 as const]))
}

async function resealOne(
  connection: Connection,
  spec: CollectionSpec,
  resealing: Resealing,
  read: Document,
): Promise<'changed' | 'left' | 'current'> {
  const collection = connection.collection<Document>(spec.name)
  let document: Document | null = read
  for (let round = 0; document && round < TRIES; round += 1) {
    const { changes, stuck } = changesOf(spec, resealing, document)
    if (changes.length === 0) return stuck ? 'left' : 'current'
    const { _id } = document
    const guard = Object.fromEntries(changes.map(({ place }) => [place.path, place.value]))
    const $set = Object.fromEntries(changes.map(({ place, next }) => [place.path, next]))
    const written = await collection
      .updateOne({ ...guard, _id } as never, { $set })
      .catch((error: unknown) => {
        if (classifyDatabaseError(error)?.kind !== 'duplicate') throw error
        resealing.stuck({ collection: spec.name, id: _id, path: 'index', reason: 'duplicate' })
        return null
      })
    if (!written) return 'left'
    if (written.matchedCount === 1) return stuck ? 'left' : 'changed'
    document = (await collection.findOne({ _id } as never, { projection: rootsOf(spec) })) as Document | null
  }
  return document ? 'left' : 'current'
}

interface Change {
  place: Place
  next: string
}

function changesOf(
  spec: CollectionSpec,
  resealing: Resealing,
  document: Document,
): { changes: Change[]; stuck: boolean } {
  const passing = (spec.passingIndexes ?? []).flatMap((path) => placesOf(path, document))
  let stuck = passing.some(({ value }) => !resealing.isCurrentIndex(value))
  const changes: Change[] = []
  for (const place of (spec.sealed ?? []).flatMap((field) => sealedPlaces(spec.name, field, document))) {
    try {
      changes.push(...changesAt(place, `${place.as}:${String(document._id)}`, resealing))
    } catch (error) {
      stuck = true
      const reason = error instanceof Error ? error.message : 'unknown'
      resealing.stuck({ collection: spec.name, id: document._id, path: place.path, reason })
    }
  }
  return { changes, stuck }
}

function changesAt(place: SealedPlace, aad: string, resealing: Resealing): Change[] {
  const { cipher, index } = resealing
  const renew = !cipher.isCurrent(place.value)
  const rekey = place.index !== undefined && !resealing.isCurrentIndex(place.index.value)
  if (!renew && !rekey) return []
  const plain = cipher.open(place.value, aad)
  const changes: Change[] = renew ? [{ place, next: cipher.seal(plain, aad) }] : []
  if (rekey && place.index) changes.push({ place: place.index, next: index.of(place.index.of, plain) })
  return changes
}
