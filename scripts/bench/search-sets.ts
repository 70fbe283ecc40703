import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { compose, type House } from '@server/compose'
import { fillWithDemoData } from '@server/demo-data'
import { createLogger } from '@server/platform/log'
import { connectDatabase } from '@server/platform/mongo/connect'
import { startEngine } from '@server/platform/mongo/engine/start-engine'
import { readEnv } from '../../config/env'
import { root, sourceFiles } from '../lib/sources'

/** Seed of the invented people: the first of a larger set are those of a smaller one. */
export const SEARCH_SEED = 5
const DIR = path.join(root, 'var/bench/search')

/** What the stored files are made by: when any of it changes, the kept sets are made anew. */
const MAKERS = /^server\/features\/archives\/(?:repository|demo-\w+|search\/[\w-]+)\.ts$/

const makers = (): string => {
  const hash = createHash('sha256')
  for (const { path: file, text } of sourceFiles(root, ['server/features/archives']))
    if (MAKERS.test(file) && !file.endsWith('.test.ts')) hash.update(`${file}\n${text}\n`)
  return hash.digest('hex').slice(0, 12)
}

export interface SearchSets {
  /** One house for every size, in the order asked. */
  houses: House[]
  close: () => Promise<void>
}

/**
 * Opens a database with so many files of one centre for every size. They are kept in var/ from one run to the next, and made
 * where there are none, or where what they are made by has changed: minutes for the large one. `say` is told of it.
 */
export async function openSearchSets(
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<SearchSets> {
  const dataDir = path.join(DIR, makers())
  await mkdir(dataDir, { recursive: true })
  const engine = await startEngine({ dataDir: path.join(dataDir, 'db'), durable: false })
  const houses: House[] = []
  const close = async (): Promise<void> => {
    for (const house of houses) await house.database.stop()
    await engine.stop()
  }
  try {
    for (const size of sizes) houses.push(await openSet(engine.uri, dataDir, size, say))
    return { houses, close }
  } catch (error) {
    await close()
    await rm(dataDir, { recursive: true, force: true })
    throw error
  }
}

const FILLED = { _id: 'filled' as never }

/** A set whose making was broken off is begun again. */
async function openSet(
  uri: string,
  dataDir: string,
  size: number,
  say: (line: string) => void,
): Promise<House> {
  const dbName = `search_${size}`
  const database = await connectDatabase({ uri, dbName, dataDir, nodeEnv: 'test', embeddedAllowed: false })
  const marks = database.connection.collection('bench')
  const isFilled = (await marks.findOne(FILLED)) !== null
  if (!isFilled) await database.connection.dropDatabase()
  const env = readEnv({ NODE_ENV: 'test', DATA_DIR: dataDir, PUBLIC_URL: 'http://localhost:3000' })
  const log = createLogger({ level: 'silent', part: 'bench' })
  const house = await compose({ env, database, log, part: 'bench' })
  if (isFilled) return house
  say(`making ${size} files, once`)
  await fillWithDemoData(house, { archives: size, seed: SEARCH_SEED })
  await marks.insertOne(FILLED)
  return house
}
