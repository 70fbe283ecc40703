import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { CatalogueTable } from '../archive/catalogue/table'
import { type Doubt, doubtsOf, type OnRecord } from '../archive/intake/compare'
import { firstDay, isPaperDate, type PaperDate } from '../archive/paper-date'
import { type Contents, materialsOf } from './contents'
import type { Paper, RecordedFact } from './paper'

reg('M-check', 'N13')

/** Whose file it is, as the record has it. `birth`: by the ID number. */
export interface Holder {
  name: string
  formerNames: readonly string[]
  birth: Day | null
}

/** The key facts on record, as far as any are. */
interface Recorded {
  keyFacts: Readonly<Partial<Record<RecordedFact, { value: PaperDate }>>>
}

/** What papers of the file are held to: the key facts on record; a birth date nobody recorded yet is the one of the ID number. */
export const onRecord = ({ name, formerNames, birth }: Holder, { keyFacts }: Recorded): OnRecord => ({
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

/** What the program doubts of a paper beside the others of its file. `today` in Asia/Shanghai. */
export function doubtsAbout(
  paper: Paper,
  at: { holder: Holder; contents: Contents; table: CatalogueTable; today: Day; originKnown: boolean },
): Doubt[] {
  const { table, today, originKnown } = at
  const record = onRecord(at.holder, at.contents)
  const beside = materialsOf(at.contents)
  return doubtsOf({ ...paper, id: 'new', originKnown }, { record, table, today, beside })
}
