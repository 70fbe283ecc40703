/** The staff API as a process of its own that may be killed. argv: WorkerOptions as JSON; says its port. */
import type { AddressInfo } from 'node:net'
import { createApp } from '@server/app'
import { appDepsOf, compose } from '@server/compose'
import { listen } from '@server/listen'
import { createLogger } from '@server/platform/log'
import { connectDatabase } from '@server/platform/mongo/connect'
import { readEnv } from '../../config/env'
import { sealedRenderer } from './pdf-thread'
import type { WorkerOptions } from './worker-options'

async function main(): Promise<void> {
  const { uri, dbName, dataDir, threadUrl } = JSON.parse(process.argv[2] ?? '{}') as WorkerOptions
  const env = readEnv({
    NODE_ENV: 'test',
    FIELD_SUITE: process.env.FIELD_SUITE,
    DATA_DIR: dataDir,
    PUBLIC_URL: 'http://localhost:3000',
  })
  const log = createLogger({ level: 'silent', part: 'test' })
  const database = await connectDatabase({ uri, dbName, dataDir, nodeEnv: 'test', embeddedAllowed: false })
  const house = await compose({ env, database, log, part: 'test' })
  const renderer = await sealedRenderer(new URL(threadUrl))
  const app = createApp(
    'staff',
    appDepsOf(house, () => true, renderer),
  )
  const server = await listen(app.callback(), 0, '127.0.0.1')
  console.log((server.address() as AddressInfo).port)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
