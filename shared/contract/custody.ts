import * as z from 'zod/mini'
import { AGREEMENT_VERSIONS } from '../domain/agreements/register'
import { LOCATIONS, NEXT_STEPS, type NextStep } from '../domain/archives/location'
import { PLACES, type Place } from '../domain/local/types'
import { PERSON_KINDS, type PersonKind } from '../domain/persons/situations'
import { day, id, instant, text } from './fields'
import { route } from './route'

/** A centre as the public knows it; particulars are empty while nobody has entered them. */
const place = z.strictObject({
  id: z.string(),
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  hours: z.string(),
})

const bead = z.strictObject({
  title: z.string(),
  who: z.string(),
  when: z.string(),
  /** The first figures of the fact's hash: a copy of the chain can be held against them. */
  mark: z.string(),
})

/** Where my file is: one read answers from any centre, and never of what is in it. */
export const fileLocation = z.strictObject({
  answer: z.enum(LOCATIONS),
  sentence: z.string(),
  since: z.nullable(z.string()),
  archiveNo: z.nullable(z.string()),
  holder: z.nullable(place),
  /** Every hand-over since the beginning, the oldest first. */
  thread: z.array(bead),
  /** Every fact of the chain links to the one before. */
  chainWhole: z.boolean(),
  next: z.array(z.enum(Object.keys(NEXT_STEPS) as [NextStep, ...NextStep[]])),
})

export const locateFile = route({
  name: 'locateFile',
  method: 'GET',
  path: '/api/me/file-location',
  summary: '档案去向查询',
  audience: 'citizen',
  action: 'file-card.read',
  rate: 'read',
  output: fileLocation,
  status: 200,
  problems: ['sign-in.required'],
})

const answers = z.record(
  z.string().check(z.maxLength(40)),
  z.string().check(z.maxLength(500, 'field.too-long')),
)

/** What follows from the answers given so far: the centres to choose among, and what stands in the way. A POST, so that no answer is in an address. */
export const adviseCustody = route({
  name: 'adviseCustody',
  method: 'POST',
  path: '/api/me/custody/advice',
  summary: '可以接收档案的机构（开户前）',
  audience: 'citizen',
  action: 'custody.advise',
  rate: 'read',
  body: z.strictObject({ form: answers }),
  output: z.strictObject({
    /** Every lawful place, the nearest first. */
    offers: z.array(z.extend(place, { says: z.string(), article: z.string() })),
    /** Where there is none: the department to ask by name, and why. */
    ask: z.nullable(z.strictObject({ name: z.string(), phone: z.string(), says: z.string() })),
    /** The person has an account already. */
    account: z.nullable(z.strictObject({ centre: z.string(), openedOn: day })),
    /** The file is with another centre than the offered ones say: where, in a sentence; told to a proved name only. */
    elsewhere: z.nullable(z.string()),
    /** What the table of each place given lays down about files there; none for a place that its table does not use. */
    rules: z.array(
      z.strictObject({
        place: z.enum(Object.keys(PLACES) as [Place, ...Place[]]),
        says: z.string(),
        document: z.string(),
        words: z.string(),
      }),
    ),
  }),
  status: 200,
  problems: ['request.invalid', 'sign-in.required'],
})

const versions = AGREEMENT_VERSIONS.map(({ version }) => version)
const kinds = Object.keys(PERSON_KINDS) as [PersonKind, ...PersonKind[]]

const custodyAccount = z.strictObject({
  id,
  caseNo: z.string(),
  centre: place,
  kind: z.string(),
  openedOn: day,
  agreement: z.strictObject({ version: z.string(), sha256: z.string(), signedAt: instant }),
  /** The PDF is there. */
  ready: z.boolean(),
  /** Given when the file has come to this centre. */
  archiveNo: z.nullable(z.string()),
  file: z.string(),
})

export const readCustodyAccount = route({
  name: 'readCustodyAccount',
  method: 'GET',
  path: '/api/me/custody',
  summary: '我的存档账户',
  audience: 'citizen',
  action: 'custody.read-own',
  rate: 'read',
  output: z.strictObject({ account: z.nullable(custodyAccount) }),
  status: 200,
  problems: ['sign-in.required'],
})

export const readCustodyAgreement = route({
  name: 'readCustodyAgreement',
  method: 'GET',
  path: '/api/me/custody/agreement',
  summary: '已签署的委托存档协议 PDF',
  audience: 'citizen',
  action: 'custody.read-own',
  rate: 'read',
  output: z.unknown(),
  status: 200,
  file: 'application/pdf',
  problems: ['sign-in.required', 'custody.account-not-found'],
})

/** What staff look for among the accounts of their centre. */
export const accountSearch = {
  /** Number of the agreement, which is that of the case. */
  no: z.optional(text(60)),
  name: z.optional(text(50)),
  kind: z.optional(z.enum(kinds, 'field.choose')),
  agreement: z.optional(z.enum(versions, 'field.choose')),
  from: z.optional(day),
  to: z.optional(day),
}

/** The open accounts of a centre, newest first. A POST, so that no name is in an address; `after` is the `next` of the page before. */
export const listCustodyAccounts = route({
  name: 'listCustodyAccounts',
  method: 'POST',
  path: '/api/staff/custody/list',
  summary: '本机构的个人账户（按编号、姓名、人员类别、协议版本、开立日期查找）',
  audience: 'staff',
  action: 'custody.list',
  rate: 'read',
  body: z.strictObject({ ...accountSearch, after: z.optional(id) }),
  output: z.strictObject({
    accounts: z.array(
      z.strictObject({
        id,
        caseId: id,
        caseNo: z.string(),
        name: z.string(),
        /** Masked. */
        idNumber: z.string(),
        kind: z.enum(kinds),
        kindSays: z.string(),
        agreement: z.string(),
        openedOn: day,
        /** The number of the file once it has come; null while it has not. */
        archiveNo: z.nullable(z.string()),
      }),
    ),
    next: z.nullable(id),
  }),
  status: 200,
  problems: ['request.invalid', 'permission.denied'],
})
