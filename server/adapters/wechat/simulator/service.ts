import { randomBytes } from 'node:crypto'
import type { Clock } from '@server/platform/clock'
import { z } from 'zod'
import { parseJson } from '../../outgoing/parse-json'
import { isOver, type SimulatedCode, type WechatState } from './state'

/** The app as the provider has it on record. */
export interface WechatAccount {
  appId: string
  secret: string
  /** The one approved template of 订阅消息; null: none. */
  template?: string | null
}

/** Faults of this provider's own: each is answered by its published code, or by a worthless access token. */
export const WECHAT_FAULTS = ['busy', 'limit', 'blocked', 'token', 'stale', 'refused'] as const
export type WechatFault = 'none' | (typeof WECHAT_FAULTS)[number]

export interface ServiceDeps {
  account: WechatAccount
  state: WechatState
  clock: Clock
}

const MESSAGES: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  42001: 'access_token expired',
  43101: 'user refuse to accept the msg',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit  mustslower  retry next minute',
  47001: 'data format error',
  47003: 'argument invalid!',
}

const rid = (): string => ['a', 'b', 'c'].map(() => randomBytes(4).toString('hex')).join('-')

/** An error as the provider sends it: status 200, its text ending with the id of the request. */
export const errorOf = (errcode: number): object => ({
  errcode,
  errmsg: `${MESSAGES[errcode] ?? 'error'}, rid: ${rid()}`,
})

const OF_FAULT: Partial<Record<WechatFault, number>> = { busy: -1, limit: 45011, blocked: 40226 }

/** GET /sns/jscode2session. */
export function jscode2session(deps: ServiceDeps, query: URLSearchParams, fault: WechatFault): object {
  const denied = credentialProblem(deps.account, query.get('appid'), query.get('secret'))
  if (denied) return errorOf(denied)
  if (query.get('grant_type') !== 'authorization_code') return errorOf(40002)
  const forced = OF_FAULT[fault]
  if (forced) return errorOf(forced)
  const found = deps.state.find(query.get('js_code') ?? '')
  const problem = codeProblem(deps, found, 'login')
  if (problem || !found) return errorOf(problem ?? 40029)
  found.used = true
  return { session_key: randomBytes(16).toString('base64'), openid: found.openid, unionid: found.unionid }
}

/** POST /cgi-bin/stable_token. */
export function stableToken({ account, state }: ServiceDeps, body: string): object {
  const request = TOKEN_BODY.safeParse(parseJson(body))
  if (!request.success) return errorOf(47001)
  const denied = credentialProblem(account, request.data.appid, request.data.secret)
  if (denied) return errorOf(denied)
  const { token, seconds } = state.token(request.data.force_refresh)
  return { access_token: token, expires_in: seconds }
}

/** POST /wxa/business/getuserphonenumber. */
export function getUserPhoneNumber(
  deps: ServiceDeps,
  token: string,
  body: string,
  fault: WechatFault,
): object {
  if (fault === 'token') deps.state.dropToken()
  const standing = deps.state.tokenIs(token)
  if (standing !== 'valid') return errorOf(standing === 'expired' ? 42001 : 40001)
  const forced = OF_FAULT[fault]
  if (forced) return errorOf(forced)
  const request = PHONE_BODY.safeParse(parseJson(body))
  if (!request.success) return errorOf(47001)
  const found = deps.state.find(request.data.code)
  const problem = codeProblem(deps, found, 'phone')
  if (problem || !found) return errorOf(problem ?? 40029)
  found.used = true
  const hourMs = fault === 'stale' ? 3_600_000 : 0
  const timestamp = Math.floor((deps.clock.now().getTime() - hourMs) / 1000)
  const phone_info = {
    phoneNumber: found.phone,
    purePhoneNumber: found.phone,
    countryCode: '86',
    watermark: { timestamp, appid: deps.account.appId },
  }
  return { errcode: 0, errmsg: 'ok', phone_info }
}

const TOKEN_BODY = z.object({
  grant_type: z.literal('client_credential'),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean().default(false),
})
const PHONE_BODY = z.object({ code: z.string() })

function credentialProblem(
  account: WechatAccount,
  appId: string | null,
  secret: string | null,
): number | null {
  if (appId !== account.appId) return 40013
  return secret === account.secret ? null : 40125
}

/** A code serves once, for 5 minutes, for its own app and its own purpose. */
function codeProblem(
  { account, state, clock }: ServiceDeps,
  found: SimulatedCode | undefined,
  kind: SimulatedCode['kind'],
): number | null {
  if (!found || found.kind !== kind || found.appId !== account.appId) return 40029
  if (!state.countCall(found.openid)) return 45011
  if (found.used) return 40163
  if (isOver(found, clock.now())) return 40029
  return found.blocked ? 40226 : null
}
