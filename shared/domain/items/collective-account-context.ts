import type { CaseKnowledge } from './knowledge'

export type CollectiveAccountState = 'in-review' | 'opening' | 'opened' | 'refused' | 'withdrawn'

/** What the rule knows when it decides: the centre the unit chose, what its agent signed, and whether it has an account there. */
export interface CollectiveAccountContext
  extends Pick<CaseKnowledge, 'archive' | 'identityLevel' | 'unitAccount'> {
  centreOffered: boolean
  agreement: 'current' | 'earlier' | 'unknown'
  /** The version that was signed, for the fact. */
  version: string
}
