import { randomBytes } from 'node:crypto'
import { compose } from '@server/compose'
import { createLogger } from '@server/platform/log'
import { connectDatabase } from '@server/platform/mongo/connect'
import { waitingImport } from '@test/support/importing'
import { readEnv } from '../../config/env'
import { atLeast, type Figure } from './figure'
import { median, pairedRatios, saySpread } from './statistics'
import type { Workshop } from './workshop'

const ROWS = 10_000
const ROUNDS = 5
const BATCH = 1_000

/**
 * `import`: a ledger of 10,000 rows worked off by the worker (read from its workbook, checked, sealed, registered by facts),
 * against the same documents written by the driver into a collection with the same indexes. In every round one after the other.
 */
export async function benchImport(shop: Workshop): Promise<Figure[]> {
  const ours: number[] = []
  const bare: number[] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    const measured = await oneRound(shop)
    if (round < 0) continue
    ours.push(measured.ours)
    bare.push(measured.bare)
  }
  const ratio = pairedRatios(bare, ours)
  const detail = `${rate(ours)} against ${rate(bare)} rows/s, ${saySpread(ratio)}`
  return [atLeast('import.throughput', ratio.median, 0.4, { detail })]
}

const rate = (seconds: readonly number[]): string => (ROWS / median(seconds)).toFixed(0)

/** Seconds of either, on a database of its own. */
async function oneRound({ uri, dataDir }: Workshop): Promise<{ ours: number; bare: number }> {
  const dbName = `bench_import_${randomBytes(4).toString('hex')}`
  const database = await connectDatabase({ uri, dbName, dataDir, nodeEnv: 'test', embeddedAllowed: false })
  const env = readEnv({ NODE_ENV: 'test', DATA_DIR: dataDir, PUBLIC_URL: 'http://localhost:3000' })
  const log = createLogger({ level: 'silent', part: 'bench' })
  try {
    const house = await compose({ env, database, log, part: 'bench' })
    const job = await waitingImport(house, ROWS, 'xlsx')
    const ours = await seconds(() => house.imports.run(job, Number.POSITIVE_INFINITY))
    const archives = database.connection.collection('archives')
    const documents = await archives.find().toArray()
    if (documents.length !== ROWS) throw new Error(`${documents.length} of ${ROWS} rows came in`)
    const copy = database.connection.collection('copies')
    const indexes = (await archives.indexes()).filter(({ name }) => name !== '_id_')
    await copy.createIndexes(indexes.map(({ v: _v, ns: _ns, ...index }) => index) as never)
    const bare = await seconds(async () => {
      for (let at = 0; at < ROWS; at += BATCH)
        await copy.insertMany(documents.slice(at, at + BATCH), { ordered: false })
    })
    return { ours, bare }
  } finally {
    await database.connection.dropDatabase()
    await database.stop()
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}
