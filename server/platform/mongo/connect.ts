import mongoose from 'mongoose'
import { watchCommands } from './commands'
import { tellDeadSockets } from './dead-sockets'
import { type KeptEngine, keepEngine } from './engine/keep-engine'
import type { EngineOptions } from './engine/start-engine'
import { forbidSessions } from './forbid-sessions'
import { DATABASE_OPTIONS, requireOptionsInForce, requireSupportedVersion } from './options'

export interface ConnectOptions {
  /** MONGODB_URI; unset or empty means the embedded engine. */
  uri?: string | undefined
  /** Name of the database; default: the one in the address, else `danganyiban`. */
  dbName?: string
  /** Data directory of the embedded engine. */
  dataDir: string
  nodeEnv: string | undefined
  /** EMBEDDED_DB=1: the embedded engine is allowed in production. */
  embeddedAllowed: boolean
  /** Embedded engine: every write waits for the disk. Default true; false only for throw-away data. */
  durable?: boolean
  /** Embedded engine: `own` (default) ends with this process, `shared` serves several processes. */
  lifetime?: EngineOptions['lifetime']
  /** Embedded engine: cache in MiB, default 256. */
  cacheMb?: number
  /** Lets recordCommands and countRoundTrips see the commands; costs a little, so not for production. */
  monitorCommands?: boolean
  log?: (line: string) => void
}

export interface Database {
  connection: mongoose.Connection
  kind: 'embedded' | 'server'
  /** Closes the connection, and the engine if it is our own. */
  stop: () => Promise<void>
  engine?: KeptEngine
}

/**
 * Connects to MONGODB_URI, or starts the embedded engine where it is unset. Throws EngineUnavailable, EngineLocked,
 * or an Error that says which setting is wrong.
 */
export async function connectDatabase(options: ConnectOptions): Promise<Database> {
  forbidSessions()
  tellDeadSockets()
  if (options.uri) {
    const connection = await openConnection(options.uri, options)
    return { connection, kind: 'server', stop: () => connection.close() }
  }
  requireEmbeddedAllowed(options)
  const engine = await startFor(options)
  try {
    const connection = await openConnection(engine.uri, options)
    const stop = async (): Promise<void> => {
      await connection.close()
      await engine.stop()
    }
    return { connection, kind: 'embedded', stop, engine }
  } catch (error) {
    await engine.stop()
    throw error
  }
}

const DEFAULT_NAME = 'danganyiban'

function requireEmbeddedAllowed(options: ConnectOptions): void {
  if (options.nodeEnv !== 'production' || options.embeddedAllowed) return
  throw new Error(
    'MONGODB_URI is not set. In production the embedded database is used only when EMBEDDED_DB=1 asks for it; otherwise set MONGODB_URI to a MongoDB server (7.0 or newer).',
  )
}

async function startFor(options: ConnectOptions): Promise<KeptEngine> {
  options.log?.(`MONGODB_URI is not set: using the embedded database in ${options.dataDir}`)
  return keepEngine({
    dataDir: options.dataDir,
    lifetime: options.lifetime,
    cacheMb: options.cacheMb,
    durable: options.durable,
    log: options.log,
  })
}

async function openConnection(uri: string, options: ConnectOptions): Promise<mongoose.Connection> {
  const monitorCommands = options.monitorCommands ?? false
  const connection = mongoose.createConnection(uri, {
    ...DATABASE_OPTIONS,
    dbName: options.dbName ?? nameInAddress(uri) ?? DEFAULT_NAME,
    monitorCommands,
  })
  connection.on('error', (error: Error) => options.log?.(`database connection: ${error.message}`))
  try {
    await connection.asPromise()
    requireOptionsInForce(connection)
    requireSupportedVersion(await serverVersion(connection))
    if (monitorCommands) watchCommands(connection)
    return connection
  } catch (error) {
    await connection.close(true)
    throw error
  }
}

/** The path of the address, which names the database; drivers would fall back to `test`. */
function nameInAddress(uri: string): string | undefined {
  const path = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]*)/.exec(uri)?.[1]
  return path ? decodeURIComponent(path) : undefined
}

async function serverVersion(connection: mongoose.Connection): Promise<string> {
  const { version } = await connection.getClient().db('admin').command({ buildInfo: 1 })
  return String(version)
}
