/** What start-engine tells the host (argv[2], JSON) and what the host answers (one JSON line on fd 3). */
export interface HostOptions {
  dataDir: string
  socketDir: string
  lifetime: EngineLifetime
  /** Shared lifetime: milliseconds without a connection after which the host ends. */
  idleExitMs: number
  /** WiredTiger cache in MiB. */
  cacheMb: number
  /** Every write waits for the disk. False only for throw-away test data. */
  durable: boolean
  /** Remove the data directory at the end. */
  throwAway: boolean
}

/** `own`: ends with the process that started it. `shared`: outlives it, ends when nobody is connected. */
export type EngineLifetime = 'own' | 'shared'

export type HostReport =
  | { ok: true; uri: string; pid: number; openMs: number }
  | { ok: false; code: HostFailure; message: string }

export type HostFailure = 'LOAD' | 'LOCKED' | 'OPEN' | 'SOCKET' | 'EXIT'

export const SOCKET_NAME = 'engine.sock'

/** The address drivers use for a socket path. */
export function socketUri(socketPath: string): string {
  return `mongodb://${encodeURIComponent(socketPath)}/?directConnection=true`
}
