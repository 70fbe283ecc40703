import { createApp } from '@server/app'
import { appDepsOf, compose } from '@server/compose'
import { listen } from '@server/listen'
import { createLogger } from '@server/platform/log'
import { connectDatabase } from '@server/platform/mongo/connect'
import { createRateLimits, RATE_CLASSES } from '@server/platform/rate-limit'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { readEnv } from '../../../config/env'

/**
 * The citizens' API as server/main.ts starts it, but for one thing: a few callers may ask as often as many would, so the
 * limiter counts the same way but allows a hundred thousand times as much.
 */
const SCALE = 100_000

const scaled = (name: 'read' | 'write') => {
  const { points, seconds } = RATE_CLASSES[name]
  return new RateLimiterMemory({ keyPrefix: name, points: points * SCALE, duration: seconds })
}

const env = readEnv()
const log = createLogger({ level: env.logLevel, part: 'api' })
const database = await connectDatabase({
  ...env.database,
  dataDir: `${env.dataDir}/db`,
  nodeEnv: env.mode,
  lifetime: 'shared',
})
const limits = createRateLimits({ read: scaled('read'), write: scaled('write') })
const house = await compose({ env, database, log, part: 'api', limits })
const app = createApp(
  'citizen',
  appDepsOf(house, () => true),
)
await listen(app.callback(), env.http.citizenPort, env.http.host)
process.once('SIGTERM', () => process.exit(0))
