import { Cron } from 'croner'
import { readEnv } from '../config/env'
import { createThreadRenderer } from './adapters/pdf/thread-renderer'
import { compose, type House } from './compose'
import { issueCertificate } from './features/certificates'
import { drain, listen, startSentence } from './listen'
import { runOneJob } from './platform/jobs/run-job'
import { startLoop } from './platform/jobs/worker-loop'
import { createLogger } from './platform/log'
import { CLAIM_SWEEP } from './platform/mongo/claims'
import { connectDatabase } from './platform/mongo/connect'
import { JOB_SWEEP } from './platform/mongo/job-store'
import { relayOutbox } from './platform/mongo/outbox-relay'
import { sweepExpired } from './platform/mongo/sweep'
import { createShutdown } from './platform/shutdown'

const LEASE_MS = 60_000
const IDLE_MS = 200

/** One round of work: effects out of the outboxes into jobs, then one job. True when there was something to do. */
const roundOf = (house: House, renderer: ReturnType<typeof createThreadRenderer>) => {
  const { jobs, clock, log, metrics, database } = house
  const handlers = {
    'issue-certificate': (job: { id: string; ref: string }) =>
      issueCertificate({ ...house.certificates, renderer }, job),
  }
  return async (): Promise<boolean> => {
    const relayed = await relayOutbox(database.connection, 'cases', jobs, clock.now())
    const worked = await runOneJob({ jobs, handlers, clock, log, metrics, leaseMs: LEASE_MS })
    return relayed > 0 || worked
  }
}

const sweep = async ({ database, clock }: House): Promise<void> => {
  await sweepExpired(database.connection, [CLAIM_SWEEP, JOB_SWEEP], clock.now())
}

/** The process that carries out effects: any number of them may run side by side. */
async function main(): Promise<void> {
  const env = readEnv()
  const log = createLogger({ level: env.logLevel, part: 'worker' })
  const shutdown = createShutdown({ log })
  const database = await connectDatabase({
    ...env.database,
    dataDir: `${env.dataDir}/db`,
    nodeEnv: env.mode,
    lifetime: 'shared',
  })
  shutdown.on('close', 'database', () => database.stop())
  const house = await compose({ env, database, log, part: 'worker' })
  const renderer = createThreadRenderer({ threadUrl: new URL('./pdf-thread.mjs', import.meta.url) })
  shutdown.on('close', 'renderer', () => renderer.close())
  const loop = startLoop({ round: roundOf(house, renderer), idleMs: IDLE_MS, log })
  shutdown.on('drain', 'loop', () => loop.stop())
  const sweeping = new Cron(
    '*/10 * * * *',
    { catch: (error) => log.error({ err: error }, 'sweep failed') },
    () => sweep(house),
  )
  shutdown.on('stop-accepting', 'sweeper', () => sweeping.stop())
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
