import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import Router from '@koa/router'
import { type Clock, systemClock } from '@server/platform/clock'
import type { Context } from 'koa'
import { z } from 'zod'
import { parseJson } from '../../outgoing/parse-json'
import { answerUnder, setFaults } from '../../simulation/answer'
import { simulatorApp } from '../../simulation/app'
import { createFaults } from '../../simulation/faults'
import { howTo, PAGE_POLICY, simulatorPage } from '../../simulation/page'
import { readBody } from '../../simulation/read-body'
import { type SignedParts, signatureFits, signatureOf } from '../signature'
import { createRegister } from './register'

export interface RealNameSimulatorOptions {
  account: { appId: string; secret: string }
  clock?: Clock
  /** How long a 'slow' answer takes; longer than the adapter waits. 5000 by default. */
  slowMs?: number
}

const MAX_SKEW_SECONDS = 10 * 60
const CHECK = z.object({
  document: z.enum(['id-card', 'social-security-card']),
  name: z.string().min(1).max(100),
  idNumber: z.string().max(32),
  cardNumber: z.string().max(32).optional(),
  faceToken: z.string().max(128).optional(),
})

/**
 * A stand-in for the authority that knows who is who, in our own format: POST /v1/checks, signed both ways by HMAC.
 * POST /simulated/people {idNumber, name} tells it of a person, POST /simulated/face-tokens {idNumber, passes} mints what
 * the phone's face component would give, POST /faults {mode, times} makes the next checks go wrong.
 */
export function createRealNameSimulator({
  account,
  clock = systemClock,
  slowMs = 5000,
}: RealNameSimulatorOptions): RequestListener {
  const register = createRegister(clock)
  const faults = createFaults(['forged'])
  const router = new Router()
  router.post('/v1/checks', async (ctx) => {
    const body = await readBody(ctx.req)
    if (body === null) return ctx.throw(413)
    const parts = partsOf(ctx, body)
    const check = CHECK.safeParse(parseJson(body))
    if (!isGenuine(ctx, parts, account, clock)) return refuse(ctx, 401, 'SIGNATURE')
    if (!check.success) return refuse(ctx, 400, 'FORMAT')
    const fault = faults.next()
    const secret = fault === 'forged' ? 'somebody else' : account.secret
    await answerUnder(ctx, fault === 'forged' ? 'none' : fault, slowMs, () => {
      const text = JSON.stringify({ ...register.check(check.data), serialNo: randomUUID() })
      const signature = signatureOf({ ...parts, kind: 'answer', body: text }, secret)
      return { type: 'application/json', text, headers: { 'X-Signature': signature } }
    })
  })
  router.post('/simulated/people', async (ctx) => {
    const person = PERSON.safeParse(parseJson((await readBody(ctx.req)) ?? ''))
    if (!person.success) return refuse(ctx, 400, 'FORMAT')
    register.enter(person.data.idNumber, person.data.name)
    ctx.body = { simulated: true }
  })
  router.post('/simulated/face-tokens', async (ctx) => {
    const face = FACE.safeParse(parseJson((await readBody(ctx.req)) ?? ''))
    if (!face.success) return refuse(ctx, 400, 'FORMAT')
    ctx.body = { simulated: true, faceToken: register.mintFace(face.data.idNumber, face.data.passes) }
  })
  router.post('/faults', (ctx) => setFaults(ctx, faults))
  router.get('/', showPage)
  return simulatorApp(router)
}

const PERSON = z.strictObject({ idNumber: z.string().max(32), name: z.string().min(1).max(100) })
const FACE = z.strictObject({ idNumber: z.string().max(32), passes: z.boolean().default(true) })

const partsOf = (ctx: Context, body: string): SignedParts => ({
  kind: 'request',
  nonce: ctx.get('x-nonce'),
  timestamp: ctx.get('x-timestamp'),
  body,
})

function isGenuine(
  ctx: Context,
  parts: SignedParts,
  account: RealNameSimulatorOptions['account'],
  clock: Clock,
): boolean {
  const skew = Math.abs(clock.now().getTime() / 1000 - Number(parts.timestamp))
  const known = ctx.get('x-app-id') === account.appId && parts.nonce !== '' && skew <= MAX_SKEW_SECONDS + 1
  return known && signatureFits(parts, ctx.get('x-signature'), account.secret)
}

function refuse(ctx: Context, status: number, code: string): void {
  ctx.status = status
  ctx.body = { code }
}

function showPage(ctx: Context): void {
  ctx.set('Content-Security-Policy', PAGE_POLICY)
  ctx.type = 'html'
  ctx.body = PAGE
}

const PAGE = simulatorPage(
  '模拟的实名核验',
  `<p>这里代替能核验姓名和身份证号的机构。格式是本项目自己定的，不是任何机构的接口。没有登记过的有效号码，第一次核验时用什么姓名，就记为什么姓名；之后换了姓名就不一致。</p>
<p><a href="/inbox">返回短信收件箱</a></p>
${howTo([
  ['登记一个人（之后只认这个姓名）', 'POST /real-name/simulated/people {"idNumber": "…", "name": "…"}'],
  [
    '生成人脸核验的结果（相当于手机的人脸组件）',
    'POST /real-name/simulated/face-tokens {"idNumber": "…", "passes": true}',
  ],
  [
    '让接下来的请求出错',
    'POST /real-name/faults {"mode": "slow | 5xx | garbage | huge | cut | forged", "times": 1}',
  ],
])}`,
)
