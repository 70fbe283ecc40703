import type { CaseKnowledge } from './knowledge'

export type TransferOutState =
  | 'in-review'
  | 'sealing'
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
export interface TransferOutContext extends Pick<CaseKnowledge, 'archive' | 'identityLevel'> {
  /** The letter came as data from a centre of the system. */
  linked: boolean
  /** What the file shows that its person once was; empty until it was reviewed. */
  former: readonly string[]
}
