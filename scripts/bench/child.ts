import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { serviceFlags } from '../lib/service-flags.mjs'
import { root } from '../lib/sources'

const LIMIT_MS = 60_000
const POLL_MS = 3

export interface RunningServer {
  /** Milliseconds from the start of the process to its first good answer. */
  readyMs: number
  pid: number
  stop: () => Promise<void>
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Starts a server process, its log to /dev/null, and waits until `url` answers 200. Throws when it ends before. */
export async function startServer(
  file: string,
  env: Record<string, string>,
  url: string,
): Promise<RunningServer> {
  const began = performance.now()
  const child = spawn(process.execPath, [...serviceFlags, file], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const leave = () => child.kill('SIGKILL')
  process.once('exit', leave)
  while (!(await answersWell(url))) {
    if (child.exitCode !== null || performance.now() - began > LIMIT_MS) {
      leave()
      throw new Error(`${file} did not become ready`)
    }
    await wait(POLL_MS)
  }
  const readyMs = performance.now() - began
  return {
    readyMs,
    pid: child.pid ?? 0,
    stop: () => stopChild(child).finally(() => process.off('exit', leave)),
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
  await gone
  clearTimeout(late)
}

function answersWell(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode === 200))
    })
    request.once('error', () => resolve(false))
  })
}
