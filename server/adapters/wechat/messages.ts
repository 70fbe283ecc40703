import type { CaseMessage, MessageOutcome, MessageSender } from '@server/platform/ports/message-sender'
import { sayInstant } from '@shared/kernel/dates'
import { z } from 'zod'
import { ask, BUDGET_MS } from '../outgoing/ask'
import { createAccessToken } from './access-token'
import { answerOf } from './answer'
import { addressOf, type WechatConfig } from './config'
import { withToken } from './with-token'

export interface WechatMessageConfig extends WechatConfig {
  /** The approved template, with the keys of `dataOf`. */
  template: string
}

const SENT = z.object({ errcode: z.literal(0).optional(), msgid: z.coerce.string().optional() })

/** Refused for good: the person has not agreed or no longer does (43101), is not known (40003), or our template is wrong. */
const NEVER: ReadonlySet<number> = new Set([40003, 40037, 41030, 43101, 47003])
/** The provider may have begun before it failed (-1): everything else it refuses before it does anything. */
const IN_DOUBT: ReadonlySet<number> = new Set([-1])

/** As published a `thing` has at most 20 characters. */
const MOST_OF_A_THING = 20
const thing = (text: string): { value: string } => ({
  value: text.length > MOST_OF_A_THING ? `${text.slice(0, MOST_OF_A_THING - 1)}…` : text,
})

/** The keys of the template: 办理事项, 办件编号, 办理进度, 时间. */
const dataOf = ({ title, says, no, at }: CaseMessage) => ({
  thing1: thing(title),
  character_string2: { value: no },
  thing3: thing(says),
  time4: { value: sayInstant(at) },
})

/**
 * 订阅消息: POST /cgi-bin/message/subscribe/send with the app's access token. Asked again only when the request never left or the token
 * was refused: the service has no key by which it would know a second one.
 */
export function createWechatMessages(config: WechatMessageConfig): MessageSender {
  const accessToken = createAccessToken(config)
  const request = async (token: string, body: string, signal: AbortSignal) => {
    const url = addressOf(config, '/cgi-bin/message/subscribe/send', { access_token: token })
    const headers = { 'Content-Type': 'application/json' }
    return answerOf(await ask({ url, method: 'POST', headers, body, signal }), SENT)
  }
  return {
    template: config.template,
    async send(touser, message): Promise<MessageOutcome> {
      const shown = { page: message.page, miniprogram_state: 'formal', lang: 'zh_CN' }
      const body = JSON.stringify({
        touser,
        template_id: config.template,
        ...shown,
        data: dataOf(message),
      })
      const signal = AbortSignal.timeout(config.budgetMs ?? BUDGET_MS)
      const token = await accessToken.get(signal)
      if (token.kind !== 'value') return { kind: 'busy', code: 'no access token' }
      const answer = await withToken(accessToken, signal, (held) => request(held, body, signal))
      if (answer.kind === 'value') return { kind: 'sent', code: answer.value.msgid ?? 'ok' }
      if (answer.kind === 'none') return { kind: answer.unsent ? 'busy' : 'unknown', code: answer.detail }
      const code = String(answer.errcode)
      if (IN_DOUBT.has(answer.errcode)) return { kind: 'unknown', code }
      return { kind: NEVER.has(answer.errcode) ? 'refused' : 'busy', code }
    },
  }
}
