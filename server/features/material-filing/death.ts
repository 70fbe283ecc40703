import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { noteFact } from '../archives'
import { actForJob, type CaseJob } from '../cases'
import type { MaterialFilingDeps } from './file'
import { caseOf, noteBegin, noteOf } from './noted'

/** Notes in its own chain that the person of a file has died, as noteBegin does: from then on it is kept as a dead person's. */
export const recordDeath = (deps: MaterialFilingDeps, job: CaseJob): Promise<void> =>
  noteBegin(deps, job, { command: 'note-death', kind: 'record-death' })

/** Notes in the chain of a file that stays what was decided of it, or that the death was none, and ends the case. May be repeated. */
export async function settleDeath(deps: MaterialFilingDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  const view = foldCase(itemOf(from.item), from.facts)
  if (view.state !== 'settling') return
  const archiveId = view.result?.archiveId
  if (!archiveId) throw new Error(`case ${job.ref} is noted in no file`)
  await noteFact(deps.materials, archiveId, {
    ...{ kind: 'settle-death', ...noteOf(from, job, deps.clock.now().toISOString()) },
    data: { outcome: String(view.kept.outcome) },
  })
  await actForJob(deps, job, 'settle', { archiveId })
}
