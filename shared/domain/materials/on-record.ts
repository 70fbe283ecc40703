import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { CatalogueTable } from '../archive/catalogue/table'
import { checkIntake, type IntakeAnswers, type IntakeResult } from '../archive/intake/check-intake'
import { doubtsOf, type OnRecord } from '../archive/intake/compare'
import { firstDay, isPaperDate } from '../archive/paper-date'
import { type Contents, materialsOf } from './contents'
import type { Paper } from './paper'

reg('M-check', 'N13')

/** Whose file it is, as the record has it. `birth`: by the ID number. */
export interface Holder {
  name: string
  formerNames: readonly string[]
  birth: Day | null
}

/** What papers of the file are held to: the key facts on record; a birth date nobody recorded yet is the one of the ID number. */
export const onRecord = ({ name, formerNames, birth }: Holder, { keyFacts }: Contents): OnRecord => ({
  name,
  formerNames,
  birth: keyFacts.birth?.value ?? birth,
  workStart: keyFacts.workStart?.value ?? null,
  partyDate: keyFacts.partyDate?.value ?? null,
})

/** Why a date cannot stand, whoever says that it does: no date at all, or later than today. Null when it can. */
export const wrongDate = (
  date: string,
  today: Day,
): 'paper-date.invalid' | 'paper-date.after-today' | null => {
  if (!isPaperDate(date)) return 'paper-date.invalid'
  return firstDay(date) > today ? 'paper-date.after-today' : null
}

/** The checks at intake of a paper beside the others of its file. `today` in Asia/Shanghai. */
export function checkPaper(
  paper: Paper,
  answers: IntakeAnswers,
  at: {
    holder: Holder
    contents: Contents
    table: CatalogueTable
    today: Day
    originKnown: boolean
    instead?: string
  },
): IntakeResult {
  const beside = materialsOf(at.contents).filter(({ id }) => id !== at.instead)
  const material = { ...paper, id: 'new', originKnown: at.originKnown }
  const record = onRecord(at.holder, at.contents)
  return checkIntake(answers, doubtsOf(material, { record, table: at.table, today: at.today, beside }))
}
