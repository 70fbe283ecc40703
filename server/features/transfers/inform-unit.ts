import { accountBefore } from '@shared/domain/collective/account-before'
import { reg } from '@shared/kernel/reg'
import { actForJob, type CaseJob } from '../cases'
import { bagOf } from './bag'
import { caseOf, recordsOf, type TransferDeps } from './deps'

reg('N20-2')

/**
 * Tells the unit whose collective account the file is kept under that it begins to leave, or has left, and notes it in the case, where
 * the person sees it. Nothing of the transfer waits for this, and the unit is not asked. A file in its person's own name concerns no
 * unit. May be repeated.
 */
export async function informUnit(deps: TransferDeps, job: CaseJob & { seq: number }): Promise<void> {
  const from = await caseOf(deps, job)
  const fact = from.facts[job.seq - 1]
  const bag = bagOf(await recordsOf(deps, from), from)
  const collectiveId = bag && accountBefore(bag.facts, from._id)
  if (!fact || !bag || !collectiveId) return
  const hasLeft = fact.kind === 'sent'
  await deps.tellUnit({
    ...{
      collectiveId,
      archiveId: bag._id,
      archiveNo: bag.archiveNo,
      caseId: from._id,
      seq: job.seq,
      at: fact.at,
    },
    what: hasLeft ? 'left' : 'leaving',
  })
  await actForJob(deps, job, hasLeft ? 'note-unit-left' : 'note-unit-told')
}
