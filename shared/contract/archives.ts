import * as z from 'zod/mini'
import { MOVEMENTS } from '../domain/archives/custody-table'
import { ARCHIVE_MARKS } from '../domain/archives/marks'
import { MOVEMENT_REASON_CODES } from '../domain/archives/movement-reasons'
import {
  DECLINE_REASONS,
  NUMBER_PAPERS,
  RECORD_TABLE,
  REOPENING_REASONS,
} from '../domain/archives/record-table'
import { ITEM_TITLES } from '../domain/items/titles'
import { archiveDeed, archiveRefusals } from './archive-deed'
import { archiveRow } from './archive-search'
import { clock, formAnswers } from './cases'
import { day, id, text, version } from './fields'
import { route } from './route'
import { unmaskAnswer, unmaskBody } from './unmask'

const keys = <const K extends string>(table: Record<K, unknown>) => Object.keys(table) as [K, ...K[]]
const decision = z.enum(keys(RECORD_TABLE))
const pair = z.strictObject({
  id,
  archiveNo: z.string(),
  name: z.string(),
  centre: z.string(),
  says: z.string(),
  /** Kept at the reader's own centre, and can be opened. */
  own: z.boolean(),
})

/** A file as staff of its centre see it: numbers masked, nothing of what is inside the bag. */
export const archivePage = z.strictObject({
  ...archiveRow.shape,
  version,
  centre: z.string(),
  sentence: z.string(),
  dayText: z.string(),
  keptSince: z.nullable(day),
  /** By when it is to be arranged and on its shelf; null while it is not here, and once it is. */
  shelving: z.nullable(clock),
  thread: z.array(
    z.strictObject({
      ...{ seq: z.int(), says: z.string(), who: z.string(), when: z.string(), hash: z.string() },
      /** Why it was done, and the case it belongs to, where the fact tells. */
      why: z.optional(z.string()),
      case: z.optional(z.strictObject({ id, no: z.string() })),
    }),
  ),
  chainWhole: z.boolean(),
  /** Columns of the ledger it came with, as they stood there; then what was changed since. */
  ledger: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  details: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  cases: z.array(z.strictObject({ id, no: z.string(), title: z.string() })),
  certificates: z.array(z.strictObject({ id, number: z.string() })),
  /** Records it may be a duplicate of, still to be decided. */
  pairs: z.array(pair),
  /** Records that were found to be parts of the same file, and the one that answers for all. */
  parts: z.array(pair),
  /** A decided pair that somebody wants decided anew. */
  reopening: z.nullable(
    z.strictObject({
      ...{ id, archiveNo: z.string(), reason: z.string(), who: z.string(), when: z.string() },
      mine: z.boolean(),
    }),
  ),
  pending: z.nullable(
    z.strictObject({
      idNumber: z.string(),
      name: z.string(),
      paper: z.string(),
      who: z.string(),
      when: z.string(),
      /** The reader proposed it and cannot confirm it. */
      mine: z.boolean(),
    }),
  ),
  can: z.strictObject({
    move: z.array(z.enum(MOVEMENTS)),
    decide: z.array(decision),
    /** Items of the centre that may be opened on it. */
    open: z.array(z.enum(keys(ITEM_TITLES))),
    unmask: z.boolean(),
    /** What is in the bag is for whoever keeps it. */
    materials: z.boolean(),
    scans: z.boolean(),
  }),
})

const seen = ['archive.not-found', 'permission.avoidance', 'access.not-logged'] as const

export const readArchive = route({
  name: 'readArchive',
  method: 'GET',
  path: '/api/staff/archives/:id',
  summary: '档案详情（工作人员）',
  audience: 'staff',
  action: 'archive.read',
  rate: 'read',
  params: z.strictObject({ id }),
  output: archivePage,
  status: 200,
  problems: seen,
})

/** Whole numbers of a file: `newIdNumber` is one that waits for a second person. */
export const unmaskArchive = route({
  name: 'unmaskArchive',
  method: 'POST',
  path: '/api/staff/archives/:id/unmask',
  summary: '查看档案登记的完整号码（须选用途，逐次记录）',
  audience: 'staff',
  action: 'archive.unmask',
  rate: 'unmask',
  params: z.strictObject({ id }),
  body: unmaskBody,
  output: unmaskAnswer,
  status: 200,
  problems: [...seen, 'access.purpose-unfit', 'limit.rate'],
})

/** The records of a centre that wait to be decided, the oldest first; relatives left out. */
export const listArchiveDesk = route({
  name: 'listArchiveDesk',
  method: 'GET',
  path: '/api/staff/archive-desk',
  summary: '未匹配、疑似重复、待复核、本人有自述、待整理入库的档案记录',
  audience: 'staff',
  action: 'archive.desk',
  rate: 'read',
  query: z.strictObject({
    show: z._default(z.enum(['unlinked', 'duplicate', 'proposal', 'told', 'unshelved']), 'duplicate'),
    after: z.optional(z.string().check(z.maxLength(100))),
  }),
  output: z.strictObject({
    archives: z.array(z.extend(archiveRow, { since: day, shelving: z.nullable(clock) })),
    next: z.nullable(z.string()),
  }),
  status: 200,
  problems: ['sign-in.required'],
})

