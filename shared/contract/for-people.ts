import * as z from 'zod/mini'
import { formAnswers } from './cases'
import { id, instant, phone, text } from './fields'
import { route } from './route'

const person = z.strictObject({
  name: text(60),
  idNumber: text(40),
  /** Their own, where the unit knows it. */
  phone: z.optional(phone),
})

/** Whoever acts for a unit applies for one of its people: to bring a file in, or to let one go out of the account. A clerk looks at it; the case is its person's. */
export const applyForPerson = route({
  name: 'applyForPerson',
  method: 'POST',
  path: '/api/me/units/:id/cases',
  summary: '我经办的单位：代人员申请档案转入、内部调转',
  audience: 'citizen',
  action: 'case.apply-for',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.discriminatedUnion('item', [
    z.strictObject({ item: z.literal('transfer-in'), person, form: formAnswers }),
    /** `archiveId`: of a file under the account of the unit. */
    z.strictObject({ item: z.literal('internal-move'), archiveId: id, form: formAnswers }),
  ]),
  output: z.strictObject({ id, no: z.string(), stateLabel: z.string() }),
  status: 201,
  problems: [
    ...['request.invalid', 'sign-in.required', 'collective.not-yours', 'collective.closing'],
    ...['collective.not-under', 'collective.at-window', 'transfer.party-first', 'custody.out-of-scope'],
    ...['custody.centre-unfit', 'centre.no-standing', 'request.key-other-body', 'request.in-flight'],
  ] as const,
})

/** What a unit applied for its people, the youngest first; how far each is, and nothing else of anybody. */
export const listUnitCases = route({
  name: 'listUnitCases',
  method: 'GET',
  path: '/api/me/units/:id/cases',
  summary: '我经办的单位：代人员申请的进度',
  audience: 'citizen',
  action: 'case.apply-for',
  rate: 'read',
  params: z.strictObject({ id }),
  query: z.strictObject({ after: z.optional(id) }),
  output: z.strictObject({
    cases: z.array(
      z.strictObject({
        ...{ id, no: z.string(), title: z.string() },
        /** Masked. */
        name: z.string(),
        stateLabel: z.string(),
        tone: z.enum(['waiting', 'now', 'done', 'stopped']),
        openedAt: instant,
      }),
    ),
    next: z.nullable(id),
  }),
  status: 200,
  problems: ['sign-in.required', 'collective.not-yours'],
})
