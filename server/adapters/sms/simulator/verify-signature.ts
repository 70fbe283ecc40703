import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { tc3Signature } from '../tc3-signature'
import type { SmsAccount } from './account'

/** An error as the provider answers it. */
export interface ProviderError {
  Code: string
  Message: string
}

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/,]+)\/(\d{4}-\d{2}-\d{2})\/([a-z]+)\/tc3_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/
const MAX_SKEW_SECONDS = 5 * 60

/** What is wrong with the signature of a request, or null. Checks id, age (5 minutes either way), day and signature. */
export function signatureProblem(
  headers: IncomingHttpHeaders,
  body: string,
  account: SmsAccount,
  now: Date,
): ProviderError | null {
  const [, secretId, day, service = '', signedNames = '', signature = ''] =
    AUTHORIZATION.exec(headers.authorization ?? '') ?? []
  if (secretId === undefined)
    return failure('InvalidAuthorization', 'The Authorization header is not as required.')
  if (secretId !== account.secretId) return failure('SecretIdNotFound', 'The SecretId is not found.')
  const timestamp = Number(headers['x-tc-timestamp'])
  if (!Number.isSafeInteger(timestamp) || Math.abs(now.getTime() / 1000 - timestamp) > MAX_SKEW_SECONDS) {
    return failure('SignatureExpire', 'Signature is expired, please check your timestamp.')
  }
  const names = signedNames.split(';')
  const complete = names.includes('content-type') && names.includes('host')
  const sameDay = day === new Date(timestamp * 1000).toISOString().slice(0, 10)
  const signedHeaders = names.map((name) => [name, String(headers[name] ?? '')] as const)
  const expected = tc3Signature({ service, headers: signedHeaders, body, timestamp }, account.secretKey)
  const genuine = timingSafeEqual(Buffer.from(signature, 'hex'), Buffer.from(expected, 'hex'))
  if (complete && sameDay && service === 'sms' && genuine) return null
  return failure('SignatureFailure', 'The provided credentials could not be validated.')
}

const failure = (code: string, Message: string): ProviderError => ({ Code: `AuthFailure.${code}`, Message })
