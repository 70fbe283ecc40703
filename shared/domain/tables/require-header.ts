import { AppError } from '@shared/kernel/app-error'
import { type ColumnSpec, type Header, type HeaderCell, readHeader } from './header'

/** The header of a table that has a row below it. Throws `table.*` with the way to mend it, `table.no-rows` where none is. */
export function requireHeader(
  head: readonly HeaderCell[],
  first: readonly HeaderCell[] | undefined,
  columns: readonly ColumnSpec[],
): Header {
  const header = readHeader(head, first ?? [], columns)
  if (!header.ok) throw new AppError(header.error.key, { data: header.error.data ?? {} })
  if (!first) throw new AppError('table.no-rows')
  return header.value
}
