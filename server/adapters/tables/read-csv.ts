import { Readable } from 'node:stream'
import type {
  OpenTable,
  TableCell,
  TableEncoding,
  TableLimits,
  TableRow,
} from '@server/platform/ports/table-reader'
import { AppError } from '@shared/kernel/app-error'
import { CsvError, parse } from 'csv-parse'
import { decode, detectEncoding } from './decode'

const DELIMITERS = [',', '\t', ';'] as const

/** Looks at a text table: its encoding, and by what its columns are divided. Throws `table.encoding`, `table.empty`. */
export function openCsv(bytes: Buffer, limits: TableLimits): OpenTable {
  const encoding = detectEncoding(bytes)
  const delimiter = delimiterOf(bytes, encoding)
  return {
    format: 'csv',
    encoding,
    sheet: null,
    otherSheets: [],
    formulas: null,
    rows: () => rowsOf(bytes, encoding, delimiter, limits),
  }
}

function delimiterOf(bytes: Buffer, encoding: TableEncoding): string {
  const [begin = ''] = decode(bytes, encoding)
  const line = begin.split(/[\r\n]+/).find((text) => text.trim() !== '')
  if (line === undefined) throw new AppError('table.empty')
  const unquoted = line.replace(/"[^"]*"/g, '')
  const count = (delimiter: string): number => unquoted.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}

interface Parsed {
  record: string[]
  info: { lines: number }
}

async function* rowsOf(bytes: Buffer, encoding: TableEncoding, delimiter: string, limits: TableLimits) {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    max_record_size: limits.maxColumns * limits.maxCellLength,
  })
  const text = Readable.from(decode(bytes, encoding))
  text.on('error', (error) => parser.destroy(error))
  let number = 0
  let count = 0
  try {
    for await (const { record } of text.pipe(parser) as AsyncIterable<Parsed>) {
      number += 1
      const row = rowOf(number, record, limits)
      if (row.cells.length === 0) continue
      count += 1
      if (count > limits.maxRows)
        throw new AppError('table.too-many-rows', { data: { limit: limits.maxRows } })
      yield row
    }
  } catch (cause) {
    throw problemOf(cause, number, limits)
  } finally {
    text.destroy()
    parser.destroy()
  }
}

function problemOf(cause: unknown, number: number, limits: TableLimits): unknown {
  if (cause instanceof AppError || !(cause instanceof CsvError)) return cause
  if (cause.code === 'CSV_MAX_RECORD_SIZE')
    return new AppError('table.cell-too-long', {
      cause,
      data: { row: number + 1, limit: limits.maxCellLength },
    })
  return new AppError('table.broken-line', { cause, data: { row: number + 1 } })
}

function rowOf(number: number, record: readonly string[], limits: TableLimits): TableRow {
  const last = record.findLastIndex((text) => text !== '')
  if (last >= limits.maxColumns)
    throw new AppError('table.too-many-columns', { data: { limit: limits.maxColumns } })
  const cells = record.slice(0, last + 1).map(cellOf)
  if (cells.some(({ text }) => text.length > limits.maxCellLength))
    throw new AppError('table.cell-too-long', { data: { row: number, limit: limits.maxCellLength } })
  return { number, cells }
}

/** `="0123"`: how some programs keep a text from being taken for a number; no formula. */
const KEPT_TEXT = /^="([^"]*)"$/

function cellOf(text: string): TableCell {
  if (text === '') return { text, kind: 'blank' }
  const kept = KEPT_TEXT.exec(text)?.[1]
  if (kept !== undefined) return { text: kept, kind: kept === '' ? 'blank' : 'text' }
  return { text, kind: text.startsWith('=') ? 'formula' : 'text' }
}
