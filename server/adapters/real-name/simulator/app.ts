import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import Router from '@koa/router'
import { type Clock, systemClock } from '@server/platform/clock'
import type { Context } from 'koa'
import { z } from 'zod'
import { parseJson } from '../../outgoing/parse-json'
import { answerSigned, refuse } from '../../signed-exchange/simulated'
import { setFaults } from '../../simulation/answer'
import { simulatorApp } from '../../simulation/app'
import { createFaults } from '../../simulation/faults'
import { howTo, PAGE_POLICY, simulatorPage } from '../../simulation/page'
import { readBody } from '../../simulation/read-body'
import { createRegister } from './register'

export interface RealNameSimulatorOptions {
  account: { appId: string; secret: string }
  clock?: Clock
  /** How long a 'slow' answer takes; longer than the adapter waits. 5000 by default. */
  slowMs?: number
}

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
  answerSigned(
    router,
    '/v1/checks',
    { account, clock, faults, slowMs },
    {
      shape: CHECK,
      answer: (check) => ({ ...register.check(check), serialNo: randomUUID() }),
    },
  )
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
