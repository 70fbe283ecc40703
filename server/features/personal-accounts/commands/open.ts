import { linkFact, type Sha256 } from '@shared/domain/facts/chain'
import type { PersonKind } from '@shared/domain/persons/situations'
import { SYSTEM } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import { oneAtATime } from '../../../platform/commands/one-at-a-time'
import type { Claims } from '../../../platform/mongo/claims'
import type { PersonalAccountRecord } from '../record'
import type { PersonalAccountRepository } from '../repository'

export interface OpenDeps {
  personalAccounts: PersonalAccountRepository
  claims: Claims
  sha256: Sha256
  newId: () => string
  seal: (field: string, id: string, plain: string) => string
}

/** What a decided case opens. The ID number is in plain, for this one call only. */
export interface Opening
  extends Pick<
    PersonalAccountRecord,
    'caseId' | 'caseNo' | 'applicantId' | 'centreId' | 'holderName' | 'agreement'
  > {
  kind: PersonKind
  idNumber: string
  /** Every keyed index of the ID number, the one to write first. */
  idIndexes: readonly string[]
  now: Date
}

/**
 * Opens the account of a case, once: repeated it answers the account that is there. Null when the person has another open
 * account, whichever case came first.
 */
export async function openAccount(deps: OpenDeps, opening: Opening): Promise<PersonalAccountRecord | null> {
  const record = newRecord(deps, opening)
  const outcome = await oneAtATime(deps.claims, opening.idIndexes, opening.now, async () => {
    const other = await deps.personalAccounts.findOpen(opening.idIndexes)
    if (other) return other.caseId === opening.caseId ? other : null
    return deps.personalAccounts.insert(record)
  })
  if (outcome === 'written') return record
  if (outcome === 'taken') return deps.personalAccounts.findByCase(opening.caseId)
  return outcome === 'other' ? null : outcome
}

function newRecord(deps: OpenDeps, { idNumber, idIndexes, now, ...own }: Opening): PersonalAccountRecord {
  const id = deps.newId()
  const { caseId, centreId, kind, agreement } = own
  const fact = linkFact(
    [],
    {
      kind: 'open',
      at: now.toISOString(),
      by: { kind: 'system', id: SYSTEM.id, role: 'system', name: SYSTEM.name ?? '' },
      data: { caseId, centreId, kind, agreement: { ...agreement } },
    },
    deps.sha256,
  )
  return {
    _id: id,
    ...own,
    idNumber: deps.seal('personalAccounts.idNumber', id, idNumber),
    idIndex: idIndexes[0] ?? '',
    openedOn: dayOf(now),
    open: true,
    agreementFile: null,
    version: 1,
    facts: [fact],
  }
}
