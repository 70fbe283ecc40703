import type { IdMaker } from '../ids'
import type { Logger } from '../log'
import type { SecurityEvents } from '../mongo/security-events'
import type { SecurityEvent } from './security-event'

export interface SecurityLog {
  /** Notes an event. Nobody waits for it: it is written within a second, together with its neighbours. */
  note: (event: SecurityEvent) => void
  /** Writes what waits; for stopping, and for tests. */
  flush: () => Promise<void>
}

interface Deps {
  events: SecurityEvents
  newId: IdMaker
  log: Pick<Logger, 'error'>
}

const FLUSH_MS = 500
/** Events that wait for the database, at most: what comes on top is counted in the service log. */
const MOST_WAITING = 10_000
const MOST_TOGETHER = 500

/**
 * The log of signing in. Unlike the access log it does not hold up the answer: an attack must not be able to close the door
 * by filling a queue, and a refused try shows nothing that would have to be accounted for first.
 */
export function createSecurityLog({ events, newId, log }: Deps): SecurityLog {
  let waiting: (SecurityEvent & { _id: string })[] = []
  let lost = 0
  let timer: NodeJS.Timeout | undefined

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_TOGETHER)
      waiting = waiting.slice(batch.length)
      try {
        await events.insert(batch)
      } catch (error) {
        log.error({ err: error, events: batch.map(({ typed: _typed, ...event }) => event) }, 'security log')
      }
    }
    if (lost > 0) log.error({ lost }, 'security log was full')
    lost = 0
  }

  return {
    note: (event) => {
      if (waiting.length >= MOST_WAITING) lost += 1
      else waiting.push({ _id: newId(), ...event })
      timer ??= setTimeout(() => void flush(), FLUSH_MS).unref()
    },
    flush,
  }
}
