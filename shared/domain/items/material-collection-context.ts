import type { Day } from '@shared/kernel/dates'
import type { IntakeResult } from '../archive/intake/check-intake'
import type { Answers } from './answers'
import type { CaseKnowledge } from './knowledge'
import type { Finding } from './types'

export type MaterialCollectionState =
  | 'awaiting-paper'
  | 'in-review'
  | 'identified'
  | 'filing'
  | 'setting-aside'
  | 'filed'
  | 'stubbed'
  | 'on-tray'
  | 'returned'
  | 'lapsed'
  | 'withdrawn'

/** What the rule knows when it decides: the file, whether the paper itself is here, and how it passed the checks. */
export interface MaterialCollectionContext extends Pick<CaseKnowledge, 'archive' | 'identityLevel'> {
  /** The person brings the paper to the window instead of photographing it. */
  byHand: boolean
  /** The paper lies before the clerk, or is an electronic one, of which there is nothing to bring (N18). */
  received: boolean
  /** The day of the decision. */
  today: Day
  /** Until when the original is waited for; null while nobody asked for it. */
  originalBy: Day | null
  /** Null while nobody has looked at it. */
  intake: (Pick<IntakeResult, 'verdict'> & { failed: readonly { check: string }[] }) | null
  /** What is filled in beforehand, and what the program doubts. */
  proposed: Answers
  doubts: readonly Finding[]
}
