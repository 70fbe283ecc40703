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
  | 'propose-reopening'
  | 'confirm-reopening'
  | 'decline-reopening'

/** How a record stands when something is to be decided of it. */
export interface RecordFlags {
  /** It has an ID number, and may answer for its person. */
  linked: boolean
  /** A number somebody proposed waits for a second person. */
  pending: boolean
  /** So does a decision of a pair that somebody wants taken up again. */
  reopening: boolean
  /** The actor proposed it. */
  mine: boolean
  /** Another record answers for it. */
  part: boolean
  /** Flagged beside any other record. */
  duplicate: boolean
  /** Flagged beside the record that is spoken of. */
  thisPair: boolean
  /** Decided beside the record that is spoken of, and neither bag has left. */
  decided: boolean
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

/** Something of it waits for a second person already. */
const waits = ({ pending, reopening }: Pick<RecordFlags, 'pending' | 'reopening'>): boolean =>
  pending || reopening

/** Who decides what, and when. A number that is not simply the missing one of a person of the same name needs two people. */
export const RECORD_TABLE: Record<RecordCommand, RecordRow> = {
  match: {
    says: '按证件匹配到本人',
    posts: first,
    when: ({ linked, part, ...flags }) => !linked && !waits(flags) && !part,
  },
  'propose-number': {
    says: '提出登记证件号码，待复核',
    posts: first,
    when: ({ linked, duplicate, part, ...flags }) => (!linked || duplicate) && !waits(flags) && !part,
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
    when: ({ thisPair, numbers, part, ...flags }) => thisPair && numbers !== 'two' && !part && !waits(flags),
  },
  'different-people': {
    says: '核定为不同的人',
    posts: first,
    when: ({ thisPair, numbers, ...flags }) => thisPair && numbers !== 'one' && !waits(flags),
  },
  // What two people have looked at is decided anew as any other pair is.
  'propose-reopening': {
    says: '提出重新核定，待复核',
    posts: first,
    when: ({ decided, thisPair, ...flags }) => decided && !thisPair && !waits(flags),
  },
  'confirm-reopening': {
    says: '复核同意重新核定',
    posts: second,
    when: ({ reopening, mine }) => reopening && !mine,
  },
  'decline-reopening': {
    says: '不同意重新核定',
    posts: [...first, ...second],
    when: ({ reopening }) => reopening,
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

/** Why the decision of a pair was wrong. */
export const REOPENING_REASONS = {
  overlooked: '核对时有遗漏',
  'new-paper': '出现新的纸质材料',
  mistaken: '选错了结果',
} as const

export type ReopeningReason = keyof typeof REOPENING_REASONS
