/** A process that runs the test migration, prints a line a batch, and may be killed. argv: {uri, dbName} as JSON. */
import { connectDatabase } from '@server/platform/mongo/connect'
import { runMigrations } from '@server/platform/mongo/migrations'
import { doubling } from './doubling-migration'

const { uri, dbName } = JSON.parse(process.argv[2] ?? '{}') as { uri: string; dbName: string }
const database = await connectDatabase({ uri, dbName, dataDir: '', nodeEnv: 'test', embeddedAllowed: false })
await runMigrations(database.connection, [doubling((batch) => console.log(batch), 50)], { leaseMs: 500 })
await database.stop()
