import type { Middleware } from 'koa'
import type { Metrics } from '../platform/metrics'

export interface Health {
  /** False from the moment stopping began. */
  accepting: () => boolean
  /** Whether the database answers now. */
  database: () => Promise<boolean>
}

/** /healthz: the process lives. /readyz: it may be sent requests. /metrics: its figures, on the office network's port only. */
export const healthRoutes =
  (health: Health, metrics: Metrics | null): Middleware =>
  async (ctx, next) => {
    if (ctx.path === '/healthz') {
      ctx.body = { alive: true }
      return
    }
    if (ctx.path === '/readyz') {
      const ready = health.accepting() && (await health.database())
      ctx.status = ready ? 200 : 503
      ctx.body = { ready }
      return
    }
    if (ctx.path === '/metrics' && metrics) {
      const page = await metrics.page()
      ctx.type = page.type
      ctx.body = page.text
      return
    }
    await next()
  }
