/** Imports a big ledger as the worker does, and tells how much memory that took. argv: ImportProcessOptions as JSON. */
import { setTimeout as wait } from 'node:timers/promises'
import { compose } from '@server/compose'
import { createLogger } from '@server/platform/log'
import { connectDatabase } from '@server/platform/mongo/connect'
import { readEnv } from '../../config/env'
import { waitingImport } from './importing'

export interface ImportProcessOptions {
  uri: string
  dbName: string
  dataDir: string
  rows: number
  format: 'xlsx' | 'csv'
}

const { uri, dbName, dataDir, rows, format } = JSON.parse(process.argv[2] ?? '{}') as ImportProcessOptions
const env = readEnv({ NODE_ENV: 'test', DATA_DIR: dataDir, PUBLIC_URL: 'http://localhost:3000' })
const database = await connectDatabase({ uri, dbName, dataDir, nodeEnv: 'test', embeddedAllowed: false })
const log = createLogger({ level: 'silent', part: 'worker' })
const house = await compose({ env, database, log, part: 'worker' })

// A small one first: code is loaded, and the heap is as large as any work makes it.
await house.imports.run(await waitingImport(house, 300, format), 60_000)
await database.connection.collection('archives').deleteMany({})
const job = await waitingImport(house, rows, format)
globalThis.gc?.()
await wait(200)
globalThis.gc?.()
const before = process.memoryUsage().rss
let peak = before
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 20)
const began = performance.now()
await house.imports.run(job, Number.POSITIVE_INFINITY)
const seconds = (performance.now() - began) / 1000
clearInterval(watch)
const registered = await database.connection.collection('archives').countDocuments()
console.log(JSON.stringify({ before, peak, extra: peak - before, registered, seconds }))
await database.stop()
process.exit(0)
