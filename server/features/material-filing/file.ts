import { tableOn } from '@shared/domain/archive/catalogue/table'
import { itemOf } from '@shared/domain/items/catalogue'
import { SYSTEM } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import type { Clock } from '../../platform/clock'
import { filePaper, type MaterialDeps } from '../archives'
import {
  actForJob,
  type CaseDeps,
  type CaseJob,
  type CaseRecord,
  filesOf,
  givenSoFar,
  isStillBorneOut,
  openPersonal,
} from '../cases'

export interface MaterialFilingDeps {
  cases: CaseDeps
  /** Writes into the file's own chain. */
  materials: MaterialDeps
  clock: Clock
}

/** Whoever of the staff agreed last that it is filed stands in the file's chain. */
export const accepterOf = ({ facts }: CaseRecord) =>
  facts.findLast(({ by }) => by.kind === 'staff')?.by ?? {
    kind: 'system' as const,
    id: SYSTEM.id,
    role: 'system' as const,
  }

/**
 * Files the paper that an accepted case brings: in the chain of its file, then the fact that ends the case. Every step may be repeated
 * without doing anything twice. A file that is no longer here, or is in doubt, sends the case back to a clerk.
 */
export async function fileMaterial(deps: MaterialFilingDeps, job: CaseJob): Promise<void> {
  const from = await deps.cases.cases.findById(job.ref)
  if (!from) throw new Error(`case ${job.ref} does not exist`)
  const personal = openPersonal(deps.cases, from)
  const files = await filesOf(deps.cases, from, personal)
  const now = deps.clock.now()
  if (!files.holding || !isStillBorneOut(deps.cases, from, personal, files, dayOf(now)))
    return actForJob(deps, job, 'recheck')
  const on = dayOf(now)
  const paper = itemOf(from.item).paper?.(personal.form, givenSoFar(personal), tableOn(on), on)
  if (!paper) throw new Error(`case ${job.ref} brings no paper`)
  const effect = {
    by: accepterOf(from),
    caseId: from._id,
    at: now.toISOString(),
    key: `${from._id}:file-material`,
  }
  const paperId = await filePaper(deps.materials, files.holding.id, paper, effect)
  await actForJob(deps, job, 'file', { paperId })
}
