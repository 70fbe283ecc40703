import type { CaseKnowledge } from './knowledge'

export type ArchiveDetailsChangeState =
  | 'in-review'
  | 'in-confirmation'
  | 'approved'
  | 'changed'
  | 'refused'
  | 'withdrawn'

/** What the rule knows when it decides: which particular is to change, and how file and identity stand. */
export interface ArchiveDetailsChangeContext
  extends Pick<CaseKnowledge, 'archive' | 'identityLevel' | 'numberTaken' | 'decidedBefore'> {
  what: string
}
