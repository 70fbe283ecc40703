import { DESK_STEP_NAMES } from '@shared/domain/transfer/desk'
import * as z from 'zod/mini'
import { caseDetail, caseSummary, clock, formAnswers } from './cases'
import { day, id, instant, text, version } from './fields'
import { graduateRow } from './graduates'
import { route } from './route'

const deskRow = z.extend(caseSummary, {
  applicantName: z.string(),
  /** The unit at the other end. */
  other: z.string(),
  /** In words; empty while nothing was sent. */
  channel: z.string(),
  sentNo: z.string(),
  sentOn: z.nullable(day),
  /** The carrier's last word of the package; empty before it had one. */
  carrier: z.string(),
  /** The other end is a centre of the system: its case moves this one. */
  linked: z.boolean(),
  /** The person nudged, and nothing was sent yet; null else. */
  /** The receipt was chased; null else. */
  chased: z.nullable(z.strictObject({ on: day, times: z.number() })),
  nudged: z.nullable(z.strictObject({ on: day, times: z.number() })),
})
export type DeskRow = z.output<typeof deskRow>

export const listTransferDesk = route({
  name: 'listTransferDesk',
  method: 'GET',
  path: '/api/staff/transfers',
  summary: '转递待办（先到期的在前）',
  audience: 'staff',
  action: 'queue.read',
  rate: 'read',
  query: z.strictObject({
    step: z.enum(DESK_STEP_NAMES, 'field.choose'),
    after: z.optional(z.string().check(z.maxLength(100))),
    /** For supervisors: one of the centres below their department. */
    centre: z.optional(text(40)),
  }),
  output: z.strictObject({ cases: z.array(deskRow), next: z.nullable(z.string()) }),
  status: 200,
  problems: ['sign-in.required', 'request.invalid', 'permission.denied'],
})

export const findTransfer = route({
  name: 'findTransfer',
  method: 'POST',
  path: '/api/staff/transfers/find',
  summary: '按包裹编号、调档函编号或办件编号找到转递和毕业生档案',
  audience: 'staff',
  action: 'transfer.find',
  rate: 'read',
  body: z.strictObject({ no: text(60) }),
  output: z.strictObject({
    cases: z.array(deskRow),
    /** What schools' lists say of the package, and no case waits for. */
    listed: z.array(graduateRow),
    /** What to do with a package that is none of theirs; null where a case or a list knows of it. */
    says: z.nullable(z.string()),
  }),
  status: 200,
  problems: ['sign-in.required', 'request.invalid', 'permission.denied', 'permission.avoidance'],
})

const party = z.strictObject({
  name: z.string(),
  /** Empty where it is outside the system and nobody wrote it down. */
  phone: z.string(),
})

const journey = z.strictObject({
  steps: z.array(
    z.strictObject({
      name: z.string(),
      label: z.string(),
      state: z.enum(['done', 'now', 'next']),
      at: z.nullable(instant),
      /** The way and number under which it was sent. */
      note: z.optional(z.string()),
    }),
  ),
  /** Where the bag is. */
  says: z.string(),
  holder: party,
  receiver: party,
  /** What the carrier of the bag said last, and of which instant; null before it had a word. It decides nothing. */
  carrier: z.nullable(z.strictObject({ says: z.string(), at: instant })),
  /** Whose turn it is. */
  turn: z.nullable(z.enum(['holder', 'receiver'])),
  stopped: z.boolean(),
  /** The last day of what the holder has to do, by law. */
  clock: z.nullable(clock),
})

export const readJourney = route({
  name: 'readJourney',
  method: 'GET',
  path: '/api/cases/:id/journey',
  summary: '档案转到哪一步了（两边的办件合为一件）',
  audience: 'citizen',
  action: 'case.read',
  rate: 'read',
  params: z.strictObject({ id }),
  output: z.extend(journey, {
    /** Of the holder's case, or the receiver's where it has none here, where that is late or was nudged; null else. */
    nudge: z.nullable(z.strictObject({ id, can: z.boolean(), says: z.string() })),
  }),
  status: 200,
  problems: ['case.not-found'],
})

export const readStaffJourney = route({
  name: 'readStaffJourney',
  method: 'GET',
  path: '/api/staff/cases/:id/journey',
  summary: '档案转到哪一步了，工作人员看的（两边的办件合为一件）',
  audience: 'staff',
  action: 'case.read',
  rate: 'read',
  params: z.strictObject({ id }),
  output: journey,
  status: 200,
  problems: ['case.not-found', 'permission.avoidance'],
})

/** `id`: the holder's case, or the receiver's where the holder has none here, as the journey names it. */
export const nudgeHolder = route({
  name: 'nudgeHolder',
  method: 'POST',
  path: '/api/cases/:id/nudge',
  summary: '催办：过了最后一天还没有寄出',
  audience: 'citizen',
  action: 'case.nudge',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({}),
  output: z.strictObject({ says: z.string() }),
  status: 200,
  problems: [
    ...['case.not-found', 'case.changed', 'case.not-possible', 'permission.denied'],
    ...['transfer.not-late', 'transfer.nudged-already', 'transfer.other-side'],
    ...['request.key-other-body', 'request.in-flight'],
  ] as const,
})

/** The notice of what the file lacks, answered by the person: read, known, and promised by a day they choose. */
export const signPromise = route({
  name: 'signPromise',
  method: 'POST',
  path: '/api/cases/:id/promise',
  summary: '签知情说明和承诺（缺关键材料的，签了就接收）',
  audience: 'citizen',
  action: 'case.promise',
  rate: 'write',
  idempotent: true,
  params: z.strictObject({ id }),
  body: z.strictObject({ version, answers: formAnswers }),
  output: caseDetail,
  status: 200,
  problems: [
    ...['request.invalid', 'sign-in.proof-needed', 'case.not-found', 'case.changed', 'case.not-possible'],
    ...['transfer.promise-outdated', 'request.key-other-body', 'request.in-flight'],
  ] as const,
})

/** Of a 转入 its 调档函, of a 转出 its 转递通知单. Noted in the access log. */
export const printTransferPaper = route({
  name: 'printTransferPaper',
  method: 'GET',
  path: '/api/staff/cases/:id/transfer-paper',
  summary: '打印调档函、档案转递通知单、转档手续材料或催回执函（PDF）',
  audience: 'staff',
  action: 'transfer.print',
  rate: 'read',
  params: z.strictObject({ id }),
  query: z.strictObject({ paper: z._default(z.enum(['own', 'chase', 'papers']), 'own') }),
  output: z.unknown(),
  status: 200,
  file: 'application/pdf',
  problems: ['case.not-found', 'permission.avoidance', 'access.not-logged', 'transfer.no-paper'],
})

export const readOwnLetter = route({
  name: 'readOwnLetter',
  method: 'GET',
  path: '/api/cases/:id/transfer-letter',
  summary: '自己的调档函（PDF）',
  audience: 'citizen',
  action: 'case.read',
  rate: 'read',
  params: z.strictObject({ id }),
  output: z.unknown(),
  status: 200,
  file: 'application/pdf',
  problems: ['case.not-found', 'transfer.no-paper'],
})
