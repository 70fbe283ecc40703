import type { DuplicateReason } from '@shared/domain/archives/duplicates'
import type { LedgerRepository } from '../ledger-repository'
import type { ArchiveRecord } from '../record'
import { flagBeside } from './flag-beside'
import { type Pair, type Peer, pairsOf } from './flags'
import { type FreshRow, newRecord, type RegisterDeps, type Registering } from './new-record'
import { type LedgerRow, sameRow, type TidyRow, tidyRow } from './row'

export interface LedgerDeps extends RegisterDeps {
  ledgers: LedgerRepository
  newId: () => string
  /** A keyed digest that stays the same when data keys change. */
  digest: (purpose: string, text: string) => string
  /** Every keyed index of an ID number, the one to write first. */
  idIndexes: (idNumber: string) => readonly string[]
  /** The open collective accounts of a centre that go by these names, numbers or codes: their ids. One round trip, none for no name. */
  collectivesNamed: (centreId: string, names: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

/** A row whose record cannot stand beside another; somebody has to decide at the desk. */
export interface FlaggedRow {
  row: number
  why: DuplicateReason
  /** Id of the other record. */
  archiveId: string
}

export interface Registered {
  /** Rows that became records. */
  registered: number
  /** Of these, rows without an ID number. */
  unlinked: number
  /** Rows (by place in the ledger) that another import has brought already, or another row of this one. */
  known: number[]
  flagged: FlaggedRow[]
}

/**
 * Registers a batch of checked ledger rows (some hundreds at a time): every record stands by its facts (registered,
 * received, shelved), a row that was brought before changes nothing, duplicates are flagged on both sides. A handful of round
 * trips a batch, none a row; may be repeated after a crash at any place.
 */
export async function registerFromLedger(
  deps: LedgerDeps,
  rows: readonly LedgerRow[],
  registering: Registering,
): Promise<Registered> {
  const { fresh, known, again } = await sortOut(deps, rows, registering)
  const indexes = new Map(fresh.map(({ id, row }) => [id, row.idNumber ? deps.idIndexes(row.idNumber) : []]))
  const peers = await deps.ledgers.peers(registering.centreId, {
    indexes: [...indexes.values()].flat(),
    numbers: fresh.map(({ row }) => row.archiveNo).filter((no) => no !== ''),
  })
  const pairs = findPairs(fresh, peers, indexes, registering.centreId)
  const kept = await underUnits(deps, fresh, registering)
  const made = kept.map((one) => newRecord(deps, one, registering, pairs.get(one.id) ?? []))
  const lost = await deps.ledgers.insertNew(made)
  const records = made.filter(({ _id }) => !lost.has(_id))
  const twins = lost.size ? await twinsOf(deps, fresh, lost, registering) : []
  await flagOthers(deps, records, registering)
  const mine = fresh.filter(({ id }) => !lost.has(id))
  const brought = [...records, ...again, ...twins]
  const twin = new Set(twins.map(rowOf))
  return {
    registered: brought.length,
    unlinked: brought.filter(({ idIndex }) => idIndex === undefined).length,
    known: [...known, ...rowsOf(fresh.filter(({ id, row }) => lost.has(id) && !twin.has(row.row)))],
    flagged: [...flaggedRows(mine, pairs), ...[...again, ...twins].flatMap(flagsOf)],
  }
}

/** The unit that keeps it under its collective account, as the ledger names it; empty for a file kept in its person's own name. */
const unitOf = ({ row: { columns } }: FreshRow): string =>
  columns.存档性质 === '集体' ? (columns['委托存档单位编号/名称'] ?? '').trim() : ''

/** Each row with the account it comes under, where the centre has one by that name; the others come in as personal. */
async function underUnits(
  deps: LedgerDeps,
  fresh: readonly FreshRow[],
  { centreId }: Registering,
): Promise<FreshRow[]> {
  const named = [...new Set(fresh.map(unitOf))].filter((name) => name !== '')
  const found = named.length ? await deps.collectivesNamed(centreId, named) : new Map<string, string>()
  return fresh.map((one) => {
    const collectiveId = found.get(unitOf(one))
    return collectiveId ? { ...one, collectiveId } : one
  })
}

/** Rows that are new, and those that were there: in the database, or further up in this batch. */
async function sortOut(deps: LedgerDeps, rows: readonly LedgerRow[], registering: Registering) {
  const { centreId } = registering
  const keyed = rows.map(tidyRow).map((row): [string, TidyRow] => {
    return [deps.digest('ledger-row', sameRow(centreId, row)), row]
  })
  const stored = await deps.ledgers.byNaturalKey(keyed.map(([key]) => key))
  // What an import broke off before: its records stand, the flags on the other side may not.
  await flagOthers(deps, stored, registering)
  const seen = new Set(stored.map(({ naturalKey }) => naturalKey))
  const own = new Map(stored.filter(isOf(registering)).map((record) => [rowOf(record), record]))
  const fresh: FreshRow[] = []
  const known: number[] = []
  const again: ArchiveRecord[] = []
  for (const [naturalKey, row] of keyed) {
    const mine = own.get(row.row)
    if (mine?.naturalKey === naturalKey) again.push(mine)
    else if (seen.has(naturalKey)) known.push(row.row)
    else fresh.push({ id: deps.newId(), row, naturalKey, ...idIndexOf(deps, row) })
    seen.add(naturalKey)
  }
  return { fresh, known, again }
}

const rowsOf = (fresh: readonly FreshRow[]): number[] => fresh.map(({ row }) => row.row)

/** Rows that another worker at the same batch of the same import registered first: they are this import's all the same. */
async function twinsOf(
  deps: LedgerDeps,
  fresh: readonly FreshRow[],
  lost: ReadonlySet<string>,
  registering: Registering,
): Promise<ArchiveRecord[]> {
  const keys = fresh.filter(({ id }) => lost.has(id)).map(({ naturalKey }) => naturalKey)
  return (await deps.ledgers.byNaturalKey(keys)).filter(isOf(registering))
}

/** Whether a record came with this very import. A batch that broke off and is repeated is answered as it would have been. */
const isOf =
  ({ importId }: Registering) =>
  ({ facts }: ArchiveRecord): boolean =>
    facts[0]?.data.importId === importId

const rowOf = ({ facts }: ArchiveRecord): number => Number(facts[0]?.data.row)

/** The flags a record was made with. */
const flagsOf = (record: ArchiveRecord): FlaggedRow[] =>
  record.facts
    .filter(({ kind, at }) => kind === 'flag-duplicate' && at === record.facts[0]?.at)
    .map(({ data }) => ({
      row: rowOf(record),
      why: data.why as DuplicateReason,
      archiveId: String(data.with),
    }))

function idIndexOf(deps: LedgerDeps, { idNumber }: TidyRow): { idIndex?: string } {
  const idIndex = idNumber ? deps.idIndexes(idNumber)[0] : undefined
  return idIndex ? { idIndex } : {}
}

/** Every pair by both of its records; rows of the batch are peers of each other. */
function findPairs(
  fresh: readonly FreshRow[],
  stored: readonly Peer[],
  indexes: ReadonlyMap<string, readonly string[]>,
  centreId: string,
): Map<string, Pair[]> {
  const byIndex = new Map<string, Peer[]>()
  const byNumber = new Map<string, Peer[]>()
  const remember = (peer: Peer): void => {
    if (peer.idIndex) byIndex.set(peer.idIndex, [...(byIndex.get(peer.idIndex) ?? []), peer])
    if (peer.archiveNo && peer.centreId === centreId)
      byNumber.set(peer.archiveNo, [...(byNumber.get(peer.archiveNo) ?? []), peer])
  }
  stored.forEach(remember)
  const pairs = new Map<string, Pair[]>()
  for (const { id, row, idIndex } of fresh) {
    const own = indexes.get(id) ?? []
    const record = {
      _id: id,
      centreId,
      archiveNo: row.archiveNo,
      holderName: row.name,
      ...(idIndex ? { idIndex } : {}),
    }
    const near = [...own.flatMap((index) => byIndex.get(index) ?? []), ...(byNumber.get(row.archiveNo) ?? [])]
    for (const pair of pairsOf(record, [...new Set(near)], own))
      for (const side of [pair.one, pair.other]) pairs.set(side, [...(pairs.get(side) ?? []), pair])
    remember(record)
  }
  return pairs
}

/** The other side of every flag these records carry. Flagged already, it stays as it is. */
async function flagOthers(
  deps: LedgerDeps,
  records: readonly Pick<ArchiveRecord, '_id' | 'facts' | 'desk'>[],
  registering: Registering,
): Promise<void> {
  const own = new Set(records.map(({ _id }) => _id))
  for (const { _id, facts, desk } of records) {
    if (!desk?.includes('duplicate')) continue
    for (const { kind, data } of facts)
      if (kind === 'flag-duplicate' && !own.has(String(data.with)))
        await flagBeside(
          deps,
          String(data.with),
          { other: _id, why: data.why as DuplicateReason },
          registering,
        )
  }
}

const flaggedRows = (fresh: readonly FreshRow[], pairs: ReadonlyMap<string, readonly Pair[]>): FlaggedRow[] =>
  fresh.flatMap(({ id, row }) =>
    (pairs.get(id) ?? []).map(({ one, other, why }) => ({
      row: row.row,
      why,
      archiveId: one === id ? other : one,
    })),
  )
