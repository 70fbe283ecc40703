import { IMPORT_RULES } from '@shared/domain/imports/rules'
import type { LedgerColumn } from '@shared/domain/ledger/columns'
import { maskSample } from '@shared/domain/ledger/mask-sample'
import type { Header } from '@shared/domain/tables/header'
import { requireHeader } from '@shared/domain/tables/require-header'
import type { OpenTable, TableReader, TableRow } from '../../platform/ports/table-reader'

/** A table that was read once from end to end: nothing in it breaks a limit. */
export interface LookedAt extends Header {
  table: OpenTable
  samples: string[][]
  /** Data rows. */
  total: number
}

const NO_ROW: TableRow = { number: 0, cells: [] }

/** Opens a table and reads it to its end, keeping its header, matched with these columns, and first rows. Throws `table.*`. */
export async function lookAt(
  tables: TableReader,
  columns: readonly LedgerColumn[],
  file: { name: string; bytes: Buffer },
): Promise<LookedAt> {
  const table = await tables.open(file, IMPORT_RULES)
  const first: TableRow[] = []
  let count = 0
  for await (const row of table.rows()) {
    count += 1
    if (first.length <= IMPORT_RULES.samples) first.push(row)
  }
  const [head = NO_ROW, ...rows] = first
  const header = requireHeader(head.cells, rows[0]?.cells, columns)
  const { length } = header.titles
  const samples = rows.map(({ cells }) =>
    Array.from({ length }, (_, at) => maskSample(cells[at]?.text ?? '')),
  )
  return { ...header, table, samples, total: count - 1 }
}
