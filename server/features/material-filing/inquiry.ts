import type { InquiryOutcome } from '@shared/domain/archives/inquiry'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { noteInquiry } from '../archives'
import { actForJob, type CaseJob, type CaseRecord, filesOf, openPersonal } from '../cases'
import { accepterOf, fileConclusion, type MaterialFilingDeps } from './file'

/** The fact of one step of an inquiry; `at` is an ISO instant. */
const noteOf = (from: CaseRecord, job: CaseJob, at: string) => ({
  ...{ by: accepterOf(from), caseId: from._id, at, key: job.id },
})

async function caseOf(deps: MaterialFilingDeps, { ref }: CaseJob): Promise<CaseRecord> {
  const from = await deps.cases.cases.findById(ref)
  if (!from) throw new Error(`case ${ref} does not exist`)
  return from
}

/**
 * Flags the file that an inquiry is about, in its own chain, then notes in the case which file that is. Every step may be repeated
 * without doing anything twice.
 */
export async function flagInquiry(deps: MaterialFilingDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  const { holding } = await filesOf(deps.cases, from, openPersonal(deps.cases, from))
  if (!holding) throw new Error(`case ${job.ref} is about no file`)
  const at = deps.clock.now().toISOString()
  await noteInquiry(deps.materials, holding.id, { kind: 'flag-inquiry', ...noteOf(from, job, at) })
  await actForJob(deps, job, 'flag', { archiveId: holding.id })
}

/**
 * Files the conclusion that a second person confirmed and lifts the flag; an inquiry that was stopped has none to file. Every step may
 * be repeated without doing anything twice. A file that left meanwhile sends the case back to a clerk.
 */
export async function liftInquiry(deps: MaterialFilingDeps, job: CaseJob): Promise<void> {
  const from = await caseOf(deps, job)
  const view = foldCase(itemOf(from.item), from.facts)
  const archiveId = view.result?.archiveId
  if (view.state !== 'lifting') return
  if (!archiveId) throw new Error(`case ${job.ref} flagged no file`)
  const now = deps.clock.now()
  const outcome = view.kept.outcome as InquiryOutcome
  const isFiled = outcome !== 'stopped'
  const paperId = isFiled ? await fileConclusion(deps, from, archiveId, job, now) : null
  if (isFiled && !paperId) return actForJob(deps, job, 'recheck')
  const note = { kind: 'lift-inquiry', ...noteOf(from, job, now.toISOString()), outcome } as const
  await noteInquiry(deps.materials, archiveId, note)
  await actForJob(deps, job, 'lift', paperId ? { archiveId, paperId } : { archiveId })
}
