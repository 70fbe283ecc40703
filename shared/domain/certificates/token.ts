import { fail, ok, type Result } from '@shared/kernel/result'
import { fromBase64url, toBase64url } from './base64url'
import { type CertificateClaims, decodePayload, encodePayload, type PayloadFault } from './payload'

/** Signs with the ring's active key: 64 bytes of Ed25519 over the payload bytes. */
export interface PayloadSigner {
  kid: string
  sign(payload: Uint8Array): Uint8Array
}

/** True when `signature` over `payload` was made by the key `kid`; false too when the key is not known. */
export type PayloadVerifier = (kid: string, payload: Uint8Array, signature: Uint8Array) => boolean

export type TokenFault = PayloadFault | 'shape' | 'signature'

/** A token taken apart but not yet verified: for checkers whose crypto is asynchronous. Never show unverified claims. */
export interface ParsedToken {
  claims: CertificateClaims
  payload: Uint8Array
  signature: Uint8Array
}

const SIGNATURE_BYTES = 64

/** base64url(payload).base64url(signature): at most 242 characters, so a QR code of version 12 (level M) carries it in a URL. */
export function issueToken(claims: Omit<CertificateClaims, 'v' | 'kid'>, signer: PayloadSigner): string {
  const payload = encodePayload({ ...claims, v: 1, kid: signer.kid })
  return `${toBase64url(payload)}.${toBase64url(signer.sign(payload))}`
}

/** Shape and payload only; the signature still has to be verified. */
export function parseToken(token: string): Result<ParsedToken, TokenFault> {
  const parts = token.split('.')
  const payload = fromBase64url(parts[0] ?? '')
  const signature = fromBase64url(parts[1] ?? '')
  if (parts.length !== 2 || !payload || signature?.length !== SIGNATURE_BYTES) return fail('shape')
  const claims = decodePayload(payload)
  return claims.ok ? ok({ claims: claims.value, payload, signature }) : claims
}

/** The claims of a token this system signed, or the reason why it is not one. Dates and revocation are the caller's to judge. */
export function verifyToken(token: string, verify: PayloadVerifier): Result<CertificateClaims, TokenFault> {
  const parsed = parseToken(token)
  if (!parsed.ok) return parsed
  const { claims, payload, signature } = parsed.value
  return verify(claims.kid, payload, signature) ? ok(claims) : fail('signature')
}
