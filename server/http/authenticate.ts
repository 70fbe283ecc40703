import type { Audience, RouteContract } from '@shared/contract/route'
import type { Actor } from '@shared/domain/policy/roles'
import { ANONYMOUS } from '@shared/domain/policy/roles'
import { mayEver } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import type { Context } from 'koa'
import type { TokenCarrier } from '../platform/sessions/sessions'
import { assertOwnPage } from './own-page'

/** Who a verified access token stands for; throws `sign-in.expired` when it no longer stands for anybody. */
export type ActorOfToken = (access: string) => Promise<Actor>

export type Authenticate = (
  ctx: Context,
  contract: RouteContract,
) => Promise<{ actor: Actor; carrier: TokenCarrier }>

interface CookieNames {
  access: string
  refresh: string
  /** Only persons have devices that are remembered. */
  device?: string
}

/** Two APIs may share a host name in development, and cookies do not know ports: each has its own names. */
export const COOKIES: Record<Exclude<Audience, 'public'>, CookieNames> = {
  citizen: { access: 'dyb_person', refresh: 'dyb_person_renew', device: 'dyb_person_device' },
  staff: { access: 'dyb_staff', refresh: 'dyb_staff_renew' },
}

export interface CookieSettings {
  secureCookies: boolean
  allowedOrigins: readonly string[]
}

/**
 * Cookies name no Domain, so they stay with this host; Secure wherever the address is https. The prefix __Host- would add
 * that no other host can set them, but asks for the path '/': then every page and picture would carry the tokens. What a
 * foreign cookie could do here is nothing: tokens are signed.
 */
const REFRESH_PATH = '/api'
const DEVICE_PATH = '/api/sign-in'
/** Milliseconds a browser keeps what makes it known; every sign-in begins them anew. */
const DEVICE_MS = 400 * 24 * 60 * 60 * 1000

function carrierOf(ctx: Context, names: CookieNames, secure: boolean): TokenCarrier {
  const options = { httpOnly: true, sameSite: 'strict' as const, secure, overwrite: true }
  return {
    // Few routes ask for it, and every request would parse its cookies a second time.
    get refresh() {
      return ctx.cookies.get(names.refresh)
    },
    get device() {
      return names.device && ctx.cookies.get(names.device)
    },
    keepDevice: (token) => {
      if (names.device)
        ctx.cookies.set(names.device, token, { ...options, path: DEVICE_PATH, maxAge: DEVICE_MS })
    },
    set: (tokens) => {
      ctx.cookies.set(names.access, tokens.access, {
        ...options,
        path: '/api',
        maxAge: tokens.accessSeconds * 1000,
      })
      ctx.cookies.set(names.refresh, tokens.refresh, {
        ...options,
        path: REFRESH_PATH,
        maxAge: tokens.refreshSeconds * 1000,
      })
    },
    clear: () => {
      ctx.cookies.set(names.access, null, { ...options, path: '/api' })
      ctx.cookies.set(names.refresh, null, { ...options, path: REFRESH_PATH })
    },
  }
}

const bearerOf = (ctx: Context): string | undefined => /^Bearer (.+)$/.exec(ctx.get('authorization'))?.[1]

/** Reads who asks from the bearer header or the cookie of this API. An expired token matters only where a person is needed. */
export const createAuthenticate =
  (audience: Exclude<Audience, 'public'>, actorOf: ActorOfToken, settings: CookieSettings): Authenticate =>
  async (ctx, contract) => {
    const names = COOKIES[audience]
    const carrier = carrierOf(ctx, names, settings.secureCookies)
    const bearer = bearerOf(ctx)
    if (!bearer) assertOwnPage(ctx, settings.allowedOrigins)
    const token = bearer ?? ctx.cookies.get(names.access)
    const open = contract.action === 'sign-in' || contract.audience === 'public'
    if (!token || open) return { actor: ANONYMOUS, carrier }
    try {
      return { actor: await actorOf(token), carrier }
    } catch (error) {
      // Signing out must always end well: there a token that stands for nobody counts as none.
      const nobodyNeeded = error instanceof AppError && mayEver(ANONYMOUS, contract.action)
      if (nobodyNeeded) return { actor: ANONYMOUS, carrier }
      throw error
    }
  }
