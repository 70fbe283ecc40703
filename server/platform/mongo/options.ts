import type mongoose from 'mongoose'

/**
 * The options of every connection, on any MongoDB: acknowledged means on the disk of a majority, read means what a
 * majority has. The embedded engine's host turns the write concern into the one that engine keeps.
 */
export const DATABASE_OPTIONS = {
  appName: 'danganyiban',
  w: 'majority',
  journal: true,
  readConcernLevel: 'majority',
  readPreference: 'primary',
  retryWrites: true,
  maxPoolSize: 50,
  /** Milliseconds a call waits for the server to be there: longer than a restart of the engine. */
  serverSelectionTimeoutMS: 10_000,
  /** … and for a free connection: without a limit a call could wait for ever. */
  waitQueueTimeoutMS: 10_000,
  /** A server that holds the line but says nothing is given up after this; making an index at start may take long. */
  socketTimeoutMS: 60_000,
  autoIndex: false,
  autoCreate: false,
  bufferCommands: false,
} as const satisfies mongoose.ConnectOptions

/** Oldest MongoDB release that is supported. */
export const OLDEST_MAJOR = 7

export interface OptionsInForce {
  w: unknown
  journal: boolean | undefined
  readConcern: string | undefined
  readPreference: string
  retryWrites: boolean
}

/** What the live client really uses, after the address and the options above were merged. */
export function optionsInForce(connection: mongoose.Connection): OptionsInForce {
  const { writeConcern, readConcern, readPreference, retryWrites } = connection.getClient().options
  return {
    w: writeConcern?.w,
    journal: writeConcern?.journal ?? writeConcern?.j,
    readConcern: readConcern?.level,
    readPreference: readPreference.mode,
    retryWrites,
  }
}

/** Throws when the address of the server has weakened an option, for example by `?w=1`. */
export function requireOptionsInForce(connection: mongoose.Connection): void {
  const found = optionsInForce(connection)
  const wanted: OptionsInForce = {
    w: DATABASE_OPTIONS.w,
    journal: DATABASE_OPTIONS.journal,
    readConcern: DATABASE_OPTIONS.readConcernLevel,
    readPreference: DATABASE_OPTIONS.readPreference,
    retryWrites: DATABASE_OPTIONS.retryWrites,
  }
  if (JSON.stringify(found) === JSON.stringify(wanted)) return
  throw new Error(
    `MONGODB_URI changes options that must hold: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`,
  )
}

/** Throws for a server older than MongoDB 7. `version` as in buildInfo, for example `8.0.4`. */
export function requireSupportedVersion(version: string): void {
  const major = Number.parseInt(version, 10)
  if (major >= OLDEST_MAJOR) return
  throw new Error(`MONGODB_URI names a MongoDB ${version}; ${OLDEST_MAJOR}.0 or newer is needed.`)
}
