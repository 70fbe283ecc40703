import { Cron } from 'croner'
import { createThreadRenderer } from './adapters/pdf/thread-renderer'
import type { House } from './compose'
import { SIGN_IN_CODE_SWEEP } from './features/accounts'
import { NAME_TRIES_SWEEP } from './features/staff'
import { drain, listen, startSentence } from './listen'
import { startLoop } from './platform/jobs/worker-loop'
import { CLAIM_SWEEP } from './platform/mongo/claims'
import { JOB_SWEEP } from './platform/mongo/job-store'
import { sweepExpired } from './platform/mongo/sweep'
import { startHouse } from './start-house'
import { workRound } from './work-round'

const IDLE_MS = 200

const sweep = async ({ database, clock }: House): Promise<void> => {
  await sweepExpired(
    database.connection,
    [CLAIM_SWEEP, JOB_SWEEP, SIGN_IN_CODE_SWEEP, NAME_TRIES_SWEEP],
    clock.now(),
  )
}

/** The process that carries out effects: any number of them may run side by side. */
async function main(): Promise<void> {
  const { env, log, shutdown, house } = await startHouse('worker')
  const renderer = createThreadRenderer({ threadUrl: new URL('./pdf-thread.mjs', import.meta.url) })
  shutdown.on('close', 'renderer', () => renderer.close())
  const loop = startLoop({ round: workRound(house, renderer), idleMs: IDLE_MS, log })
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
