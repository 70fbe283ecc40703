import { readEnv } from '../config/env'
import { createApp } from './app'
import { appDepsOf, compose } from './compose'
import { drain, listen, startSentence } from './listen'
import { createLogger } from './platform/log'
import { connectDatabase } from './platform/mongo/connect'
import { createShutdown } from './platform/shutdown'

/** The two APIs in one process, on two ports: the citizens' for the internet, the staff's for the office network. */
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
  const { host, citizenPort, staffPort } = env.http
  for (const [audience, port] of [
    ['citizen', citizenPort],
    ['staff', staffPort],
  ] as const) {
    const server = await listen(createApp(audience, deps).callback(), port, host)
    shutdown.on('drain', `${audience} api`, () => drain(server))
  }
  shutdown.onSignals()
  log.info({ citizenPort, staffPort }, 'serving')
}

main().catch((error: unknown) => {
  console.error(startSentence(error))
  process.exit(1)
})
