import * as z from 'zod/mini'
import { day, instant, text } from './fields'
import { route } from './route'

const replays = ['request.key-other-body', 'request.in-flight'] as const
const days = (most: number) => z.array(day).check(z.maxLength(most, 'calendar.count'))
const year = z.int('field.required').check(z.gte(2024, 'calendar.day'), z.lte(2100, 'calendar.year-far'))
/** An entry's name: year and place in it, `2027-01`. */
const entry = z.string().check(z.regex(/^20\d{2}-\d{2}$/, 'field.format'))

const content = { year: z.int(), notice: z.string(), off: z.array(day), work: z.array(day) }

/** One entry of a year's notice: proposed by one person, settled by another, never edited. */
export const noticeEntry = z.strictObject({
  id: entry,
  ...content,
  /** Why a covered year was entered again; null for its first entry. */
  why: z.nullable(z.string()),
  state: z.enum(['proposed', 'confirmed', 'declined']),
  proposedBy: z.string(),
  proposedAt: instant,
  settledBy: z.nullable(z.string()),
  settledAt: z.nullable(instant),
  declined: z.nullable(z.string()),
  /** What the reader may do with it now. */
  can: z.array(z.enum(['confirm', 'decline'])),
})

const calendar = z.strictObject({
  /** Today in Asia/Shanghai. */
  today: day,
  /** The notices in force, oldest year first; `entered`: by staff, else built in. */
  years: z.array(z.strictObject({ ...content, entered: z.boolean() })),
  /** The year whose notice comes next; last days in it are 暂定. */
  nextYear: z.int(),
  entries: z.array(noticeEntry),
  can: z.array(z.enum(['propose'])),
})

export const readCalendar = route({
  name: 'readCalendar',
  method: 'GET',
  path: '/api/staff/calendar',
  summary: '工作日历：各年放假安排',
  audience: 'staff',
  action: 'calendar.read',
  rate: 'read',
  output: calendar,
  status: 200,
  problems: ['sign-in.required'],
})

/** A year's notice, or with `why` a correction of one. It is in force when somebody else has confirmed it. */
export const proposeNotice = route({
  name: 'proposeNotice',
  method: 'POST',
  path: '/api/staff/calendar/notices',
  summary: '录入一年的放假安排',
  audience: 'staff',
  action: 'calendar.propose',
  rate: 'write',
  idempotent: true,
  body: z.strictObject({
    year,
    notice: text(40),
    off: days(80),
    work: days(40),
    why: z.optional(text(200)),
  }),
  output: calendar,
  status: 201,
  problems: [
    'request.invalid',
    'calendar.entered-already',
    'calendar.same',
    'calendar.not-next',
    'calendar.waiting',
    ...replays,
  ],
})

const settled = ['calendar.not-found', 'calendar.settled', ...replays] as const

/** The second person: from now on days are counted by it, and open cases that waited for it get their last day. */
export const confirmNotice = route({
  name: 'confirmNotice',
  method: 'POST',
  path: '/api/staff/calendar/notices/:entry/confirm',
  summary: '复核确认放假安排',
  audience: 'staff',
  action: 'calendar.settle',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ entry }),
  body: z.strictObject({}),
  output: calendar,
  status: 200,
  problems: ['calendar.own', ...settled],
})

/** Ends a proposal without effect: the second person refuses it, or the first takes it back. */
export const declineNotice = route({
  name: 'declineNotice',
  method: 'POST',
  path: '/api/staff/calendar/notices/:entry/decline',
  summary: '退回放假安排',
  audience: 'staff',
  action: 'calendar.settle',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ entry }),
  body: z.strictObject({ reason: text(200) }),
  output: calendar,
  status: 200,
  problems: ['request.invalid', ...settled],
})
