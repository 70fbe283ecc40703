import { givenArchiveNo } from '@shared/domain/archives/archive-number'
import { STANDING_FACT } from '@shared/domain/archives/standing'
import { linkFact } from '@shared/domain/facts/chain'
import type { Fact, FactActor, FactBody } from '@shared/domain/facts/types'
import { deskPlace } from '../desk/place'
import type { RegisterDeps } from '../ledger/new-record'
import { commitToLedger, openParticulars, sealParticulars } from '../ledger/particulars'
import type { LedgerRepository } from '../ledger-repository'
import type { ArchiveRecord } from '../record'
import { takenInBy } from '../taken-in'

export interface TakeInDeps extends RegisterDeps {
  ledgers: LedgerRepository
  open: (field: string, id: string, sealed: string) => string
  newId: () => string
}

/** A bag that has come by a case. The ID number is in plain, for this one call only. `at`: ISO instant. */
export interface TakenIn {
  caseId: string
  centreId: string
  holderName: string
  idNumber: string
  idIndex: string
  by: FactActor
  at: string
  /** One of the listed reasons of a receipt. */
  reason: string
  /** What is recorded of its person's standing, which travels with it. */
  standings: readonly string[]
  /** The record at the centre it came from, where that is in the system: its particulars travel unchanged (W7-status). */
  before: ArchiveRecord | null
}

/** Registers the file of a bag that a case brought, once: repeated it answers the record that is there. Its id. */
export async function takeIn(deps: TakeInDeps, taken: TakenIn): Promise<string> {
  const naturalKey = takenInBy(taken.caseId)
  const known = async () => (await deps.ledgers.byNaturalKey([naturalKey]))[0]?._id
  const id = await known()
  if (id) return id
  const record = recordOf(deps, taken, naturalKey)
  const lost = await deps.ledgers.insertNew([record])
  if (!lost.has(record._id)) return record._id
  const other = await known()
  if (!other) throw new Error(`case ${taken.caseId}: its file was neither written nor found`)
  return other
}

function recordOf(deps: TakeInDeps, taken: TakenIn, naturalKey: string): ArchiveRecord {
  const id = deps.newId()
  const { caseId, by, at, reason, before, standings } = taken
  const columns = before && openParticulars(deps, before)?.columns
  const particulars = columns ? { salt: deps.newSalt(), columns } : null
  const movements: Pick<FactBody, 'kind' | 'data' | 'sealed'>[] = [
    {
      ...{ kind: 'register', data: { caseId } },
      ...(particulars ? { sealed: commitToLedger(particulars, deps.sha256) } : {}),
    },
    { kind: 'receive', data: { reason, caseId } },
    ...standings.map((standing) => ({ kind: STANDING_FACT, data: { standing, caseId } })),
  ]
  const facts: Fact[] = []
  for (const movement of movements) facts.push(linkFact(facts, { ...movement, at, by }, deps.sha256))
  const record: ArchiveRecord = {
    ...{ _id: id, archiveNo: givenArchiveNo(id), centreId: taken.centreId, holderName: taken.holderName },
    ...(before ? { previousNo: before.archiveNo } : {}),
    ...(before?.formerNames ? { formerNames: before.formerNames } : {}),
    ...{ idNumber: deps.seal('archives.idNumber', id, taken.idNumber), idIndex: taken.idIndex },
    ...(particulars ? { ledger: sealParticulars(deps, id, particulars) } : {}),
    ...{ naturalKey, version: facts.length, facts },
  }
  return { ...record, ...deskPlace(record, at) }
}
