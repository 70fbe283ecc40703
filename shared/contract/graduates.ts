import * as z from 'zod/mini'
import { GRADUATE_STATES, SETTLE_REASONS } from '../domain/graduates/table'
import { REGISTERED_NUMBERS } from '../domain/graduates/verdict'
import { day, id, version } from './fields'
import { keys } from './paper-fields'
import { route } from './route'

/** One graduate's file by the lists of schools. */
export const graduateRow = z.strictObject({
  ...{ id, version },
  state: z.enum(keys(GRADUATE_STATES)),
  name: z.string(),
  /** Masked. */
  idNumber: z.string(),
  school: z.string(),
  /** Empty where it came on no list; so are the numbers. */
  destination: z.string(),
  transferNo: z.string(),
  checkNo: z.string(),
  channel: z.string(),
  channelNo: z.string(),
  sentOn: z.nullable(day),
  arrivedOn: z.nullable(day),
  /** Calendar days it has been waiting. */
  days: z.int(),
  /** What to do about it; null where nothing is to be done. */
  says: z.nullable(z.string()),
  /** What the register answered last. */
  verified: z.nullable(z.string()),
  /** Why it is settled. */
  reason: z.nullable(z.string()),
  archiveId: z.nullable(id),
  can: z.array(z.string()),
})
export type GraduateRow = z.output<typeof graduateRow>

const place = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2} [0-9a-z]{26}$/, 'field.format'))

/** In the order of the day they were sent, or came. `after` is the `next` of the page before. */
export const listGraduates = route({
  name: 'listGraduates',
  method: 'GET',
  path: '/api/staff/graduates',
  summary: '毕业生档案：学校清单与到档',
  audience: 'staff',
  action: 'graduate.read',
  rate: 'read',
  query: z.strictObject({
    state: z._default(z.enum(keys(GRADUATE_STATES), 'field.choose'), 'sent'),
    after: z.optional(place),
  }),
  output: z.strictObject({
    rows: z.array(graduateRow),
    next: z.nullable(place),
    /** What follows from the 31st of August today. */
    deadline: z.string(),
  }),
  status: 200,
  problems: ['request.invalid', 'permission.denied'],
})

const seen = { version }

/** The file is here; its number is verified; the row needs no more waiting, or does after all. */
export const actOnGraduate = route({
  name: 'actOnGraduate',
  method: 'POST',
  path: '/api/staff/graduates/:id/act',
  summary: '毕业生档案：登记到档、核验编号、核销或撤回核销',
  audience: 'staff',
  action: 'graduate.keep',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.discriminatedUnion('command', [
    z.strictObject({ ...seen, command: z.literal('receive') }),
    z.strictObject({
      ...seen,
      command: z.literal('verify'),
      number: z.enum(keys(REGISTERED_NUMBERS), 'field.choose'),
    }),
    z.strictObject({
      ...seen,
      command: z.literal('settle'),
      reason: z.enum(keys(SETTLE_REASONS), 'field.choose'),
    }),
    z.strictObject({ ...seen, command: z.literal('reopen') }),
  ]),
  output: z.strictObject({ id, version, says: z.string() }),
  status: 200,
  problems: [
    'request.invalid',
    'permission.denied',
    'permission.avoidance',
    'request.key-other-body',
    'request.in-flight',
    'graduate.not-found',
    'graduate.changed',
    'graduate.not-possible',
    'graduate.no-number',
    'graduate.register-away',
  ],
})
