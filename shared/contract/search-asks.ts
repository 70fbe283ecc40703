import {
  HOLDER_ANSWERS,
  HOLDERS,
  type Holder,
  type HolderAnswer,
} from '@shared/domain/items/file-search-context'
import * as z from 'zod/mini'
import { clock } from './cases'
import { day, id, text, version } from './fields'
import { route } from './route'

const holder = z.enum(Object.keys(HOLDERS) as [Holder, ...Holder[]], 'field.choose')

/** One question of a 寻档: to whom, by which centre, and how it stands. */
const ask = z.strictObject({
  /** Of the case. */
  id: z.string(),
  no: z.string(),
  holder,
  /** As what it might have the file. */
  as: z.string(),
  person: z.string(),
  /** The centre that leads the search. */
  by: z.string(),
  byPhone: z.string(),
  to: z.string(),
  /** Null outside the system: its number stands with its name. */
  toPhone: z.nullable(z.string()),
  /** Outside the system: it is asked by a letter. */
  outside: z.boolean(),
  askedOn: day,
  clock,
  /** In words; null while nobody has answered. */
  answer: z.nullable(z.string()),
  /** The department that was told of its silence, and the day; null while it was not. */
  escalated: z.nullable(z.strictObject({ to: z.string(), on: day })),
})
export type SearchAsk = z.output<typeof ask>

const params = z.strictObject({ id, holder })

export const listSearchAsks = route({
  name: 'listSearchAsks',
  method: 'GET',
  path: '/api/staff/search-asks',
  summary: '寻档询问：问本机构的，本机构问出去的，逾期上报本部门的（先问的在前，至多 100 件办件）',
  audience: 'staff',
  action: 'queue.read',
  rate: 'read',
  query: z.strictObject({
    side: z.enum(['to', 'from', 'late'], 'field.choose'),
    /** For supervisors: one of the centres below their department. */
    centre: z.optional(text(40)),
  }),
  output: z.strictObject({ asks: z.array(ask) }),
  status: 200,
  problems: ['sign-in.required', 'request.invalid', 'permission.denied'],
})

/** What the centre that is asked sees: whom to look for, in full. */
const task = z.extend(ask, {
  idNumber: z.string(),
  phone: z.string(),
  version,
})

export const readSearchAsk = route({
  name: 'readSearchAsk',
  method: 'GET',
  path: '/api/staff/search-asks/:id/:holder',
  summary: '一件问本机构的寻档询问，证件号完整显示并记入查看记录',
  audience: 'staff',
  action: 'search.answer',
  rate: 'read',
  params,
  output: task,
  status: 200,
  problems: ['sign-in.required', 'case.not-found', 'permission.avoidance', 'access.not-logged'],
})

export const answerSearchAsk = route({
  name: 'answerSearchAsk',
  method: 'POST',
  path: '/api/staff/search-asks/:id/:holder/answer',
  summary: '答复一件寻档询问：档案在这里、已经转出、从没有收到过',
  audience: 'staff',
  action: 'search.answer',
  rate: 'write',
  idempotent: true,
  params,
  body: z.strictObject({
    version,
    holderAnswer: z.enum(Object.keys(HOLDER_ANSWERS) as [HolderAnswer, ...HolderAnswer[]], 'field.choose'),
    holderWords: text(200),
  }),
  output: ask,
  status: 200,
  problems: [
    'sign-in.required',
    'request.invalid',
    'case.not-found',
    'case.changed',
    'case.not-possible',
    'permission.avoidance',
    'request.key-other-body',
    'request.in-flight',
  ],
})

export const printSearchLetter = route({
  name: 'printSearchLetter',
  method: 'GET',
  path: '/api/staff/cases/:id/search-letters/:holder',
  summary: '打印发给系统外单位的寻档函',
  audience: 'staff',
  action: 'transfer.print',
  rate: 'read',
  params,
  output: z.unknown(),
  status: 200,
  file: 'application/pdf',
  problems: [
    'sign-in.required',
    'case.not-found',
    'permission.avoidance',
    'access.not-logged',
    'transfer.no-paper',
  ],
})
