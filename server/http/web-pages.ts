import { existsSync } from 'node:fs'
import path from 'node:path'
import { send } from '@koa/send'
import type { Context, Middleware } from 'koa'
import compress from 'koa-compress'

const YEAR_MS = 365 * 24 * 60 * 60 * 1000
const hashed = (file: string): boolean => /[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/.test(file)

async function page(ctx: Context, root: string): Promise<void> {
  const file = path.join(root, path.normalize(ctx.path))
  if (path.extname(ctx.path) && existsSync(file)) {
    await send(ctx, ctx.path, { root, maxAge: hashed(ctx.path) ? YEAR_MS : 0, immutable: hashed(ctx.path) })
    return
  }
  if (path.extname(ctx.path)) return
  ctx.set('cache-control', 'no-cache')
  await send(ctx, 'index.html', { root })
}

/**
 * What QR codes hold, short and ours alone. /v/… of a certificate leads to the page that checks it, with the payload as a
 * parameter; it goes on unread, for only the check itself may judge it. /f of a receipt leads to the page that follows a case, /a of
 * a letter to the page that answers it, /t of a paper for a forming unit to the page where it hands in, /x of an invitation to the page where a school uploads its lists; what stands behind the # stays in the browser, which takes it along.
 */
export const codeLinks: Middleware = async (ctx, next) => {
  if (ctx.path === '/f') return ctx.redirect('/case/follow/index')
  if (ctx.path === '/t') return ctx.redirect('/outside/hand-in/index')
  if (ctx.path === '/x') return ctx.redirect('/outside/school-list/index')
  if (ctx.path === '/a') return ctx.redirect('/outside/answer/index')
  const token = /^\/v\/([A-Za-z0-9_.-]{1,1200})$/.exec(ctx.path)?.[1]
  if (!token) return next()
  ctx.redirect(`/certificate/verify/index?t=${token}`)
}

/** The built pages: files with hashed names are kept a year, every other path is the page that finds its own way. */
export function webPages(root: string): Middleware {
  const serve: Middleware = async (ctx, next) => {
    const isPage = (ctx.method === 'GET' || ctx.method === 'HEAD') && !ctx.path.startsWith('/api/')
    if (!isPage || !existsSync(path.join(root, 'index.html'))) return next()
    await page(ctx, root)
  }
  const squeeze = compress({ threshold: 1024 })
  return (ctx, next) => squeeze(ctx, async () => serve(ctx, next))
}
