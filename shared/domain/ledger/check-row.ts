import type { Day } from '@shared/kernel/dates'
import { fail, ok, type Result } from '@shared/kernel/result'
import type { CellProblemCode } from './cell-problems'
import { ledgerColumn } from './columns'
import { type Cell, isBlank, readCell } from './read-cell'

/** A good row: what the record stands under, and every column that was filled, by its title. */
export interface CheckedRow {
  name: string
  idNumber?: string
  archiveNo?: string
  shelf?: string
  receivedOn?: Day
  columns: Record<string, string>
}

/** One cell that keeps its row out. */
export interface CellProblem {
  /** Code of the column. */
  column: string
  code: CellProblemCode
}

const OWN = ['name', 'idNumber', 'archiveNo', 'shelf', 'receivedOn'] as const

/**
 * Reads a row by the mapping (for each place the code of its column, or null for one that is left out). All problems are told
 * at once. A row without an ID number is a good row; a row without a name is none.
 */
export function checkRow(
  cells: readonly Cell[],
  mapping: readonly (string | null)[],
  today: Day,
): Result<CheckedRow, CellProblem[]> {
  const values = new Map<string, string>()
  const columns: Record<string, string> = {}
  const problems: CellProblem[] = []
  for (const [at, code] of mapping.entries()) {
    const column = code === null ? undefined : ledgerColumn(code)
    const cell = cells[at]
    if (!column || !cell || (isBlank(cell) && !cell.merged)) continue
    const read = readCell(cell, column, today)
    if (!read.ok) problems.push({ column: column.code, code: read.error })
    else {
      values.set(column.code, read.value)
      columns[column.title] = read.value
    }
  }
  const told = problems.some(({ column }) => column === 'name')
  if (!values.has('name') && !told) problems.unshift({ column: 'name', code: 'required' })
  if (problems.length > 0) return fail(problems)
  const own = OWN.flatMap((code) => (values.has(code) ? [[code, values.get(code)]] : []))
  return ok({ ...(Object.fromEntries(own) as Omit<CheckedRow, 'columns'>), columns })
}
