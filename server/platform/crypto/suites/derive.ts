import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

/** A key for one purpose, from a master key (HKDF, RFC 5869). Keys of different purposes tell nothing of each other. */
export const derive = (
  hash: 'sha256' | 'sm3',
  master: KeyObject,
  purpose: string,
  bytes: number,
): KeyObject => createSecretKey(Buffer.from(hkdfSync(hash, master, '', `danganyiban ${purpose}`, bytes)))
