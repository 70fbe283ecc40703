import { createRequire } from 'node:module'
import { addDays } from '@shared/kernel/dates'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOLIDAY_TABLE } from './holiday-table'
import { dueAfter, isWorkingDay, UncoveredYear, workingDaysLeft } from './working-days'

const require = createRequire(import.meta.url)
const someDay = fc.integer({ min: 0, max: 3 * 365 }).map((n) => addDays('2024-01-01', n))

describe('working days', () => {
  it.each([
    ['2025-01-26', true],
    ['2025-10-01', false],
    ['2026-02-14', true],
    ['2026-02-15', false],
    ['2026-09-20', true],
    ['2026-10-08', true],
    ['2026-11-21', false],
  ])('%s is a working day: %s', (day, expected) => expect(isWorkingDay(day)).toBe(expected))

  it('agrees with an independent data set on every day of the covered years', () => {
    for (const year of Object.keys(HOLIDAY_TABLE)) {
      const data = require(`holiday-calendar/data/CN/${year}.json`) as {
        dates: { date: string; type: string }[]
      }
      const off = new Set(data.dates.filter((d) => d.type === 'public_holiday').map((d) => d.date))
      const work = new Set(data.dates.filter((d) => d.type === 'transfer_workday').map((d) => d.date))
      for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
        const weekend = [0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay())
        expect([day, isWorkingDay(day)]).toEqual([day, work.has(day) || (!weekend && !off.has(day))])
      }
    }
  })

  it('refuses a year without a notice, and marks a date counted into it as provisional', () => {
    expect(() => isWorkingDay('2027-02-08')).toThrow(UncoveredYear)
    expect(dueAfter('2026-12-25', 15)).toMatchObject({ provisional: true })
    expect(dueAfter('2026-09-21', 15)).toEqual({ day: '2026-10-19', provisional: false })
  })

  it('counts back what it counted forward', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        expect(workingDaysLeft(from, dueAfter(from, count).day)).toBe(count)
      }),
    )
  })
})
