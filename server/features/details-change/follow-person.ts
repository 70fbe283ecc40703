import { DETAILS, type DetailKind } from '@shared/domain/archives/details'
import type { CarriedCorrection, Named } from '@shared/domain/persons/correction'
import type { OutboxEntry } from '../../platform/jobs/types'
import { type CaseRecord, correctPersonInCases, openIdNumber, openPersonal } from '../cases'
import { correctHolder } from '../personal-accounts'
import type { DetailsChangeDeps } from './deps'

/** The effect that looks for what was written under the old values while they were being corrected. */
export const LOOK_AGAIN = 'look-again-for-person'

/**
 * When it looks, milliseconds after the correction. A case, account or relation may be written by somebody who read the old
 * values a moment before: from what a process remembers of an account (5 s), or by a command under way, whose every call the
 * database bounds (platform/mongo/options.ts), together less than five minutes.
 */
const LOOKS_MS = [10_000, 300_000] as const

/** The correction that a decided case asks for; null for particulars that stand in the file alone. */
export function correctionOf(
  deps: DetailsChangeDeps,
  from: CaseRecord,
  what: DetailKind,
  after: string,
): CarriedCorrection | null {
  if (DETAILS[what].byPerson || (what !== 'name' && what !== 'idNumber')) return null
  const before: Named = { name: from.applicantName, idNumber: openIdNumber(deps.cases, from) }
  const { _id: byCase, applicantId } = from
  const key = `${byCase}:correct-person`
  return { what, before, after, byCase, applicantId, key, at: deps.clock.now() }
}

/**
 * Whatever stands under the person's name and number follows: their other cases, which could not go on under what no longer
 * stands in the file, the relations that staff have declared with them, and their custody account. 'taken': another open
 * account stands under the new number.
 */
export async function followPerson(
  deps: DetailsChangeDeps,
  correction: CarriedCorrection,
): Promise<'corrected' | 'taken'> {
  await correctPersonInCases(deps.cases, correction)
  await deps.correctRelations(correction)
  return correctHolder(deps.holders, correction)
}

/** Makes sure that it is looked again; repeated, the first times stand. */
export async function planLooks(
  { jobs, clock }: DetailsChangeDeps,
  { id, ref, seq }: Pick<OutboxEntry, 'id' | 'ref' | 'seq'>,
): Promise<void> {
  for (const [look, after] of LOOKS_MS.entries()) {
    const entry = { id: `${id}:look-${look + 1}`, type: LOOK_AGAIN, ref, seq }
    await jobs.addMissing([entry], new Date(clock.now().getTime() + after))
  }
}

/**
 * Looks once more for whatever still stands under the old values, and corrects it by the same natural key. Throws when another
 * open account stands under the new number: that is for people to look at.
 */
export async function lookAgainForPerson(deps: DetailsChangeDeps, job: { ref: string }): Promise<void> {
  const from = await deps.cases.cases.findById(job.ref)
  if (!from) throw new Error(`case ${job.ref} does not exist`)
  const { form } = openPersonal(deps.cases, from)
  const correction = correctionOf(deps, from, form.what as DetailKind, form[form.what ?? ''] ?? '')
  if (!correction) return
  if ((await followPerson(deps, correction)) === 'taken')
    throw new Error(`case ${job.ref}: another account stands under the new number`)
}
