import * as z from 'zod/mini'
import { LIGHTS } from '../domain/forming-units/due'
import { day, id, text } from './fields'
import { keys } from './paper-fields'
import { route } from './route'
import { bringing } from './uploads'
import { receipt } from './window'

/** Number and code of a paper that a centre printed for a unit. */
const key = { no: text(60), code: text(60) }

/** One paper the unit still has to hand over: nothing but the masked name tells whose file it is for. */
const line = z.strictObject({
  id,
  title: z.string(),
  holder: z.string(),
  formedOn: day,
  due: day,
  /** No notice covers the year yet: the day may move. */
  provisional: z.boolean(),
  light: z.enum(keys(LIGHTS)),
  /** Calendar days past the last day. */
  late: z.int(),
  /** The number of the open case in which it was handed in; null where there is none. */
  inHand: z.nullable(z.string()),
})
export type HandInLine = z.output<typeof line>

const refused = ['request.invalid', 'hand-in.not-found', 'hand-in.locked'] as const

export const openHandIn = route({
  name: 'openHandIn',
  method: 'POST',
  path: '/api/hand-in',
  summary: '单位凭移交编号和移交码看待移交的材料，不用登录',
  audience: 'public',
  action: 'public.read',
  rate: 'one-time',
  body: z.strictObject(key),
  output: z.strictObject({
    unit: z.string(),
    centre: z.strictObject({ name: z.string(), phone: z.string(), address: z.string() }),
    /** The last day on which number and code open it. */
    until: day,
    lines: z.array(line),
    /** There are further ones, shown once some of these were handed in. */
    more: z.boolean(),
  }),
  status: 200,
  problems: refused,
})

/** A photograph for a paper that is handed in within a day. */
export const bringForHandIn = route({
  ...bringing,
  name: 'bringForHandIn',
  method: 'POST',
  path: '/api/hand-in/files',
  summary: '单位上传一份材料（照片或 PDF）',
  audience: 'public',
  action: 'hand-in',
  handInKey: true,
  problems: [...bringing.problems, 'hand-in.not-found', 'hand-in.locked'],
})

export const submitHandIn = route({
  name: 'submitHandIn',
  method: 'POST',
  path: '/api/hand-in/cases',
  summary: '单位在线移交一份材料，免费',
  audience: 'public',
  action: 'hand-in',
  // Guessing is counted by the lock of the number.
  rate: 'write',
  idempotent: true,
  body: z.strictObject({
    ...key,
    /** Of the list. */
    line: id,
    form: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(500, 'field.too-long'))),
  }),
  output: receipt,
  status: 201,
  problems: [
    ...refused,
    'hand-in.line-gone',
    'hand-in.in-hand',
    'hand-in.at-window',
    'centre.no-standing',
    'request.key-other-body',
    'request.in-flight',
  ],
})
