import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Signature of our own formats of exchange, both ways: HMAC-SHA256 over a nonce, a time and the body's digest. The answer
 * is signed over the request's nonce, so that no answer serves twice.
 */
export interface SignedParts {
  /** 'request' or 'answer': one cannot be played back as the other. */
  kind: 'request' | 'answer'
  nonce: string
  /** Seconds since 1970. */
  timestamp: string
  body: string
}

/** 64 hexadecimal digits. */
export function signatureOf({ kind, nonce, timestamp, body }: SignedParts, secret: string): string {
  const digest = createHash('sha256').update(body).digest('hex')
  return createHmac('sha256', secret).update([kind, nonce, timestamp, digest].join('\n')).digest('hex')
}

/** Compared in constant time. */
export function signatureFits(parts: SignedParts, signature: string, secret: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(signature)) return false
  return timingSafeEqual(Buffer.from(signature, 'hex'), Buffer.from(signatureOf(parts, secret), 'hex'))
}
