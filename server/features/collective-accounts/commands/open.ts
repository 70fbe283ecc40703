import { randomInt } from 'node:crypto'
import { unitNameKeys } from '@shared/domain/collective/unit-name'
import { linkFact, type Sha256 } from '@shared/domain/facts/chain'
import { commitTo } from '@shared/domain/facts/commitments'
import type { Fact } from '@shared/domain/facts/types'
import { SYSTEM } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { sealParticulars, type UnitReached } from '../particulars'
import type { CollectiveAccountRecord } from '../record'
import type { CollectiveAccountRepository } from '../repository'

reg('N12-unit', 'N12-agree')

export interface CollectiveDeps {
  collectives: CollectiveAccountRepository
  sha256: Sha256
  newId: () => string
  newSalt: () => string
  seal: (field: string, id: string, plain: string) => string
  open: (field: string, id: string, sealed: string) => string
}

/** What a decided case opens. Who is reached how in plain, for this one call only. */
export interface CollectiveOpening
  extends Pick<
    CollectiveAccountRecord,
    'caseId' | 'caseNo' | 'centreId' | 'unitName' | 'creditCode' | 'agreement'
  > {
  reached: UnitReached
  agent: { accountId: string; name: string }
  now: Date
}

/** Numbers drawn for one account, at most. */
const MOST_NUMBERS = 3

/**
 * Opens the account of a case and names its first agent, once: repeated it answers the account that is there. Null when the unit has
 * another open one at the centre, whichever case came first.
 */
export async function openCollective(
  deps: CollectiveDeps,
  opening: CollectiveOpening,
): Promise<CollectiveAccountRecord | null> {
  for (let tries = 0; tries < MOST_NUMBERS; tries += 1) {
    const record = newRecord(deps, opening)
    const outcome = await deps.collectives.insert(record)
    if (outcome === 'written') return record
    // A repeat meets its own account under the name of either index.
    if (outcome !== 'number') return deps.collectives.findByCase(opening.caseId)
  }
  throw new Error('no free number for a collective account')
}

const newNumber = (): string => `DW${String(randomInt(100_000_000)).padStart(8, '0')}`

function newRecord(deps: CollectiveDeps, opening: CollectiveOpening): CollectiveAccountRecord {
  const { reached, agent, now, ...own } = opening
  const id = deps.newId()
  const salt = deps.newSalt()
  return {
    _id: id,
    accountNo: newNumber(),
    ...own,
    nameKeys: unitNameKeys(own.unitName),
    ...{ state: 'open', live: true, agentIds: [agent.accountId] },
    particulars: sealParticulars(deps, id, { ...reached, salt, agents: { [agent.accountId]: agent.name } }),
    agreementFile: null,
    openedOn: dayOf(now),
    version: 2,
    facts: firstFacts(deps, opening, salt),
  }
}

function firstFacts({ sha256 }: CollectiveDeps, opening: CollectiveOpening, salt: string): Fact[] {
  const { caseId, centreId, agreement, reached, agent, now } = opening
  const { id, name = '' } = SYSTEM
  const said = { at: now.toISOString(), by: { kind: 'system', id, role: 'system', name } } as const
  const data = { caseId, centreId, agreement: { ...agreement } }
  const opened = linkFact(
    [],
    { ...said, kind: 'open', data, sealed: commitTo({ ...reached }, salt, sha256) },
    sha256,
  )
  const named = { kind: 'name-agent', data: { caseId, accountId: agent.accountId } }
  const sealed = commitTo({ name: agent.name }, salt, sha256)
  return [opened, linkFact([opened], { ...said, ...named, sealed }, sha256)]
}
