import { type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { workingDaysLeft } from '../calendar/working-days'
import type { ServiceItem } from '../items/types'
import type { CaseView } from './view'

reg('N20-2')

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

/** The clock of a case on a day; null when the item has started none. Amber from a third left, red when past. */
export function clockOf(item: ServiceItem, view: CaseView, today: Day): ClockView | null {
  if (!view.due) return null
  const at = view.stoppedOn ?? today
  const left = workingDaysLeft(at, view.due.day)
  const total = item.clock.workingDays
  const late = at > view.due.day
  const running: ClockTone = late ? 'red' : left * 3 <= total ? 'amber' : 'calm'
  return {
    due: view.due.day,
    dueText: sayDay(view.due.day),
    left,
    total,
    tone: view.stoppedOn ? 'stopped' : running,
    late,
    provisional: view.due.provisional,
    basis: item.clock.basis,
  }
}
