import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import helmet from 'helmet'
import type { Middleware } from 'koa'

const POLICY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // antd and Taro write styles at run time; scripts come from us alone.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' as const },
}

/** The headers helmet decides on, taken once: they do not differ between answers. */
function fixedHeaders(secure: boolean): [string, string][] {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  helmet({ ...POLICY, strictTransportSecurity: secure })(response.req, response, () => {})
  return Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)])
}

/** Security headers on every answer. `secure` adds HSTS, where the service is reached by TLS. */
export function securityHeaders(secure: boolean): Middleware {
  const headers = fixedHeaders(secure)
  return (ctx, next) => {
    for (const [name, value] of headers) ctx.res.setHeader(name, value)
    ctx.res.removeHeader('x-powered-by')
    return next()
  }
}
