import { createTableReader } from '@server/adapters/tables/table-reader'
import { createTableWriter } from '@server/adapters/tables/table-writer'
import type { TableLimits, TableRow } from '@server/platform/ports/table-reader'
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'

export const TABLE_LIMITS: TableLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxUnpackedBytes: 200 * 1024 * 1024,
  maxRows: 100_000,
  maxColumns: 100,
  maxCellLength: 2000,
}

/** A workbook as a spreadsheet program would save it: texts in a table of their own, merged areas and formulas as told. */
export async function workbook(rows: CellValue[][], more: Partial<WriteSheet> = {}): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: '登记', rows, ...more }] }))
}

export async function readTable(
  name: string,
  bytes: Buffer,
  limits: Partial<TableLimits> = {},
): Promise<{ table: Awaited<ReturnType<ReturnType<typeof createTableReader>['open']>>; rows: TableRow[] }> {
  const table = await createTableReader().open({ name, bytes }, { ...TABLE_LIMITS, ...limits })
  const rows: TableRow[] = []
  for await (const row of table.rows()) rows.push(row)
  return { table, rows }
}

export const textsOf = (rows: readonly TableRow[]): string[][] =>
  rows.map(({ cells }) => cells.map(({ text }) => text))

/** The bytes of a written table. */
export async function written(stream: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array))
  return Buffer.concat(parts)
}

export { createTableReader, createTableWriter }
