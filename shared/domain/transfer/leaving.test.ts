import { addDays, type Day, isDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { isWorkday, officialCalendar } from '@shared/kernel/workdays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaverDue } from './leaving'

const shows = reg('B2-leavers')

/** The same day two months on, or that month's last, typed apart. */
function twoMonthsOn(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const first =
    month + 2 > 12
      ? `${year + 1}-${String(month - 10).padStart(2, '0')}`
      : `${year}-${String(month + 2).padStart(2, '0')}`
  for (let at = date; ; at -= 1) {
    const tried = `${first}-${String(at).padStart(2, '0')}`
    if (isDay(tried)) return tried
  }
}

describe(`the two months of a former unit (${shows.join(' ')})`, () => {
  it.each<[string, Day, Day]>([
    ['the same day two months on', '2026-01-15', '2026-03-16'],
    ['the last of February', '2025-12-31', '2026-02-28'],
    ['after the holidays when they end on one', '2025-12-03', '2026-02-03'],
  ])('%s: from %s by %s', (_name, from, by) => expect(leaverDue(from, officialCalendar)).toBe(by))

  it('end on the first working day from that day on, whatever day they begin', () => {
    const day = fc.integer({ min: 0, max: 500 }).map((n) => addDays('2025-01-01', n))
    fc.assert(
      fc.property(day, (from) => {
        const full = twoMonthsOn(from)
        const due = leaverDue(from, officialCalendar)
        expect(due >= full && isWorkday(due, officialCalendar)).toBe(true)
        for (let at = full; at < due; at = addDays(at, 1)) expect(isWorkday(at, officialCalendar)).toBe(false)
      }),
    )
  })
})
