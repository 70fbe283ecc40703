/** A worker as the product starts it, with a short lease, that may be killed. argv: WorkerOptions as JSON. */
import { compose } from '@server/compose'
import { startLoop } from '@server/platform/jobs/worker-loop'
import { createLogger } from '@server/platform/log'
import { connectDatabase } from '@server/platform/mongo/connect'
import { workRound } from '@server/work-round'
import { readEnv } from '../../config/env'
import { pageReader } from './page-reader'
import { sealedRenderer } from './pdf-thread'
import type { WorkerOptions } from './worker-options'

async function main(): Promise<void> {
  const { uri, dbName, dataDir, threadUrl, readerUrl, leaseMs, sealMs } = JSON.parse(
    process.argv[2] ?? '{}',
  ) as WorkerOptions
  const env = readEnv({
    NODE_ENV: 'test',
    FIELD_SUITE: process.env.FIELD_SUITE,
    DATA_DIR: dataDir,
    PUBLIC_URL: 'http://localhost:3000',
  })
  const log = createLogger({ level: 'silent', part: 'worker' })
  const database = await connectDatabase({ uri, dbName, dataDir, nodeEnv: 'test', embeddedAllowed: false })
  const house = await compose({ env, database, log, part: 'worker' })
  const renderer = await sealedRenderer(new URL(threadUrl))
  const tools = { renderer, reader: await pageReader(new URL(readerUrl)) }
  startLoop({ round: workRound(house, tools, { leaseMs }), idleMs: 50, log })
  if (sealMs !== undefined) startLoop({ round: house.seals.round, idleMs: sealMs, log })
  console.log('working')
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
