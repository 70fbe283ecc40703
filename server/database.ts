import { resolve } from 'node:path'
import { keepEngine } from './platform/mongo/engine/keep-engine'

/**
 * The embedded database as a process of its own, for `npm run up`: prints `MONGODB_URI=…` when it serves, keeps the engine alive, and
 * closes it cleanly on SIGTERM. The data lies in DATA_DIR/db.
 */
const dataDir = resolve(process.env.DATA_DIR || 'var', 'db')
const engine = await keepEngine({ dataDir, lifetime: 'own', log: (line) => console.log(line) })
console.log(`MONGODB_URI=${engine.uri}`)

// The engine's handles do not hold a process; this one has nothing else to live for.
const hold = setInterval(() => {}, 60_000)
process.once('SIGTERM', () => {
  clearInterval(hold)
  void engine.stop().then(() => process.exit(0))
})
