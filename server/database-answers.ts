import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from './platform/mongo/connect'

/**
 * Our own clock, not the driver's `timeoutMS`: a ping under that, cut off by the engine's death, was seen never to end, and
 * whoever asked for the health of the service waited with it.
 */
export function answers({ connection }: Database): Promise<boolean> {
  const ping = Promise.resolve(connection.db?.command({ ping: 1 })).then(
    (answer) => answer !== undefined,
    () => false,
  )
  return Promise.race([ping, wait(PING_MS, false, { ref: false })])
}

/** A database that has not answered within this is taken for gone, milliseconds. */
const PING_MS = 2_000
