import { aesGcm } from './aes-gcm'
import { sm4Cbc } from './sm4-cbc'
import type { Suite, SuiteName } from './types'

/** AES-256-GCM with HMAC-SHA256, or SM4-CBC with HMAC-SM3 (GB/T 32907, GB/T 32905), encrypt-then-MAC. */
export const suiteOf = (name: SuiteName): Suite => (name === 'aes-256-gcm' ? aesGcm : sm4Cbc)
