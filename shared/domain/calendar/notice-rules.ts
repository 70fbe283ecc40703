import { type Day, isDay, weekday } from '@shared/kernel/dates'
import type { HolidayNotice } from '@shared/kernel/holiday-notices'
import type { FieldPhrase } from '@shared/kernel/phrases/fields'
import type { ProblemKey } from '@shared/kernel/problems'
import { reg } from '@shared/kernel/reg'
import type { Calendar } from '@shared/kernel/workdays'

reg('N20-2')

/** What is wrong with a notice as it was entered; `day`: with which of its days. */
export interface NoticeProblem {
  /** `year`, `notice`, `off.3`, `work.0`; a whole list: `off`, `work`. */
  path: string
  message: FieldPhrase
  day?: string
}

/** Statutory holidays with a fixed date (全国年节及纪念日放假办法 第二条): off in every year. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

/** How many more days than its weekends a year has off: 13 by the 2024 办法, more only by an extraordinary notice. */
const LEAST_EXTRA = 9
const MOST_EXTRA = 20

const isWeekend = (day: Day): boolean => weekday(day) === 0 || weekday(day) === 6

/** The number as it is printed, however the brackets were typed; null for another form. */
export function readNoticeNumber(text: string): string | null {
  const found = /^国办发明电[〔[(（【](20\d{2})[〕\])）】]([1-9]\d{0,2})号$/.exec(text.replace(/\s/g, ''))
  return found ? `国办发明电〔${found[1]}〕${found[2]}号` : null
}

/** Weekdays off less weekend days worked: what the year's holidays give beyond its weekends. */
export const extraDaysOff = ({ off, work }: Pick<HolidayNotice, 'off' | 'work'>): number =>
  off.filter((day) => !isWeekend(day)).length - work.length

function problemOfDay(
  day: string,
  kind: 'off' | 'work',
  { year, off, work }: HolidayNotice,
): FieldPhrase | null {
  if (!isDay(day)) return 'calendar.day'
  if (!day.startsWith(`${year}-`)) return 'calendar.other-year'
  const all = kind === 'off' ? off : work
  if (all.indexOf(day) !== all.lastIndexOf(day)) return 'calendar.twice'
  if (kind === 'work' && off.includes(day)) return 'calendar.both'
  return kind === 'work' && !isWeekend(day) ? 'calendar.not-weekend' : null
}

const problemsOfDays = (given: HolidayNotice, kind: 'off' | 'work'): NoticeProblem[] =>
  given[kind].flatMap((day, at) => {
    const message = problemOfDay(day, kind, given)
    return message ? [{ path: `${kind}.${at}`, message, day }] : []
  })

function problemsOfHead({ year, notice }: HolidayNotice, today: Day): NoticeProblem[] {
  const number = readNoticeNumber(notice)
  const issued = Number(number?.slice(6, 10))
  const far = year > Number(today.slice(0, 4)) + 1
  return [
    ...(far ? [{ path: 'year', message: 'calendar.year-far' } as const] : []),
    ...(number ? [] : [{ path: 'notice', message: 'calendar.notice' } as const]),
    ...(number && issued !== year && issued !== year - 1
      ? [{ path: 'notice', message: 'calendar.notice-year' } as const]
      : []),
  ]
}

/** What is right day by day may still be wrong as a whole: a holiday left out, or far too many days. */
function problemsOfWhole(given: HolidayNotice): NoticeProblem[] {
  const missing = FIXED.map((monthDay) => `${given.year}-${monthDay}`).find((day) => !given.off.includes(day))
  if (missing) return [{ path: 'off', message: 'calendar.fixed', day: missing }]
  const extra = extraDaysOff(given)
  return extra < LEAST_EXTRA || extra > MOST_EXTRA ? [{ path: 'off', message: 'calendar.count' }] : []
}

/** Everything that is wrong with a year's notice as it was entered; empty when it can be proposed. */
export function checkNotice(given: HolidayNotice, today: Day): NoticeProblem[] {
  const problems = [
    ...problemsOfHead(given, today),
    ...problemsOfDays(given, 'off'),
    ...problemsOfDays(given, 'work'),
  ]
  return problems.length ? problems : problemsOfWhole(given)
}

const sameDays = (a: readonly Day[], b: readonly Day[]): boolean =>
  [...a].sort().join() === [...b].sort().join()

/** How the entries stand that somebody's new one must fit. */
export interface Standing {
  calendar: Calendar
  /** Years whose entry waits for the second person. */
  waiting: readonly number[]
}

/**
 * Why a year's notice cannot be proposed now: one waits already, the year is covered and no correction (`isCorrection`) was
 * meant or it changes nothing, or a year before it is still missing. Null when it can.
 */
export function whyNotNow(
  given: HolidayNotice,
  isCorrection: boolean,
  { calendar, waiting }: Standing,
): { problem: ProblemKey; data: Record<string, string> } | null {
  const year = String(given.year)
  if (waiting.includes(given.year)) return { problem: 'calendar.waiting', data: { year } }
  const inForce = calendar.notices.find((notice) => notice.year === given.year)
  if (inForce) {
    const same =
      inForce.notice === readNoticeNumber(given.notice) &&
      sameDays(inForce.off, given.off) &&
      sameDays(inForce.work, given.work)
    const data = { year, notice: inForce.notice }
    if (same) return { problem: 'calendar.same', data }
    return isCorrection ? null : { problem: 'calendar.entered-already', data }
  }
  const next = nextYear(calendar)
  return given.year === next ? null : { problem: 'calendar.not-next', data: { year: String(next) } }
}

/** The year whose notice is the next to be entered. */
export const nextYear = (calendar: Calendar): number => (calendar.notices.at(-1)?.year ?? 0) + 1
