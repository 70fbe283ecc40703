import Router from '@koa/router'
import { routesFor } from '@shared/contract/all-routes'
import Koa from 'koa'
import type { AppDeps } from './http/app-deps'
import { COOKIES, createAuthenticate } from './http/authenticate'
import { jsonBody } from './http/body'
import { crossOrigin } from './http/cross-origin'
import { docsPage } from './http/docs-page'
import { healthRoutes } from './http/health'
import { assertAllHandled, mountRoutes } from './http/mount'
import { observe } from './http/observe'
import { openApiDocument } from './http/openapi'
import { problemAnswers } from './http/problem'
import { citizenRoutes } from './http/routes/citizen'
import { staffRoutes } from './http/routes/staff'
import { withSecurityNotes } from './http/security-events'
import { securityHeaders } from './http/security-headers'
import { codeLinks, webPages } from './http/web-pages'

/**
 * One of the two APIs, complete: read from top to bottom, this is what happens to a request. Throws when a route has no
 * handler, or an action no policy.
 */
export function createApp(audience: 'citizen' | 'staff', deps: AppDeps): Koa {
  const { log, metrics, health, settings } = deps
  const contracts = routesFor(audience)
  const routes = audience === 'citizen' ? citizenRoutes(deps) : staffRoutes(deps)
  assertAllHandled(contracts, routes)
  const noted = routes.map(withSecurityNotes(deps.security, audience))
  const actorOf = audience === 'citizen' ? deps.accounts.actorOfToken : deps.staff.actorOfToken
  const router = new Router()
  mountRoutes(router, noted, {
    authenticate: createAuthenticate(audience, actorOf, settings),
    limits: deps.limits,
    now: () => deps.clock.now(),
    hashBody: deps.hashBody,
  })

  const app = new Koa({ proxy: settings.proxies > 0, maxIpsCount: settings.proxies })
  app.use(observe(log, metrics))
  app.use(securityHeaders(settings.secureCookies))
  app.use(problemAnswers(log))
  app.use(healthRoutes(health, audience === 'staff' ? metrics : null))
  app.use(crossOrigin(settings.allowedOrigins))
  app.use(docsPage(() => openApiDocument(contracts, COOKIES[audience].access)))
  app.use(jsonBody)
  app.use(router.routes())
  app.use(router.allowedMethods({ throw: true }))
  if (audience === 'citizen') app.use(codeLinks)
  app.use(webPages(settings.pages[audience]))
  app.on('error', (error: unknown) => log.error({ err: error }, 'connection error'))
  return app
}
