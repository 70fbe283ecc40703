import type { FactActor } from '@shared/domain/facts/types'
import { checkDispatchRow } from '@shared/domain/graduates/check-row'
import { cameFrom, checkHandoverRow } from '@shared/domain/handover/check-row'
import type { ImportKind } from '@shared/domain/imports/kinds'
import { type CellProblem, checkRow } from '@shared/domain/ledger/check-row'
import type { Cell } from '@shared/domain/ledger/read-cell'
import { AppError } from '@shared/kernel/app-error'
import type { Day } from '@shared/kernel/dates'
import type { Result } from '@shared/kernel/result'
import type { TableRow } from '../../../platform/ports/table-reader'
import { type FlaggedRow, type LedgerRow, registerFromLedger } from '../../archives'
import { type Came, noteArrivals, registerListedRows } from '../../graduates'
import type { ImportDeps } from '../deps'
import { openSigned } from '../handover/signed'
import { tellPeople } from '../handover/tell-people'
import type { ImportRecord } from '../record'

export interface BadRow {
  row: number
  problems: CellProblem[]
}

/** What became of a batch; see Progress. */
export interface BatchDone {
  registered: number
  unlinked: number
  known: number[]
  flagged: FlaggedRow[]
  bad: BadRow[]
  /** People who are told that their file was handed over. */
  told?: number
}

/** `columns`: for each place the code of its column, or null; `today` in Asia/Shanghai; in whose name and when. */
interface Moment {
  columns: readonly (string | null)[]
  today: Day
  by: FactActor
  at: string
}

type Work = (
  deps: ImportDeps,
  record: ImportRecord,
  rows: readonly TableRow[],
  moment: Moment,
) => Promise<BatchDone>

/** How a batch of each kind of table is worked off. */
export const WORK: Record<ImportKind, Work> = {
  ledger: async (deps, { _id: importId, centreId }, rows, { by, at, ...rules }) => {
    const { good, bad } = sortRows(rows, rules, checkRow)
    const done = await registerFromLedger(deps.ledger, good, { centreId, importId, by, at })
    await noteArrivals(deps.graduates, cameWith(deps, good), { centreId, by, at })
    return { ...done, bad }
  },
  handover: async (deps, record, rows, { by, at, ...rules }) => {
    const { _id: importId, centreId, school } = record
    const signed = openSigned(deps, record)
    if (!signed) throw new AppError('handover.unsigned')
    const { good, bad } = sortRows(rows, rules, checkHandoverRow)
    const from = cameFrom(school, signed.reason)
    const files = good.map((row) => ({ ...row, columns: { ...row.columns, ...from } }))
    const done = await registerFromLedger(deps.ledger, files, { centreId, importId, by, at })
    await noteArrivals(deps.graduates, cameWith(deps, files), { centreId, by, at })
    return { ...done, bad, told: await tellPeople(deps, record, good, at) }
  },
  graduates: async (deps, { _id: listId, centreId, school }, rows, { by, at, ...rules }) => {
    const { good, bad } = sortRows(rows, rules, checkDispatchRow)
    const done = await registerListedRows(deps.graduates, good, { centreId, listId, school, by, at })
    return {
      ...{ registered: done.listed, unlinked: 0, known: done.known, flagged: [] },
      bad: [...bad, ...done.bad],
    }
  },
}

/** The rows of a batch that can be taken in, and those that cannot, with all that is wrong with them. */
export function sortRows<Row>(
  rows: readonly TableRow[],
  { columns, today }: Pick<Moment, 'columns' | 'today'>,
  check: (
    cells: readonly Cell[],
    columns: readonly (string | null)[],
    today: Day,
  ) => Result<Row, CellProblem[]>,
) {
  const good: (Row & { row: number })[] = []
  const bad: BadRow[] = []
  for (const { number: row, cells } of rows) {
    const checked = check(cells, columns, today)
    if (checked.ok) good.push({ row, ...checked.value })
    else bad.push({ row, problems: checked.error })
  }
  return { good, bad }
}

/** The files of a ledger as they are held against the lists of schools. */
const cameWith = (deps: ImportDeps, rows: readonly LedgerRow[]): Came[] =>
  rows.flatMap(({ name, idNumber, columns }) =>
    idNumber
      ? { name, idNumber, idIndexes: deps.ledger.idIndexes(idNumber), from: columns.原存档单位名称 ?? '' }
      : [],
  )
