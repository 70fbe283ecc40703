import type { ProblemKey } from '@shared/kernel/problems'
import { fail, ok, type Result } from '@shared/kernel/result'

/** A column that a table may have: a stable code, the title as we print it, and other titles people use for it. */
export interface ColumnSpec {
  code: string
  title: string
  aliases?: readonly string[]
  required?: boolean
}

export interface HeaderCell {
  text: string
  kind: string
  merged?: true
}

/** The header of a table: its titles as they stand, and the column each was recognised as; null: unknown. */
export interface Header {
  titles: string[]
  mapping: (string | null)[]
}

export interface HeaderProblem {
  key: ProblemKey & `table.${string}`
  data?: Record<string, string | number>
}

/** Titles as they are compared: width, spaces, stars, case and remarks in brackets make no difference. */
export const normalTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g, '')
    .replace(/[\s*:_·.-]/g, '')
    .toLowerCase()

/** The column a title means, or null. */
export function recogniseTitle(title: string, columns: readonly ColumnSpec[]): string | null {
  const asked = normalTitle(title)
  const found = columns.find((column) =>
    [column.title, ...(column.aliases ?? [])].some((known) => normalTitle(known) === asked),
  )
  return asked === '' ? null : (found?.code ?? null)
}

/** How a column without a title is called. `at` from 0. */
const untitled = (at: number): string => `（第 ${at + 1} 列，无列名）`

const knownIn = (row: readonly HeaderCell[], columns: readonly ColumnSpec[]): number =>
  row.filter(({ text }) => recogniseTitle(text, columns) !== null).length

/**
 * Reads the first two rows of a table that is to have one header row at the top. Refuses merged cells and formulas in it, a
 * line of title above it, a second header row below it, and a column that stands there twice.
 */
export function readHeader(
  first: readonly HeaderCell[],
  second: readonly HeaderCell[],
  columns: readonly ColumnSpec[],
): Result<Header, HeaderProblem> {
  const filled = first.filter(({ text }) => text.trim() !== '')
  const known = knownIn(first, columns)
  const knownBelow = knownIn(second, columns)
  if (knownBelow >= 2 && (filled.length === 1 || knownBelow * 2 >= second.length || knownBelow > known))
    return fail({ key: 'table.two-headers' })
  if (first.some(({ merged }) => merged)) return fail({ key: 'table.header-merged' })
  const formula = first.findIndex(({ kind }) => kind === 'formula')
  if (formula >= 0) return fail({ key: 'table.header-formula', data: { column: formula + 1 } })
  if (known === 0) return fail({ key: 'table.no-header' })
  const titles = first.map(({ text }, at) => text.trim() || untitled(at))
  const mapping = titles.map((title) => recogniseTitle(title, columns))
  const twice = titles.find((title, at) => isRepeated(titles, mapping, title, at))
  if (twice !== undefined) return fail({ key: 'table.column-twice', data: { column: twice } })
  return ok({ titles, mapping })
}

function isRepeated(
  titles: readonly string[],
  mapping: readonly (string | null)[],
  title: string,
  at: number,
): boolean {
  const code = mapping[at] ?? null
  if (code !== null) return mapping.indexOf(code) !== at
  const asked = normalTitle(title)
  return asked !== '' && titles.findIndex((other) => normalTitle(other) === asked) !== at
}

/** Titles of the required columns that no column of the table stands for. */
export const missingColumns = (
  mapping: readonly (string | null)[],
  columns: readonly ColumnSpec[],
): string[] =>
  columns.filter(({ code, required }) => required && !mapping.includes(code)).map(({ title }) => title)

const MOST_NAMED = 3

/** Names of columns for a sentence: the first three, and how many more. */
export const nameColumns = (titles: readonly string[]): string =>
  titles.slice(0, MOST_NAMED).join('、') + (titles.length > MOST_NAMED ? ` 等 ${titles.length} 列` : '')
