import chineseDays from 'chinese-days'

const beijing = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })

/** The date on the wall in Beijing, told by the system's own time zone tables. */
export const beijingDay = (at: Date): string => beijing.format(at)

function next(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10)
}

/** The day on which this many working days are over. */
export function workingDaysAfter(day: string, count: number): string {
  let at = day
  for (let left = count; left > 0; ) {
    at = next(at)
    if (chineseDays.isWorkday(at)) left -= 1
  }
  return at
}

/** Working days from a day to the due day, negative when that is over. */
export function workingDaysLeft(from: string, dueOn: string | null): number {
  const due = dueOn ?? from
  const [first, last] = from < due ? [from, due] : [due, from]
  let count = 0
  for (let day = next(first); day <= last; day = next(day)) if (chineseDays.isWorkday(day)) count += 1
  return from < due ? count : -count || 0
}
