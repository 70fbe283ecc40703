import type { Day } from '@shared/kernel/dates'
import { fail, ok, type Result } from '@shared/kernel/result'
import { type CellProblem, type CheckedRow, readRow } from '../ledger/check-row'
import type { Cell } from '../ledger/read-cell'
import { HANDOVER_COLUMNS } from './columns'
import { HANDOVER_REASONS, type HandoverReason } from './signing'

/** Of a line as the file is registered: as one of a ledger, with the number it had at its unit. */
export interface HandoverRow extends CheckedRow {
  previousNo?: string
}

/** What the two who counted found to be wrong with a line. */
const AGAINST = { 缺失: 'bag-missing', 不符: 'bag-differs' } as const

/**
 * Reads a line by the mapping; all problems are told at once. A line that was not found to agree stays out; one without an ID number
 * needs a birth date, or two people of one name would become one file. `today` in Asia/Shanghai.
 */
export function checkHandoverRow(
  cells: readonly Cell[],
  mapping: readonly (string | null)[],
  today: Day,
): Result<HandoverRow, CellProblem[]> {
  const { values, problems } = readRow(cells, mapping, { columns: HANDOVER_COLUMNS, today })
  const told = new Set(problems.map(({ column }) => column))
  const against = AGAINST[values.get('counted') as keyof typeof AGAINST]
  const isNameless = !values.has('idNumber') && !values.has('birthDate')
  const more: CellProblem[] = [
    ...(against ? [{ column: 'counted', code: against }] : []),
    ...(isNameless && !told.has('idNumber') && !told.has('birthDate')
      ? [{ column: 'birthDate', code: 'birth-or-number' as const }]
      : []),
  ]
  const all = [...problems, ...more]
  return all.length > 0 ? fail(all) : ok(rowOf(values))
}

function rowOf(values: ReadonlyMap<string, string>): HandoverRow {
  const [idNumber, previousNo] = [values.get('idNumber'), values.get('unitNo')]
  return {
    name: values.get('name') ?? '',
    ...(idNumber ? { idNumber } : {}),
    ...(previousNo ? { previousNo } : {}),
    columns: Object.fromEntries([...values].map(([code, value]) => [TITLES.get(code) ?? code, value])),
  }
}

const TITLES = new Map(HANDOVER_COLUMNS.map(({ code, title }) => [code, title]))

/** What stands with every file of a list besides its own line: which unit it came from, and why. */
export const cameFrom = (unit: string, reason: HandoverReason): Record<string, string> => ({
  原存档单位名称: unit,
  转入原因: `单位${HANDOVER_REASONS[reason]}，批量移交`,
})
