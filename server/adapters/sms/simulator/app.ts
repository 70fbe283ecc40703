import type { RequestListener } from 'node:http'
import Router from '@koa/router'
import { type Clock, systemClock } from '@server/platform/clock'
import type { Context } from 'koa'
import { answerUnder, setFaults } from '../../simulation/answer'
import { simulatorApp } from '../../simulation/app'
import { createFaults, type Faults } from '../../simulation/faults'
import { PAGE_POLICY } from '../../simulation/page'
import { readBody } from '../../simulation/read-body'
import type { SmsAccount } from './account'
import { createInbox } from './inbox'
import { inboxPage } from './inbox-page'
import { type SendSmsDeps, sendSms } from './send-sms'

export interface SmsSimulatorOptions {
  account: SmsAccount
  clock?: Clock
  /** How long a 'slow' answer takes; longer than the sender waits. 5000 by default. */
  slowMs?: number
}

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
  const faults = createFaults(['limit'])
  const deps: SendSmsDeps = { account, inbox, now: () => clock.now() }
  const router = new Router()
  router.post('/', (ctx) => answerSend(ctx, deps, faults, slowMs))
  router.get('/', (ctx) => ctx.redirect('/inbox'))
  router.get('/readyz', (ctx) => {
    ctx.body = { ready: true }
  })
  router.get('/inbox', (ctx) => {
    ctx.set('Content-Security-Policy', PAGE_POLICY)
    ctx.type = 'html'
    ctx.body = inboxPage(inbox.list())
  })
  router.get('/inbox.json', (ctx) => {
    const { phone } = ctx.query
    ctx.body = inbox.list(typeof phone === 'string' ? phone : undefined)
  })
  router.post('/faults', (ctx) => setFaults(ctx, faults))
  return simulatorApp(router)
}

async function answerSend(
  ctx: Context,
  deps: SendSmsDeps,
  faults: Faults<'limit'>,
  slowMs: number,
): Promise<void> {
  const body = await readBody(ctx.req)
  if (body === null) return ctx.throw(413)
  const fault = faults.next()
  const limited = fault === 'limit'
  await answerUnder(ctx, limited ? 'none' : fault, slowMs, () => ({
    type: 'application/json',
    text: JSON.stringify(sendSms(deps, { headers: ctx.headers, body, limited })),
  }))
}
