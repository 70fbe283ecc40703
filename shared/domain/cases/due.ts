import type { Json } from '@shared/kernel/canonical'
import { addDays, addMonths, type Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { addWorkdays, type Calendar, covers, tentative, workdaysBetween } from '@shared/kernel/workdays'

reg('N20-2')

/** The last day of a case as it was decided when its clock started, or when the notice it waited for came. */
export interface DueView {
  day: Day
  /** The count ran past the covered years: 暂定 until the notice is entered. */
  provisional: boolean
  /** Working days promised; of a promise in months, those that are in them. */
  workingDays: number
  months?: number
  /** Working days within which a place promises what the rule gives months for. */
  promised?: number
}

/** What is promised: working days, or months by the calendar where the rule counts those, shortened by so many working days. */
interface Promised {
  workingDays: number
  months?: number | undefined
  promised?: number | undefined
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))

function isKnown(calendar: Calendar, first: Day, last: Day): boolean {
  for (let year = yearOf(first); year <= yearOf(last); year += 1) if (!covers(calendar, year)) return false
  return true
}

/**
 * The last day of a clock that starts on `from` and promises so many working days, or months; the day it starts is not counted
 * (民法典 第二百零一条). It is given for any day: years without a notice are guessed from the ordinary week.
 */
export function dueAfter(
  from: Day,
  { workingDays, months, promised }: Promised,
  calendar: Calendar,
): DueView {
  const whole = tentative(calendar)
  const isIn = (day: Day) => ({ day, provisional: !isKnown(calendar, addDays(from, 1), day) })
  if (!months) return { ...isIn(addWorkdays(from, workingDays, whole)), workingDays }
  const byLaw = addMonths(from, months, whole)
  const byPlace = promised ? addWorkdays(from, promised, whole) : byLaw
  const isSooner = byPlace < byLaw
  const last = isIn(isSooner ? byPlace : byLaw)
  const days = workdaysBetween(from, last.day, whole)
  return { ...last, workingDays: days, months, ...(promised ? { promised } : {}) }
}

/**
 * What a fact says of a last day that waited for a notice, as the calendar now has it: the day and the notice that decides
 * it. Null when it stands: it was never provisional, or still is and would be the same.
 */
export function recountDue(
  counted: { startedOn: Day | null; due: DueView | null } | null,
  calendar: Calendar,
): { due: Json; notice?: string } | null {
  if (!counted?.startedOn || !counted.due?.provisional) return null
  const due = dueAfter(counted.startedOn, counted.due, calendar)
  if (due.provisional && due.day === counted.due.day) return null
  const notice = calendar.notices.find(({ year }) => year === yearOf(due.day))?.notice
  return { due: { ...due }, ...(notice ? { notice } : {}) }
}
