import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import type { TableToWrite, TableWriter } from '@server/platform/ports/table-writer'
import { stringify } from 'csv-stringify'
import iconv from 'iconv-lite'

/** What XML cannot hold: control characters but for tabs and line ends, and two code points that are none. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu
const LONGEST_CELL = 32_767
const MOST_WIDE = 60

const clean = (text: string): string => text.slice(0, LONGEST_CELL).replace(UNWRITABLE, '')

async function* lines({ columns, above, rows, below }: TableToWrite): AsyncGenerator<string[]> {
  for (const line of above ?? []) yield [clean(line)]
  yield columns.map(({ title }) => title)
  for await (const row of rows) yield row.map(clean)
  for (const line of below?.() ?? []) yield [clean(line)]
}

/** Format `@`: the program that opens it takes what is typed there for text as well, now and when it is saved again. */
const columnsOf = ({ columns }: TableToWrite) =>
  columns.map(({ title, width }) => ({
    width: width ?? Math.min(MOST_WIDE, title.length * 2 + 4),
    numFmt: '@',
  }))

async function* workbook(table: TableToWrite): AsyncGenerator<Uint8Array> {
  // Loaded with the first workbook: a start would wait for it.
  const { writeXlsxStream } = await import('hucre/xlsx')
  const frozen = { rows: (table.above?.length ?? 0) + 1 }
  const stream = writeXlsxStream(lines(table), {
    name: table.sheet,
    columns: columnsOf(table),
    freezePane: frozen,
    repeatHeaders: false,
  })
  yield* stream as WebStream<Uint8Array>
}

const xlsx = (table: TableToWrite): Readable => Readable.from(workbook(table), { objectMode: false })

async function* bare({ columns, rows }: TableToWrite): AsyncGenerator<string[]> {
  yield columns.map(({ title }) => title)
  for await (const row of rows) yield row.map(clean)
}

function csv(table: TableToWrite, encoding: 'utf8' | 'gb18030' = 'utf8'): Readable {
  const utf8 = encoding === 'utf8'
  const text = stringify({ bom: utf8, escape_formulas: true, record_delimiter: 'windows' })
  const rows = Readable.from(bare(table))
  rows.on('error', (error) => text.destroy(error))
  rows.pipe(text)
  text.on('close', () => rows.destroy())
  if (utf8) return text
  // Without it the encoder gets bytes where it needs text.
  text.setEncoding('utf8')
  const encoded = iconv.encodeStream('gb18030') as unknown as NodeJS.ReadWriteStream & Readable
  text.on('error', (error) => encoded.destroy(error))
  return text.pipe(encoded)
}

/** Writes XLSX by hucre and CSV by csv-stringify, GB18030 by iconv-lite. */
export const createTableWriter = (): TableWriter => ({ xlsx, csv })
