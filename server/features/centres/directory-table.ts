import type { importDirectory } from '@shared/contract/directory'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import { DIRECTORY_COLUMNS, DIRECTORY_RULES, directoryColumn } from '@shared/domain/centres/directory/columns'
import { type DirectoryWorld, directoryPlanner, type Planned } from '@shared/domain/centres/directory/plan'
import { sayDirectoryProblem } from '@shared/domain/centres/directory/problems'
import { readDirectoryRow } from '@shared/domain/centres/directory/read-row'
import { missingColumns } from '@shared/domain/tables/header'
import { requireHeader } from '@shared/domain/tables/require-header'
import { AppError } from '@shared/kernel/app-error'
import type { OpenTable, TableRow } from '../../platform/ports/table-reader'
import { type ReceivedFile, scan } from '../uploads'
import type { CentreRoomDeps } from './deps'

export type DirectoryAsked = RouteInput<typeof importDirectory>['query']
export type DirectoryReport = RouteOutput<typeof importDirectory>

/** A directory that was read whole; it is small. */
export interface DirectoryTable {
  file: ReceivedFile
  table: OpenTable
  titles: string[]
  mapping: (string | null)[]
  rows: TableRow[]
}

/** The columns as they were told; as their titles say where they were not. Throws `table.column-twice`. */
function mappingOf(titles: string[], recognised: (string | null)[], told: string | undefined) {
  if (told === undefined) return recognised
  const codes = told.split(',')
  const mapping = titles.map((_, at) => directoryColumn(codes[at] ?? null)?.code ?? null)
  const twice = mapping.findIndex((code, at) => code !== null && mapping.indexOf(code) !== at)
  if (twice >= 0) throw new AppError('table.column-twice', { data: { column: titles[twice] ?? '' } })
  return mapping
}

/** Reads a directory from end to end. Throws `table.*`, `upload.infected`, `upload.scanner-away`. */
export async function readDirectory(
  { tables, scanner }: CentreRoomDeps,
  file: ReceivedFile,
  { columns }: DirectoryAsked,
): Promise<DirectoryTable> {
  await scan(scanner, file.bytes)
  const table = await tables.open(file, DIRECTORY_RULES)
  const rows: TableRow[] = []
  for await (const row of table.rows()) rows.push(row)
  const head = rows.shift()
  const { titles, mapping } = requireHeader(head?.cells ?? [], rows[0]?.cells, DIRECTORY_COLUMNS)
  return { file, table, titles, mapping: mappingOf(titles, mapping, columns), rows }
}

/** What becomes of each row, with its number in the table. */
export function planOf({ rows, mapping }: DirectoryTable, world: DirectoryWorld) {
  const plan = directoryPlanner(world)
  return rows.map(({ number, cells }): Planned & { row: number } => {
    const read = readDirectoryRow(cells, mapping)
    return { row: number, ...(read.ok ? plan(read.value) : { kind: 'bad', problems: read.error }) }
  })
}

/** Titles of the columns that must be there and are not. */
export const lacking = ({ mapping }: DirectoryTable): string[] => missingColumns(mapping, DIRECTORY_COLUMNS)

/** The whole as it is told. */
export function reportOf(directory: DirectoryTable, planned: ReturnType<typeof planOf>): DirectoryReport {
  const { file, table, titles, mapping, rows } = directory
  const count = (kind: Planned['kind']): number => planned.filter((one) => one.kind === kind).length
  const samplesAt = (at: number): string[] =>
    rows.slice(0, DIRECTORY_RULES.samples).map(({ cells }) => cells[at]?.text ?? '')
  return {
    ...{ name: file.name, sheet: table.sheet, encoding: table.encoding },
    columns: titles.map((title, at) => ({
      ...{ title, samples: samplesAt(at) },
      code: DIRECTORY_COLUMNS.find(({ code }) => code === mapping[at])?.code ?? null,
    })),
    ...{ missing: lacking(directory), total: rows.length },
    ...{ entered: count('enter'), known: count('known'), bad: count('bad') },
    rows: planned
      .flatMap((one) =>
        one.kind === 'bad' ? [{ row: one.row, lines: one.problems.map(sayDirectoryProblem) }] : [],
      )
      .slice(0, DIRECTORY_RULES.maxReported),
  }
}
