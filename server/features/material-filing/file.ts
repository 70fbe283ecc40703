import { tableOn } from '@shared/domain/archive/catalogue/table'
import { BY_UNIT } from '@shared/domain/items/by-unit'
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
 * The paper of a decided case, in the chain of its file: answers its id. Null where the file is no longer here, or in doubt. `key`
 * names the effect; `onlyIn`: the file it has to be.
 */
async function filed(
  deps: MaterialFilingDeps,
  from: CaseRecord,
  { key, onlyIn, now }: { key: string; onlyIn?: string; now: Date },
): Promise<string | null> {
  const personal = openPersonal(deps.cases, from)
  const files = await filesOf(deps.cases, from, personal)
  const on = dayOf(now)
  if (!files.holding || (onlyIn && files.holding.id !== onlyIn)) return null
  if (!isStillBorneOut(deps.cases, from, personal, files, on)) return null
  const paper = itemOf(from.item).paper?.(personal.form, givenSoFar(personal), tableOn(on), on)
  if (!paper) throw new Error(`case ${from._id} brings no paper`)
  const came = from.facts.findLast(({ kind }) => kind === 'receive' || kind === BY_UNIT)
  const effect = {
    ...{ by: accepterOf(from), caseId: from._id, at: now.toISOString(), key },
    ...(came ? { cameOn: dayOf(came.at) } : {}),
  }
  return filePaper(deps.materials, files.holding.id, paper, effect)
}

/** Files the conclusion of a case in one file and no other; null as in `filed`. Once for a job. */
export const fileConclusion = (
  deps: MaterialFilingDeps,
  from: CaseRecord,
  onlyIn: string,
  job: CaseJob,
  now: Date,
): Promise<string | null> => filed(deps, from, { key: `${job.id}:paper`, onlyIn, now })

/**
 * Files the paper that an accepted case brings: in the chain of its file, then the fact that ends the case. Every step may be repeated
 * without doing anything twice. A file that is no longer here, or is in doubt, sends the case back to a clerk.
 */
export async function fileMaterial(deps: MaterialFilingDeps, job: CaseJob): Promise<void> {
  const from = await deps.cases.cases.findById(job.ref)
  if (!from) throw new Error(`case ${job.ref} does not exist`)
  const paperId = await filed(deps, from, { key: `${from._id}:file-material`, now: deps.clock.now() })
  if (!paperId) return actForJob(deps, job, 'recheck')
  await actForJob(deps, job, 'file', { paperId })
}
