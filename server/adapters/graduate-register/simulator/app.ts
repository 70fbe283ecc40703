import type { RequestListener } from 'node:http'
import Router from '@koa/router'
import { type Clock, systemClock } from '@server/platform/clock'
import { z } from 'zod'
import { parseJson } from '../../outgoing/parse-json'
import { answerSigned, refuse } from '../../signed-exchange/simulated'
import { setFaults } from '../../simulation/answer'
import { simulatorApp } from '../../simulation/app'
import { createFaults } from '../../simulation/faults'
import { howTo, PAGE_POLICY, simulatorPage } from '../../simulation/page'
import { readBody } from '../../simulation/read-body'

export interface GraduateSimulatorOptions {
  account: { appId: string; secret: string }
  clock?: Clock
  /** How long a 'slow' answer takes; longer than the adapter waits. 5000 by default. */
  slowMs?: number
}

const QUESTION = z.object({
  name: z.string().min(1).max(100),
  kind: z.enum(['TRANSFER', 'CHECK']),
  number: z.string().min(1).max(64),
})
const ENTRY = z.strictObject({
  number: z.string().min(1).max(64),
  name: z.string().min(1).max(100),
  destination: z.string().max(200).default(''),
})

/** A number that the simulated register never made, so that this answer can be shown without telling it anything. */
const NEVER_MADE = /0000$/

/**
 * A stand-in for the register of where graduates went, in our own format: POST /v1/numbers, signed both ways by HMAC.
 * POST /simulated/numbers {number, name, destination} tells it of a number; any other number is the first name's it is asked with,
 * and one that ends in 0000 is nobody's. POST /faults {mode, times} makes the next checks go wrong.
 */
export function createGraduateSimulator({
  account,
  clock = systemClock,
  slowMs = 5000,
}: GraduateSimulatorOptions): RequestListener {
  const known = new Map<string, { name: string; destination: string }>()
  const faults = createFaults(['forged'])
  const router = new Router()
  answerSigned(
    router,
    '/v1/numbers',
    { account, clock, faults, slowMs },
    {
      shape: QUESTION,
      answer: ({ name, number }) => {
        const entry = known.get(number)
        if (!entry && NEVER_MADE.test(number)) return { result: 'UNKNOWN' }
        if (!entry) known.set(number, { name, destination: '' })
        if (entry && entry.name !== name) return { result: 'OTHER_NAME' }
        return { result: 'VALID', destination: entry?.destination ?? '' }
      },
    },
  )
  router.post('/simulated/numbers', async (ctx) => {
    const entry = ENTRY.safeParse(parseJson((await readBody(ctx.req)) ?? ''))
    if (!entry.success) return refuse(ctx, 400, 'FORMAT')
    const { number, ...rest } = entry.data
    known.set(number, rest)
    ctx.body = { simulated: true }
  })
  router.post('/faults', (ctx) => setFaults(ctx, faults))
  router.get('/', (ctx) => {
    ctx.set('Content-Security-Policy', PAGE_POLICY)
    ctx.type = 'html'
    ctx.body = PAGE
  })
  return simulatorApp(router)
}

const PAGE = simulatorPage(
  '模拟的毕业去向登记系统',
  `<p>这里代替核验转递编号和核验编号的登记系统。格式是本项目自己定的，不是登记系统的接口。没有登记过的编号，第一次核验时用什么姓名，就记为什么姓名；以 0000 结尾的编号查不到。</p>
<p><a href="/inbox">返回短信收件箱</a></p>
${howTo([
  [
    '登记一个编号（之后只认这个姓名）',
    'POST /graduate-register/simulated/numbers {"number": "…", "name": "…", "destination": "…"}',
  ],
  [
    '让接下来的请求出错',
    'POST /graduate-register/faults {"mode": "slow | 5xx | garbage | huge | cut | forged", "times": 1}',
  ],
])}`,
)
