import type { KeyObject } from 'node:crypto'
import { type Clock, systemClock } from '@server/platform/clock'
import { z } from 'zod'
import { ask, type Reply } from '../outgoing/ask'
import { parseJson } from '../outgoing/parse-json'
import type { GatewayError } from './codes'
import { rsa2, rsa2Fits, signedText } from './signature'
import { topLevel } from './top-level'

export interface AlipayKeys {
  /** Ours, of which Alipay knows the public half. */
  own: KeyObject
  /** Alipay's public key for our app. */
  provider: KeyObject
}

export interface AlipayConfig {
  /** 'https://openapi.alipay.com/gateway.do', or the simulator's address. */
  gateway: string
  appId: string
  /** Asked for at the first call. */
  keys: () => Promise<AlipayKeys>
  /** All waits of one call together; 2500 by default. */
  budgetMs?: number
  clock?: Clock
}

/** A signed value of the fitting shape, a signed error, or none of both; `unsent`: the request certainly never left. */
export type GatewayAnswer<T> =
  | { kind: 'value'; value: T }
  | { kind: 'error'; error: GatewayError }
  | { kind: 'none'; detail: string; unsent?: boolean }

const ERROR = z.object({ code: z.string(), sub_code: z.string().optional() })
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** Calls one method: a form, signed by RSA2; `params` are the method's own, top-level. Asked again only when it never left. */
export async function callGateway<T>(
  config: AlipayConfig,
  method: string,
  params: Record<string, string>,
  { schema, signal }: { schema: z.ZodType<T>; signal: AbortSignal },
): Promise<GatewayAnswer<T>> {
  const form = await signedForm(config, method, params)
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8' }
  const url = new URL(config.gateway)
  // The charset is also told in the address: the gateway reads it before it reads the form.
  url.searchParams.set('charset', 'utf-8')
  const reply = await ask({ url, method: 'POST', headers, body: form.toString(), signal })
  const { provider } = await config.keys()
  return answerOf(reply, `${method.replaceAll('.', '_')}_response`, provider, schema)
}

/** The address by which somebody else, a phone, calls one method in our name. */
export async function signedAddress(
  config: AlipayConfig,
  method: string,
  params: Record<string, string>,
): Promise<string> {
  const url = new URL(config.gateway)
  url.search = (await signedForm(config, method, params)).toString()
  return url.href
}

async function signedForm(
  config: AlipayConfig,
  method: string,
  params: Record<string, string>,
): Promise<URLSearchParams> {
  const { own } = await config.keys()
  const unsigned: Record<string, string> = {
    app_id: config.appId,
    method,
    format: 'JSON',
    charset: 'utf-8',
    sign_type: 'RSA2',
    timestamp: timestampOf((config.clock ?? systemClock).now()),
    version: '1.0',
    ...params,
  }
  return new URLSearchParams({ ...unsigned, sign: rsa2(signedText(unsigned), own) })
}

/** 'yyyy-MM-dd HH:mm:ss' in Asia/Shanghai. */
const timestampOf = (now: Date): string =>
  new Date(now.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')

/** Nothing is believed that is not signed by the provider over its exact text, errors included. */
function answerOf<T>(reply: Reply, name: string, key: KeyObject, schema: z.ZodType<T>): GatewayAnswer<T> {
  if (reply.kind !== 'answer')
    return { ...none(`no answer (${reply.detail})`), unsent: reply.kind === 'unsent' }
  if (reply.status !== 200) return none(`status ${reply.status}`)
  const members = topLevel(reply.text)
  const text = members?.get(name) ?? members?.get('error_response')
  const sign = parseJson(members?.get('sign') ?? '')
  if (text === undefined) return none('not such an answer')
  const body = parseJson(text)
  const failure = ERROR.safeParse(body)
  const failed = failure.success && failure.data.code !== '10000'
  if (typeof sign !== 'string' || !rsa2Fits(text, sign, key)) {
    // The gateway cannot sign for an app it does not know; such an error is told to the log only.
    return none(
      failed ? `unsigned error ${failure.data.code} ${failure.data.sub_code ?? ''}` : 'wrong signature',
    )
  }
  if (failed) return { kind: 'error', error: { code: failure.data.code, sub: failure.data.sub_code ?? '' } }
  const value = schema.safeParse(body)
  return value.success ? { kind: 'value', value: value.data } : none('not such an answer')
}

const none = (detail: string): { kind: 'none'; detail: string } => ({ kind: 'none', detail })
