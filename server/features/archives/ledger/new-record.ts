import { givenArchiveNo } from '@shared/domain/archives/archive-number'
import type { CustodyCommand } from '@shared/domain/archives/custody-table'
import { KEEPING_FACT } from '@shared/domain/archives/keeping'
import { linkFact, type Sha256 } from '@shared/domain/facts/chain'
import type { Fact, FactActor, FactBody } from '@shared/domain/facts/types'
import { deskPlace } from '../desk/place'
import type { ArchiveRecord } from '../record'
import type { Pair } from './flags'
import { commitToLedger, sealParticulars } from './particulars'
import type { TidyRow } from './row'

export interface RegisterDeps {
  sha256: Sha256
  newSalt: () => string
  seal: (field: string, id: string, plain: string) => string
}

/** In whose name, when and from which ledger a row is registered. `at`: ISO instant. */
export interface Registering {
  centreId: string
  at: string
  by: FactActor
  /** Names the ledger in the facts. */
  importId: string
}

/** A fresh row with what is decided of it before it becomes a record. */
export interface FreshRow {
  id: string
  row: TidyRow
  naturalKey: string
  idIndex?: string
  /** The open collective account of the centre that the ledger names. */
  collectiveId?: string
}

type Step = { kind: CustodyCommand | typeof KEEPING_FACT; data: FactBody['data'] }

/**
 * What the ledger says of the bag, one fact each: registered, received, on its shelf where it names one, and under the account of a unit
 * where it is kept so.
 */
function movements({ row: { row, shelf, receivedOn }, collectiveId }: FreshRow, importId: string): Step[] {
  return [
    { kind: 'register', data: { importId, row } },
    { kind: 'receive', data: { importId, ...(receivedOn ? { on: receivedOn } : {}) } },
    ...(shelf ? [{ kind: 'shelve' as const, data: { importId, shelf } }] : []),
    ...(collectiveId
      ? [{ kind: KEEPING_FACT, data: { nature: 'collective', collectiveId, importId } } as const]
      : []),
  ]
}

export const flagData = (other: string, why: Pair['why']): FactBody['data'] => ({ with: other, why })

/** The record of a row, made by its facts. `pairs`: the records it is a duplicate of. */
export function newRecord(
  deps: RegisterDeps,
  fresh: FreshRow,
  registering: Registering,
  pairs: readonly Pair[],
): ArchiveRecord {
  const { id, row, naturalKey, idIndex, collectiveId } = fresh
  const { centreId, at, by, importId } = registering
  const particulars = { salt: deps.newSalt(), columns: row.columns }
  const flags = pairs.map(({ one, other, why }) => ({
    kind: 'flag-duplicate' as const,
    data: flagData(one === id ? other : one, why),
  }))
  const facts: Fact[] = []
  for (const { kind, data } of [...movements(fresh, importId), ...flags]) {
    const sealed = kind === 'register' ? { sealed: commitToLedger(particulars, deps.sha256) } : {}
    facts.push(linkFact(facts, { kind, at, by, data, ...sealed }, deps.sha256))
  }
  const record: ArchiveRecord = {
    _id: id,
    archiveNo: row.archiveNo || givenArchiveNo(id),
    ...(row.previousNo ? { previousNo: row.previousNo } : {}),
    centreId,
    holderName: row.name,
    ...(row.idNumber && idIndex
      ? { idNumber: deps.seal('archives.idNumber', id, row.idNumber), idIndex }
      : {}),
    ...(collectiveId ? { collectiveId } : {}),
    ledger: sealParticulars(deps, id, particulars),
    naturalKey,
    version: facts.length,
    facts,
  }
  return { ...record, ...deskPlace(record, at) }
}
