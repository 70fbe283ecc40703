import * as z from 'zod/mini'
import { LED_TO } from '../domain/items/leads-on'
import { day, id, instant, text, version } from './fields'
import { route } from './route'

export const bead = z.strictObject({
  state: z.enum(['done', 'now', 'to-come']),
  title: z.string(),
  who: z.string(),
  when: z.string(),
  note: z.optional(z.string()),
})

export const clock = z.strictObject({
  due: day,
  dueText: z.string(),
  left: z.int(),
  total: z.int(),
  tone: z.enum(['calm', 'amber', 'red', 'stopped']),
  late: z.boolean(),
  provisional: z.boolean(),
  basis: z.string(),
})

const summary = {
  id,
  no: z.string(),
  item: z.string(),
  title: z.string(),
  state: z.string(),
  stateLabel: z.string(),
  tone: z.enum(['waiting', 'now', 'done', 'stopped']),
  openedAt: instant,
  clock: z.nullable(clock),
}

export const caseSummary = z.strictObject(summary)

export const saidAnswer = { field: z.string(), group: z.string(), label: z.string(), value: z.string() }
const answers = z.array(z.strictObject(saidAnswer))

/** Answers to questions, by field. */
export const formAnswers = z.record(
  z.string().check(z.maxLength(40)),
  z.string().check(z.maxLength(500, 'field.too-long')),
)

/** What was found of a matter, and what to do about it. */
export const finding = z.strictObject({
  text: z.string(),
  remedy: z.optional(z.string()),
  article: z.optional(z.string()),
})

export const caseBody = {
  ...summary,
  version,
  says: z.string(),
  article: z.strictObject({ cite: z.string(), text: z.string() }),
  answers,
  thread: z.array(bead),
  refusal: z.nullable(z.strictObject({ text: z.string(), remedy: z.string(), article: z.string() })),
  /** What the person should know besides: every point a paper fell short of, a date that has passed. */
  findings: z.array(finding),
  certificateId: z.nullable(id),
  /** Who leads a search: the centre, its phone, and by masked name the clerk; absent in everything else. */
  owner: z.optional(z.strictObject({ centre: z.string(), phone: z.string(), who: z.string() })),
  /** The service to go on to, with what its form has filled in already; absent where there is none. */
  next: z.optional(z.strictObject({ item: z.enum(LED_TO), form: formAnswers })),
  /** Commands the reader may give now. */
  can: z.array(z.string()),
}

/** A case as its applicant sees it. */
export const caseDetail = z.strictObject(caseBody)

export const listMyCases = route({
  name: 'listMyCases',
  method: 'GET',
  path: '/api/me/cases',
  summary: '我的办件',
  audience: 'citizen',
  action: 'case.list-own',
  rate: 'read',
  output: z.strictObject({ cases: z.array(caseSummary) }),
  status: 200,
  problems: ['sign-in.required'],
})

export const submitCase = route({
  name: 'submitCase',
  method: 'POST',
  path: '/api/cases',
  summary: '提交申请',
  audience: 'citizen',
  action: 'case.submit',
  rate: 'write',
  idempotent: true,
  body: z.strictObject({
    item: text(50),
    form: formAnswers,
  }),
  output: caseDetail,
  status: 201,
  problems: [
    'request.invalid',
    'case.item-unknown',
    'identity.needed',
    'sign-in.proof-needed',
    'case.open-already',
    'case.gap-closed',
    'case.phone-needed',
    'custody.out-of-scope',
    'custody.centre-unfit',
    'custody.agreement-outdated',
    'custody.account-exists',
    'custody.file-elsewhere',
    'internal-move.same',
    'internal-move.no-account',
    'transfer.here-already',
    'transfer.moving-already',
    'transfer.application-outdated',
    'deceased.own-login',
    'request.key-other-body',
    'request.in-flight',
  ],
})

export const readCase = route({
  name: 'readCase',
  method: 'GET',
  path: '/api/cases/:id',
  summary: '办件进度',
  audience: 'citizen',
  action: 'case.read',
  rate: 'read',
  params: z.strictObject({ id }),
  output: caseDetail,
  status: 200,
  problems: ['case.not-found'],
})

/** Whether one's own file comes under the account of a unit: the person decides, and nobody for them. */
export const consentToMove = route({
  name: 'consentToMove',
  method: 'POST',
  path: '/api/cases/:id/consent',
  summary: '同意或者不同意把档案转到单位的集体账户',
  audience: 'citizen',
  action: 'case.consent',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({ version, agreed: z.boolean() }),
  output: caseDetail,
  status: 200,
  problems: [
    ...['request.invalid', 'case.not-found', 'case.changed', 'case.not-possible', 'permission.denied'],
    ...['request.key-other-body', 'request.in-flight'],
  ] as const,
})

export const withdrawCase = route({
  name: 'withdrawCase',
  method: 'POST',
  path: '/api/cases/:id/withdraw',
  summary: '撤回申请',
  audience: 'citizen',
  action: 'case.withdraw',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({ version }),
  output: caseDetail,
  status: 200,
  problems: [
    'case.not-found',
    'case.changed',
    'case.not-possible',
    'transfer.other-side',
    'request.key-other-body',
    'request.in-flight',
  ],
})
