import { type SourceFile, withoutComments } from './sources'

export const kinds = ['rule', 'item', 'page', 'test'] as const
export type Kind = (typeof kinds)[number]

export interface Row {
  id: string
  demand: string
}

export interface Mark {
  id: string
  path: string
  kind: Kind
}

/** The rows of docs/REGULATION.md: four cells, the first an id. Throws when an id stands twice. */
export function rowsOf(markdown: string): Row[] {
  const rows = markdown
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 6 && /^[A-Za-z][\w-]*$/.test(cells[1] ?? '') && cells[1] !== 'id')
    .map((cells) => ({ id: cells[1] ?? '', demand: cells[3] ?? '' }))
  const twice = rows.find((row, at) => rows.findIndex(({ id }) => id === row.id) !== at)
  if (twice) throw new Error(`docs/REGULATION.md has ${twice.id} twice`)
  return rows
}

/** The `reg('…')` marks of a source file; those in comments do not count, nor does the function that makes them. */
export function marksIn(file: Pick<SourceFile, 'path' | 'text'>): Mark[] {
  const kind = kindOf(file.path)
  const calls = withoutComments(file.text).matchAll(/\breg\(\s*((?:['"`][^'"`]*['"`]\s*,?\s*)+)\)/g)
  const ids = [...calls].flatMap(([, list = '']) =>
    [...list.matchAll(/['"`]([^'"`]*)['"`]/g)].map(([, id = '']) => id),
  )
  return [...new Set(ids)].map((id) => ({ id, path: file.path, kind }))
}

export function carriers(id: string, marks: Mark[]): Record<Kind, string[]> {
  const of = (kind: Kind): string[] =>
    marks.filter((mark) => mark.id === id && mark.kind === kind).map(({ path }) => path)
  return { rule: of('rule'), item: of('item'), page: of('page'), test: of('test') }
}

/** Ids of the rows that no rule, item or page carries; a test alone carries nothing. */
export function openRows(rows: Row[], marks: Mark[]): string[] {
  const carried = new Set(marks.filter(({ kind }) => kind !== 'test').map(({ id }) => id))
  return rows.map(({ id }) => id).filter((id) => !carried.has(id))
}

export function unknownMarks(rows: Row[], marks: Mark[]): Mark[] {
  const known = new Set(rows.map(({ id }) => id))
  return marks.filter(({ id }) => !known.has(id))
}

function kindOf(path: string): Kind {
  if (path.startsWith('test/') || /\.test\.tsx?$/.test(path)) return 'test'
  if (path.startsWith('shared/domain/items/')) return 'item'
  return path.startsWith('client/') ? 'page' : 'rule'
}
