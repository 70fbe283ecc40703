import * as z from 'zod/mini'
import { SOONER_REASONS } from '../domain/forming-units/chase'
import { LIGHTS } from '../domain/forming-units/due'
import { PAPER_STATES, WITHDRAW_REASONS } from '../domain/forming-units/paper-table'
import { SWITCH_REASONS, UNIT_KINDS, UNIT_STATES } from '../domain/forming-units/unit-table'
import { day, id, text, version } from './fields'
import { keys } from './paper-fields'
import { route } from './route'

const code = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,60}$/, 'field.choose'))
const forms = z.array(code).check(z.minLength(1, 'field.choose'), z.maxLength(120, 'field.too-long'))
const kind = z.enum(UNIT_KINDS as [(typeof UNIT_KINDS)[number], ...typeof UNIT_KINDS], 'field.choose')

/** What stands in the register of one unit. */
const entered = {
  name: text(60),
  kind,
  address: text(120),
  phone: z.string().check(z.trim(), z.regex(/^[\d\s()（）-]{5,30}$/, 'centre.phone')),
  /** Codes of the catalogue. */
  forms,
}

const paperKind = z.strictObject({ code: z.string(), title: z.string() })

const printed = z.strictObject({ count: z.int(), no: z.string(), on: day, papers: z.int() })
export type PrintedForUnit = z.output<typeof printed>

const unit = z.strictObject({
  ...{ id, version, name: z.string(), kind: z.string(), address: z.string(), phone: z.string() },
  forms: z.array(paperKind),
  state: z.enum(keys(UNIT_STATES)),
  /** The latest first. */
  letters: z.array(printed),
  /** 待移交清单, the latest first. */
  lists: z.array(printed),
  /** First day on which the next letter needs no reason; null before the first. */
  nextLetterFrom: z.nullable(day),
})
export type FormingUnitView = z.output<typeof unit>

const expected = z.strictObject({
  ...{ id, version },
  unit: z.strictObject({ id, name: z.string() }),
  archive: z.strictObject({ id, archiveNo: z.string(), holderName: z.string() }),
  kindTitle: z.string(),
  formedOn: day,
  due: day,
  /** No notice covers the year yet: the day may move. */
  provisional: z.boolean(),
  light: z.enum(keys(LIGHTS)),
  /** Calendar days past the last day, until today or until it came. */
  late: z.int(),
  state: z.enum(keys(PAPER_STATES)),
  receivedOn: z.nullable(day),
  /** It settled itself, by being filed. */
  byFiling: z.boolean(),
  reason: z.nullable(z.enum(keys(WITHDRAW_REASONS))),
  /** Letters that named it. */
  letters: z.int(),
})
export type ExpectedPaperView = z.output<typeof expected>

const done = z.strictObject({ id, version })
const made = z.strictObject({ id, version, count: z.int(), no: z.string() })
const refused = [
  'request.invalid',
  'permission.denied',
  'request.key-other-body',
  'request.in-flight',
] as const
const onUnit = [
  ...refused,
  'forming-unit.not-found',
  'forming-unit.changed',
  'forming-unit.not-possible',
] as const
const deed = { method: 'POST', audience: 'staff', rate: 'write', idempotent: true } as const
const mayKeep = z.boolean()
const printing = {
  params: z.strictObject({ id, count: z.string().check(z.regex(/^[1-9]\d{0,4}$/, 'field.format')) }),
  output: z.unknown(),
  status: 200,
  file: 'application/pdf',
  problems: ['forming-unit.letter-not-found', 'permission.avoidance', 'access.not-logged'],
} as const

/** The centre's units, by when they were entered; the page after `after`. */
export const listFormingUnits = route({
  name: 'listFormingUnits',
  method: 'GET',
  path: '/api/staff/forming-units',
  summary: '材料形成单位登记',
  audience: 'staff',
  action: 'forming-unit.read',
  rate: 'read',
  query: z.strictObject({ after: z.optional(id) }),
  output: z.strictObject({ units: z.array(unit), next: z.nullable(id), mayKeep }),
  status: 200,
  problems: ['permission.denied'],
})

export const registerFormingUnit = route({
  ...deed,
  name: 'registerFormingUnit',
  path: '/api/staff/forming-units',
  summary: '登记材料形成单位',
  action: 'forming-unit.keep',
  body: z.strictObject(entered),
  output: done,
  status: 201,
  problems: refused,
})

export const changeFormingUnit = route({
  ...deed,
  name: 'changeFormingUnit',
  path: '/api/staff/forming-units/:id/change',
  summary: '变更形成单位的登记',
  action: 'forming-unit.keep',
  params: z.strictObject({ id }),
  body: z.strictObject({ version, ...entered }),
  output: done,
  status: 200,
  problems: onUnit,
})

