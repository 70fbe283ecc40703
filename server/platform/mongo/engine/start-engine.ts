import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { hostFile } from './host-file'
import { type NodeCommandOptions, nodeCommand } from './private-glibc'
import { type EngineLifetime, type HostOptions, type HostReport, SOCKET_NAME, socketUri } from './protocol'
import { socketAnswers, socketDirFor } from './socket-path'
import { EngineLocked, EngineUnavailable } from './unavailable'

const START_LIMIT_MS = 60_000
const JOIN_LIMIT_MS = 10_000

export interface EngineOptions extends NodeCommandOptions {
  dataDir: string
  /** Default `own`. */
  lifetime?: EngineLifetime
  /** Shared lifetime: milliseconds without a connection after which it ends, default 10 s. */
  idleExitMs?: number
  /** WiredTiger cache in MiB, default 256; 64 suits tests and demos. */
  cacheMb?: number
  /** Default true: every write waits for the disk. */
  durable?: boolean
  throwAway?: boolean
  /** File for the host's own output. */
  logFile?: string
}

export interface EngineExit {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface Engine {
  uri: string
  /** True when a running engine was joined. */
  joined: boolean
  /** Undefined for a joined engine. */
  pid: number | undefined
  /** Resolves when the host ends; never for a joined engine. */
  exited: Promise<EngineExit>
  /** Closes an engine of own lifetime cleanly. A shared one is left to end by itself when nobody is connected. */
  stop: () => Promise<void>
}

/**
 * Starts the embedded engine for `dataDir` in a process of its own, or, with shared lifetime, joins the one that
 * serves it already. Throws EngineLocked when another engine has the directory (own lifetime), EngineUnavailable when
 * the engine cannot run here.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const lifetime = options.lifetime ?? 'own'
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 })
  const socketPath = join(socketDirFor(options.dataDir), SOCKET_NAME)
  if (lifetime === 'shared' && (await socketAnswers(socketPath))) return joinedEngine(socketPath)
  const child = await spawnHost(options, lifetime)
  const exited = new Promise<EngineExit>((done) => {
    child.once('exit', (code, signal) => done({ code, signal }))
  })
  const report = await firstReport(child, exited)
  if (report.ok) return startedEngine(child, exited, report, lifetime)
  if (report.code !== 'LOCKED') {
    throw new EngineUnavailable(`The embedded database failed to start (${report.code}): ${report.message}`)
  }
  if (lifetime === 'shared' && (await answersSoon(socketPath))) return joinedEngine(socketPath)
  throw new EngineLocked(options.dataDir)
}

async function spawnHost(options: EngineOptions, lifetime: EngineLifetime): Promise<ChildProcess> {
  const [command, ...prefix] = await nodeCommand(options)
  const hostOptions: HostOptions = {
    dataDir: resolve(options.dataDir),
    socketDir: socketDirFor(options.dataDir),
    lifetime,
    idleExitMs: options.idleExitMs ?? 10_000,
    cacheMb: options.cacheMb ?? 256,
    durable: options.durable ?? true,
    throwAway: options.throwAway ?? false,
  }
  const args = [...prefix, '--max-semi-space-size=64', await hostFile(), JSON.stringify(hostOptions)]
  const output = options.logFile ? openSync(options.logFile, 'a') : 'ignore'
  const child = spawn(command, args, {
    stdio: [lifetime === 'own' ? 'pipe' : 'ignore', output, output, 'pipe'],
    detached: lifetime === 'shared',
    // Two malloc arenas: the engine's many threads would otherwise keep several hundred MB of freed memory.
    env: { ...process.env, NODE_OPTIONS: '', MALLOC_ARENA_MAX: '2' },
  })
  if (typeof output === 'number') closeSync(output)
  return child
}

/** The host's first line on fd 3; a report of our own when it ends without one or takes too long. */
async function firstReport(child: ChildProcess, exited: Promise<EngineExit>): Promise<HostReport> {
  const channel = child.stdio[3] as Readable
  const failed = (message: string): HostReport => ({ ok: false, code: 'EXIT', message })
  const line = new Promise<HostReport>((done) => {
    let text = ''
    channel.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('\n')) done(JSON.parse(text) as HostReport)
    })
    child.once('error', (error) => done(failed(error.message)))
    void exited.then(({ code, signal }) =>
      setTimeout(() => done(failed(`ended early (${signal ?? code})`)), 50),
    )
  })
  const limit = new AbortController()
  const late = wait(START_LIMIT_MS, failed('no answer in time'), { signal: limit.signal }).catch(() =>
    failed(''),
  )
  const report = await Promise.race([line, late])
  limit.abort()
  channel.destroy()
  if (!report.ok) child.kill('SIGKILL')
  return report
}

function startedEngine(
  child: ChildProcess,
  exited: Promise<EngineExit>,
  report: HostReport & { ok: true },
  lifetime: EngineLifetime,
): Engine {
  child.unref()
  const lifeLine = child.stdin as (typeof child.stdin & { unref?: () => void }) | null
  lifeLine?.unref?.()
  const stop = async (): Promise<void> => {
    if (lifetime === 'shared') return // others may be using it; it ends when nobody does
    child.ref()
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await exited
  }
  return { uri: report.uri, joined: false, pid: report.pid, exited, stop }
}

function joinedEngine(socketPath: string): Engine {
  return {
    uri: socketUri(socketPath),
    joined: true,
    pid: undefined,
    exited: new Promise(() => {}),
    stop: async () => {},
  }
}

async function answersSoon(socketPath: string): Promise<boolean> {
  const deadline = Date.now() + JOIN_LIMIT_MS
  while (Date.now() < deadline) {
    if (await socketAnswers(socketPath)) return true
    await wait(50)
  }
  return false
}
