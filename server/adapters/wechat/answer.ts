import { z } from 'zod'
import type { Reply } from '../outgoing/ask'
import { parseJson } from '../outgoing/parse-json'

const ERRCODE = z.object({ errcode: z.int().default(0) })

/** An answer of the fitting shape, an error code other than 0, or none of both; `unsent`: the request certainly never left. */
export type WechatAnswer<T> =
  | { kind: 'value'; value: T }
  | { kind: 'errcode'; errcode: number }
  | { kind: 'none'; detail: string; unsent?: boolean }

/** Reads an answer. The provider sends JSON as text/plain and errors with status 200; success may have no errcode. */
export function answerOf<T>(reply: Reply, schema: z.ZodType<T>): WechatAnswer<T> {
  if (reply.kind !== 'answer')
    return { kind: 'none', detail: `no answer (${reply.detail})`, unsent: reply.kind === 'unsent' }
  if (reply.status !== 200) return { kind: 'none', detail: `status ${reply.status}` }
  const body = parseJson(reply.text)
  const head = ERRCODE.safeParse(body)
  if (head.success && head.data.errcode !== 0) return { kind: 'errcode', errcode: head.data.errcode }
  const value = schema.safeParse(body)
  return value.success ? { kind: 'value', value: value.data } : { kind: 'none', detail: 'not such an answer' }
}
