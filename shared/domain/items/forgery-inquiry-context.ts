import type { CaseKnowledge } from './knowledge'

export type ForgeryInquiryState =
  | 'flagging'
  | 'inquiring'
  | 'in-confirmation'
  | 'lifting'
  | 'cleared'
  | 'established'
  | 'stopped'

/** What a piece of evidence says of the doubt. */
export const EVIDENCE_SHOWS = {
  supports: '支持疑点',
  against: '排除疑点',
  unclear: '不能说明',
} as const

/** Who is told that there is an inquiry, and what came of it (G37). */
export const TOLD = { person: '本人', unit: '所在单位' } as const
export type ToldWho = keyof typeof TOLD

/** What the rule knows when it decides. */
export interface ForgeryInquiryContext extends Pick<CaseKnowledge, 'archive' | 'decidedBefore'> {
  /** What each piece of evidence on record says, the oldest first. */
  evidence: readonly string[]
  told: readonly string[]
  /** Who was told what came of it. */
  toldOutcome: readonly string[]
  /** The person has a unit that has to be told too. */
  hasUnit: boolean
  /** What was concluded; empty before. */
  outcome: string
}
