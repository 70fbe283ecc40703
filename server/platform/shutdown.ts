import type { Logger } from './log'

/**
 * The order of stopping: 1 stop taking work and tell readiness; 2 let requests and jobs in hand finish;
 * 3 close what they needed.
 */
export const SHUTDOWN_PHASES = ['stop-accepting', 'drain', 'close'] as const
export type ShutdownPhase = (typeof SHUTDOWN_PHASES)[number]

export interface Shutdown {
  /** Adds a step. Steps of a phase run together, except 'close': last opened, first closed, one by one. */
  on(phase: ShutdownPhase, name: string, step: () => unknown): void
  /** True from the moment stopping began: readiness answers 503. */
  readonly stopping: boolean
  /** Runs the phases once; later calls wait for the same run. Never throws; true when every step went well. */
  run(reason: string): Promise<boolean>
  /** Stops on SIGTERM and SIGINT and then ends the process: 0, or 1 when a step failed or time ran out. */
  onSignals(): void
}

export interface ShutdownOptions {
  log: Pick<Logger, 'info' | 'error'>
  /** After this many milliseconds what still runs is abandoned. */
  forceAfterMs?: number
  exit?: (code: number) => void
}

const FORCE_AFTER_MS = 30_000
type Step = { name: string; step: () => unknown }

export function createShutdown({
  log,
  forceAfterMs = FORCE_AFTER_MS,
  exit = process.exit,
}: ShutdownOptions): Shutdown {
  const steps: Record<ShutdownPhase, Step[]> = { 'stop-accepting': [], drain: [], close: [] }
  let running: Promise<boolean> | undefined

  const attempt = async ({ name, step }: Step): Promise<boolean> => {
    try {
      await step()
      return true
    } catch (error) {
      log.error({ err: error, step: name }, 'shutdown step failed')
      return false
    }
  }
  const runPhases = async (): Promise<boolean> => {
    const results = await Promise.all(steps['stop-accepting'].map(attempt))
    results.push(...(await Promise.all(steps.drain.map(attempt))))
    for (const step of [...steps.close].reverse()) results.push(await attempt(step))
    return results.every(Boolean)
  }
  const run = (reason: string): Promise<boolean> => {
    running ??= withDeadline(runPhases(), forceAfterMs).then((outcome) => {
      if (outcome === 'late') log.error({ forceAfterMs }, 'shutdown took too long, leaving the rest')
      else log.info({ reason }, 'shutdown complete')
      return outcome === true
    })
    return running
  }

  return {
    on: (phase, name, step) => void steps[phase].push({ name, step }),
    get stopping() {
      return running !== undefined
    },
    run,
    onSignals: () => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) {
        process.on(signal, () => void run(signal).then((clean) => exit(clean ? 0 : 1)))
      }
    },
  }
}

async function withDeadline(work: Promise<boolean>, milliseconds: number): Promise<boolean | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds)
  })
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearTimeout(timer)
  }
}