const side = z.strictObject({
  id,
  version,
  archiveNo: z.string(),
  name: z.string(),
  marks: z.array(z.enum(ARCHIVE_MARKS)),
})

/** Two records side by side: what differs, numbers masked. */
export const compareArchives = route({
  name: 'compareArchives',
  method: 'GET',
  path: '/api/staff/archives/:id/beside/:other',
  summary: '比对两份疑似重复的档案记录',
  audience: 'staff',
  action: 'archive.desk',
  rate: 'read',
  params: z.strictObject({ id, other: id }),
  output: z.strictObject({
    one: side,
    other: side,
    /** Why they were flagged, or what was decided of them. */
    says: z.string(),
    rows: z.array(
      z.strictObject({ label: z.string(), one: z.string(), other: z.string(), same: z.boolean() }),
    ),
    can: z.array(decision),
  }),
  status: 200,
  problems: [...seen, 'archive.other-centre'],
})

/** A movement of the bag, as the custody table allows it: why, and for which case of the same person, if for one. */
export const moveArchive = route({
  ...archiveDeed('moveArchive', 'movements', '登记档案的收、上架、调架、借出、归还'),
  action: 'archive.move',
  body: z.strictObject({
    version,
    movement: z.enum(MOVEMENTS, 'field.choose'),
    reason: z.enum(MOVEMENT_REASON_CODES, 'field.choose'),
    note: z.optional(text(200)),
    shelf: z.optional(text(40)),
    caseId: z.optional(id),
  }),
  problems: archiveRefusals,
})

/** A case of an item that the centre itself opens, on the person whose file this is. */
export const openArchiveCase = route({
  ...archiveDeed('openArchiveCase', 'cases', '对本机构保管的档案发起办件'),
  action: 'case.open',
  body: z.strictObject({ item: text(60), form: formAnswers }),
  output: z.strictObject({ id, no: z.string(), stateLabel: z.string() }),
  status: 201,
  problems: [
    ...['request.invalid', 'archive.not-found', 'permission.denied', 'permission.avoidance'],
    ...['case.item-unknown', 'case.open-already', 'case.archive-unlinked', 'case.archive-flagged'],
    ...['case.archive-not-held', 'case.inquiry-open', 'centre.no-standing', 'intake.whole-day'],
    ...['transfer.letter-expired', 'transfer.moving-already', 'request.key-other-body', 'request.in-flight'],
  ] as const,
})

/** The number and name of a paper: the missing one of a person of the same name at once, any other waits for a second person. */
export const recordArchiveNumber = route({
  ...archiveDeed('recordArchiveNumber', 'number', '按纸质证件登记证件号码'),
  action: 'archive.decide',
  body: z.strictObject({
    version,
    idNumber: text(40),
    name: text(50),
    paper: z.enum(keys(NUMBER_PAPERS), 'field.choose'),
  }),
  problems: archiveRefusals,
})

/** The second person has seen the paper too. */
export const confirmArchiveNumber = route({
  ...archiveDeed('confirmArchiveNumber', 'number/confirm', '复核确认证件号码'),
  action: 'archive.confirm',
  body: z.strictObject({ version }),
  problems: [...archiveRefusals, 'archive.second-person'],
})

export const declineArchiveNumber = route({
  ...archiveDeed('declineArchiveNumber', 'number/decline', '不采用提出的证件号码'),
  action: 'archive.decline',
  body: z.strictObject({ version, reason: z.enum(keys(DECLINE_REASONS), 'field.choose') }),
  problems: archiveRefusals,
})

/** Decides a pair of duplicates. Of two parts of one file, `leads` answers for both; nothing is deleted. */
export const decideDuplicate = route({
  ...archiveDeed('decideDuplicate', 'duplicate', '核定疑似重复的档案记录'),
  action: 'archive.decide',
  body: z.strictObject({
    version,
    other: id,
    otherVersion: version,
    decision: z.enum(['same-person', 'different-people'], 'field.choose'),
    leads: z.optional(z.enum(['one', 'other'])),
  }),
  problems: [...archiveRefusals, 'archive.other-centre'],
})

/** What was decided of a pair was wrong: somebody says why, and a second person is asked. */
export const proposeReopening = route({
  ...archiveDeed('proposeReopening', 'reopening', '提出重新核定两份档案记录'),
  action: 'archive.decide',
  body: z.strictObject({ version, other: id, reason: z.enum(keys(REOPENING_REASONS), 'field.choose') }),
  problems: [...archiveRefusals, 'archive.other-centre'],
})

/** The second person agrees: the pair is decided anew, and what was decided stays in both chains. */
export const confirmReopening = route({
  ...archiveDeed('confirmReopening', 'reopening/confirm', '复核同意重新核定'),
  action: 'archive.confirm',
  body: z.strictObject({ version, other: id }),
  problems: [...archiveRefusals, 'archive.second-person', 'archive.other-centre'],
})

export const declineReopening = route({
  ...archiveDeed('declineReopening', 'reopening/decline', '不同意重新核定，原核定有效'),
  action: 'archive.decline',
  body: z.strictObject({ version }),
  problems: archiveRefusals,
})
