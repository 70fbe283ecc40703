import { AppError } from '@shared/kernel/app-error'
import type { Context } from 'koa'

/** What browsers say of where a request comes from (Fetch Metadata); no script can set it. */
const OWN_SITES = new Set(['same-origin', 'none'])

/**
 * A cookie is sent by the browser whoever asks. So a request that changes something by cookie must carry our own header,
 * which no form and no simple cross-origin request can, and must come from our own page or from a listed origin: as the
 * browser says, or, where it says nothing, by the Origin header against the host that was called. Throws `request.origin`.
 */
export function assertOwnPage(ctx: Context, allowedOrigins: readonly string[]): void {
  if (ctx.method === 'GET') return
  if (!ctx.get('x-requested-with') || !isOwn(ctx, allowedOrigins)) throw new AppError('request.origin')
}

function isOwn(ctx: Context, allowedOrigins: readonly string[]): boolean {
  const origin = ctx.get('origin')
  if (origin && allowedOrigins.includes(origin)) return true
  const site = ctx.get('sec-fetch-site')
  if (site) return OWN_SITES.has(site)
  return origin === '' || hostOf(origin) === ctx.host
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
