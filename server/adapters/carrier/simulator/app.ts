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

export interface CarrierSimulatorOptions {
  account: { appId: string; secret: string }
  clock?: Clock
  /** How long a 'slow' answer takes; longer than the adapter waits. 5000 by default. */
  slowMs?: number
}

const RESULTS = ['ACCEPTED', 'MOVING', 'DELIVERING', 'DELIVERED', 'RETURNED'] as const
const NUMBER = z.string().min(1).max(64)
const TOLD = z.strictObject({
  number: NUMBER,
  result: z.enum(RESULTS),
  text: z.string().max(90).default(''),
})

/** A package goes one step a day from the first time it is asked for. */
const USUAL = [
  ['ACCEPTED', '模拟网点已收寄'],
  ['MOVING', '离开模拟处理中心'],
  ['DELIVERING', '模拟投递员正在投递'],
  ['DELIVERED', '单位收发章签收'],
] as const
const DAY_MS = 86_400_000
/** A number that no carrier has seen, so that this answer can be shown without telling it anything. */
const NEVER_SEEN = /0000$/

interface Parcel {
  since: number
  /** Told by POST /simulated/parcels: it stands there. */
  told: { result: (typeof RESULTS)[number]; text: string } | null
}

/** Where a package is by now. */
function answerOf({ since, told }: Parcel, now: number): object {
  const days = Math.min(USUAL.length - 1, Math.floor((now - since) / DAY_MS))
  const [result, text] = USUAL[days] ?? USUAL[0]
  if (told) return { ...told, at: new Date(since).toISOString() }
  return { result, text, at: new Date(since + days * DAY_MS).toISOString() }
}

/**
 * A stand-in for whoever carries registered mail, in our own format: POST /v1/parcels, signed both ways by HMAC. A package goes one step
 * a day from the first time it is asked for, and a number that ends in 0000 nobody has seen; POST /simulated/parcels {number, result,
 * text} puts one where it is wished. POST /faults {mode, times} makes the next questions go wrong.
 */
export function createCarrierSimulator({
  account,
  clock = systemClock,
  slowMs = 5000,
}: CarrierSimulatorOptions): RequestListener {
  const parcels = new Map<string, Parcel>()
  const faults = createFaults(['forged'])
  const router = new Router()
  const now = (): number => clock.now().getTime()
  const answer = ({ number }: { number: string }): object => {
    if (!parcels.has(number) && NEVER_SEEN.test(number)) return { result: 'UNKNOWN' }
    const parcel = parcels.get(number) ?? { since: now(), told: null }
    parcels.set(number, parcel)
    return answerOf(parcel, now())
  }
  const exchange = { account, clock, faults, slowMs }
  answerSigned(router, '/v1/parcels', exchange, { shape: z.object({ number: NUMBER }), answer })
  router.post('/simulated/parcels', async (ctx) => {
    const wish = TOLD.safeParse(parseJson((await readBody(ctx.req)) ?? ''))
    if (!wish.success) return refuse(ctx, 400, 'FORMAT')
    const { number, ...told } = wish.data
    parcels.set(number, { since: now(), told })
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
  '模拟的给据邮件查询',
  `<p>这里代替寄递单位的邮件查询。格式是本项目自己定的，不是任何寄递单位的接口。邮件从第一次查询起每天走一步；以 0000 结尾的号码查不到。</p>
<p><a href="/inbox">返回短信收件箱</a></p>
${howTo([
  [
    '让一件邮件到某一步',
    'POST /carrier/simulated/parcels {"number": "…", "result": "ACCEPTED | MOVING | DELIVERING | DELIVERED | RETURNED", "text": "…"}',
  ],
  [
    '让接下来的请求出错',
    'POST /carrier/faults {"mode": "slow | 5xx | garbage | huge | cut | forged", "times": 1}',
  ],
])}`,
)
