import { type Day, dayAt, serialOf, weekdayAt, yearAt } from './day-serial'
import { HOLIDAY_NOTICES, type HolidayNotice } from './holiday-notices'
import { reg } from './reg'

reg('N20-2')

/** The year of a day has no official notice, so nobody can know its working days. */
export class UncoveredYear extends Error {
  override name = 'UncoveredYear'
  constructor(readonly year: number) {
    super(`no holiday notice for ${year}`)
  }
}

/** The working days of one year: `before[i]` of them fall on its first `i` days. */
interface YearCount {
  first: number
  before: Uint16Array
}

/** Which days are worked, year by year. Made by calendarOf; asked through the functions below. */
export interface Calendar {
  /** The notice in force for each covered year, oldest first. */
  notices: readonly HolidayNotice[]
  /** Null for a year without a notice. */
  count: (year: number) => YearCount | null
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))
const firstOf = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000
const isWeekday = (serial: number): boolean => weekdayAt(serial) !== 0 && weekdayAt(serial) !== 6

function countYear(year: number, isWorked: (serial: number) => boolean): YearCount {
  const first = firstOf(year)
  const length = firstOf(year + 1) - first
  const before = new Uint16Array(length + 1)
  for (let i = 0; i < length; i += 1) before[i + 1] = before[i]! + (isWorked(first + i) ? 1 : 0)
  return { first, before }
}

/** Counts each year once, when it is first asked for. */
function remember<T>(make: (year: number) => T): (year: number) => T {
  const known = new Map<number, T>()
  return (year) => {
    const found = known.get(year) ?? make(year)
    known.set(year, found)
    return found
  }
}

/** The calendar these notices make; of two for one year the later one in the list is in force. */
export function calendarOf(notices: readonly HolidayNotice[]): Calendar {
  const inForce = new Map(notices.map((notice) => [notice.year, notice]))
  return {
    notices: [...inForce.values()].sort((a, b) => a.year - b.year),
    count: remember((year) => {
      const notice = inForce.get(year)
      if (!notice) return null
      const off = new Set(notice.off.map(serialOf))
      const work = new Set(notice.work.map(serialOf))
      return countYear(year, (serial) => work.has(serial) || (isWeekday(serial) && !off.has(serial)))
    }),
  }
}

/** The State Council's calendar as far as it was known when this was built: 2024 to 2026. */
export const officialCalendar: Calendar = /* @__PURE__ */ calendarOf(HOLIDAY_NOTICES)

const ordinaryYear = /* @__PURE__ */ remember((year) => countYear(year, isWeekday))

/** The same calendar with the ordinary week for years without a notice: what is counted with it there is 暂定. */
export const tentative = (calendar: Calendar): Calendar => ({
  ...calendar,
  count: (year) => calendar.count(year) ?? ordinaryYear(year),
})

/** Whether the year's notice is in the calendar. */
export const covers = (calendar: Calendar, year: number): boolean => calendar.count(year) !== null

function countOf(year: number, calendar: Calendar): YearCount {
  const count = calendar.count(year)
  if (!count) throw new UncoveredYear(year)
  return count
}

/** Working days among the first `days` days of a year. */
const within = ({ before }: YearCount, days: number): number => before[days] ?? 0

const lengthOf = ({ before }: YearCount): number => before.length - 1

/** Whether a day is worked (工作日). Throws UncoveredYear. */
export function isWorkday(date: Day, calendar: Calendar): boolean {
  const count = countOf(yearOf(date), calendar)
  const at = serialOf(date) - count.first
  return within(count, at + 1) > within(count, at)
}

/** The notice that makes a day other than the ordinary week has it; null for an ordinary day. */
export function exceptionOn(date: Day, calendar: Calendar): { kind: 'off' | 'work'; notice: string } | null {
  const found = calendar.notices.find(({ year }) => year === yearOf(date))
  if (found?.off.includes(date)) return { kind: 'off', notice: found.notice }
  return found?.work.includes(date) ? { kind: 'work', notice: found.notice } : null
}

/**
 * The last day of a period of `n` working days: counting starts the day after `start` (民法典 第二百零一条); 0 is `start`
 * itself. Throws UncoveredYear when the count comes to a year without a notice, RangeError for a count below 0.
 */
export function addWorkdays(start: Day, n: number, calendar: Calendar): Day {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`cannot count ${n} working days`)
  if (n === 0) return dayAt(serialOf(start))
  let from = serialOf(start) + 1
  for (let left = n; ; ) {
    const count = countOf(yearAt(from), calendar)
    const wanted = within(count, from - count.first) + left
    const all = within(count, lengthOf(count))
    if (wanted <= all) return dayAt(count.first + count.before.indexOf(wanted) - 1)
    left = wanted - all
    from = count.first + lengthOf(count)
  }
}

/**
 * Working days from the day after `a` up to and including `b`; negative when `b` is the earlier one. 0 also when only days
 * off lie between them: which of two days is earlier is for the days to say. Throws UncoveredYear.
 */
export function workdaysBetween(a: Day, b: Day, calendar: Calendar): number {
  if (b < a) return -workdaysBetween(b, a, calendar) || 0
  const [from, to] = [serialOf(a) + 1, serialOf(b)]
  if (to < from) return 0
  let sum = 0
  for (let year = yearAt(from); year <= yearOf(b); year += 1) {
    const count = countOf(year, calendar)
    const end = year === yearOf(b) ? to + 1 - count.first : lengthOf(count)
    sum += within(count, end) - within(count, Math.max(0, from - count.first))
  }
  return sum
}

/** The day itself when it is worked, else the next one that is. Throws UncoveredYear. */
export const workdayFrom = (date: Day, calendar: Calendar): Day =>
  isWorkday(date, calendar) ? date : addWorkdays(date, 1, calendar)
