import type { Clock } from '../clock'
import type { Logger } from '../log'
import type { Metrics } from '../metrics'
import type { JobStore } from '../mongo/job-store'
import { backoffMs, MAX_ATTEMPTS } from './backoff'
import type { EffectHandler, JobRecord } from './types'

export interface JobDeps {
  jobs: JobStore
  handlers: Readonly<Record<string, EffectHandler>>
  clock: Clock
  log: Logger
  metrics: Metrics
  /** How long a worker may be at one job before another takes it, milliseconds. */
  leaseMs: number
}

const TURN_MS = 100

const later = (clock: Clock, ms: number): Date => new Date(clock.now().getTime() + ms)

async function carryOut(deps: JobDeps, job: JobRecord): Promise<'done' | 'retry' | 'dead'> {
  const handler = deps.handlers[job.type]
  try {
    if (!handler) throw new Error(`no handler for effect ${job.type}`)
    await handler({ id: job._id, ref: job.ref, seq: job.seq, signal: AbortSignal.timeout(deps.leaseMs) })
    const mine = await deps.jobs.finish(job, deps.clock.now())
    if (!mine)
      deps.log.warn({ job: job._id }, 'lease was lost; the effect is idempotent, another worker ends it')
    return 'done'
  } catch (error) {
    const wait = backoffMs(job.attempts)
    await deps.jobs.fail(
      job,
      error instanceof Error ? error.message : String(error),
      wait === null ? null : later(deps.clock, wait),
    )
    deps.log[wait === null ? 'error' : 'warn'](
      { err: error, job: job._id, attempts: job.attempts },
      'effect failed',
    )
    return wait === null ? 'dead' : 'retry'
  }
}

/** A job that was taken so often, yet neither ended nor failed, takes its workers down with it: people must look. */
async function giveUp(deps: JobDeps, job: JobRecord): Promise<void> {
  await deps.jobs.fail(job, `${MAX_ATTEMPTS} workers did not live to the end of it`, null)
  deps.log.error({ job: job._id, attempts: job.attempts }, 'effect given up')
  deps.metrics.jobFinished({ kind: job.type, outcome: 'dead', seconds: 0 })
}

/** Takes and runs one job. False when none was due. Effects of one record run in the order of their facts. */
export async function runOneJob(deps: JobDeps): Promise<boolean> {
  const job = await deps.jobs.take(deps.clock.now(), deps.leaseMs)
  if (!job) return false
  if (await deps.jobs.hasEarlier(job)) {
    await deps.jobs.postpone(job, later(deps.clock, TURN_MS))
    return true
  }
  if (job.attempts > MAX_ATTEMPTS) {
    await giveUp(deps, job)
    return true
  }
  const started = performance.now()
  const outcome = await carryOut(deps, job)
  deps.metrics.jobFinished({ kind: job.type, outcome, seconds: (performance.now() - started) / 1000 })
  return true
}
