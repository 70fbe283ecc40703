import { randomBytes } from 'node:crypto'
import { connectDatabase, type Database } from '@server/platform/mongo/connect'
import { afterAll, beforeAll, inject } from 'vitest'

/** The database of one test file; usable inside hooks and tests, not while the file is being read. */
export interface TestDatabase extends Pick<Database, 'connection' | 'kind'> {
  readonly name: string
  readonly uri: string
}

/**
 * Emptied databases of this worker's earlier files, for its later ones: the engine keeps every file of a dropped database
 * open until it ends, a hundred each, and to make the indexes anew takes longer than to empty them.
 */
const emptied: string[] = []
/** A database with more rows in one collection is dropped instead: to delete them one by one takes longer. */
const MOST_TO_EMPTY = 2_000

/**
 * Gives the test file an empty database of its own on the run's engine, commands monitored. Call it once, at the top of the
 * file. With `unused` no file before had it and none after will: for files that make or drop collections and indexes.
 */
export function useDatabase({ unused = false } = {}): TestDatabase {
  let name = `test_${randomBytes(8).toString('hex')}`
  let database: Database | undefined
  const opened = (): Database => {
    if (!database) throw new Error('the test database is there only inside hooks and tests')
    return database
  }
  beforeAll(async () => {
    if (!unused) name = emptied.shift() ?? name
    database = await openTestDatabase(name)
  })
  afterAll(async () => {
    if (!database) return
    if (unused || !(await empty(database.connection))) await database.connection.dropDatabase()
    else emptied.push(name)
    await database.stop()
  })
  return {
    get name() {
      return opened() && name
    },
    get uri() {
      return inject('mongoUri')
    },
    get connection() {
      return opened().connection
    },
    get kind() {
      return opened().kind
    },
  }
}

/** Opens a named database on the run's engine; the caller stops it. For a second process's view of the same data. */
export async function openTestDatabase(dbName: string): Promise<Database> {
  const uri = inject('mongoUri')
  if (!uri) throw new Error(inject('mongoProblem'))
  return connectDatabase({
    uri,
    dbName,
    dataDir: '',
    nodeEnv: 'test',
    embeddedAllowed: false,
    monitorCommands: true,
  })
}

/** Deletes every row, and leaves collections and indexes; false when there are too many. */
async function empty({ db }: Database['connection']): Promise<boolean> {
  if (!db) return false
  const collections = await db.collections()
  const counts = await Promise.all(collections.map((collection) => collection.estimatedDocumentCount()))
  if (counts.some((count) => count > MOST_TO_EMPTY)) return false
  await Promise.all(collections.map((collection) => collection.deleteMany({})))
  return true
}
