import type { CarriedCorrection } from '@shared/domain/persons/correction'
import type { Clock } from '../../platform/clock'
import type { JobStore } from '../../platform/mongo/job-store'
import type { CaseDeps } from '../cases'
import type { correctHolder } from '../personal-accounts'

export interface DetailsChangeDeps {
  cases: CaseDeps
  /** The custody accounts, which stand under their holder's number. */
  holders: Parameters<typeof correctHolder>[0]
  jobs: Pick<JobStore, 'addMissing'>
  clock: Clock
  /** Corrects name or number in the person's account; `taken` when the number is another's verified one. */
  correctIdentity: (
    accountId: string,
    correction: { name?: string; idNumber?: string },
  ) => Promise<'corrected' | 'taken'>
  /** Corrects the relations that staff have declared with the person. */
  correctRelations: (correction: CarriedCorrection) => Promise<void>
}
