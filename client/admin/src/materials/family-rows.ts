import type { FamilyEntry, Relation } from '@shared/domain/archive/family/relations'
import { readPaperDate } from '@shared/domain/archive/paper-date'
import { fieldSentence } from '@shared/kernel/phrases/fields'

/** A line of the family table as it is typed. */
export type FamilyRow = Record<'relation' | 'name' | 'birth' | 'work' | 'political', string>

export const EMPTY_ROW: FamilyRow = { relation: '', name: '', birth: '', work: '', political: '' }

/** The id of a field of a line. */
export const rowField = (at: number, field: keyof FamilyRow): string => `family-${at}-${field}`

/** A line nothing was typed in says nobody. */
const isTyped = (row: FamilyRow): boolean => Object.values(row).some((text) => text.trim())

/** What is missing or wrong in the lines, by the ids of their fields. */
export function lackingInFamily(rows: readonly FamilyRow[]): Record<string, string> {
  const lacking: Record<string, string> = {}
  for (const [at, row] of rows.entries()) {
    if (!isTyped(row)) continue
    if (!row.relation) lacking[rowField(at, 'relation')] = fieldSentence('field.choose')
    if (!row.name.trim()) lacking[rowField(at, 'name')] = fieldSentence('field.required')
    if (row.birth.trim() && !readPaperDate(row.birth))
      lacking[rowField(at, 'birth')] = fieldSentence('paper-date.invalid')
  }
  return lacking
}

/** The lines as a request brings them. */
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
