import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import { drawnBytes } from '../drawn-bytes'
import { derive } from './derive'
import type { Box, Suite } from './types'

const IV_BYTES = 12
const TAG_BYTES = 16
const OPTIONS = { authTagLength: TAG_BYTES }

/** iv | ciphertext | tag, with a random 96-bit IV: sound for 2^32 values under one key (NIST SP 800-38D). */
function box(master: KeyObject): Box {
  const key = derive('sha256', master, 'field aes-256-gcm', 32)
  return {
    seal(plain, aad) {
      const iv = drawnBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv, OPTIONS)
      cipher.setAAD(Buffer.from(aad))
      const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain)
      cipher.final()
      return Buffer.concat([iv, body, cipher.getAuthTag()])
    },
    open(packed, aad) {
      if (packed.length < IV_BYTES + TAG_BYTES) return null
      const decipher = createDecipheriv('aes-256-gcm', key, packed.subarray(0, IV_BYTES), OPTIONS)
      decipher.setAAD(Buffer.from(aad)).setAuthTag(packed.subarray(-TAG_BYTES))
      const body = decipher.update(packed.subarray(IV_BYTES, -TAG_BYTES))
      try {
        decipher.final()
        return body
      } catch {
        return null
      }
    },
  }
}

export const aesGcm: Suite = { name: 'aes-256-gcm', letter: 'a', hash: 'sha256', box }
