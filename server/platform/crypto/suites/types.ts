import type { KeyObject } from 'node:crypto'

export type SuiteName = 'aes-256-gcm' | 'sm4-cbc-hmac-sm3'

/** Seals bytes with one key. What comes out opens only under the `aad` it was sealed with. */
export interface Box {
  seal(plain: Uint8Array | string, aad: string): Buffer
  /** The bytes; null when they were altered, cut, or sealed under another key or `aad`. */
  open(packed: Buffer, aad: string): Buffer | null
}

/** Encryption and keyed hash that belong together: an international pair, and the one of the national standards. */
export interface Suite {
  name: SuiteName
  /** Begins the id of every data key of the suite, so that each stored value tells how it was made. */
  letter: 'a' | 's'
  hash: 'sha256' | 'sm3'
  /** A box over keys derived from one 32-byte key. */
  box(key: KeyObject): Box
}
