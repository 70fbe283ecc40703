import { createHmac, type KeyObject } from 'node:crypto'
import type { DataKey, KeySet } from './key-set'
import { derive } from './suites/derive'

/**
 * Equality look-up of encrypted fields: the same text under the same field gives the same index, nothing else.
 * `b<kid>.` and 22 characters. Case, width and outer spaces of the text do not matter. `field` is e.g. 'idNumber'.
 */
export interface BlindIndex {
  /** The index to write, by the key in use. */
  of(field: string, text: string): string
  /** Every index the text may stand under, the one in use first: look up with `$in`. Usually one. */
  all(field: string, text: string): readonly string[]
  /** The same for an index that is stored; only while a key is being changed is its text asked for. */
  allOf(field: string, stored: string, text: () => string): readonly string[]
}

const INDEX_BYTES = 16

/** HMAC of the key's suite, with a key of its own for every field: equal texts of different fields cannot be matched. */
export function createBlindIndex(keys: () => KeySet): BlindIndex {
  const fieldKeys = new WeakMap<DataKey, Map<string, KeyObject>>()
  const keyFor = (key: DataKey, field: string): KeyObject => {
    const known = fieldKeys.get(key) ?? new Map<string, KeyObject>()
    fieldKeys.set(key, known)
    const derived = known.get(field) ?? derive(key.suite.hash, key.secret, `blind-index ${field}`, 32)
    known.set(field, derived)
    return derived
  }
  const under = (key: DataKey, field: string, normal: string): string => {
    const digest = createHmac(key.suite.hash, keyFor(key, field)).update(normal).digest()
    return `b${key.kid}.${digest.toString('base64url', 0, INDEX_BYTES)}`
  }
  const all = (field: string, text: string): readonly string[] => {
    const normal = normalise(text)
    return keys().held.map((key) => under(key, field, normal))
  }
  return {
    of: (field, text) => under(keys().current, field, normalise(text)),
    all,
    allOf: (field, stored, text) => {
      const { held } = keys()
      return held.length === 1 && stored.startsWith(`b${held[0]?.kid}.`) ? [stored] : all(field, text())
    },
  }
}

const PLAIN = /^[0-9A-Z]*$/

/** Most texts are digits already, and need nothing. */
const normalise = (text: string): string =>
  PLAIN.test(text) ? text : text.normalize('NFKC').trim().toUpperCase()
