import { join } from 'node:path'
import { connectDatabase, type Database } from '@server/platform/mongo/connect'
import { root } from './sources'

/** The database a script works on: MONGODB_URI, else the embedded one in DATA_DIR/db (var/db), joined if it runs already. */
export function openForScript(): Promise<Database> {
  return connectDatabase({
    uri: process.env.MONGODB_URI,
    dataDir: join(process.env.DATA_DIR || join(root, 'var'), 'db'),
    nodeEnv: process.env.NODE_ENV,
    embeddedAllowed: process.env.EMBEDDED_DB === '1',
    lifetime: 'shared',
    log: (line) => console.error(line),
  })
}
