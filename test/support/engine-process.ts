/** A process that starts the embedded engine and waits to be killed. argv: options of startEngine as JSON. */
import { type EngineOptions, startEngine } from '@server/platform/mongo/engine/start-engine'

const options = JSON.parse(process.argv[2] ?? '{}') as EngineOptions
const engine = await startEngine(options)
console.log(JSON.stringify({ uri: engine.uri, pid: engine.pid, joined: engine.joined }))
setInterval(() => {}, 60_000)
