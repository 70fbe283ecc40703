import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Every figure the service keeps about itself. Labels are patterns and names, never values of a request. */
export interface Metrics {
  /** One answered request. `route` is the pattern ('/cases/:id'); requests no route took are counted as 'unmatched'. */
  httpAnswered(request: { method: string; route: string | undefined; status: number; seconds: number }): void
  /** One finished run of a job or effect. */
  jobFinished(job: { kind: string; outcome: 'done' | 'retry' | 'dead'; seconds: number }): void
  /** One database command, e.g. 'find', from the driver's command monitoring. */
  dbCommand(command: { name: string; ok: boolean; seconds: number }): void
  /** Seals over the chains of facts that are not exported yet: above zero for minutes means that the export cannot be written. */
  sealsWaiting(count: number): void
  /** The page in the Prometheus text format, and its content type. */
  page(): Promise<{ text: string; type: string }>
}

const HTTP_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const JOB_SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60]
const DB_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5]

/** A registry of its own, so that several services in one process (tests) do not meet. `part` labels every figure. */
export function createMetrics(part: string): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ part })
  collectDefaultMetrics({ register: registry })
  const http = histogram(
    registry,
    'http_request_seconds',
    'Answered requests',
    ['method', 'route', 'status'],
    HTTP_SECONDS,
  )
  const jobs = histogram(registry, 'job_seconds', 'Finished job runs', ['kind', 'outcome'], JOB_SECONDS)
  const db = histogram(registry, 'db_command_seconds', 'Database commands', ['command'], DB_SECONDS)
  const dbFailures = new Counter({
    name: 'db_command_failures_total',
    help: 'Database commands that failed',
    labelNames: ['command'],
    registers: [registry],
  })
  const seals = new Gauge({
    name: 'seals_waiting_for_export',
    help: 'Seals that are not exported yet',
    registers: [registry],
  })
  return {
    sealsWaiting: (count) => seals.set(count),
    httpAnswered: ({ method, route = 'unmatched', status, seconds }) =>
      http.labels(method, route, String(status)).observe(seconds),
    jobFinished: ({ kind, outcome, seconds }) => jobs.labels(kind, outcome).observe(seconds),
    dbCommand: ({ name, ok, seconds }) => {
      db.labels(name).observe(seconds)
      if (!ok) dbFailures.labels(name).inc()
    },
    page: async () => ({ text: await registry.metrics(), type: registry.contentType }),
  }
}

const histogram = <T extends string>(
  register: Registry,
  name: string,
  help: string,
  labelNames: T[],
  buckets: number[],
) => new Histogram({ name, help, labelNames, buckets, registers: [register] })
