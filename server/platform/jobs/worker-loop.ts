import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from '../log'

interface LoopOptions {
  /** One round: true when there was something to do, so that the next round follows at once. */
  round: () => Promise<boolean>
  idleMs: number
  log: Logger
}

export interface WorkerLoop {
  /** Ends after the round in hand. */
  stop: () => Promise<void>
}

const AFTER_ERROR_MS = 1000

/** Runs rounds one after another, resting while there is nothing to do, and longer while the database is away. */
export function startLoop({ round, idleMs, log }: LoopOptions): WorkerLoop {
  const stopped = new AbortController()
  const rest = (ms: number) => sleep(ms, undefined, { signal: stopped.signal }).catch(() => undefined)
  const running = (async () => {
    while (!stopped.signal.aborted) {
      try {
        if (!(await round())) await rest(idleMs)
      } catch (error) {
        log.error({ err: error }, 'worker round failed')
        await rest(AFTER_ERROR_MS)
      }
    }
  })()
  return {
    stop: async () => {
      stopped.abort()
      await running
    },
  }
}
