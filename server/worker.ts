import { SWEEPS } from '@shared/domain/retention/table'
import { Cron } from 'croner'
import { openLocalSeal } from './adapters/e-seal/local-seal'
import { createSealedRenderer } from './adapters/pdf/sealed-renderer'
import { createThreadRenderer } from './adapters/pdf/thread-renderer'
import { createThreadReader } from './adapters/scans/thread-reader'
import type { House } from './compose'
import { redateCases, remindOwing } from './features/cases'
import { matchWaiting } from './features/graduates'
import { escalateSilence } from './features/search-asks'
import { askCarrier } from './features/transfers'
import { drain, listen, startSentence } from './listen'
import { startLoop } from './platform/jobs/worker-loop'
import { sweepExpired } from './platform/mongo/sweep'
import { startHouse } from './start-house'
import { workRound } from './work-round'

const IDLE_MS = 200
/** What was written is sealed within this, milliseconds. */
const SEAL_MS = 3_000

/** Rows of schools' lists whose file has come by a way that told nobody. */
const meetFiles = async ({ graduates }: House): Promise<void> => {
  await matchWaiting(graduates)
}

/** Packages under way whose carrier is to be asked. */
const followParcels = async ({ parcels }: House): Promise<void> => {
  await askCarrier(parcels)
}

const sweep = async ({ database, clock, accounts, uploads, imports, scans, cases }: House): Promise<void> => {
  await uploads.sweep(clock.now(), cases.cases.takersOf)
  await imports.sweep(clock.now())
  await scans.sweep(clock.now())
  await accounts.sweep(clock.now())
  await sweepExpired(database.connection, SWEEPS, clock.now())
}

/** Cases opened meanwhile by a process that had not heard of the notice yet. */
const redateLate = async ({ cases, clock }: House): Promise<void> => {
  await redateCases(cases, clock.now())
}

/** Who owes something by a day hears of it in the forenoon. */
const remind = async ({ cases, clock, log }: House): Promise<void> => {
  const reminded = await remindOwing(cases, clock.now())
  if (reminded > 0) log.info({ reminded }, 'people were reminded of what they owe')
}

/** Whoever was asked by a search and is silent after their last day: the department above hears of it. */
const escalate = async ({ cases, clock, log }: House): Promise<void> => {
  const told = await escalateSilence(cases, clock.now())
  if (told > 0) log.info({ told }, 'departments were told of searches without an answer')
}

/** Once a night: what somebody has touched is an alarm. */
const checkChains = async ({ seals, log }: House): Promise<void> => {
  const verdict = await seals.verify()
  if (verdict.findings.length > 0) log.error({ alert: 'chains', ...verdict }, 'the chains do not hold')
  else log.info(verdict, 'the chains hold')
}

/** Facts that no mark tells of, such as those of before there were seals. */
const markMissedFacts = async ({ seals, log }: House): Promise<void> => {
  const found = await seals.markMissed()
  if (found > 0) log.warn({ found }, 'chains without a mark wait for their seal now')
}

/** The process that carries out effects: any number of them may run side by side. */
async function main(): Promise<void> {
  const { env, log, shutdown, house } = await startHouse('worker')
  const seal = await openLocalSeal({
    file: `${env.keys.directory}/seal.json`,
    create: env.production ? null : new Date(),
  })
  const thread = createThreadRenderer({ threadUrl: new URL('./pdf-thread.mjs', import.meta.url) })
  const renderer = createSealedRenderer(thread, seal)
  shutdown.on('close', 'renderer', () => renderer.close())
  const reader = createThreadReader({ threadUrl: new URL('./scan-thread.mjs', import.meta.url) })
  shutdown.on('close', 'reader', () => reader.close())
  const loop = startLoop({ round: workRound(house, { renderer, reader }), idleMs: IDLE_MS, log })
  shutdown.on('drain', 'loop', () => loop.stop())
  const sealing = startLoop({ round: house.seals.round, idleMs: SEAL_MS, log })
  shutdown.on('drain', 'seals', () => sealing.stop())
  const failing = { catch: (error: unknown) => log.error({ err: error }, 'upkeep failed') }
  const upkeep = [
    new Cron('*/10 * * * *', failing, () => sweep(house)),
    new Cron('30 * * * * *', failing, () => redateLate(house)),
    new Cron('*/5 * * * *', failing, () => meetFiles(house)),
    new Cron('45 */5 * * * *', failing, () => followParcels(house)),
    new Cron('10 10 * * *', { ...failing, timezone: 'Asia/Shanghai' }, () => remind(house)),
    new Cron('40 9 * * *', { ...failing, timezone: 'Asia/Shanghai' }, () => escalate(house)),
    new Cron('20 19 * * *', failing, () => checkChains(house)),
    new Cron('50 18 * * *', failing, () => markMissedFacts(house)),
  ]
  markMissedFacts(house).catch(failing.catch)
  shutdown.on('stop-accepting', 'upkeep', () => {
    for (const cron of upkeep) cron.stop()
  })
  const server = await listen(
    (_request, response) => {
      response.statusCode = shutdown.stopping ? 503 : 200
      response.end()
    },
    env.workerPort,
    env.http.host,
  )
  shutdown.on('drain', 'health', () => drain(server))
  shutdown.onSignals()
  log.info('working')
}

main().catch((error: unknown) => {
  console.error(startSentence(error))
  process.exit(1)
})
