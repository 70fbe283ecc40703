import type { Day } from '@shared/kernel/dates'
import { fail, ok, type Result } from '@shared/kernel/result'
import { type CellProblem, readRow } from '../ledger/check-row'
import type { Cell } from '../ledger/read-cell'
import { DISPATCH_COLUMNS } from './columns'

/** A good row of a dispatch list: one graduate's file on its way. Numbers as they are compared. */
export interface DispatchRow {
  name: string
  idNumber: string
  destination: string
  transferNo?: string
  checkNo?: string
  channel?: string
  channelNo: string
  sentOn: Day
}

/** Reads a row by the mapping; all problems are told at once. `today` in Asia/Shanghai: nothing is sent later than that. */
export function checkDispatchRow(
  cells: readonly Cell[],
  mapping: readonly (string | null)[],
  today: Day,
): Result<DispatchRow, CellProblem[]> {
  const { values, problems } = readRow(cells, mapping, { columns: DISPATCH_COLUMNS, today })
  return problems.length > 0 ? fail(problems) : ok(Object.fromEntries(values) as unknown as DispatchRow)
}
