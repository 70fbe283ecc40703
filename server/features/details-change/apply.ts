import { DETAILS, type DetailKind, isDetailKind } from '@shared/domain/archives/details'
import { SYSTEM } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import type { Clock } from '../../platform/clock'
import { changeDetail } from '../archives'
import {
  actOnCase,
  type CaseDeps,
  type CaseRecord,
  correctPersonInCases,
  filesOf,
  isStillBorneOut,
  openPersonal,
} from '../cases'

export interface DetailsChangeDeps {
  cases: CaseDeps
  clock: Clock
  /** Corrects name or number in the person's account; `taken` when the number is another's verified one. */
  correctIdentity: (
    accountId: string,
    correction: { name?: string; idNumber?: string },
  ) => Promise<'corrected' | 'taken'>
}

interface Job {
  id: string
  ref: string
}

/** Acts on the case once for this job, however often the job is carried out. */
async function act(deps: DetailsChangeDeps, job: Job, name: string, result?: Record<string, string>) {
  const key = `${job.id}:${name}`
  const call = { actorId: SYSTEM.id, key, bodyHash: job.ref, now: deps.clock.now(), avoids: [] }
  const input = { name, ...(result ? { result } : {}) }
  await actOnCase(deps.cases, SYSTEM, call, { caseId: job.ref, action: null, version: null, input })
}

/** Name and number stand in the account as well, so that file card and later certificates agree with the file. */
async function correctAccount(
  deps: DetailsChangeDeps,
  { applicantId }: CaseRecord,
  what: DetailKind,
  value: string,
): Promise<boolean> {
  if (DETAILS[what].byPerson) return true
  return (await deps.correctIdentity(applicantId, { [what]: value })) === 'corrected'
}

/** And in the person's other cases, which could not go on under what no longer stands in the file. */
async function correctOtherCases(
  { cases, clock }: DetailsChangeDeps,
  job: Job,
  { _id: byCase, applicantId }: CaseRecord,
  what: DetailKind,
  value: string,
): Promise<void> {
  if (DETAILS[what].byPerson) return
  const correction = { applicantId, byCase, corrected: { [what]: value }, at: clock.now() }
  await correctPersonInCases(cases, { ...correction, key: `${job.id}:correct-person` })
}

/**
 * Carries out an approved change: the account, the file, the person's other cases, and the fact that ends the case. Every step may be repeated
 * without doing anything twice. A file that no longer allows it sends the case back to a clerk.
 */
export async function applyDetailsChange(deps: DetailsChangeDeps, job: Job): Promise<void> {
  const from = await deps.cases.cases.findById(job.ref)
  if (!from) throw new Error(`case ${job.ref} does not exist`)
  const personal = openPersonal(deps.cases, from)
  const { what = '' } = personal.form
  const after = personal.form[what]
  if (!isDetailKind(what) || !after) throw new Error(`case ${job.ref} asks for no change`)
  const files = await filesOf(deps.cases, from, personal)
  const { holding } = files
  const today = dayOf(deps.clock.now())
  if (!holding || !isStillBorneOut(deps.cases, from, personal, files, today)) return act(deps, job, 'recheck')
  if (!(await correctAccount(deps, from, what, after))) return act(deps, job, 'recheck')
  const at = deps.clock.now().toISOString()
  const change = { caseId: from._id, what, after, key: job.id, at }
  const seq = await changeDetail(deps.cases, holding.id, change)
  await correctOtherCases(deps, job, from, what, after)
  await act(deps, job, 'apply', { archiveId: holding.id, seq: String(seq) })
}
