import type { KeyObject } from 'node:crypto'
import { randomBytes } from 'node:crypto'
import type { Clock } from '@server/platform/clock'
import { rsa2, rsa2Fits, signedText } from '../signature'
import type { CertifyState } from './certify'
import type { AlipayState, SimulatedPerson } from './state'
import type { AlipayInbox } from './template-message'

/** What the simulated provider has on record: the app, its public key, and the provider's own private key. */
export interface AlipayAccount {
  appId: string
  keys: () => Promise<{ appPublic: KeyObject; provider: KeyObject }>
  /** The one approved template of 模板消息; null: none. */
  template?: string | null
}

/** Faults of this provider's own. */
export const ALIPAY_FAULTS = ['busy', 'limit', 'wrong-signature', 'unsigned', 'refused'] as const
export type AlipayFault = 'none' | (typeof ALIPAY_FAULTS)[number]

export interface GatewayDeps {
  appId: string
  keys: { appPublic: KeyObject; provider: KeyObject }
  state: AlipayState
  certify: CertifyState
  inbox: AlipayInbox
  template: string | null
  clock: Clock
}

type Form = Readonly<Record<string, string>>
type Body = Record<string, string | number>

const MAX_SKEW_MS = 10 * 60_000

/** What a phone sees that opens a signed address (`…certify`): the page, or the problem that keeps it shut. */
export function openPage(deps: GatewayDeps, form: Form): { ok: boolean; says: string } {
  const problem = requestProblem(deps, form)
  if (problem) return { ok: false, says: String(problem.sub_msg) }
  if (form.method !== 'alipay.user.certify.open.certify') return { ok: false, says: '不存在的方法名' }
  const ok = deps.certify.open(form.biz_content ?? '')
  return { ok, says: ok ? '请把脸移入框内（模拟）' : '认证单据不存在或已过期' }
}

/** One call of the gateway as the text of its answer: the method's value or error_response, and the signature over it. */
export function answerCall(deps: GatewayDeps, form: Form, fault: AlipayFault): string {
  const problem = requestProblem(deps, form) ?? faultProblem(fault)
  const body = problem ?? carryOut(deps, form, fault)
  const failed = 'sub_code' in body && form.method === 'alipay.system.oauth.token'
  const name = problem || failed ? 'error_response' : `${(form.method ?? '').replaceAll('.', '_')}_response`
  // '/' is written escaped, as the real gateway does: a signature is over the text, not over what it means.
  const text = JSON.stringify(body).replaceAll('/', '\\/')
  if (fault === 'unsigned') return `{"${name}":${text}}`
  const sign = rsa2(fault === 'wrong-signature' ? `${text} ` : text, deps.keys.provider)
  return `{"${name}":${text},"sign":"${sign}"}`
}

const failure = (code: string, msg: string, sub_code: string, sub_msg: string): Body => ({
  code,
  msg,
  sub_code,
  sub_msg,
})
const invalid = (sub: string, words: string): Body => failure('40002', 'Invalid Arguments', sub, words)

function requestProblem({ appId, keys, clock }: GatewayDeps, form: Form): Body | null {
  if (form.app_id !== appId) return invalid('isv.invalid-app-id', '无效的AppID参数')
  if (!form.sign)
    return failure('40001', 'Missing Required Arguments', 'isv.missing-signature', '缺少签名参数')
  if (form.sign_type !== 'RSA2' || !rsa2Fits(signedText(form), form.sign, keys.appPublic))
    return invalid('isv.invalid-signature', '无效签名')
  const at = Date.parse(`${form.timestamp?.replace(' ', 'T')}+08:00`)
  if (!(Math.abs(clock.now().getTime() - at) <= MAX_SKEW_MS + 999))
    return invalid('isv.invalid-timestamp', '非法的时间戳参数')
  return form.version === '1.0' ? null : invalid('isv.invalid-version', '无效的版本参数')
}

function faultProblem(fault: AlipayFault): Body | null {
  if (fault === 'busy')
    return failure('20000', 'Service Currently Unavailable', 'isp.unknow-error', '系统繁忙')
  return fault === 'limit'
    ? failure('40005', 'Call Limited', 'isv.app-call-limited', '应用调用次数超限')
    : null
}

function carryOut(deps: GatewayDeps, form: Form, fault: AlipayFault): Body {
  if (form.method === 'alipay.system.oauth.token') return oauthToken(deps, form)
  if (form.method === 'alipay.user.info.share') return userInfo(deps, form)
  if (form.method === 'alipay.user.certify.open.initialize') return beginCheck(deps, form)
  if (form.method === 'alipay.user.certify.open.query') return queryCheck(deps, form)
  if (form.method === 'alipay.open.app.mini.templatemessage.send') return sendMessage(deps, form, fault)
  return invalid('isv.invalid-method', '不存在的方法名')
}

/** `refused`: the person has not agreed, or no longer does. */
function sendMessage({ inbox, template }: GatewayDeps, form: Form, fault: AlipayFault): Body {
  const wrong =
    fault === 'refused' ? 'USER_NOT_SUBSCRIBE' : inbox.send(form.biz_content ?? '', template ?? '')
  return wrong ? failure('40004', 'Business Failed', wrong, '消息没有发送') : SUCCESS
}

function beginCheck({ certify }: GatewayDeps, form: Form): Body {
  const certify_id = certify.begin(form.biz_content ?? '')
  return certify_id ? { ...SUCCESS, certify_id } : invalid('isv.invalid-parameter', '参数无效')
}

function queryCheck({ certify }: GatewayDeps, form: Form): Body {
  const passed = certify.passed(form.biz_content ?? '')
  if (passed === null) return failure('40004', 'Business Failed', 'CERTIFY_ID_NOT_EXIST', '认证单据不存在')
  return { ...SUCCESS, passed: passed ? 'T' : 'F' }
}

const SUCCESS = { code: '10000', msg: 'Success' } as const

function oauthToken({ state, appId }: GatewayDeps, form: Form): Body {
  if (form.grant_type !== 'authorization_code') return invalid('isv.grant-type-invalid', '授权类型无效')
  const person = state.spend(form.code ?? '', appId)
  if (!person) return invalid('isv.code-invalid', '授权码code无效')
  const refresh_token = `authbsedemo${randomBytes(16).toString('hex')}`
  const lives = { expires_in: 1_296_000, re_expires_in: 2_592_000, refresh_token }
  return { ...idOf(person), access_token: state.newToken(person), ...lives }
}

function userInfo({ state }: GatewayDeps, form: Form): Body {
  const person = state.personOf(form.auth_token ?? '')
  if (!person)
    return failure('20001', 'Insufficient Token Permissions', 'aop.invalid-auth-token', '无效的访问令牌')
  if (person.scope === 'auth_base')
    return failure('40006', 'Insufficient Permissions', 'isv.insufficient-isv-permissions', '权限不足')
  const standing = { user_status: person.frozen ? 'B' : 'T', user_type: '2', is_certified: 'T' }
  return {
    ...SUCCESS,
    ...idOf(person),
    nick_name: '演示用户/甲',
    gender: 'f',
    ...standing,
  }
}

const idOf = ({ ids, userId, openId }: SimulatedPerson): Body =>
  ids === 'user_id' ? { user_id: userId } : { open_id: openId }
