import { addDays, type Day, weekday } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { HOLIDAY_TABLE } from './holiday-table'

reg('N20-2')

/** The year of a day has no official notice, so nobody can know its working days. */
export class UncoveredYear extends Error {
  constructor(readonly year: number) {
    super(`no holiday notice for ${year}`)
    this.name = 'UncoveredYear'
  }
}

export interface DueDate {
  day: Day
  /** True when the count ran past the covered years: shown as 暂定 and re-dated when the notice is entered. */
  provisional: boolean
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** True when the year's holiday notice is in the table. */
export const isCovered = (day: Day): boolean => yearOf(day) in HOLIDAY_TABLE

const ordinaryWeek = (day: Day): boolean => weekday(day) !== 0 && weekday(day) !== 6

/** Whether `day` is a working day (工作日). Throws UncoveredYear for a year without a notice. */
export function isWorkingDay(day: Day): boolean {
  const row = HOLIDAY_TABLE[yearOf(day)]
  if (!row) throw new UncoveredYear(yearOf(day))
  const monthDay = day.slice(5)
  if (row.work.includes(monthDay)) return true
  return ordinaryWeek(day) && !row.off.includes(monthDay)
}

const isWorkingDayOrGuess = (day: Day): boolean => (isCovered(day) ? isWorkingDay(day) : ordinaryWeek(day))

/**
 * The last day of a period of `count` working days that starts on `from`; the first day is not counted
 * (民法典 第二百零一条). Days past the covered years are guessed from the ordinary week and marked provisional.
 */
export function dueAfter(from: Day, count: number): DueDate {
  let day = from
  let left = count
  while (left > 0) {
    day = addDays(day, 1)
    if (isWorkingDayOrGuess(day)) left -= 1
  }
  return { day, provisional: !isCovered(day) }
}

/**
 * Working days from the day after `today` up to and including `due`; negative when working days have passed since `due`.
 * 0 on the last day itself and on the days off that follow it: whether `due` has passed is for the dates to say.
 */
export function workingDaysLeft(today: Day, due: Day): number {
  const forward = due >= today
  const [start, end] = forward ? [today, due] : [due, today]
  let count = 0
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1))
    if (isWorkingDayOrGuess(day)) count += 1
  return forward || count === 0 ? count : -count
}
