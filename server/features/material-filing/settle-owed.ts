import { tableOn } from '@shared/domain/archive/catalogue/table'
import { SETTLE_OWED } from '@shared/domain/owed/owed'
import { stillPromised } from '@shared/domain/owed/promise'
import { dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { openFile, openHolderNumber } from '../archives'
import { actForJob, type CaseJob, promisesUnder } from '../cases'
import type { MaterialFilingDeps } from './file'

reg('N20-4')

/**
 * Notes in the cases of a person that what they promised has come, once the papers of their file prove all of it. Nothing for a file
 * without a number, or with a promise that is still open. May be repeated without doing anything twice.
 */
export async function settlePromises(deps: MaterialFilingDeps, job: CaseJob): Promise<void> {
  const record = await deps.materials.ledgers.findById(job.ref)
  if (!record) throw new Error(`archive ${job.ref} does not exist`)
  const idNumber = openHolderNumber(deps.materials, record)
  if (!idNumber) return
  const promises = await promisesUnder(deps.cases, deps.cases.idIndexes(idNumber))
  if (promises.length === 0) return
  const today = dayOf(deps.clock.now())
  const filed = openFile(deps.materials, record, today).contents.papers.map(({ paper }) => paper)
  for (const { caseId, missing } of promises)
    if (stillPromised(missing, filed, tableOn(today)).length === 0)
      await actForJob(deps, { id: job.id, ref: caseId }, SETTLE_OWED)
}
