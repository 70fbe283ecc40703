import type { PaperDate } from '../archive/paper-date'
import type { RecordedFact } from '../materials/paper'
import type { CaseKnowledge } from './knowledge'

export type FactCorrectionState =
  | 'in-review'
  | 'in-confirmation'
  | 'correcting'
  | 'corrected'
  | 'refused'
  | 'withdrawn'

/** What the rule knows when it decides: the file, which fact is to be corrected to what, and what stands on record. */
export interface FactCorrectionContext
  extends Pick<CaseKnowledge, 'archive' | 'identityLevel' | 'decidedBefore' | 'byCentre'> {
  what: RecordedFact
  value: PaperDate
  recorded: PaperDate | null
}
