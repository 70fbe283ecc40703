import { randomUUID } from 'node:crypto'
import { type Clock, systemClock } from '@server/platform/clock'
import type { IdentityVerdict, IdentityVerifier } from '@server/platform/ports/identity-verifier'
import { z } from 'zod'
import { ask, BUDGET_MS, type Reply } from '../outgoing/ask'
import { parseJson } from '../outgoing/parse-json'
import { type SignedParts, signatureFits, signatureOf } from './signature'

export interface RealNameConfig {
  /** Address of the authority's service, or of the simulator. */
  baseUrl: string
  appId: string
  secret: string
  /** 2500 by default. */
  budgetMs?: number
  clock?: Clock
}

const ANSWER = z.object({
  result: z.enum(['MATCHED', 'MISMATCH']),
  face: z.enum(['NONE', 'PASSED', 'FAILED']),
  serialNo: z.string().min(1).max(64),
})

/**
 * Asks the authority whether a name and a number belong together, in a format of our own (README of the simulator's page):
 * no authority's own interface is public. The answer must be signed for this very request. Asked again only when the
 * request never left: a face token serves once.
 */
export const createRealNameVerifier = (config: RealNameConfig): IdentityVerifier => ({
  async verify(claim) {
    const { document, name, idNumber, cardNumber, faceToken } = claim
    const body = JSON.stringify({ document, name, idNumber, cardNumber, faceToken })
    const timestamp = String(Math.floor((config.clock ?? systemClock).now().getTime() / 1000))
    const parts: SignedParts = { kind: 'request', nonce: randomUUID(), timestamp, body }
    const reply = await ask({
      url: new URL(`${config.baseUrl.replace(/\/+$/, '')}/v1/checks`),
      method: 'POST',
      body,
      signal: AbortSignal.timeout(config.budgetMs ?? BUDGET_MS),
      headers: {
        'Content-Type': 'application/json',
        'X-App-Id': config.appId,
        'X-Nonce': parts.nonce,
        'X-Timestamp': timestamp,
        'X-Signature': signatureOf(parts, config.secret),
      },
    })
    return verdictOf(reply, parts, config.secret, faceToken !== undefined)
  },
})

function verdictOf(reply: Reply, request: SignedParts, secret: string, faceAsked: boolean): IdentityVerdict {
  if (reply.kind !== 'answer') return unavailable(`no answer (${reply.detail})`)
  if (reply.status !== 200) return unavailable(`status ${reply.status}`)
  const parts: SignedParts = { ...request, kind: 'answer', body: reply.text }
  if (!signatureFits(parts, reply.headers.get('x-signature') ?? '', secret))
    return unavailable('wrong signature')
  const answer = ANSWER.safeParse(parseJson(reply.text))
  if (!answer.success) return unavailable('not such an answer')
  const { result, face, serialNo } = answer.data
  if (result === 'MISMATCH') return { kind: 'mismatch' }
  // A face that was asked for and not judged is no face: the level must never be higher than what was proved.
  if (faceAsked && face !== 'PASSED') return { kind: 'face-failed' }
  return { kind: 'verified', level: faceAsked ? 'face' : 'matched', serialNo }
}

const unavailable = (detail: string): IdentityVerdict => ({
  kind: 'unavailable',
  detail: `real name: ${detail}`,
})
