import * as z from 'zod/mini'
import { bead, clock } from './cases'
import { day, id, text } from './fields'
import { route } from './route'

/** How far a case is, for whoever holds its receipt: nothing of the person is in it. */
const progress = z.strictObject({
  no: z.string(),
  title: z.string(),
  stateLabel: z.string(),
  tone: z.enum(['waiting', 'now', 'done', 'stopped']),
  says: z.string(),
  /** What to do now; null where there is nothing. */
  todo: z.nullable(z.string()),
  clock: z.nullable(clock),
  thread: z.array(bead),
  centre: z.strictObject({ name: z.string(), phone: z.string() }),
  /** The centre that sends the file, where it is of the system; null else. */
  holder: z.nullable(z.string()),
  /** The last day on which number and code show it; null while the case is open. */
  until: z.nullable(day),
})

export const followCase = route({
  name: 'followCase',
  method: 'POST',
  path: '/api/follow',
  summary: '凭办件编号和查询码看进度，不用登录',
  audience: 'public',
  action: 'public.read',
  rate: 'one-time',
  body: z.strictObject({ no: text(60), code: text(60) }),
  output: progress,
  status: 200,
  problems: ['request.invalid', 'follow.not-found', 'follow.ended', 'follow.expired'],
})

export const makeFollowCode = route({
  name: 'makeFollowCode',
  method: 'POST',
  path: '/api/cases/:id/follow-code',
  summary: '要一个查询码，让没有登录的人看这件办件的进度',
  audience: 'citizen',
  action: 'case.follow-code',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({}),
  output: z.strictObject({
    no: z.string(),
    /** Without blanks and hyphens. */
    code: z.string(),
    /** For a QR code or a message. */
    address: z.string(),
    until: z.nullable(day),
  }),
  status: 200,
  problems: ['case.not-found', 'case.changed', 'request.key-other-body', 'request.in-flight'],
})

/** A link for whoever is to see how far the case is, such as an employer; the one that holds already, where there is one. */
export const shareCase = route({
  name: 'shareCase',
  method: 'POST',
  path: '/api/cases/:id/share',
  summary: '要一个可以停用的链接，给用人单位看进度',
  audience: 'citizen',
  action: 'case.share',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({}),
  output: z.strictObject({ no: z.string(), code: z.string(), address: z.string(), until: day }),
  status: 200,
  problems: ['case.not-found', 'case.changed', 'request.key-other-body', 'request.in-flight'],
})

export const endShares = route({
  name: 'endShares',
  method: 'POST',
  path: '/api/cases/:id/share/end',
  summary: '停用看进度的链接',
  audience: 'citizen',
  action: 'case.share',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({}),
  output: z.strictObject({ ended: z.literal(true) }),
  status: 200,
  problems: ['case.not-found', 'case.changed', 'request.key-other-body', 'request.in-flight'],
})
