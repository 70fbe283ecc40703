import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'
import type { KeyRing } from './key-ring'

/** Encrypts single fields. A value opens only with the `aad` it was sealed with: `collection.field:docId`. */
export interface FieldCipher {
  /** The value to store: `v<kid>.<base64url(iv | ciphertext | tag)>`. The same text never seals to the same value. */
  seal(plain: string, aad: string): string
  /** The text. Throws FieldCipherError: moved to another record, altered, or its key is gone. */
  open(value: string, aad: string): string
  /** Whether the value was sealed with the key in use; a job re-seals the others. */
  isCurrent(value: string): boolean
}

export type FieldCipherProblem = 'malformed' | 'unknown-key' | 'not-authentic'

/** Says what is wrong and with which key id; holds neither value nor text. */
export class FieldCipherError extends Error {
  override name = 'FieldCipherError'
  constructor(
    readonly problem: FieldCipherProblem,
    readonly aad: string,
  ) {
    super(`field cannot be opened (${problem}): ${aad}`)
  }
}

const IV_BYTES = 12
const TAG_BYTES = 16
const VALUE = /^v([a-z0-9]{1,16})\.([A-Za-z0-9_-]+)$/

/** AES-256-GCM with a random 96-bit IV: sound for 2^32 values under one key (NIST SP 800-38D). */
export const createFieldCipher = (ring: KeyRing): FieldCipher => ({
  seal: (plain, aad) =>
    `v${ring.current}.${encrypt(keyOf(ring, ring.current, aad), plain, aad).toString('base64url')}`,
  open(value, aad) {
    const [, kid, packed] = VALUE.exec(value) ?? []
    if (!kid || !packed) throw new FieldCipherError('malformed', aad)
    return decrypt(keyOf(ring, kid, aad), Buffer.from(packed, 'base64url'), aad)
  },
  isCurrent: (value) => value.startsWith(`v${ring.current}.`),
})

function keyOf(ring: KeyRing, kid: string, aad: string): KeyObject {
  const key = ring.keys.get(kid)
  if (!key) throw new FieldCipherError('unknown-key', aad)
  return key
}

function encrypt(key: KeyObject, plain: string, aad: string): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(aad))
  return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: KeyObject, packed: Buffer, aad: string): string {
  if (packed.length < IV_BYTES + TAG_BYTES) throw new FieldCipherError('malformed', aad)
  const options = { authTagLength: TAG_BYTES }
  const decipher = createDecipheriv('aes-256-gcm', key, packed.subarray(0, IV_BYTES), options)
  decipher.setAAD(Buffer.from(aad)).setAuthTag(packed.subarray(-TAG_BYTES))
  const body = packed.subarray(IV_BYTES, -TAG_BYTES)
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  } catch {
    throw new FieldCipherError('not-authentic', aad)
  }
}
