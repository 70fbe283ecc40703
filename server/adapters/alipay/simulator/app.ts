import type { RequestListener } from 'node:http'
import Router from '@koa/router'
import { type Clock, systemClock } from '@server/platform/clock'
import type { Context } from 'koa'
import { z } from 'zod'
import { parseJson } from '../../outgoing/parse-json'
import { answerUnder, setFaults } from '../../simulation/answer'
import { simulatorApp } from '../../simulation/app'
import { type CommonFault, createFaults } from '../../simulation/faults'
import { howTo, PAGE_POLICY, simulatorPage } from '../../simulation/page'
import { readBody } from '../../simulation/read-body'
import { createCertifyState } from './certify'
import { ALIPAY_FAULTS, type AlipayAccount, type AlipayFault, answerCall, openPage } from './service'
import { createAlipayState } from './state'
import { createAlipayInbox } from './template-message'

export interface AlipaySimulatorOptions {
  account: AlipayAccount
  clock?: Clock
  /** How long a 'slow' answer takes; longer than the adapter waits. 5000 by default. */
  slowMs?: number
}

/**
 * A stand-in for Alipay's open gateway: POST /gateway.do with RSA2 signatures both ways. Of our own:
 * POST /simulated/codes {user, appId, scope, frozen, ids} mints the code that my.getAuthCode would give;
 * POST /simulated/faces {certifyId, passes} is the face before a phone that has opened its signed address by GET /gateway.do;
 * GET /messages.json?subject= tells tests what arrived; POST /faults {mode, times} makes the next calls go wrong.
 */
export function createAlipaySimulator({
  account,
  clock = systemClock,
  slowMs = 5000,
}: AlipaySimulatorOptions): RequestListener {
  const state = createAlipayState(clock)
  const certify = createCertifyState(clock)
  const inbox = createAlipayInbox()
  const { appId, template = null } = account
  const known = async () => ({ appId, template, keys: await account.keys(), state, certify, inbox, clock })
  const faults = createFaults(ALIPAY_FAULTS)
  const router = new Router()
  router.post('/gateway.do', async (ctx) => {
    const body = await readBody(ctx.req)
    if (body === null) return ctx.throw(413)
    // Some parameters may come in the address, as the provider's own libraries send them.
    const form = Object.fromEntries([...ctx.URL.searchParams, ...new URLSearchParams(body)])
    const deps = await known()
    const fault = faults.next()
    const own = isOwn(fault)
    await answerUnder(ctx, own ? 'none' : fault, slowMs, () => ({
      type: 'text/html;charset=utf-8',
      text: answerCall(deps, form, own ? fault : 'none'),
    }))
  })
  router.get('/gateway.do', async (ctx) => {
    const { ok, says } = openPage(await known(), Object.fromEntries(ctx.URL.searchParams))
    ctx.set('Content-Security-Policy', PAGE_POLICY)
    ctx.status = ok ? 200 : 400
    ctx.type = 'html'
    ctx.body = simulatorPage('模拟的刷脸', `<p>${says}</p>`)
  })
  router.get('/messages.json', (ctx) => {
    ctx.body = inbox.list(ctx.URL.searchParams.get('subject') ?? undefined)
  })
  router.post('/simulated/faces', (ctx) => showFace(ctx, certify))
  router.post('/simulated/codes', async (ctx: Context) => {
    const wish = WISH.safeParse(parseJson((await readBody(ctx.req)) || '{}'))
    ctx.status = wish.success ? 200 : 400
    ctx.body = wish.success
      ? { simulated: true, ...state.mint({ ...wish.data, appId: wish.data.appId ?? account.appId }) }
      : { message: 'expected {"user", "appId", "scope", "frozen", "ids"}, all optional' }
  })
  router.post('/faults', (ctx) => setFaults(ctx, faults))
  router.get('/', (ctx) => {
    ctx.set('Content-Security-Policy', PAGE_POLICY)
    ctx.type = 'html'
    ctx.body = PAGE
  })
  return simulatorApp(router)
}

async function showFace(ctx: Context, certify: ReturnType<typeof createCertifyState>): Promise<void> {
  const face = FACE.safeParse(parseJson((await readBody(ctx.req)) || '{}'))
  ctx.status = face.success && certify.face(face.data.certifyId, face.data.passes) ? 200 : 400
  ctx.body = { simulated: ctx.status === 200 }
}

const isOwn = (fault: CommonFault | AlipayFault): fault is AlipayFault =>
  fault === 'none' || (ALIPAY_FAULTS as readonly string[]).includes(fault)

const FACE = z.strictObject({ certifyId: z.string().max(64), passes: z.boolean().default(true) })

const WISH = z.strictObject({
  user: z.string().min(1).max(64).default('demo'),
  appId: z.string().max(64).optional(),
  scope: z.enum(['auth_base', 'auth_user']).default('auth_user'),
  frozen: z.boolean().default(false),
  ids: z.enum(['user_id', 'open_id']).default('user_id'),
})

const PAGE = simulatorPage(
  '模拟的支付宝网关',
  `<p>这里按支付宝公布的格式回答，双向都验证 RSA2 签名，不会连到支付宝。授权码由下面的接口生成，每个只能用一次。</p>
<p><a href="/inbox">返回短信收件箱</a></p>
${howTo([
  ['生成授权码（相当于 my.getAuthCode）', 'POST /alipay/simulated/codes {"user": "demo"}'],
  ['刷脸的结果（手机打开认证地址之后）', 'POST /alipay/simulated/faces {"certifyId": "…", "passes": true}'],
  ['收到的模板消息', 'GET /alipay/messages.json'],
  [
    '让接下来的请求出错',
    `POST /alipay/faults {"mode": "slow | 5xx | garbage | huge | cut | ${ALIPAY_FAULTS.join(' | ')}", "times": 1}`,
  ],
])}`,
)
