/** A worker that brings stored values under new keys, slowly, and may be killed. argv: TurningOptions as JSON. */
import { setTimeout as wait } from 'node:timers/promises'
import { compose } from '@server/compose'
import { createLogger } from '@server/platform/log'
import { connectDatabase } from '@server/platform/mongo/connect'
import { createKeyTurner } from '@server/platform/mongo/turn-keys'
import { readEnv } from '../../config/env'
import type { TurningOptions } from './turning-options'

async function main(): Promise<void> {
  const { uri, dbName, dataDir, aheadMs, leaseMs } = JSON.parse(process.argv[2] ?? '{}') as TurningOptions
  const env = readEnv({ NODE_ENV: 'test', DATA_DIR: dataDir, PUBLIC_URL: 'http://localhost:3000' })
  const log = createLogger({ level: 'silent', part: 'worker' })
  const clock = { now: () => new Date(Date.now() + aheadMs) }
  const database = await connectDatabase({ uri, dbName, dataDir, nodeEnv: 'test', embeddedAllowed: false })
  const house = await compose({ env, database, log, part: 'worker', clock })
  const turn = createKeyTurner({
    ...house,
    connection: database.connection,
    store: house.keyMaker.store,
    leaseMs,
    size: 5,
  })
  for (;;) {
    if (await turn()) console.log('batch')
    else await wait(20)
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
