import cors from '@koa/cors'
import type { Middleware } from 'koa'

/** Only pages of the listed origins may call from elsewhere; our own pages need no permission. */
export function crossOrigin(allowed: readonly string[]): Middleware {
  const answerOrigin = cors({
    origin: (ctx) => (allowed.includes(ctx.get('origin')) ? ctx.get('origin') : ''),
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['content-type', 'authorization', 'idempotency-key', 'x-requested-with', 'x-request-id'],
    credentials: true,
    maxAge: 600,
  })
  return (ctx, next) => {
    if (ctx.req.headers.origin !== undefined) return answerOrigin(ctx, next)
    // No page of another origin asks: all that is to say is that the answer depends on it.
    ctx.res.setHeader('vary', 'Origin')
    return next()
  }
}
