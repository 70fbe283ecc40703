import { createThreadRenderer } from '@server/adapters/pdf/thread-renderer'
import { createApp } from '@server/app'
import { appDepsOf, compose } from '@server/compose'
import { listen } from '@server/listen'
import { createLogger } from '@server/platform/log'
import { connectDatabase } from '@server/platform/mongo/connect'
import { createRateLimits, memoryCounter, RATE_CLASSES, type RateLimits } from '@server/platform/rate-limit'
import { readEnv } from '../../../config/env'

/**
 * The citizens' API as server/main.ts starts it (with BENCH_STAFF the staff's as well), but for one thing: a few callers
 * may read and write as often as many would, so the limiter counts the same way but allows a hundred thousand times as much.
 */
const SCALE = 100_000

const scaled = (name: 'read' | 'write') => {
  const { points, seconds } = RATE_CLASSES[name]
  return memoryCounter(name, { points: points * SCALE, seconds })
}

const env = readEnv()
const log = createLogger({ level: env.logLevel, part: 'api' })
const database = await connectDatabase({
  ...env.database,
  dataDir: `${env.dataDir}/db`,
  nodeEnv: env.mode,
  lifetime: 'shared',
})
const house = await compose({ env, database, log, part: 'api' })
const wide = createRateLimits({ read: scaled('read'), write: scaled('write') })
const limits: RateLimits = {
  take: (name, key) => (name === 'read' || name === 'write' ? wide : house.limits).take(name, key),
}
// No paper is printed here: no thread is ever started.
const renderer = createThreadRenderer({ threadUrl: new URL('./pdf-thread.mjs', import.meta.url) })
const deps = { ...appDepsOf(house, () => true, renderer), limits }
const { host, citizenPort, staffPort } = env.http
if (process.env.BENCH_STAFF) await listen(createApp('staff', deps).callback(), staffPort, host)
await listen(createApp('citizen', deps).callback(), citizenPort, host)
process.once('SIGTERM', () => process.exit(0))
