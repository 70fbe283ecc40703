import { linkFact, type Sha256 } from '@shared/domain/facts/chain'
import { commitTo } from '@shared/domain/facts/commitments'
import { type CarriedCorrection, correctedBy, type Named } from '@shared/domain/persons/correction'
import { SYSTEM } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { oneAtATime } from '../../../platform/commands/one-at-a-time'
import type { Claims } from '../../../platform/mongo/claims'
import { holderOf, openCorrections, sealCorrections } from '../corrections'
import type { PersonalAccountRecord } from '../record'
import type { PersonalAccountRepository } from '../repository'

reg('S-change', 'N29-alter', 'N12-person')

type Convert = (field: string, id: string, text: string) => string

interface Correcting {
  personalAccounts: PersonalAccountRepository
  claims: Claims
  sha256: Sha256
  newSalt: () => string
  seal: Convert
  open: Convert
  /** Every keyed index of an ID number, the one to write first. */
  idIndexes: (idNumber: string) => readonly string[]
}

/** The holder after the correction; null when it is not about them, or the account carries its fact already. */
function holderAfter(deps: Correcting, record: PersonalAccountRecord, correction: CarriedCorrection) {
  // A login may have served a relative, and a wrong number may be another's right one: two of the three have to agree.
  const isTheirs =
    record.applicantId === correction.applicantId || record.holderName === correction.before.name
  if (!isTheirs || record.facts.some(({ key }) => key === correction.key)) return null
  return correctedBy(correction, holderOf(deps, record))
}

/** The fact, and what it changes beside it. */
function changeOf(
  deps: Correcting,
  record: PersonalAccountRecord,
  { what, before, after, byCase, key, at }: CarriedCorrection,
  is: Named,
) {
  const salt = deps.newSalt()
  const values = { before: before[what], after }
  const body = {
    kind: 'correct-person',
    at: at.toISOString(),
    by: { kind: 'system' as const, id: SYSTEM.id, role: 'system', name: SYSTEM.name ?? '' },
    data: { what, byCase },
    sealed: commitTo(values, salt, deps.sha256),
    key,
  }
  const fact = linkFact(record.facts, body, deps.sha256)
  const corrections = [...openCorrections(deps, record), { seq: fact.seq, what, ...values, salt }]
  const { _id } = record
  return {
    fact,
    is: {
      holderName: is.name,
      idNumber: deps.seal('personalAccounts.idNumber', _id, is.idNumber),
      idIndex: deps.idIndexes(is.idNumber)[0] ?? '',
      corrections: sealCorrections(deps, _id, corrections),
    },
  }
}

async function correctOne(
  deps: Correcting,
  record: PersonalAccountRecord,
  correction: CarriedCorrection,
): Promise<'written' | 'moved' | 'other'> {
  const is = holderAfter(deps, record, correction)
  if (!is) return 'written'
  const change = changeOf(deps, record, correction, is)
  const write = () => deps.personalAccounts.correct(record, change.fact, change.is)
  if (!record.open || correction.what === 'name') return write()
  const indexes = deps.idIndexes(is.idNumber)
  return oneAtATime(deps.claims, indexes, correction.at, async () => {
    const other = await deps.personalAccounts.findOpen(indexes)
    return other && other._id !== record._id ? 'other' : write()
  })
}

/**
 * Carries a corrected name or ID number into the person's custody accounts, each by a fact of the system that commits to the
 * value before and after; the agreement that was signed stays as it is. May be repeated and broken off anywhere. 'taken': another
 * open account stands under the new number (N12-person).
 */
export async function correctHolder(
  deps: Correcting,
  correction: CarriedCorrection,
): Promise<'corrected' | 'taken'> {
  const indexes = deps.idIndexes(correction.before.idNumber)
  for (let isMoved = true; isMoved; ) {
    isMoved = false
    for (const record of await deps.personalAccounts.findAllOf(indexes)) {
      const outcome = await correctOne(deps, record, correction)
      if (outcome === 'other') return 'taken'
      if (outcome === 'moved') isMoved = true
    }
  }
  return 'corrected'
}
