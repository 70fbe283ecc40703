import type { KeySet } from './key-set'

/** Encrypts single fields. A value opens only with the `aad` it was sealed with: `collection.field:docId`. */
export interface FieldCipher {
  /** The value to store: `v<kid>.<base64url>`. The same text never seals to the same value. */
  seal(plain: string, aad: string): string
  /** The text. Throws FieldCipherError: moved to another record, altered, or its key is gone. */
  open(value: string, aad: string): string
  /** Whether the value was sealed with the key in use; a job re-seals the others. */
  isCurrent(value: string): boolean
}

export type FieldCipherProblem = 'malformed' | 'unknown-key' | 'not-authentic'

/** Says what is wrong and with which field; holds neither value nor text. */
export class FieldCipherError extends Error {
  override name = 'FieldCipherError'
  constructor(
    readonly problem: FieldCipherProblem,
    readonly aad: string,
  ) {
    super(`field cannot be opened (${problem}): ${aad}`)
  }
}

const VALUE = /^v([a-z0-9]{1,16})\.([A-Za-z0-9_-]+)$/

/** The key's id says which suite sealed a value, so values of both open. `unknown` is told of an id nobody here knows. */
export const createFieldCipher = (keys: () => KeySet, unknown: () => void = () => {}): FieldCipher => ({
  seal(plain, aad) {
    const { kid, box } = keys().current
    return `v${kid}.${box.seal(plain, aad).toString('base64url')}`
  },
  open(value, aad) {
    const [, kid, packed] = VALUE.exec(value) ?? []
    if (!kid || !packed) throw new FieldCipherError('malformed', aad)
    const key = keys().find(kid)
    if (!key) {
      unknown()
      throw new FieldCipherError('unknown-key', aad)
    }
    const plain = key.box.open(Buffer.from(packed, 'base64url'), aad)
    if (!plain) throw new FieldCipherError('not-authentic', aad)
    return plain.toString('utf8')
  },
  isCurrent: (value) => value.startsWith(`v${keys().current.kid}.`),
})
