import type Router from '@koa/router'
import type { Clock } from '@server/platform/clock'
import type { Context } from 'koa'
import type { z } from 'zod'
import { parseJson } from '../outgoing/parse-json'
import { answerUnder } from '../simulation/answer'
import type { createFaults } from '../simulation/faults'
import { readBody } from '../simulation/read-body'
import { type SignedParts, signatureFits, signatureOf } from './signature'

/** The service that a simulator stands in for: its account, its clock, and what goes wrong next. */
export interface SimulatedExchange {
  account: { appId: string; secret: string }
  clock: Clock
  faults: ReturnType<typeof createFaults<'forged'>>
  /** How long a 'slow' answer takes; longer than the adapter waits. */
  slowMs: number
}

const MAX_SKEW_SECONDS = 10 * 60

/** Answers one path of our own format of exchange: signed both ways, JSON of this shape. */
export function answerSigned<T>(
  router: Router,
  path: string,
  { account, clock, faults, slowMs }: SimulatedExchange,
  { shape, answer }: { shape: z.ZodType<T>; answer: (question: T) => object },
): void {
  router.post(path, async (ctx) => {
    const body = await readBody(ctx.req)
    if (body === null) return ctx.throw(413)
    const parts = partsOf(ctx, body)
    const question = shape.safeParse(parseJson(body))
    if (!isGenuine(ctx, parts, account, clock)) return refuse(ctx, 401, 'SIGNATURE')
    if (!question.success) return refuse(ctx, 400, 'FORMAT')
    const fault = faults.next()
    const secret = fault === 'forged' ? 'somebody else' : account.secret
    await answerUnder(ctx, fault === 'forged' ? 'none' : fault, slowMs, () => {
      const text = JSON.stringify(answer(question.data))
      const signature = signatureOf({ ...parts, kind: 'answer', body: text }, secret)
      return { type: 'application/json', text, headers: { 'X-Signature': signature } }
    })
  })
}

const partsOf = (ctx: Context, body: string): SignedParts => ({
  kind: 'request',
  nonce: ctx.get('x-nonce'),
  timestamp: ctx.get('x-timestamp'),
  body,
})

function isGenuine(
  ctx: Context,
  parts: SignedParts,
  account: SimulatedExchange['account'],
  clock: Clock,
): boolean {
  const skew = Math.abs(clock.now().getTime() / 1000 - Number(parts.timestamp))
  const known = ctx.get('x-app-id') === account.appId && parts.nonce !== '' && skew <= MAX_SKEW_SECONDS + 1
  return known && signatureFits(parts, ctx.get('x-signature'), account.secret)
}

/** Tells why a request is not carried out. */
export function refuse(ctx: Context, status: number, code: string): void {
  ctx.status = status
  ctx.body = { code }
}
