import { reg } from '@shared/kernel/reg'
import type { Post } from '../policy/roles'

reg('N16', 'N17', 'N29-alter')

/** What staff decide of a record as such: whose it is, and beside which others it may stand. Nothing is ever deleted. */
export type RecordCommand =
  | 'match'
  | 'propose-number'
  | 'confirm-number'
  | 'decline-number'
  | 'same-person'
  | 'different-people'

/** How a record stands when something is to be decided of it. */
export interface RecordFlags {
  /** It has an ID number, and may answer for its person. */
  linked: boolean
  /** A number somebody proposed waits for a second person. */
  pending: boolean
  /** The actor proposed it. */
  mine: boolean
  /** Another record answers for it. */
  part: boolean
  /** Flagged beside any other record. */
  duplicate: boolean
  /** Flagged beside the record that is spoken of. */
  thisPair: boolean
  /** The two have one ID number; the two have different ones. */
  numbers: 'one' | 'two' | 'unknown'
}

interface RecordRow {
  says: string
  posts: readonly Post[]
  when: (flags: RecordFlags) => boolean
}

const first = ['clerk', 'archivist'] as const satisfies readonly Post[]
const second = ['reviewer', 'approver', 'centre-head'] as const satisfies readonly Post[]

/** Who decides what, and when. A number that is not simply the missing one of a person of the same name needs two people. */
export const RECORD_TABLE: Record<RecordCommand, RecordRow> = {
  match: {
    says: '按证件匹配到本人',
    posts: first,
    when: ({ linked, pending, part }) => !linked && !pending && !part,
  },
  'propose-number': {
    says: '提出登记证件号码，待复核',
    posts: first,
    when: ({ linked, duplicate, pending, part }) => (!linked || duplicate) && !pending && !part,
  },
  'confirm-number': {
    says: '复核确认证件号码',
    posts: second,
    when: ({ pending, mine }) => pending && !mine,
  },
  'decline-number': {
    says: '未采用提出的证件号码',
    posts: [...first, ...second],
    when: ({ pending }) => pending,
  },
  'same-person': {
    says: '核定为同一人的档案',
    posts: first,
    when: ({ thisPair, numbers, part, pending }) => thisPair && numbers !== 'two' && !part && !pending,
  },
  'different-people': {
    says: '核定为不同的人',
    posts: first,
    when: ({ thisPair, numbers, pending }) => thisPair && numbers !== 'one' && !pending,
  },
}

/** The papers on which a number was seen. */
export const NUMBER_PAPERS = {
  'id-card': '居民身份证',
  household: '户口簿',
  'police-proof': '公安机关出具的身份证明',
  'file-material': '档案材料原件',
} as const

export type NumberPaper = keyof typeof NUMBER_PAPERS

/** Why a proposed number is not taken. */
export const DECLINE_REASONS = {
  unclear: '纸质材料看不清或有涂改',
  'not-same': '纸质材料与档案不是同一人',
  mistyped: '号码录入有误',
} as const

export type DeclineReason = keyof typeof DECLINE_REASONS
