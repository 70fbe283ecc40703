import type { Clock } from '../../platform/clock'
import type { DocumentRenderer } from '../../platform/ports/document-renderer'
import type { ObjectStorage } from '../../platform/ports/object-storage'
import type { CaseDeps, CaseJob, CaseRecord } from '../cases'
import type { CollectiveAccountRepository } from '../collective-accounts'

export interface CollectiveOpeningDeps {
  cases: CaseDeps
  collectives: CollectiveAccountRepository
  storage: ObjectStorage
  renderer: DocumentRenderer
  clock: Clock
  /** True wherever the seal has no legal effect. */
  demonstration: boolean
}

/** The case of a job. Throws when there is none. */
export async function caseOf(
  { cases }: Pick<CollectiveOpeningDeps, 'cases'>,
  { ref }: CaseJob,
): Promise<CaseRecord> {
  const from = await cases.cases.findById(ref)
  if (!from) throw new Error(`case ${ref} does not exist`)
  return from
}
