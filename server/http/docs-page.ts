import { createRequire } from 'node:module'
import path from 'node:path'
import { send } from '@koa/send'
import type { Middleware } from 'koa'

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>档易办 API 文档</title><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><main id="swagger-ui"></main><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/start.js"></script></body></html>`

const START = `window.ui = SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true })`

const FILES = new Set(['/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js'])

/** /openapi.json and a page to read it with. The document is made when somebody first asks for it: few do, and all wait for a start. */
export function docsPage(describe: () => object): Middleware {
  let json: string | undefined
  const root = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  return async (ctx, next) => {
    if (ctx.path === '/openapi.json') {
      ctx.type = 'application/json'
      json ??= JSON.stringify(describe())
      ctx.body = json
    } else if (ctx.path === '/docs' || ctx.path === '/docs/') {
      ctx.type = 'text/html'
      ctx.body = PAGE
    } else if (ctx.path === '/docs/start.js') {
      ctx.type = 'text/javascript'
      ctx.body = START
    } else if (FILES.has(ctx.path)) {
      await send(ctx, path.basename(ctx.path), { root, maxAge: 86_400_000 })
    } else await next()
  }
}
