import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import type { SuiteName } from '@server/platform/crypto/suites/types'
import type { TestProject } from 'vitest/node'
import { createFamily, lastLines } from '../../scripts/lib/family.mjs'
import { waitReady } from '../../scripts/lib/ready.mjs'
import { temporaryDirectory } from './engine'
import { runSuite } from './key-sets'

/** Where the running product answers. */
export interface StackAddresses {
  /** The citizens' pages and API; what QR codes begin with. */
  citizen: string
  staff: string
  /** The simulated SMS provider. */
  phones: string
  /** JWT_KEYS of this run, so that a test can make a token that has expired. */
  jwtKeys: string
}

export interface Stack extends StackAddresses {
  stop: () => Promise<void>
}

declare module 'vitest' {
  interface ProvidedContext {
    stack: StackAddresses
    /** The same product under the other suite of encryption, where a run starts both. */
    otherStack: StackAddresses
  }
}

interface Part {
  name: string
  args?: string[]
  /** Runs to its end before the next begins. */
  once?: boolean
  ready?: { urls?: string[]; line?: RegExp }
}

const STOP_ORDER = ['main', 'worker', 'simulators', 'database'] as const
const STOP_MS = 5_000

const at = (port: number): string => `http://127.0.0.1:${port}`
const readyz = (...ports: number[]) => ({ urls: ports.map((port) => `${at(port)}/readyz`) })

/** vitest global setup: the built product with demo data on free ports, for as long as the run lasts. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...addresses } = await startStack()
  project.provide('stack', addresses)
  return stop
}

/**
 * Starts the built product (npm run build:server first) as `npm run up` does, over a directory that goes with it, its
 * fields encrypted by a suite. The processes end with this one, however it ends. Throws Error when a part does not become ready.
 */
export async function startStack(suite: SuiteName = runSuite()): Promise<Stack> {
  const dataDir = temporaryDirectory('danganyiban-stack-')
  const [citizen = 0, staff = 0, worker = 0, simulator = 0] = await freePorts(4)
  const jwtKeys = `test:${randomBytes(48).toString('base64')}`
  const ports = { citizen, staff, worker, simulator }
  const env: Record<string, string> = { ...settings(dataDir, ports), JWT_KEYS: jwtKeys, FIELD_SUITE: suite }
  const family = createFamily({ logs: path.join(dataDir, 'log'), onDeath: () => undefined })
  const stop = async (): Promise<void> => {
    for (const name of STOP_ORDER) await family.stop(name, STOP_MS)
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const database = { name: 'database', ready: { line: /^MONGODB_URI=(\S+)$/m } }
    env.MONGODB_URI = (await start(family, database, env))[1] ?? ''
    await start(family, { name: 'seed', args: ['--archives', '40'], once: true }, env)
    await start(family, { name: 'simulators', ready: readyz(simulator) }, env)
    await start(family, { name: 'main', ready: readyz(citizen, staff) }, env)
    await start(family, { name: 'worker', ready: readyz(worker) }, env)
  } catch (error) {
    await stop()
    throw error
  }
  return { citizen: at(citizen), staff: at(staff), phones: at(simulator), jwtKeys, stop }
}

const settings = (dataDir: string, ports: Record<'citizen' | 'staff' | 'worker' | 'simulator', number>) => ({
  NODE_ENV: 'development',
  LOG_LEVEL: 'info',
  DATA_DIR: dataDir,
  MONGODB_URI: '',
  HOST: '127.0.0.1',
  CITIZEN_PORT: `${ports.citizen}`,
  STAFF_PORT: `${ports.staff}`,
  WORKER_PORT: `${ports.worker}`,
  SIMULATOR_PORT: `${ports.simulator}`,
  PUBLIC_URL: at(ports.citizen),
  SMS_BASE_URL: at(ports.simulator),
  // the limits are per address: every person of a test comes from an address of their own, told by this header
  TRUST_PROXY: '1',
})

/** Starts one process and waits for it; answers what its line said. */
async function start(
  family: ReturnType<typeof createFamily>,
  part: Part,
  env: Record<string, string>,
): Promise<readonly string[]> {
  const spec = { ...part, label: part.name, file: `dist/server/${part.name}.mjs` }
  const member = family.start(spec, env)
  try {
    if (!part.once) {
      const said: unknown = await waitReady(member, part.ready as Parameters<typeof waitReady>[1])
      return Array.isArray(said) ? said : []
    }
    const { code } = await member.end
    if (code !== 0) throw new Error(`${part.name} ended with ${code}`)
    return []
  } catch (error) {
    throw new Error(`${String(error)}\n${lastLines(member.log)}`)
  }
}

/** Ports nobody listens on now: held together until all are known, so that none is given twice. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  const listening = servers.map(
    (server) => new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done())),
  )
  await Promise.all(listening)
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
  return ports
}
