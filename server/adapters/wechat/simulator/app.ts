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
import {
  getUserPhoneNumber,
  jscode2session,
  type ServiceDeps,
  stableToken,
  WECHAT_FAULTS,
  type WechatAccount,
  type WechatFault,
} from './service'
import { createWechatState, type SimulatedCode } from './state'
import { createWechatInbox, sendSubscribeMessage } from './subscribe-message'

export interface WechatSimulatorOptions {
  account: WechatAccount
  clock?: Clock
  /** How long a 'slow' answer takes; longer than the adapter waits. 5000 by default. */
  slowMs?: number
}

/**
 * A stand-in for WeChat's server API: jscode2session, stable_token, getuserphonenumber and message/subscribe/send in the published
 * formats; GET /messages.json?openid= tells tests what arrived.
 * Of our own: POST /simulated/codes {user, appId, blocked} and POST /simulated/phone-codes {phone, …} mint the codes
 * that wx.login and the phone button would give; POST /faults {mode, times} makes the next requests go wrong.
 */
export function createWechatSimulator({
  account,
  clock = systemClock,
  slowMs = 5000,
}: WechatSimulatorOptions): RequestListener {
  const state = createWechatState(clock)
  const deps: ServiceDeps = { account, state, clock }
  const inbox = createWechatInbox()
  const faults = createFaults(WECHAT_FAULTS)
  const serve = async (ctx: Context, work: Work, allowOwn = true): Promise<void> => {
    const body = await readBody(ctx.req)
    if (body === null) return ctx.throw(413)
    const fault = faults.next(allowOwn)
    const own = isOwn(fault)
    const reply = () => ({ type: 'text/plain', text: JSON.stringify(work(body, own ? fault : 'none')) })
    await answerUnder(ctx, own ? 'none' : fault, slowMs, reply)
  }
  const mint = async (ctx: Context, kind: SimulatedCode['kind']): Promise<void> => {
    const wish = WISH.safeParse(parseJson((await readBody(ctx.req)) || '{}'))
    ctx.status = wish.success ? 200 : 400
    ctx.body = wish.success
      ? { simulated: true, ...state.mint({ kind, ...wish.data, appId: wish.data.appId ?? account.appId }) }
      : { message: 'expected {"user", "phone", "appId", "blocked"}, all optional' }
  }
  const router = new Router()
  router.get('/sns/jscode2session', (ctx) =>
    serve(ctx, (_body, fault) => jscode2session(deps, ctx.URL.searchParams, fault)),
  )
  router.post('/cgi-bin/stable_token', (ctx) => serve(ctx, (body) => stableToken(deps, body), false))
  router.post('/wxa/business/getuserphonenumber', (ctx) =>
    serve(ctx, (body, fault) =>
      getUserPhoneNumber(deps, ctx.URL.searchParams.get('access_token') ?? '', body, fault),
    ),
  )
  router.post('/cgi-bin/message/subscribe/send', (ctx) =>
    serve(ctx, (body, fault) =>
      sendSubscribeMessage({ ...deps, inbox }, ctx.URL.searchParams.get('access_token') ?? '', body, fault),
    ),
  )
  router.get('/messages.json', (ctx) => {
    ctx.body = inbox.list(ctx.URL.searchParams.get('openid') ?? undefined)
  })
  router.post('/simulated/codes', (ctx) => mint(ctx, 'login'))
  router.post('/simulated/phone-codes', (ctx) => mint(ctx, 'phone'))
  router.post('/faults', (ctx) => setFaults(ctx, faults))
  router.get('/', showPage)
  return simulatorApp(router)
}

function showPage(ctx: Context): void {
  ctx.set('Content-Security-Policy', PAGE_POLICY)
  ctx.type = 'html'
  ctx.body = PAGE
}

type Work = (body: string, fault: WechatFault) => object

const isOwn = (fault: CommonFault | WechatFault): fault is WechatFault =>
  fault === 'none' || (WECHAT_FAULTS as readonly string[]).includes(fault)

const WISH = z.strictObject({
  user: z.string().min(1).max(64).default('demo'),
  phone: z
    .string()
    .regex(/^\d{5,15}$/)
    .default('13800000001'),
  appId: z.string().max(64).optional(),
  blocked: z.boolean().default(false),
})

const PAGE = simulatorPage(
  '模拟的微信服务',
  `<p>这里按微信公布的格式回答服务端接口，不会连到微信。登录码和手机号码由下面的接口生成，每个只能用一次，5 分钟内有效。</p>
<p><a href="/inbox">返回短信收件箱</a></p>
${howTo([
  ['生成登录码（相当于 wx.login）', 'POST /wechat/simulated/codes {"user": "demo"}'],
  ['生成手机号的码（相当于手机号按钮）', 'POST /wechat/simulated/phone-codes {"phone": "13800000001"}'],
  ['收到的订阅消息', 'GET /wechat/messages.json'],
  [
    '让接下来的请求出错',
    `POST /wechat/faults {"mode": "slow | 5xx | garbage | huge | cut | ${WECHAT_FAULTS.join(' | ')}", "times": 1}`,
  ],
])}`,
)
