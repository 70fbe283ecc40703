import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Calendar } from '@shared/kernel/workdays'
import { dueAfter } from '../cases/due'
import { readEscalated, recordOf } from './file-search-inquiries'
import type { Inquiry } from './inquiry'
import type { CaseKnowledge } from './knowledge'

reg('grad', 'W6-all')

/** Working days for an answer that whoever was asked before the tables laid them down was told. */
const UNTOLD_DAYS = 10

const untold = (on: Day, calendar: Calendar): Day => dueAfter(on, { workingDays: UNTOLD_DAYS }, calendar).day

/** By when a question is to be answered: the day that was told with it, whatever the tables say by now. */
export const answerDue = (
  { askedOn, answerBy }: Pick<Inquiry, 'askedOn' | 'answerBy'>,
  calendar: Calendar,
): Day => answerBy ?? untold(askedOn, calendar)

/** The last day for whoever is asked, or asked once more, today: by the table of the place of the centre that asks. */
export const nextAnswerDue = ({
  local,
  today,
  calendar,
}: Pick<CaseKnowledge, 'local' | 'today' | 'calendar'>): Day =>
  dueAfter(today, { workingDays: local.answerDays }, calendar).day

/** Whose silence the department above was told of, and who let the days of an answer pass again since. */
export function silencedIn({
  kept,
  today,
  calendar,
}: Pick<CaseKnowledge, 'kept' | 'today' | 'calendar'>): string[] {
  const second = recordOf(kept.secondBy)
  return Object.entries(recordOf(kept.escalated)).flatMap(([holder, said]) => {
    const told = readEscalated(said)
    const isOver = told !== null && (second[holder] ?? untold(told.on, calendar)) < today
    return isOver ? [holder] : []
  })
}
