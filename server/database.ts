import { resolve } from 'node:path'
import { keepEngine } from './platform/mongo/engine/keep-engine'

/**
 * The embedded database as a process of its own, for `npm run up`: prints `MONGODB_URI=…` when it serves, keeps the engine alive, and
 * closes it cleanly on SIGTERM. The data lies in EMBEDDED_DB_DIR, var/db when unset.
 */
const dataDir = resolve(process.env.EMBEDDED_DB_DIR ?? 'var/db')
const engine = await keepEngine({ dataDir, lifetime: 'own', log: (line) => console.log(line) })
console.log(`MONGODB_URI=${engine.uri}`)

process.once('SIGTERM', () => {
  void engine.stop().then(() => process.exit(0))
})
