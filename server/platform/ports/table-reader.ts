/** What a cell holds. `date`: a number shown as a date, its text the day 'YYYY-MM-DD'. `formula`: the text is only its last result. */
export type CellKind = 'blank' | 'text' | 'number' | 'date' | 'boolean' | 'formula' | 'error'

export interface TableCell {
  /** As typed, not trimmed; numbers in plain digits. */
  text: string
  kind: CellKind
  /** Part of a merged area, of which only the first cell holds the text. */
  merged?: true
}

export interface TableRow {
  /** As the table's own program numbers it, from 1. */
  number: number
  cells: readonly TableCell[]
}

export interface TableLimits {
  /** Of the file as it came. */
  maxBytes: number
  /** Of everything in it once unpacked. */
  maxUnpackedBytes: number
  maxRows: number
  maxColumns: number
  /** Characters of one cell. */
  maxCellLength: number
}

export type TableEncoding = 'UTF-8' | 'GB18030'

/** A table that was looked at and may be read. */
export interface OpenTable {
  format: 'xlsx' | 'csv'
  /** Of a CSV; null for XLSX. */
  encoding: TableEncoding | null
  /** The sheet that is read, the first one shown; null for CSV. */
  sheet: string | null
  /** Other sheets that are shown and are not read. */
  otherSheets: readonly string[]
  /** Formula cells of the sheet, e.g. `{ count: 3, first: 'B7' }`; null when it has none. */
  formulas: { count: number; first: string } | null
  /**
   * Rows in order, blank ones left out. They are read as they are asked for: a slow reader holds no more of them than a fast
   * one. Throws `table.*` where the file breaks a limit or breaks off.
   */
  rows: () => AsyncGenerator<TableRow, void, undefined>
}

/** Reads tables that people bring: XLSX, CSV in UTF-8 or GB18030. */
export interface TableReader {
  /** Looks at a file before anything of it is used. Throws `table.*` for what cannot be read, with the way to mend it. */
  open: (file: { name: string; bytes: Buffer }, limits: TableLimits) => Promise<OpenTable>
}
