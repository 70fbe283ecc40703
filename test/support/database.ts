import { randomBytes } from 'node:crypto'
import { connectDatabase, type Database } from '@server/platform/mongo/connect'
import { afterAll, beforeAll, inject } from 'vitest'

/** The database of one test file; usable inside hooks and tests, not while the file is being read. */
export interface TestDatabase extends Pick<Database, 'connection' | 'kind'> {
  readonly name: string
  readonly uri: string
}

/**
 * Gives the test file a database of its own on the run's engine, with a random name, commands monitored, dropped at the
 * end. Call it once, at the top of the file.
 */
export function useDatabase(): TestDatabase {
  const name = `test_${randomBytes(8).toString('hex')}`
  let database: Database | undefined
  const opened = (): Database => {
    if (!database) throw new Error('the test database is there only inside hooks and tests')
    return database
  }
  beforeAll(async () => {
    database = await openTestDatabase(name)
  })
  afterAll(async () => {
    await database?.connection.dropDatabase()
    await database?.stop()
  })
  return {
    name,
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
