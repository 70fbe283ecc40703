import type { RequestListener } from 'node:http'
import type Router from '@koa/router'
import { codeOf } from '@server/platform/files'
import Koa from 'koa'

/** The routes of a simulator as a listener; nothing of it is kept by a cache. */
export function simulatorApp(router: Router): RequestListener {
  const app = new Koa()
  // A caller who hangs up or sends too much is part of the play; anything else is a bug of the simulator.
  app.on('error', (error: unknown) => {
    const refused = error instanceof Error && 'expose' in error && error.expose === true
    if (!refused && codeOf(error) !== 'ECONNRESET') console.error(error)
  })
  app.use(async (ctx, next) => {
    ctx.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
    await next()
  })
  app.use(router.routes())
  app.use(router.allowedMethods())
  const handle = app.callback()
  return (request, response) => void handle(request, response)
}