/** Off with a listed reason; on again without one. */
export const switchFormingUnit = route({
  ...deed,
  name: 'switchFormingUnit',
  path: '/api/staff/forming-units/:id/switch',
  summary: '停用形成单位，或恢复联系',
  action: 'forming-unit.keep',
  params: z.strictObject({ id }),
  body: z.discriminatedUnion('to', [
    z.strictObject({ version, to: z.literal('off'), reason: z.enum(keys(SWITCH_REASONS), 'field.choose') }),
    z.strictObject({ version, to: z.literal('on') }),
  ]),
  output: done,
  status: 200,
  problems: onUnit,
})

const place = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2} [0-9a-z]{26}$/, 'field.format'))

/** Papers in the order of their last day. `light`: amber stands for amber and red, what a letter would name. */
export const listExpectedPapers = route({
  name: 'listExpectedPapers',
  method: 'GET',
  path: '/api/staff/expected-papers',
  summary: '待收材料，按移交期限',
  audience: 'staff',
  action: 'forming-unit.read',
  rate: 'read',
  query: z.strictObject({
    /** Those that are waited for, when left out. */
    state: z.optional(z.enum(keys(PAPER_STATES), 'field.choose')),
    light: z.optional(z.enum(['amber', 'red'], 'field.choose')),
    unit: z.optional(id),
    after: z.optional(place),
  }),
  output: z.strictObject({ papers: z.array(expected), next: z.nullable(place), mayKeep }),
  status: 200,
  problems: ['request.invalid', 'permission.denied'],
})

export const expectPaper = route({
  ...deed,
  name: 'expectPaper',
  path: '/api/staff/expected-papers',
  summary: '登记一份待收材料',
  action: 'forming-unit.keep',
  body: z.strictObject({ unit: id, archiveNo: text(40), kind: code, formedOn: day }),
  output: done,
  status: 201,
  problems: [
    ...refused,
    'forming-unit.not-found',
    'forming-unit.not-possible',
    'expected-paper.twice',
    'permission.avoidance',
  ],
})

/** It came (`on`: the day), is waited for no longer, or is waited for again. */
export const settleExpectedPaper = route({
  ...deed,
  name: 'settleExpectedPaper',
  path: '/api/staff/expected-papers/:id/settle',
  summary: '待收材料：已收到、不再等待或恢复等待',
  action: 'forming-unit.keep',
  params: z.strictObject({ id }),
  body: z.discriminatedUnion('command', [
    z.strictObject({ version, command: z.literal('receive'), on: day }),
    z.strictObject({
      version,
      command: z.literal('withdraw'),
      reason: z.enum(keys(WITHDRAW_REASONS), 'field.choose'),
    }),
    z.strictObject({ version, command: z.literal('reopen') }),
  ]),
  output: done,
  status: 200,
  problems: [
    ...refused,
    'expected-paper.not-found',
    'expected-paper.changed',
    'expected-paper.not-possible',
    'permission.avoidance',
  ],
})

/** One letter over everything of the unit that is amber or red. `why`: it goes out sooner than the table's days. */
export const sendChaseLetter = route({
  ...deed,
  name: 'sendChaseLetter',
  path: '/api/staff/forming-units/:id/letters',
  summary: '制作催收函',
  action: 'forming-unit.chase',
  params: z.strictObject({ id }),
  body: z.strictObject({ version, why: z.optional(z.enum(keys(SOONER_REASONS), 'field.choose')) }),
  output: made,
  status: 201,
  problems: [...onUnit, 'forming-unit.too-soon', 'forming-unit.nothing-due', 'permission.avoidance'],
})

/** It names people: every printing is noted in the access log of each of them. */
export const readChaseLetter = route({
  name: 'readChaseLetter',
  method: 'GET',
  path: '/api/staff/forming-units/:id/letters/:count',
  summary: '催收函（PDF，逐次记录）',
  audience: 'staff',
  action: 'forming-unit.chase',
  rate: 'read',
  ...printing,
})

/** Everything the unit is waited for, whether near its last day or not; bears what the unit hands in online by. */
export const makeHandOverList = route({
  ...deed,
  name: 'makeHandOverList',
  path: '/api/staff/forming-units/:id/lists',
  summary: '制作待移交清单',
  action: 'forming-unit.chase',
  params: z.strictObject({ id }),
  body: z.strictObject({ version }),
  output: made,
  status: 201,
  problems: [...onUnit, 'forming-unit.nothing-waiting', 'permission.avoidance'],
})

export const readHandOverList = route({
  name: 'readHandOverList',
  method: 'GET',
  path: '/api/staff/forming-units/:id/lists/:count',
  summary: '待移交清单（PDF，逐次记录）',
  audience: 'staff',
  action: 'forming-unit.chase',
  rate: 'read',
  ...printing,
})
