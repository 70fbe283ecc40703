import { createHmac, type KeyObject } from 'node:crypto'
import { currentKey, type KeyRing } from './key-ring'
import { deriveKey } from './keys'

/** Equality look-up of encrypted fields: the same text under the same field gives the same index, nothing else. */
export interface BlindIndex {
  /** `b<kid>.` and 22 characters. Case, width and outer spaces of the text do not matter. `field` is e.g. 'idNumber'. */
  of(field: string, text: string): string
}

const INDEX_BYTES = 16

/** HMAC-SHA256 with a key of its own for every field, so that equal texts of different fields cannot be matched. */
export function createBlindIndex(ring: KeyRing): BlindIndex {
  const master = currentKey(ring)
  const fieldKeys = new Map<string, KeyObject>()
  const keyFor = (field: string): KeyObject => {
    const known = fieldKeys.get(field)
    if (known) return known
    const derived = deriveKey(master, `blind-index ${field}`)
    fieldKeys.set(field, derived)
    return derived
  }
  return {
    of(field, text) {
      const digest = createHmac('sha256', keyFor(field)).update(normalise(text)).digest()
      return `b${ring.current}.${digest.subarray(0, INDEX_BYTES).toString('base64url')}`
    },
  }
}

const normalise = (text: string): string => text.normalize('NFKC').trim().toUpperCase()
