import { randomUUID } from 'node:crypto'
import { type Clock, systemClock } from '@server/platform/clock'
import { ask, BUDGET_MS, type Reply } from '../outgoing/ask'
import { parseJson } from '../outgoing/parse-json'
import { type SignedParts, signatureFits, signatureOf } from './signature'

export interface SignedService {
  /** Address of the service, or of its simulator. */
  baseUrl: string
  appId: string
  secret: string
  /** 2500 by default. */
  budgetMs?: number
  clock?: Clock
}

/** What came back: parsed JSON that was signed for this very request, or why there is none. */
type Answered = { kind: 'answer'; json: unknown } | { kind: 'unavailable'; detail: string }

/**
 * Asks a service in our own format of exchange: a JSON body by POST, signed; the answer must be signed for this very request. Asked
 * again only when the request never left. Never throws.
 */
export async function askSigned(service: SignedService, path: string, question: object): Promise<Answered> {
  const body = JSON.stringify(question)
  const timestamp = String(Math.floor((service.clock ?? systemClock).now().getTime() / 1000))
  const parts: SignedParts = { kind: 'request', nonce: randomUUID(), timestamp, body }
  const reply = await ask({
    url: new URL(`${service.baseUrl.replace(/\/+$/, '')}${path}`),
    method: 'POST',
    body,
    signal: AbortSignal.timeout(service.budgetMs ?? BUDGET_MS),
    headers: {
      'Content-Type': 'application/json',
      'X-App-Id': service.appId,
      'X-Nonce': parts.nonce,
      'X-Timestamp': timestamp,
      'X-Signature': signatureOf(parts, service.secret),
    },
  })
  return answered(reply, parts, service.secret)
}

function answered(reply: Reply, request: SignedParts, secret: string): Answered {
  if (reply.kind !== 'answer') return { kind: 'unavailable', detail: `no answer (${reply.detail})` }
  if (reply.status !== 200) return { kind: 'unavailable', detail: `status ${reply.status}` }
  const parts: SignedParts = { ...request, kind: 'answer', body: reply.text }
  if (!signatureFits(parts, reply.headers.get('x-signature') ?? '', secret))
    return { kind: 'unavailable', detail: 'wrong signature' }
  return { kind: 'answer', json: parseJson(reply.text) }
}
