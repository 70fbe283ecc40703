import type { Env } from '../config/env'
import { readEnv } from '../config/env'
import { compose, type House } from './compose'
import { createLogger, type Logger } from './platform/log'
import { connectDatabase } from './platform/mongo/connect'
import { createShutdown, type Shutdown } from './platform/shutdown'

export interface StartedHouse {
  env: Env
  log: Logger
  shutdown: Shutdown
  house: House
}

/** A centre founded or a holiday notice confirmed by another process is known within this, milliseconds. */
const DIRECTORIES_MS = 30_000

/** What every process of the service begins with: settings, log, database, rooms, and the way to stop them. */
export async function startHouse(part: 'api' | 'worker' | 'seed'): Promise<StartedHouse> {
  const env = readEnv()
  const log = createLogger({ level: env.logLevel, part })
  const shutdown = createShutdown({ log })
  const dataDir = `${env.dataDir}/db`
  const database = await connectDatabase({ ...env.database, dataDir, nodeEnv: env.mode, lifetime: 'shared' })
  shutdown.on('close', 'database', () => database.stop())
  const house = await compose({ env, database, log, part })
  shutdown.on('close', 'security log', () => house.securityLog.flush())
  const reading = setInterval(() => {
    house
      .reload()
      .catch((error: unknown) => log.warn({ err: error }, 'centres and calendar could not be read anew'))
  }, DIRECTORIES_MS).unref()
  shutdown.on('stop-accepting', 'directories', async () => clearInterval(reading))
  return { env, log, shutdown, house }
}
