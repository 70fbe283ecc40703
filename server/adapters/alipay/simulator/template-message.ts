import { z } from 'zod'
import { parseJson } from '../../outgoing/parse-json'

/** A message as it stands in somebody's Alipay. */
export interface AlipayMessage {
  /** user_id or open_id. */
  subject: string
  template: string
  page: string
  /** The values by their keywords. */
  data: Record<string, string>
}

/** Messages of the simulated provider, in memory only, newest first. */
export interface AlipayInbox {
  /** What is wrong with the content, as the provider's sub_code; null when it has been delivered. */
  send: (content: string, template: string) => string | null
  list: (subject?: string) => AlipayMessage[]
}

/** What the method takes, as published; the number of a form is not needed of somebody who has subscribed. */
const ASKED = z.strictObject({
  to_user_id: z
    .string()
    .regex(/^2088\d{12}$/)
    .optional(),
  to_open_id: z.string().min(1).max(128).optional(),
  form_id: z.string().max(64).optional(),
  user_template_id: z.string().min(1).max(64),
  page: z.string().min(1).max(128),
  data: z.string().min(1).max(2048),
})
const DATA = z.record(z.string().regex(/^keyword\d$/), z.strictObject({ value: z.string().min(1) }))

const MOST = 500
/** The keywords of the one template the simulated app has had approved. */
const KEYWORDS = 4

export function createAlipayInbox(): AlipayInbox {
  const messages: AlipayMessage[] = []
  return {
    send(content, template) {
      const asked = ASKED.safeParse(parseJson(content))
      if (!asked.success) return 'INVALID_PARAMETER'
      const { to_user_id, to_open_id, user_template_id, page } = asked.data
      const subject = to_user_id ?? to_open_id
      const data = DATA.safeParse(parseJson(asked.data.data))
      if (user_template_id !== template) return 'USER_TEMPLATE_ILLEGAL'
      if (!subject || !data.success || Object.keys(data.data).length !== KEYWORDS) return 'INVALID_PARAMETER'
      const values = Object.fromEntries(Object.entries(data.data).map(([key, { value }]) => [key, value]))
      messages.unshift({ subject, template, page, data: values })
      if (messages.length > MOST) messages.pop()
      return null
    },
    list: (subject) => messages.filter((message) => subject === undefined || message.subject === subject),
  }
}
