import { addMonths, type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { type Calendar, tentative, workdaysBetween } from '@shared/kernel/workdays'
import type { ServiceItem } from '../items/types'
import type { DueView } from './due'
import type { CaseView } from './view'

reg('N20-2', 'M37')

export type ClockTone = 'calm' | 'amber' | 'red' | 'stopped'

/** The clock anyone can read: working days left as a number and a date. */
export interface ClockView {
  due: Day
  dueText: string
  left: number
  total: number
  tone: ClockTone
  /** The day has passed, or had when the clock stopped. */
  late: boolean
  provisional: boolean
  basis: string
}

/** Working days left on a day, negative when they have passed. Years without a notice are guessed. */
export const workdaysLeft = (today: Day, due: Day, calendar: Calendar): number =>
  workdaysBetween(today, due, tentative(calendar))

/**
 * The clock of a case on a day; null when the item has started none, while it is the person's turn (nobody waits for us
 * then), before what its days count from, and once it has ended without stopping its clock: nothing is waited for. Amber from a third left or as the item says, red when past. Once stopped it says what it said then, whatever notice comes
 * later.
 */
export function clockOf(item: ServiceItem, view: CaseView, today: Day, calendar: Calendar): ClockView | null {
  const { holder, untimed } = item.states[view.state] ?? {}
  if (!view.due || untimed || holder === 'person') return null
  if (holder === 'nobody' && !view.stoppedOn) return null
  const on = view.stoppedOn ?? today
  const clock = {
    ...clockUntil(view.due, on, calendar, item.clock.basis),
    ...amberAfter(item, view, on, calendar),
  }
  if (!view.stoppedOn) return clock
  return { ...clock, left: view.leftAtStop ?? clock.left, tone: 'stopped' }
}

/** By the months of the item where its rule has them (M37), in place of the third. */
function amberAfter(
  { clock: { amberMonths } }: ServiceItem,
  { startedOn, due }: CaseView,
  today: Day,
  calendar: Calendar,
): Partial<Pick<ClockView, 'tone'>> {
  if (!amberMonths || !startedOn || !due || today > due.day) return {}
  return { tone: today > addMonths(startedOn, amberMonths, tentative(calendar)) ? 'amber' : 'calm' }
}

/** A clock that runs, as it reads on a day (Asia/Shanghai). */
export function clockUntil(last: DueView, today: Day, calendar: Calendar, basis: string): ClockView {
  const { day: due, provisional, workingDays: total } = last
  const left = workdaysLeft(today, due, calendar)
  const late = today > due
  const tone: ClockTone = late ? 'red' : left * 3 <= total ? 'amber' : 'calm'
  return { due, dueText: sayDay(due), left, total, tone, late, provisional, basis }
}
