import { DELIVERY } from '@shared/domain/messages/delivery'
import { MESSAGE_WAY_NAMES } from '@shared/domain/messages/ways'
import * as z from 'zod/mini'
import { id, instant } from './fields'
import { route } from './route'

const messageWay = z.strictObject({
  way: z.enum(MESSAGE_WAY_NAMES),
  ways: z.array(
    z.strictObject({
      way: z.enum(MESSAGE_WAY_NAMES),
      label: z.string(),
      note: z.string(),
    }),
  ),
  /** What the app asks the person's leave for before messages can go by it; null: there is nothing to ask for. */
  templates: z.strictObject({ weapp: z.nullable(z.string()), alipay: z.nullable(z.string()) }),
})

export const readMessageWay = route({
  name: 'readMessageWay',
  method: 'GET',
  path: '/api/me/message-way',
  summary: '办件消息怎样发给我',
  audience: 'citizen',
  action: 'me.read',
  rate: 'read',
  output: messageWay,
  status: 200,
  problems: ['sign-in.required'],
})

export const setMessageWay = route({
  name: 'setMessageWay',
  method: 'POST',
  path: '/api/me/message-way',
  summary: '选择办件消息怎样发给我',
  audience: 'citizen',
  action: 'me.change',
  rate: 'write',
  idempotent: true,
  body: z.strictObject({ way: z.enum(MESSAGE_WAY_NAMES, 'field.choose') }),
  output: messageWay,
  status: 200,
  problems: ['request.invalid', 'message.way-unlinked', 'request.key-other-body', 'request.in-flight'],
})

const message = {
  /** What it tells of. */
  label: z.string(),
  owedAt: instant,
  state: z.enum(Object.keys(DELIVERY) as [keyof typeof DELIVERY]),
  stateLabel: z.string(),
  tone: z.enum(['waiting', 'now', 'done', 'stopped']),
  /** By what it was tried, and when last; empty and null before the first try. */
  by: z.string(),
  triedAt: z.nullable(instant),
  /** What to know of it or to do; empty where there is nothing. */
  note: z.string(),
}

/** One try to send it: by what, when, and what the provider said (in words, by its own code, and when). */
const messageTry = z.strictObject({
  ...{ by: z.string(), at: instant, outcome: z.string(), code: z.string() },
  saidAt: z.nullable(instant),
})

export const listCaseMessages = route({
  name: 'listCaseMessages',
  method: 'GET',
  path: '/api/cases/:id/messages',
  summary: '这件办件发给我的消息，各到哪一步',
  audience: 'citizen',
  action: 'case.read',
  rate: 'read',
  params: z.strictObject({ id }),
  output: z.strictObject({ messages: z.array(z.strictObject(message)) }),
  status: 200,
  problems: ['case.not-found'],
})

export const listStaffCaseMessages = route({
  name: 'listStaffCaseMessages',
  method: 'GET',
  path: '/api/staff/cases/:id/messages',
  summary: '这件办件发给申请人的消息，各到哪一步，每一次怎样发的',
  audience: 'staff',
  action: 'case.read',
  rate: 'read',
  params: z.strictObject({ id }),
  output: z.strictObject({
    messages: z.array(z.strictObject({ ...message, tries: z.array(messageTry) })),
  }),
  status: 200,
  problems: ['case.not-found', 'permission.avoidance'],
})
