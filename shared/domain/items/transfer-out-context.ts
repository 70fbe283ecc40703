import type { Day } from '@shared/kernel/dates'
import type { NextAsks } from '../transfer/again'
import type { ReceiptStanding } from '../transfer/receipt'
import type { Answers } from './answers'
import type { CaseKnowledge } from './knowledge'

export type TransferOutState =
  | 'in-review'
  | 'sealing'
  | 'sealed'
  | 'sending'
  | 'in-transit'
  | 'delivered'
  | 'coming-back'
  | 'restoring'
  | 'returned'
  | 'stopping'
  | 'withdrawn'
  | 'refused'

/** What the rule knows: the file, whose it is, what the reviewer found recorded in it, and whether the receiver's case moves this one. */
export interface TransferOutContext
  extends Pick<CaseKnowledge, 'archive' | 'identityLevel' | 'moving' | 'byCentre' | 'decider'> {
  /** The letter came as data from a centre of the system. */
  linked: boolean
  /** What the file shows that its person once was; empty until it was reviewed. */
  former: readonly string[]
  /** What the reviewer found the receiver to be; empty until it was reviewed. */
  receiverKind: string
  /** The day on which the centre's own papers for a state body were issued; null before. */
  papersOn: Day | null
  /** The last day of the letter, as the person copied it; null where it says none. */
  letterUntil: Day | null
  /** The person's party relation is not moved yet, and the table of the place wants that first. */
  partyFirst: boolean
  /** People who carry a bag together, by the table of the place. */
  messengers: number
  receipt: ReceiptStanding
  again: NextAsks
  /** The day of the decision. */
  today: Day
  form: Answers
  /** What the desk entered of the party relation. */
  party: Answers
}
