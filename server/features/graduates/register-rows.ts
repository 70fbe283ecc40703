import type { DispatchRow } from '@shared/domain/graduates/check-row'
import { judgeRow, type ListedBefore } from '@shared/domain/graduates/judge-row'
import { isPackageNo } from '@shared/domain/graduates/numbers'
import { LISTED_LATER } from '@shared/domain/graduates/table'
import type { CellProblem } from '@shared/domain/ledger/check-row'
import { canonicalJson } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import type { GraduateDeps } from './deps'
import { BY_SYSTEM, changeBy } from './facts'
import { arrivals, filesOf } from './match'
import { type KeyedRow, type Listing, listedRecord } from './new-record'
import type { GraduateRecord } from './record'
import type { GraduateChange } from './repository'

reg('grad')

export type ListedRow = DispatchRow & { row: number }

/** What became of a batch of rows. */
export interface ListedRows {
  /** Rows that stand on the list now. */
  listed: number
  /** Rows (by place in the list) that another list, or another row of this one, has brought already. */
  known: number[]
  bad: { row: number; problems: CellProblem[] }[]
}

/**
 * Takes in a batch of checked rows of a dispatch list: each is held against what was listed before, and against the files that are
 * here already. A handful of round trips a batch, none a row; may be repeated after a crash at any place.
 */
export async function registerListedRows(
  deps: GraduateDeps,
  rows: readonly ListedRow[],
  listing: Listing,
): Promise<ListedRows> {
  const { centreId, school, at } = listing
  const year = Number(at.slice(0, 4))
  await deps.schools.note({ _id: `${centreId}:${year}:${school}`, centreId, school, year })
  const keyed = rows.map((row) => keyedRow(deps, row, centreId))
  const before = await deps.graduates.listedBefore({
    idIndexes: keyed.flatMap(({ idIndexes }) => idIndexes),
    transferKeys: keyed.flatMap(({ transferKey }) => transferKey ?? []),
    channelKeys: [...new Set(keyed.flatMap(({ channelKey }) => channelKey ?? []))],
  })
  const { fresh, known, bad, again } = sortOut(deps, keyed, before, listing)
  const files = await filesOf(deps, fresh.flatMap(deps.idIndexesOf))
  const lost = await deps.graduates.insertNew(fresh)
  const mine = fresh.filter(({ _id }) => !lost.has(_id))
  await deps.graduates.appendAll([
    ...arrivals(deps, mine, files, listing),
    ...foundLater(deps, before, mine, at),
  ])
  const twins = await twinsOf(deps, fresh, lost, listing)
  const others = rowsOf(fresh.filter(({ _id }) => lost.has(_id))).filter((row) => !twins.has(row))
  return { listed: mine.length + again + twins.size, known: [...known, ...others], bad }
}

function keyedRow(deps: GraduateDeps, row: ListedRow, centreId: string): KeyedRow {
  const { idNumber, transferNo = '', channelNo, sentOn } = row
  const same = canonicalJson([centreId, idNumber, transferNo, channelNo, sentOn])
  return {
    ...{ ...row, idIndexes: deps.idIndexes(idNumber), naturalKey: deps.digest('dispatch-row', same) },
    ...(transferNo ? { transferKey: deps.digest('transfer-no', transferNo) } : {}),
    ...(isPackageNo(channelNo) ? { channelKey: deps.digest('channel-no', channelNo) } : {}),
  }
}

type Known = Pick<
  GraduateRecord,
  'idIndex' | 'naturalKey' | 'state' | 'school' | 'sentOn' | 'transferKey' | 'channelKey' | 'listId' | 'row'
>

/** Every earlier row that has something in common with a new one, found by each of its keys. */
function createMemory(before: readonly Known[]) {
  const byKey = new Map<string, Known[]>()
  const add = (one: Known): void => {
    for (const key of [one.idIndex, one.transferKey, one.channelKey])
      if (key) byKey.set(key, [...(byKey.get(key) ?? []), one])
  }
  before.forEach(add)
  const find = ({ idIndexes, transferKey = '', channelKey = '' }: KeyedRow): Known[] =>
    [...idIndexes, transferKey, channelKey].flatMap((key) => byKey.get(key) ?? [])
  return { add, find }
}

const heldAgainst = (one: Known, row: KeyedRow): ListedBefore => ({
  ...{ same: one.naturalKey, state: one.state, school: one.school, sentOn: one.sentOn },
  isSamePerson: row.idIndexes.includes(one.idIndex),
  sharesTransferNo: row.transferKey !== undefined && one.transferKey === row.transferKey,
  sharesChannelNo: row.channelKey !== undefined && one.channelKey === row.channelKey,
})

function sortOut(deps: GraduateDeps, keyed: readonly KeyedRow[], before: readonly Known[], listing: Listing) {
  const memory = createMemory(before)
  const fresh: GraduateRecord[] = []
  const known: number[] = []
  const bad: ListedRows['bad'] = []
  let again = 0
  for (const row of keyed) {
    const found = memory.find(row)
    const { naturalKey: same, sentOn } = row
    const judged = judgeRow(
      { same, sentOn, school: listing.school },
      found.map((one) => heldAgainst(one, row)),
    )
    if (judged === 'new') {
      const record = listedRecord(deps, row, listing)
      fresh.push(record)
      memory.add(record)
    } else if (judged !== 'known') bad.push({ row: row.row, problems: judged })
    else if (found.some((one) => one.listId === listing.listId && one.row === row.row)) again += 1
    else known.push(row.row)
  }
  return { fresh, known, bad, again }
}

const rowsOf = (records: readonly GraduateRecord[]): number[] => records.map(({ row }) => row ?? 0)

/** Rows that another worker at the same batch of the same list wrote first: they are this list's all the same. */
async function twinsOf(
  deps: GraduateDeps,
  fresh: readonly GraduateRecord[],
  lost: ReadonlySet<string>,
  { listId }: Listing,
): Promise<Set<number>> {
  if (lost.size === 0) return new Set()
  const keys = fresh.filter(({ _id }) => lost.has(_id)).map(({ naturalKey }) => naturalKey)
  const stored = await deps.graduates.byNaturalKeys(keys)
  return new Set(rowsOf(stored.filter((one) => one.listId === listId)))
}

/** Files that had come on no list, and are on one now. */
function foundLater(
  deps: GraduateDeps,
  before: readonly GraduateRecord[],
  listed: readonly GraduateRecord[],
  at: string,
): GraduateChange[] {
  const persons = new Set(listed.flatMap(deps.idIndexesOf))
  const body = { kind: 'settle' as const, at, by: BY_SYSTEM, data: { reason: LISTED_LATER.code } }
  return before
    .filter(({ state, idIndex }) => state === 'unlisted' && persons.has(idIndex))
    .map((one) => changeBy(one, body, deps))
}
