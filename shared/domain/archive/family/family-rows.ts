import { reg } from '@shared/kernel/reg'
import { fail, ok, type Result } from '@shared/kernel/result'
import { readPaperDate } from '../paper-date'
import { type FamilyEntry, RELATIONS, type Relation } from './relations'

reg('G36')

/** A line of the family table as it is typed. */
export type FamilyRow = Record<(typeof FIELDS)[number], string>

const FIELDS = ['relation', 'name', 'birth', 'work', 'political'] as const
export const EMPTY_ROW: FamilyRow = { relation: '', name: '', birth: '', work: '', political: '' }

/** The longest that each may be, in characters. */
export const ROW_LENGTHS = { name: 50, birth: 20, work: 100, political: 30 } as const

/** As many people as a paper names. */
export const MOST_ROWS = 40

/** A line nothing was typed in says nobody. */
const isTyped = (row: FamilyRow): boolean => Object.values(row).some((text) => text.trim())

/** What is missing or wrong in a line, as keys of the sentences of fields; nothing in one that says nobody. */
export function faultsIn(row: FamilyRow): Partial<FamilyRow> {
  if (!isTyped(row)) return {}
  const faults: Partial<FamilyRow> = {}
  if (!Object.hasOwn(RELATIONS, row.relation)) faults.relation = 'field.choose'
  if (!row.name.trim()) faults.name = 'field.required'
  if (row.birth.trim() && !readPaperDate(row.birth)) faults.birth = 'paper-date.invalid'
  for (const [field, most] of Object.entries(ROW_LENGTHS))
    if ([...row[field as keyof FamilyRow].trim()].length > most)
      faults[field as keyof FamilyRow] = 'field.too-long'
  return faults
}

/** The lines as the paper states them. They must be without faults. */
export const entriesOf = (rows: readonly FamilyRow[]): FamilyEntry[] =>
  rows.filter(isTyped).map((row) => {
    const birth = readPaperDate(row.birth)
    const [work, political] = [row.work.trim(), row.political.trim()]
    return {
      ...{ relation: row.relation as Relation, name: row.name.trim() },
      ...(birth ? { birth } : {}),
      ...(work ? { work } : {}),
      ...(political ? { political } : {}),
    }
  })

/** Entries back in lines. */
export const rowsOf = (entries: readonly FamilyEntry[]): FamilyRow[] =>
  entries.map((entry) => ({ ...EMPTY_ROW, ...entry }))

const BAR = '|'

/** The lines as one text, for the answer to a question. A bar in a word becomes the full-width one. */
export const writeRows = (rows: readonly FamilyRow[]): string =>
  rows
    .map((row) => FIELDS.map((field) => row[field].replaceAll(BAR, '｜').replace(/\s+/g, ' ')).join(BAR))
    .join('\n')

/** The lines of such a text, as far as anything stands in them. */
export const readRows = (text: string): FamilyRow[] =>
  text === ''
    ? []
    : text.split('\n').map((line) => {
        const parts = line.split(BAR)
        return Object.fromEntries(FIELDS.map((field, at) => [field, parts[at] ?? ''])) as FamilyRow
      })

/** The answer in the form in which it is kept, or the key of the first thing that is wrong with it. */
export function tidyFamily(text: string): Result<string, string> {
  const rows = readRows(text)
  if (rows.length > MOST_ROWS) return fail('field.too-long')
  const [fault] = rows.flatMap((row) => Object.values(faultsIn(row)))
  return fault === undefined ? ok(writeRows(rowsOf(entriesOf(rows)))) : fail(fault)
}
