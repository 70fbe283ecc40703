import type { Connection } from 'mongoose'
import type { BlindIndex } from '../crypto/blind-index'
import type { FieldCipher } from '../crypto/field-cipher'
import { definedCollections, type SealedField } from './collections'
import { type SealedPlace, sealedPlaces } from './sealed-places'

/** What was found of one registered field. */
export interface VerifiedField {
  collection: string
  path: string
  /** Values that open, and whose index is the one of what they hold. */
  whole: number
  broken: number
}

/** Opens every registered field of the newest `sample` records of each collection, and compares each index. Changes nothing. */
export async function verifySealed(
  connection: Connection,
  keys: { cipher: FieldCipher; index: BlindIndex },
  sample: number,
): Promise<VerifiedField[]> {
  const found: VerifiedField[] = []
  for (const { name, sealed = [] } of definedCollections(connection)) {
    if (sealed.length === 0) continue
    const newest = connection.collection(name).find().sort({ _id: -1 }).limit(sample)
    const documents = await newest.toArray()
    found.push(...sealed.map((field) => verifyField(name, field, documents, keys)))
  }
  return found
}

function verifyField(
  collection: string,
  field: SealedField,
  documents: readonly Record<string, unknown>[],
  keys: { cipher: FieldCipher; index: BlindIndex },
): VerifiedField {
  const found = { collection, path: field.path, whole: 0, broken: 0 }
  for (const document of documents) {
    for (const place of sealedPlaces(collection, field, document)) {
      if (isWhole(place, `${place.as}:${String(document._id)}`, keys)) found.whole += 1
      else found.broken += 1
    }
  }
  return found
}

function isWhole(
  place: SealedPlace,
  aad: string,
  { cipher, index }: { cipher: FieldCipher; index: BlindIndex },
): boolean {
  try {
    const plain = cipher.open(place.value, aad)
    return !place.index || index.all(place.index.of, plain).includes(place.index.value)
  } catch {
    return false
  }
}
