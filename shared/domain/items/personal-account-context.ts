import type { KindAnswer } from '../persons/kind-of'
import type { CaseKnowledge } from './knowledge'

export type PersonalAccountState = 'in-review' | 'opening' | 'opened' | 'refused' | 'withdrawn'

/** What the rule knows when it decides: who the person is, the centre they chose, what they signed, and what they have already. */
export interface PersonalAccountContext
  extends Pick<CaseKnowledge, 'archive' | 'identityLevel' | 'fileElsewhere' | 'hasAccount'> {
  kind: KindAnswer
  centreOffered: boolean
  agreement: 'current' | 'earlier' | 'unknown'
  /** The version that was signed, for the fact. */
  version: string
}
