import { reg } from '@shared/kernel/reg'
import { readEnv } from '../config/env'
import { createApp } from './app'
import { appDepsOf, compose } from './compose'
import { drain, listen, startSentence } from './listen'
import { createLogger } from './platform/log'
import { connectDatabase } from './platform/mongo/connect'
import { createShutdown } from './platform/shutdown'

reg('W9-split')

/**
 * The two APIs on two ports, the citizens' for the internet and the staff's for the office network; in one process, or
 * with SERVE=citizen and SERVE=staff in two.
 */
async function main(): Promise<void> {
  const env = readEnv()
  const log = createLogger({ level: env.logLevel, part: 'api' })
  const shutdown = createShutdown({ log })
  const database = await connectDatabase({
    ...env.database,
    dataDir: `${env.dataDir}/db`,
    nodeEnv: env.mode,
    lifetime: 'shared',
  })
  shutdown.on('close', 'database', () => database.stop())
  const house = await compose({ env, database, log, part: 'api' })
  const deps = appDepsOf(house, () => !shutdown.stopping)
  const { host, citizenPort, staffPort, serves } = env.http
  const ports = { citizen: citizenPort, staff: staffPort }
  for (const audience of serves) {
    const server = await listen(createApp(audience, deps).callback(), ports[audience], host)
    shutdown.on('drain', `${audience} api`, () => drain(server))
  }
  shutdown.onSignals()
  log.info({ serves, ...ports }, 'serving')
}

main().catch((error: unknown) => {
  console.error(startSentence(error))
  process.exit(1)
})
