import { describe, expect, it } from 'vitest'
import { createMetrics, type Metrics } from './metrics'

/** The value of the one line of a metric that carries all these labels, whatever their order. */
async function figure(
  metrics: Metrics,
  name: string,
  labels: Record<string, string>,
): Promise<number | undefined> {
  const { text } = await metrics.page()
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`))
  const line = lines.find((candidate) => wanted.every((pair) => candidate.includes(pair)))
  return line === undefined ? undefined : Number(line.split(' ').at(-1))
}

describe('metrics', () => {
  it('count requests by method, route pattern and status', async () => {
    const metrics = createMetrics('api')
    metrics.httpAnswered({ method: 'GET', route: '/cases/:id', status: 200, seconds: 0.02 })
    metrics.httpAnswered({ method: 'GET', route: '/cases/:id', status: 200, seconds: 3 })
    metrics.httpAnswered({ method: 'GET', route: undefined, status: 404, seconds: 0.001 })
    const labels = { method: 'GET', route: '/cases/:id', status: '200', part: 'api' }
    expect((await metrics.page()).type).toContain('text/plain')
    expect(await figure(metrics, 'http_request_seconds_count', labels)).toBe(2)
    expect(await figure(metrics, 'http_request_seconds_bucket', { ...labels, le: '0.025' })).toBe(1)
    expect(await figure(metrics, 'http_request_seconds_count', { route: 'unmatched', status: '404' })).toBe(1)
  })

  it('count jobs by outcome and database commands by name, failures apart', async () => {
    const metrics = createMetrics('worker')
    metrics.jobFinished({ kind: 'issue-letter', outcome: 'retry', seconds: 1 })
    metrics.dbCommand({ name: 'find', ok: true, seconds: 0.002 })
    metrics.dbCommand({ name: 'find', ok: false, seconds: 0.002 })
    const retried = { kind: 'issue-letter', outcome: 'retry' }
    expect(await figure(metrics, 'job_seconds_count', retried)).toBe(1)
    expect(await figure(metrics, 'db_command_seconds_count', { command: 'find' })).toBe(2)
    expect(await figure(metrics, 'db_command_failures_total', { command: 'find' })).toBe(1)
  })

  it('of two parts in one process do not meet', async () => {
    const one = createMetrics('one')
    createMetrics('two').dbCommand({ name: 'insert', ok: true, seconds: 1 })
    expect(await figure(one, 'db_command_seconds_count', { command: 'insert' })).toBeUndefined()
  })
})
