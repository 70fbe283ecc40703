import type { OpenTable, TableCell, TableLimits, TableRow } from '@server/platform/ports/table-reader'
import { AppError } from '@shared/kernel/app-error'
import type { CellValue } from 'hucre/xlsx'
import { createGate } from './gate'
import { type SheetMarks, scanSheet } from './scan-sheet'
import { smallWorkbook } from './small-workbook'
import { unpack } from './unpack'
import { openWorkbook, type Workbook } from './workbook'
import { readZipDirectory } from './zip-directory'

/** Looks at a workbook: its archive, its sheets, where the first one shown has formulas and merged cells. Throws `table.*`. */
export async function openXlsx(bytes: Buffer, limits: TableLimits): Promise<OpenTable> {
  const book = await openWorkbook(bytes, readZipDirectory(bytes, limits))
  const marks = await scanSheet(unpack(bytes, book.sheetEntry))
  return {
    format: 'xlsx',
    encoding: null,
    sheet: book.sheet,
    otherSheets: book.otherSheets,
    formulas: marks.formulas,
    rows: () => rowsOf(bytes, book, marks, limits),
  }
}

async function* rowsOf(bytes: Buffer, book: Workbook, marks: SheetMarks, limits: TableLimits) {
  // Loaded with the first workbook: a start would wait for it.
  const { streamXlsxRows } = await import('hucre/xlsx')
  const gate = createGate(smallWorkbook(bytes, book))
  const rows = streamXlsxRows(gate.source)
  let count = 0
  try {
    for (;;) {
      const { done, value } = await gate.next(() => rows.next())
      if (done) return
      const row = rowOf(value.index, value.values, marks, limits)
      if (row.cells.every(({ text }) => text === '')) continue
      count += 1
      if (count > limits.maxRows)
        throw new AppError('table.too-many-rows', { data: { limit: limits.maxRows } })
      yield row
    }
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('table.broken', { cause })
  } finally {
    await gate.next(() => rows.return(undefined))
  }
}

function rowOf(
  index: number,
  values: readonly CellValue[],
  marks: SheetMarks,
  { maxColumns, maxCellLength }: TableLimits,
): TableRow {
  const merged = marks.mergedIn(index)
  const filled = values.findLastIndex((value) => value !== null && value !== '')
  if (filled >= maxColumns) throw new AppError('table.too-many-columns', { data: { limit: maxColumns } })
  // The empty part of a merged area is told as such, also behind the last filled cell.
  const width = Math.min(maxColumns, Math.max(filled, ...merged.map(([, last]) => last)) + 1)
  const cells = Array.from({ length: width }, (_, column): TableCell => {
    const cell = cellOf(values[column] ?? null, marks.isFormula(index, column))
    if (cell.text.length > maxCellLength)
      throw new AppError('table.cell-too-long', { data: { row: index + 1, limit: maxCellLength } })
    const isMerged = merged.some(([first, last]) => first <= column && column <= last)
    return isMerged ? { ...cell, merged: true } : cell
  })
  return { number: index + 1, cells }
}

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/

function cellOf(value: CellValue, isFormula: boolean): TableCell {
  const plain = plainCell(value)
  return isFormula ? { ...plain, kind: 'formula' } : plain
}

function plainCell(value: CellValue): TableCell {
  if (value === null || value === undefined || value === '') return { text: '', kind: 'blank' }
  if (value instanceof Date) return { text: dayText(value), kind: 'date' }
  if (typeof value === 'number') return { text: digits(value), kind: 'number' }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean' }
  return { text: value, kind: ERROR.test(value) ? 'error' : 'text' }
}

/** The library tells a date at midnight UTC, whatever the zone of this process. */
const dayText = (date: Date): string =>
  Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, date.getUTCFullYear() > 9999 ? 13 : 10)

/** Long numbers in full, never 1.1E+17: that some of their digits are lost is for whoever reads them. */
const digits = (value: number): string => (Number.isInteger(value) ? BigInt(value).toString() : String(value))
