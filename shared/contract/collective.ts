import * as z from 'zod/mini'
import { COLLECTIVE_STATES } from '../domain/collective/account'
import { day, id, instant, text } from './fields'
import { keys } from './paper-fields'
import { route } from './route'

/** The last one of the page before. */
const after = z.optional(id)

/** The account of a unit, as a list shows it. */
const row = {
  id,
  accountNo: z.string(),
  name: z.string(),
  state: z.enum(keys(COLLECTIVE_STATES)),
  stateSays: z.string(),
  openedOn: day,
}

const account = {
  ...row,
  creditCode: z.string(),
  centre: z.strictObject({ name: z.string(), address: z.string(), phone: z.string() }),
  agreement: z.strictObject({ version: z.string(), sha256: z.string(), signedAt: instant }),
  /** The PDF is there. */
  ready: z.boolean(),
}

/** The units the person acts for now. */
export const listOwnUnits = route({
  name: 'listOwnUnits',
  method: 'GET',
  path: '/api/me/units',
  summary: '我经办的单位',
  audience: 'citizen',
  action: 'unit.read-own',
  rate: 'read',
  output: z.strictObject({ units: z.array(z.strictObject({ ...row, centre: z.string() })) }),
  status: 200,
  problems: ['sign-in.required'],
})

/** Which centre keeps the files of a unit with a collective account: names, and nothing else of either. At least four characters. */
export const findUnits = route({
  name: 'findUnits',
  method: 'GET',
  path: '/api/me/units-found',
  summary: '按单位名称找保管其档案的机构（选择转到哪里）',
  audience: 'citizen',
  action: 'custody.advise',
  rate: 'read',
  query: z.strictObject({ q: text(60) }),
  output: z.strictObject({
    units: z.array(
      z.strictObject({
        name: z.string(),
        centre: z.strictObject({
          id: z.string(),
          name: z.string(),
          regionCode: z.string(),
          regionName: z.string(),
        }),
      }),
    ),
    /** Whether their names have what was typed in them; if not, they may have been meant (是不是). */
    isSure: z.boolean(),
    /** There are more than are told: a longer name finds them. */
    more: z.boolean(),
    /** What was typed is no name that can be looked for: too short, or only words that most names have. */
    short: z.boolean(),
  }),
  status: 200,
  problems: ['request.invalid', 'sign-in.required'],
})

/** One of them, and a page of who is kept under it; noted in the access log, and told to each of them. */
export const readOwnUnit = route({
  name: 'readOwnUnit',
  method: 'GET',
  path: '/api/me/units/:id',
  summary: '我经办的单位：账户和在单位名下存档的人员',
  audience: 'citizen',
  action: 'unit.read-own',
  rate: 'read',
  params: z.strictObject({ id }),
  query: z.strictObject({ after }),
  output: z.strictObject({
    ...account,
    people: z.array(
      z.strictObject({
        id,
        /** Masked. */
        name: z.string(),
        archiveNo: z.string(),
        stateLabel: z.string(),
      }),
    ),
    next: z.nullable(id),
  }),
  status: 200,
  problems: ['sign-in.required', 'collective.not-yours', 'access.not-logged'],
})

export const readOwnUnitAgreement = route({
  name: 'readOwnUnitAgreement',
  method: 'GET',
  path: '/api/me/units/:id/agreement',
  summary: '我经办的单位：已签署的委托存档协议 PDF',
  audience: 'citizen',
  action: 'unit.read-own',
  rate: 'read',
  params: z.strictObject({ id }),
  output: z.unknown(),
  status: 200,
  file: 'application/pdf',
  problems: ['sign-in.required', 'collective.not-yours'],
})

/** The collective accounts of the centre, by name; `after` is the id of the last one of the page before. */
export const listCollectives = route({
  name: 'listCollectives',
  method: 'GET',
  path: '/api/staff/collective-accounts',
  summary: '本机构的单位集体账户',
  audience: 'staff',
  action: 'collective.list',
  rate: 'read',
  query: z.strictObject({ after: z.optional(id) }),
  output: z.strictObject({
    accounts: z.array(z.strictObject({ ...row, creditCode: z.string(), agents: z.int() })),
    next: z.nullable(id),
  }),
  status: 200,
  problems: ['permission.denied'],
})

const agent = z.strictObject({ name: z.string(), since: instant, revokedAt: z.nullable(instant) })

/** One account: the unit, who acts and acted for it, who is kept under it, and everything that happened. Noted in the access log. */
export const readCollective = route({
  name: 'readCollective',
  method: 'GET',
  path: '/api/staff/collective-accounts/:id',
  summary: '单位集体账户：单位、经办人、存档人员、经过（逐次记录）',
  audience: 'staff',
  action: 'collective.read',
  rate: 'read',
  params: z.strictObject({ id }),
  query: z.strictObject({ after }),
  output: z.strictObject({
    ...account,
    caseId: z.string(),
    caseNo: z.string(),
    address: z.string(),
    phone: z.string(),
    legalPerson: z.string(),
    /** The oldest first. */
    agents: z.array(agent),
    people: z.array(
      z.strictObject({
        id,
        archiveNo: z.string(),
        name: z.string(),
        idNumber: z.nullable(z.string()),
        stateLabel: z.string(),
      }),
    ),
    next: z.nullable(id),
    thread: z.array(
      z.strictObject({ seq: z.int(), says: z.string(), who: z.string(), when: z.string(), hash: z.string() }),
    ),
  }),
  status: 200,
  problems: ['collective.not-found', 'permission.denied', 'access.not-logged'],
})
