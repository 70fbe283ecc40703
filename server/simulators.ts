import { realpathSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Env, readEnv } from '../config/env'
import { codeOf } from './platform/files'
import { createLogger } from './platform/log'
import { createShutdown } from './platform/shutdown'
import { simulatedServices } from './simulated-services'

export interface SimulatorsOptions {
  /** 0 takes a free port. */
  port: number
  host: string
  /** The settings whose accounts the services know; by default those of the environment. */
  env?: Env
  /** How late a 'slow' answer is; 5000 by default. */
  slowMs?: number
}

export interface Simulators {
  /** 'http://host:port': base address for the SMS adapter, and of the others with their paths; /inbox shows what arrived. */
  url: string
  close(): Promise<void>
}

/**
 * Starts the stand-ins for outside services. Throws Error with the system's code when the port is taken (EADDRINUSE),
 * EnvError when no settings are given and the environment does not fit.
 */
export async function startSimulators({ port, host, env, slowMs }: SimulatorsOptions): Promise<Simulators> {
  const server = createServer(simulatedServices(env ?? readEnv(), { slowMs }))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The process of its own: prints one line when ready, ends on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const env = readEnv()
  const log = createLogger({ level: env.logLevel, part: 'simulators' })
  const simulators = await startSimulators({ port: env.simulatorPort, host: env.http.host, env })
  const shutdown = createShutdown({ log })
  shutdown.on('stop-accepting', 'http', () => simulators.close())
  shutdown.onSignals()
  console.log(`simulators ready ${simulators.url}/inbox`)
}

function sentenceOf(error: unknown): string {
  if (codeOf(error) !== 'EADDRINUSE') return error instanceof Error ? error.message : String(error)
  return '模拟器的端口已被占用。请关闭占用它的程序，或用 SIMULATOR_PORT 换一个端口。'
}

/** True when this file, or its bundle, is what node was started with; not when a test or another bundle imports it. */
function isMain(): boolean {
  const started = process.argv[1]
  if (!started || !/^simulators\.(ts|mjs)$/.test(basename(started))) return false
  return realpathSync(started) === realpathSync(fileURLToPath(import.meta.url))
}

if (isMain()) {
  main().catch((error: unknown) => {
    console.error(sentenceOf(error))
    process.exitCode = 1
  })
}
