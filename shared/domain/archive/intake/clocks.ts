import { addMonths, type Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { type Calendar, tentative } from '@shared/kernel/workdays'

reg('N13', 'N14', 'M31', 'M37')

/** Months by the calendar: into the file within two (N13), amber after one (M37); handed over within one (N14). */
const MONTHS = { filing: 2, filingAmber: 1, handOver: 1 } as const

export type Lamp = 'green' | 'amber' | 'red'

/** The last day to put an accepted paper into its file, and how it stands today. */
export function filingClock(acceptedOn: Day, today: Day, calendar: Calendar): { due: Day; lamp: Lamp } {
  const whole = tentative(calendar)
  const due = addMonths(acceptedOn, MONTHS.filing, whole)
  const amber = addMonths(acceptedOn, MONTHS.filingAmber, whole)
  return { due, lamp: today > due ? 'red' : today > amber ? 'amber' : 'green' }
}

/** Days before the last one in which a forming unit is reminded; no text gives a figure, this one is ours. */
const REMIND_DAYS = 10

/** How a forming unit stands with a paper that it has not handed over: for its due list and chase letters. */
export function handOverClock(formedOn: Day, today: Day, calendar: Calendar): { due: Day; lamp: Lamp } {
  const due = addMonths(formedOn, MONTHS.handOver, tentative(calendar))
  const left = (Date.parse(due) - Date.parse(today)) / 86_400_000
  return { due, lamp: left < 0 ? 'red' : left <= REMIND_DAYS ? 'amber' : 'green' }
}

/** What is shown beside a paper that came in later than its month; null when in time. It is never a ground for refusing it. */
export function sayLateness(formedOn: Day, receivedOn: Day, calendar: Calendar): string | null {
  const { due } = handOverClock(formedOn, receivedOn, calendar)
  return receivedOn > due ? '材料形成已超过一个月，仍予接收；请形成单位今后在一个月内移交' : null
}
