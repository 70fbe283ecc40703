import { isDetailKind } from '@shared/domain/archives/details'
import type { CarriedCorrection } from '@shared/domain/persons/correction'
import { dayOf } from '@shared/kernel/dates'
import { changeDetail } from '../archives'
import { actForJob, type CaseJob, type CaseRecord, filesOf, isStillBorneOut, openPersonal } from '../cases'
import type { DetailsChangeDeps } from './deps'
import { correctionOf, followPerson, planLooks } from './follow-person'

/** Name and number stand in the account as well, so that file card and later certificates agree with the file. */
async function correctAccount(
  deps: DetailsChangeDeps,
  correction: CarriedCorrection | null,
): Promise<boolean> {
  if (!correction) return true
  const { applicantId, what, after } = correction
  return (await deps.correctIdentity(applicantId, { [what]: after })) === 'corrected'
}

/** What the case asks for. Throws when it asks for no change. */
function askedOf(deps: DetailsChangeDeps, from: CaseRecord) {
  const personal = openPersonal(deps.cases, from)
  const { what = '' } = personal.form
  const after = personal.form[what]
  if (!isDetailKind(what) || !after) throw new Error(`case ${from._id} asks for no change`)
  return { personal, what, after }
}

/**
 * Carries out an approved change: the account, the file, whatever else stands under the person's name and number, and the fact
 * that ends the case. Every step may be repeated without doing anything twice. A file that no longer allows it sends the case back
 * to a clerk.
 */
export async function applyDetailsChange(
  deps: DetailsChangeDeps,
  job: CaseJob & { seq: number },
): Promise<void> {
  const from = await deps.cases.cases.findById(job.ref)
  if (!from) throw new Error(`case ${job.ref} does not exist`)
  const { personal, what, after } = askedOf(deps, from)
  const files = await filesOf(deps.cases, from, personal)
  const { holding } = files
  const today = dayOf(deps.clock.now())
  if (!holding || !isStillBorneOut(deps.cases, from, personal, files, today))
    return actForJob(deps, job, 'recheck')
  const correction = correctionOf(deps, from, what, after)
  if (!(await correctAccount(deps, correction))) return actForJob(deps, job, 'recheck')
  const at = deps.clock.now().toISOString()
  const change = { caseId: from._id, what, after, key: job.id, at }
  const seq = await changeDetail(deps.cases, holding.id, change)
  if (correction) {
    // Another account under the number, opened this very moment: who is who is for a clerk to say.
    if ((await followPerson(deps, correction)) === 'taken') return actForJob(deps, job, 'recheck')
    await planLooks(deps, job)
  }
  await actForJob(deps, job, 'apply', { archiveId: holding.id, seq: String(seq) })
}
