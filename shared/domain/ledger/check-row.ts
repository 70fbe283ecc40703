import type { Day } from '@shared/kernel/dates'
import { fail, ok, type Result } from '@shared/kernel/result'
import type { CellProblemCode } from './cell-problems'
import { LEDGER_COLUMNS, type LedgerColumn } from './columns'
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

/** Which columns a table may have, and the day its dates are held against, in Asia/Shanghai. */
interface RowRules {
  columns: readonly LedgerColumn[]
  today: Day
}

/**
 * Reads a row by the mapping (for each place the code of its column, or null for one that is left out): its values by code, and
 * all its problems at once, those of required columns that hold nothing first.
 */
export function readRow(
  cells: readonly Cell[],
  mapping: readonly (string | null)[],
  { columns, today }: RowRules,
): { values: Map<string, string>; problems: CellProblem[] } {
  const values = new Map<string, string>()
  const problems: CellProblem[] = []
  for (const [at, code] of mapping.entries()) {
    const column = code === null ? undefined : columns.find((one) => one.code === code)
    const cell = cells[at]
    if (!column || !cell || (isBlank(cell) && !cell.merged)) continue
    const read = readCell(cell, column, today)
    if (read.ok) values.set(column.code, read.value)
    else problems.push({ column: column.code, code: read.error })
  }
  const told = new Set(problems.map(({ column }) => column))
  const missing = columns.filter(({ code, required }) => required && !values.has(code) && !told.has(code))
  return {
    values,
    problems: [...missing.map(({ code }) => ({ column: code, code: 'required' as const })), ...problems],
  }
}

const OWN = ['name', 'idNumber', 'archiveNo', 'shelf', 'receivedOn'] as const

/** Reads a row of a ledger. A row without an ID number is a good row; a row without a name is none. */
export function checkRow(
  cells: readonly Cell[],
  mapping: readonly (string | null)[],
  today: Day,
): Result<CheckedRow, CellProblem[]> {
  const { values, problems } = readRow(cells, mapping, { columns: LEDGER_COLUMNS, today })
  if (problems.length > 0) return fail(problems)
  const own = OWN.flatMap((code) => (values.has(code) ? [[code, values.get(code)]] : []))
  const columns = Object.fromEntries([...values].map(([code, value]) => [TITLES.get(code) ?? code, value]))
  return ok({ ...(Object.fromEntries(own) as Omit<CheckedRow, 'columns'>), columns })
}

const TITLES = new Map(LEDGER_COLUMNS.map(({ code, title }) => [code, title]))
