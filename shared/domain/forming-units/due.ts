import { addDays, type Day, dayInMonths } from '@shared/kernel/dates'
import { serialOf } from '@shared/kernel/day-serial'
import { reg } from '@shared/kernel/reg'
import { type Calendar, covers, isWorkday, tentative, workdayFrom } from '@shared/kernel/workdays'
import { FORMING_RULES } from './rules'

reg('N14', 'M31')

export const LIGHTS = { green: '未到期', amber: '临近到期', red: '已逾期' } as const
export type Light = keyof typeof LIGHTS

/** The last day on which a paper is handed over in time; `provisional`: no notice covers its year yet. */
export interface HandOver {
  due: Day
  provisional: boolean
}

/**
 * The corresponding day a month after the paper was formed, before days off are looked at. It depends on no calendar, and
 * papers ordered by it are ordered by their last day, too: lists are stored by it.
 */
export const dueKeyOf = (formedOn: Day): Day => dayInMonths(formedOn, FORMING_RULES.handOverMonths.value)

/** The last day for a paper of that key: the key, or the first working day after it (民法典 第二百零三条). */
export function handOverBy(dueKey: Day, calendar: Calendar): HandOver {
  const due = workdayFrom(dueKey, tentative(calendar))
  const isCovered = [dueKey, due].every((day) => covers(calendar, Number(day.slice(0, 4))))
  return { due, provisional: !isCovered }
}

/** Red after the last day, amber from the table's days before it, green until then. */
export function lightOn(due: Day, today: Day): Light {
  if (today > due) return 'red'
  return today >= addDays(due, -FORMING_RULES.amberDays.value) ? 'amber' : 'green'
}

/** Calendar days somebody is late who hands over on a day; 0 in time. */
export const daysLate = (due: Day, on: Day): number => Math.max(0, serialOf(on) - serialOf(due))

/** The last key whose last day is before `day`: days off are carried to the working day after them. */
function lastKeyDueBefore(day: Day, calendar: Calendar): Day {
  const week = tentative(calendar)
  let key = addDays(day, -1)
  while (!isWorkday(key, week)) key = addDays(key, -1)
  return key
}

/** The keys up to and including which papers are red, and amber or red, on a day: what a list asks its index for. */
export const keysOnLights = (today: Day, calendar: Calendar): { red: Day; amber: Day } => ({
  red: lastKeyDueBefore(today, calendar),
  amber: lastKeyDueBefore(addDays(today, FORMING_RULES.amberDays.value + 1), calendar),
})
