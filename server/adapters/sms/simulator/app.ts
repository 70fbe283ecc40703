import type { IncomingMessage, RequestListener } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import Router from '@koa/router'
import { type Clock, systemClock } from '@server/platform/clock'
import Koa, { type Context } from 'koa'
import { parseJson } from '../parse-json'
import type { SmsAccount } from './account'
import { createFaults, FAULTS_BODY, type Faults } from './faults'
import { createInbox } from './inbox'
import { INBOX_POLICY, inboxPage } from './inbox-page'
import { type SendSmsDeps, sendSms } from './send-sms'

export interface SmsSimulatorOptions {
  account: SmsAccount
  clock?: Clock
  /** How long a 'slow' answer takes; longer than the sender waits. 5000 by default. */
  slowMs?: number
}

const MAX_BODY_BYTES = 64 * 1024

/**
 * A stand-in for Tencent Cloud's SMS service: POST / speaks SendSms with signatures checked, GET /inbox shows what
 * arrived, GET /inbox.json?phone= tells it to tests, POST /faults {mode, times} makes the next sends go wrong.
 */
export function createSmsSimulator({
  account,
  clock = systemClock,
  slowMs = 5000,
}: SmsSimulatorOptions): RequestListener {
  const inbox = createInbox()
  const faults = createFaults()
  const deps: SendSmsDeps = { account, inbox, now: () => clock.now() }
  const router = new Router()
  router.post('/', (ctx) => answerSend(ctx, deps, faults, slowMs))
  router.get('/', (ctx) => ctx.redirect('/inbox'))
  router.get('/readyz', (ctx) => {
    ctx.body = { ready: true }
  })
  router.get('/inbox', (ctx) => {
    ctx.set('Content-Security-Policy', INBOX_POLICY)
    ctx.type = 'html'
    ctx.body = inboxPage(inbox.list())
  })
  router.get('/inbox.json', (ctx) => {
    const { phone } = ctx.query
    ctx.body = inbox.list(typeof phone === 'string' ? phone : undefined)
  })
  router.post('/faults', (ctx) => setFaults(ctx, faults))
  const app = new Koa()
  app.use(async (ctx, next) => {
    ctx.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
    await next()
  })
  app.use(router.routes())
  app.use(router.allowedMethods())
  const handle = app.callback()
  return (request, response) => void handle(request, response)
}

async function answerSend(ctx: Context, deps: SendSmsDeps, faults: Faults, slowMs: number): Promise<void> {
  const body = await readBody(ctx.req)
  if (body === null) return ctx.throw(413)
  const fault = faults.next()
  if (fault === '5xx') {
    ctx.status = 502
    ctx.body = 'Bad Gateway'
    return
  }
  if (fault === 'garbage') {
    ctx.type = 'html'
    ctx.body = '<html><body>upstream is restarting'
    return
  }
  const answer = sendSms(deps, { headers: ctx.headers, body, limited: fault === 'limit' })
  // The message is out, only the answer is late: the sender cannot know.
  if (fault === 'slow') await sleep(slowMs, undefined, { ref: false })
  ctx.body = answer
}

async function setFaults(ctx: Context, faults: Faults): Promise<void> {
  const text = await readBody(ctx.req)
  const body = FAULTS_BODY.safeParse(parseJson(text ?? ''))
  if (!body.success) {
    ctx.status = 400
    ctx.body = { message: 'expected {"mode": "none" | "slow" | "5xx" | "garbage" | "limit", "times": 1}' }
    return
  }
  faults.set(body.data.mode, body.data.times)
  ctx.body = body.data
}

/** The body as text, null past 64 KB. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MAX_BODY_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
