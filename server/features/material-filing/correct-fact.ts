import { tableOn } from '@shared/domain/archive/catalogue/table'
import type { FactActor } from '@shared/domain/facts/types'
import { itemOf } from '@shared/domain/items/catalogue'
import type { RecordedFact } from '@shared/domain/materials/paper'
import { type Day, dayOf } from '@shared/kernel/dates'
import { type AgreedFact, correctFact, isFactCorrected } from '../archives'
import {
  actForJob,
  type CaseJob,
  type CaseRecord,
  filesOf,
  givenSoFar,
  isStillBorneOut,
  openPersonal,
  type Personal,
} from '../cases'
import type { MaterialFilingDeps } from './file'

/** Who gave a command on the case last. */
function giverOf({ _id, facts }: CaseRecord, command: string): FactActor {
  const fact = facts.findLast(({ kind }) => kind === command)
  if (!fact) throw new Error(`case ${_id} was not given ${command}`)
  return fact.by
}

function agreedIn(from: CaseRecord, personal: Personal, on: Day): AgreedFact {
  const { form } = personal
  const given = givenSoFar(personal)
  const document = itemOf(from.item).paper?.(form, given, tableOn(on), on) ?? null
  return {
    ...{ what: form.what as RecordedFact, value: form.value ?? '', reason: form.why ?? '' },
    approval: given.approval ?? '',
    brought: given.document === 'brought' ? document : null,
    ...{ proposer: giverOf(from, 'approve'), confirmer: giverOf(from, 'confirm') },
  }
}

/**
 * Enters in the file what two people agreed to correct, then the fact that ends the case. Every step may be repeated without doing
 * anything twice. A file that no longer allows it, or holds no such document, sends the case back to a clerk.
 */
export async function correctRecordedFact(deps: MaterialFilingDeps, job: CaseJob): Promise<void> {
  const from = await deps.cases.cases.findById(job.ref)
  if (!from) throw new Error(`case ${job.ref} does not exist`)
  const personal = openPersonal(deps.cases, from)
  const files = await filesOf(deps.cases, from, personal)
  const now = deps.clock.now()
  const { holding } = files
  if (!holding) return actForJob(deps, job, 'recheck')
  // Approved anew after it was sent back, it is another correction.
  const effect = { caseId: from._id, at: now.toISOString(), key: job.id }
  const mayGoOn =
    (await isFactCorrected(deps.materials, holding.id, effect)) ||
    (isStillBorneOut(deps.cases, from, personal, files, dayOf(now)) &&
      (await correctFact(deps.materials, holding.id, agreedIn(from, personal, dayOf(now)), effect)))
  return mayGoOn ? actForJob(deps, job, 'apply', { archiveId: holding.id }) : actForJob(deps, job, 'recheck')
}
