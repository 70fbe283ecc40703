import type { CaseMessage, MessageOutcome, MessageSender } from '@server/platform/ports/message-sender'
import { sayInstant } from '@shared/kernel/dates'
import { z } from 'zod'
import { BUDGET_MS } from '../outgoing/ask'
import type { GatewayError } from './codes'
import { type AlipayConfig, callGateway } from './gateway'

export interface AlipayMessageConfig extends AlipayConfig {
  /** The approved template, with the keywords of `dataOf`. */
  template: string
}

const METHOD = 'alipay.open.app.mini.templatemessage.send'
const SENT = z.object({ code: z.literal('10000') })

/** Gateway codes by which nothing was done and never will be: our request, our leave, or the person's (business failed). */
const NEVER: ReadonlySet<string> = new Set(['20001', '40001', '40002', '40003', '40004', '40006'])
const TOO_OFTEN = '40005'

/** The keywords of the template: 办理事项, 办件编号, 办理进度, 时间. */
const dataOf = ({ title, no, says, at }: CaseMessage) =>
  Object.fromEntries(
    [title, no, says, sayInstant(at)].map((value, place) => [`keyword${place + 1}`, { value }]),
  )

/** Older apps know a person by user_id, 16 digits that begin with 2088; newer ones by open_id. */
const receiverOf = (subject: string) =>
  /^2088\d{12}$/.test(subject) ? { to_user_id: subject } : { to_open_id: subject }

/**
 * 模板消息: alipay.open.app.mini.templatemessage.send, to somebody who has agreed to it in the app (so without the number of a form).
 * Asked again only when the request never left.
 */
export const createAlipayMessages = (config: AlipayMessageConfig): MessageSender => ({
  template: config.template,
  async send(subject, message): Promise<MessageOutcome> {
    const content = {
      ...receiverOf(subject),
      user_template_id: config.template,
      page: message.page,
      data: JSON.stringify(dataOf(message)),
    }
    const signal = AbortSignal.timeout(config.budgetMs ?? BUDGET_MS)
    const params = { biz_content: JSON.stringify(content) }
    const answer = await callGateway(config, METHOD, params, { schema: SENT, signal })
    if (answer.kind === 'value') return { kind: 'sent', code: 'ok' }
    if (answer.kind === 'none') return { kind: answer.unsent ? 'busy' : 'unknown', code: answer.detail }
    return refusalOf(answer.error)
  },
})

function refusalOf({ code, sub }: GatewayError): MessageOutcome {
  const said = `${code} ${sub}`.trim()
  if (NEVER.has(code)) return { kind: 'refused', code: said }
  return { kind: code === TOO_OFTEN ? 'busy' : 'unknown', code: said }
}
