import { addDays, type Day } from '@shared/kernel/dates'
import type { HolidayNotice } from '@shared/kernel/holiday-notices'
import { calendarOf, tentative, workdaysBetween } from '@shared/kernel/workdays'

/** The working days of one month, and how many its ordinary weeks would have. */
export interface MonthCount {
  /** 1 to 12. */
  month: number
  workdays: number
  ordinary: number
}

const ordinaryWeek = tentative(calendarOf([]))

const startOf = (year: number, month: number): Day => `${year}-${String(month).padStart(2, '0')}-01`

/** What a year's notice makes of it, month by month, so that a second person sees what they confirm. */
export function previewOf(notice: HolidayNotice): MonthCount[] {
  const calendar = calendarOf([notice])
  return Array.from({ length: 12 }, (_, at) => {
    const first = startOf(notice.year, at + 1)
    const end = at === 11 ? `${notice.year}-12-31` : addDays(startOf(notice.year, at + 2), -1)
    // Counting leaves out the day it starts from, and only this year is covered: the first day is counted by itself.
    const from = (by: typeof calendar) =>
      workdaysBetween(first, end, by) + workdaysBetween(addDays(first, -1), first, by)
    return { month: at + 1, workdays: from(calendar), ordinary: from(ordinaryWeek) }
  })
}

/** Days one after the other, as the notice names them: 10月1日至7日. */
export function runsOf(days: readonly Day[]): { from: Day; to: Day; count: number }[] {
  const runs: { from: Day; to: Day; count: number }[] = []
  for (const day of [...days].sort()) {
    const last = runs[runs.length - 1]
    if (last && addDays(last.to, 1) === day) Object.assign(last, { to: day, count: last.count + 1 })
    else runs.push({ from: day, to: day, count: 1 })
  }
  return runs
}
