import { type FamilyRow, faultsIn } from '@shared/domain/archive/family/family-rows'
import { fieldSentence } from '@shared/kernel/phrases/fields'

/** The id of a field of a line. */
export const rowField = (at: number, field: keyof FamilyRow): string => `family-${at}-${field}`

/** What is missing or wrong in the lines, by the ids of their fields. */
export const lackingInFamily = (rows: readonly FamilyRow[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap((row, at) =>
      Object.entries(faultsIn(row)).map(([field, fault]) => [
        rowField(at, field as keyof FamilyRow),
        fieldSentence(fault),
      ]),
    ),
  )
