import { createCipheriv, createDecipheriv, createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import { drawnBytes } from '../drawn-bytes'
import { derive } from './derive'
import type { Box, Suite } from './types'

const BLOCK_BYTES = 16
const TAG_BYTES = 32

/**
 * iv | ciphertext | tag, encrypt-then-MAC with two keys of one: the tag is compared, in constant time, before anything is
 * decrypted. It covers the length of the aad, the aad, iv and ciphertext, so that no byte can pass from one to the other.
 */
function box(master: KeyObject): Box {
  const encryptionKey = derive('sm3', master, 'field sm4-cbc', BLOCK_BYTES)
  const macKey = derive('sm3', master, 'field hmac-sm3', 32)
  const tagOf = (aad: string, packed: Buffer): Buffer => {
    const bound = Buffer.from(aad)
    const length = Buffer.alloc(8)
    length.writeBigUInt64BE(BigInt(bound.length))
    return createHmac('sm3', macKey).update(length).update(bound).update(packed).digest()
  }
  return {
    seal(plain, aad) {
      const iv = drawnBytes(BLOCK_BYTES)
      const cipher = createCipheriv('sm4-cbc', encryptionKey, iv)
      const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
      const packed = Buffer.concat([iv, body, cipher.final()])
      return Buffer.concat([packed, tagOf(aad, packed)])
    },
    open(packed, aad) {
      if (packed.length < 2 * BLOCK_BYTES + TAG_BYTES) return null
      const sealed = packed.subarray(0, -TAG_BYTES)
      if (!timingSafeEqual(packed.subarray(-TAG_BYTES), tagOf(aad, sealed))) return null
      const decipher = createDecipheriv('sm4-cbc', encryptionKey, sealed.subarray(0, BLOCK_BYTES))
      return Buffer.concat([decipher.update(sealed.subarray(BLOCK_BYTES)), decipher.final()])
    },
  }
}

export const sm4Cbc: Suite = { name: 'sm4-cbc-hmac-sm3', letter: 's', hash: 'sm3', box }
