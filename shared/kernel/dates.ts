import { type Day, dayAt, isDay, serialOf, weekdayAt } from './day-serial'
import { reg } from './reg'
import { type Calendar, workdayFrom } from './workdays'

export { type Day, isDay }

reg('N20-2')

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** The day in Asia/Shanghai (UTC+8, no summer time since 1991) on which an instant falls. */
export const dayOf = (instant: Date | string): Day =>
  new Date(new Date(instant).getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)

/** The day `count` calendar days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => dayAt(serialOf(day) + count)

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: Day): number => weekdayAt(serialOf(day))

/**
 * The corresponding day so many months later, the month's last day when it has none (民法典 第二百零一条、第二百零二条), whether
 * it is worked or not. Throws RangeError for a count below 0 or not whole.
 */
export function dayInMonths(start: Day, months: number): Day {
  if (!Number.isSafeInteger(months) || months < 0) throw new RangeError(`cannot count ${months} months`)
  const [year = 0, month = 0, date = 0] = dayAt(serialOf(start)).split('-').map(Number)
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const last = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)))
  return last.toISOString().slice(0, 10)
}

/**
 * The last day of a period of months: the corresponding day of the month in which it ends, that month's last day when it
 * has none (民法典 第二百零一条、第二百零二条), and when that is a day off the first working day after it (第二百零三条). The
 * day it starts is not counted. Throws UncoveredYear when nobody can know yet whether the last day is one off, RangeError
 * for a count below 0 or not whole.
 */
export const addMonths = (start: Day, months: number, calendar: Calendar): Day =>
  workdayFrom(dayInMonths(start, months), calendar)

/** The last day of a period of years; as addMonths. */
export const addYears = (start: Day, years: number, calendar: Calendar): Day =>
  addMonths(start, years * 12, calendar)

/**
 * Whole years of age on a day: a year is full on the birthday itself; who is born on 29 February fills it on 1 March in
 * a common year. Negative before the birth.
 */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** 2026年3月5日 (周四), the way every screen writes a day. */
export function sayDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日 (周${'日一二三四五六'[weekday(day)]})`
}

/** 2026年3月5日, the way documents write a day. */
export function writeDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 5 March 2026, the way documents in English write a day. */
export function writeDayInEnglish(day: Day): string {
  const [year, month = 1, date] = day.split('-').map(Number)
  return `${date} ${MONTHS[month - 1]} ${year}`
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** 2026年3月5日 14:07 in Asia/Shanghai. */
export function sayInstant(instant: Date | string): string {
  const local = new Date(new Date(instant).getTime() + SHANGHAI_OFFSET_MS).toISOString()
  return `${writeDay(local.slice(0, 10))} ${local.slice(11, 16)}`
}
