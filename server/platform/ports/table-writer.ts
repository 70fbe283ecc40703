import type { Readable } from 'node:stream'

export interface TableColumn {
  title: string
  /** Characters, of which a Chinese one counts two. */
  width?: number
}

export interface TableToWrite {
  /** Name of the sheet, at most 31 characters. */
  sheet: string
  columns: readonly TableColumn[]
  /** Lines above the header, one cell each; none unless told. */
  above?: readonly string[]
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>
  /** Lines below the last row, asked for when all rows are through: only then is their number known. */
  below?: () => readonly string[]
}

/**
 * Writes tables, every cell as text: no cell is ever a formula, and a number keeps its leading zeros and last digits. Rows
 * are taken as the reader takes the bytes. An error of the rows becomes an error of the stream.
 */
export interface TableWriter {
  xlsx: (table: TableToWrite) => Readable
  /** Without the lines above and below. `gb18030` for programs that know no UTF-8; UTF-8 begins with a byte order mark. */
  csv: (table: TableToWrite, encoding?: 'utf8' | 'gb18030') => Readable
}
