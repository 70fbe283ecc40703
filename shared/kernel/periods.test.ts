import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, addYears } from './dates'
import { reg } from './reg'
import { isWorkday, officialCalendar, tentative, UncoveredYear } from './workdays'

const shows = reg('N20-2')
const guessed = tentative(officialCalendar)

describe(`a period of months or years ends (民法典 201–203; ${shows.join(' ')})`, () => {
  it.each([
    ['2026-03-05', 1, '2026-04-07', 'the corresponding day is in the Qingming holiday'],
    ['2026-03-10', 1, '2026-04-10', 'on the corresponding day'],
    ['2026-01-31', 1, '2026-02-28', 'on the last day of a month without it, a worked Saturday'],
    ['2024-01-31', 1, '2024-02-29', 'in a leap year one later'],
    ['2025-01-31', 1, '2025-02-28', 'and in a common one not'],
    ['2026-03-31', 1, '2026-04-30', 'thirty days'],
    ['2026-04-30', 1, '2026-06-01', 'the corresponding day, 30 May, is a Saturday'],
    ['2026-07-01', 3, '2026-10-08', 'after the National Day'],
    ['2025-08-30', 6, '2026-02-28', 'across the year'],
    ['2026-08-20', 1, '2026-09-20', 'on a Sunday that is worked'],
    ['2025-11-15', 3, '2026-02-24', 'after the whole Spring Festival'],
    ['2026-10-03', 0, '2026-10-08', 'of none: the day itself, or the first worked one'],
  ])('%s and %i months: %s, %s', (start, months, end) => {
    expect(addMonths(start, months, officialCalendar)).toBe(end)
  })

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-05-20', 2, '2026-05-20'],
    ['2024-10-01', 1, '2025-10-09'],
  ])('%s and %i years: %s', (start, years, end) => {
    expect(addYears(start, years, officialCalendar)).toBe(end)
  })

  it('is refused in a year without a notice, and guessed when somebody says tentatively', () => {
    expect(() => addMonths('2026-12-10', 1, officialCalendar)).toThrow(UncoveredYear)
    expect(() => addYears('2026-06-01', 1, officialCalendar)).toThrow(UncoveredYear)
    expect(addMonths('2026-12-10', 1, guessed)).toBe('2027-01-11')
  })

  it.each([-1, 1.5, Number.NaN])('is not counted for %d months', (months) => {
    expect(() => addMonths('2026-03-05', months, officialCalendar)).toThrow(RangeError)
  })

  it('lands on a working day, never before the corresponding day and never past the next worked one', () => {
    const start = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2023-01-01', n))
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 48 }), (day, months) => {
        const end = addMonths(day, months, guessed)
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
        const target = year * 12 + month - 1 + months
        const name = `${Math.floor(target / 12)}-${String((target % 12) + 1).padStart(2, '0')}`
        const matching = [31, 30, 29, 28].map(
          (most) => `${name}-${String(Math.min(date, most)).padStart(2, '0')}`,
        )
        const last = matching.find((d) => new Date(`${d}T00:00Z`).toISOString().startsWith(d))!
        expect(end >= last).toBe(true)
        expect(isWorkday(end, guessed)).toBe(true)
        for (let at = last; at < end; at = addDays(at, 1)) expect(isWorkday(at, guessed)).toBe(false)
      }),
    )
  })
})

describe('the clock of the machine', () => {
  const SCRIPT = `
    const { addWorkdays, isWorkday, workdaysBetween, officialCalendar: c } = await import('./shared/kernel/workdays.ts')
    const { addMonths, addYears, addDays } = await import('./shared/kernel/dates.ts')
    const all = []
    for (let day = '2024-01-01'; day < '2026-06-01'; day = addDays(day, 5))
      all.push(isWorkday(day, c), addWorkdays(day, 17, c), workdaysBetween('2025-03-09', day, c), addMonths(day, 1, c), addYears(day, 0, c))
    console.log(JSON.stringify(all))
  `
  const tellIn = (zone: string): string =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', SCRIPT], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })

  it('changes nothing, in whatever time zone it stands', { timeout: 60_000 }, () => {
    const [here, ...elsewhere] = ['Asia/Shanghai', 'Pacific/Kiritimati', 'America/Los_Angeles'].map(tellIn)
    expect(here?.length).toBeGreaterThan(1000)
    for (const told of elsewhere) expect(told).toBe(here)
  })
})
