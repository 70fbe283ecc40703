import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { parseJson } from '../../outgoing/parse-json'
import { errorOf, type ServiceDeps, type WechatFault } from './service'

/** A message as it stands in somebody's WeChat. */
export interface WechatMessage {
  openid: string
  template: string
  page: string
  /** The values by their keys. */
  data: Record<string, string>
  msgid: string
}

/** Messages of the simulated provider, in memory only, newest first. */
export interface WechatInbox {
  deliver: (message: WechatMessage) => void
  list: (openid?: string) => WechatMessage[]
}

const MOST = 500

export function createWechatInbox(): WechatInbox {
  const messages: WechatMessage[] = []
  return {
    deliver(message) {
      messages.unshift(message)
      if (messages.length > MOST) messages.pop()
    },
    list: (openid) => messages.filter((message) => openid === undefined || message.openid === openid),
  }
}

const BODY = z.strictObject({
  touser: z.string().regex(/^o[\w-]{27}$/),
  template_id: z.string(),
  page: z.string().optional(),
  miniprogram_state: z.enum(['developer', 'trial', 'formal']).default('formal'),
  lang: z.enum(['zh_CN', 'en_US', 'zh_HK', 'zh_TW']).default('zh_CN'),
  data: z.record(z.string(), z.strictObject({ value: z.string().min(1) })),
})

/** The values a key may have, by its kind, as published. */
const KINDS: Record<string, RegExp> = {
  thing: /^.{1,20}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: /^\d{4}年\d{1,2}月\d{1,2}日 \d{2}:\d{2}$/,
}

/** The keys of the one template the simulated app has had approved. */
const KEYS = ['thing1', 'character_string2', 'thing3', 'time4']

const isFitting = (data: Record<string, { value: string }>): boolean =>
  Object.keys(data).length === KEYS.length &&
  KEYS.every((key) => KINDS[key.replace(/\d+$/, '')]?.test(data[key]?.value ?? ''))

/** POST /cgi-bin/message/subscribe/send. `refused`: the person has not agreed, or no longer does. */
export function sendSubscribeMessage(
  deps: ServiceDeps & { inbox: WechatInbox },
  token: string,
  body: string,
  fault: WechatFault,
): object {
  if (fault === 'token') deps.state.dropToken()
  const standing = deps.state.tokenIs(token)
  if (standing !== 'valid') return errorOf(standing === 'expired' ? 42001 : 40001)
  if (fault === 'busy') return errorOf(-1)
  if (fault === 'limit') return errorOf(45009)
  const asked = BODY.safeParse(parseJson(body))
  if (!asked.success) return errorOf(47001)
  const { touser, template_id, page = '', data } = asked.data
  if (template_id !== deps.account.template) return errorOf(40037)
  if (fault === 'refused') return errorOf(43101)
  if (!isFitting(data)) return errorOf(47003)
  const msgid = String(randomInt(1e9, 1e12))
  const values = Object.fromEntries(Object.entries(data).map(([key, { value }]) => [key, value]))
  deps.inbox.deliver({ openid: touser, template: template_id, page, data: values, msgid })
  return { errcode: 0, errmsg: 'ok', msgid: Number(msgid) }
}
