import { reg } from '@shared/kernel/reg'
import type { PaperDate } from '../archive/paper-date'
import type { Contents } from './contents'
import { APPROVING } from './material-table'
import type { RecordedFact } from './paper'

reg('N29-alter', 'G36')

/** Another value of a fact on record, and the papers of the file it stands on. */
export interface KeyFactChange {
  what: RecordedFact
  value: PaperDate
  papers: readonly string[]
}

/** Why a fact on record may not get this value: it has it already, or a paper named approves nothing (article 29). Null when it may. */
export function faultOfChange(
  { keyFacts, papers: filed }: Pick<Contents, 'keyFacts' | 'papers'>,
  { what, value, papers }: KeyFactChange,
): 'material.same' | 'material.approval-needed' | null {
  if (keyFacts[what]?.value === value) return 'material.same'
  const kinds = filed.filter(({ id }) => papers.includes(id)).map(({ paper }) => paper.kind)
  return kinds.every((kind) => APPROVING.includes(kind)) ? null : 'material.approval-needed'
}
