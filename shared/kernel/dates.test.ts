import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf, isDay, sayDay, sayInstant, weekday, writeDay } from './dates'

/** After the last summer time of 1991 and far enough ahead. */
const instants = fc.date({
  min: new Date('1992-01-01T00:00:00Z'),
  max: new Date('2199-12-31T00:00:00Z'),
  noInvalidDate: true,
})
const days = instants.map((date) => date.toISOString().slice(0, 10))
const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })
const shanghaiTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

describe('the day of an instant in Shanghai', () => {
  it.each([
    ['2026-03-04T15:59:59.999Z', '2026-03-04'],
    ['2026-03-04T16:00:00.000Z', '2026-03-05'],
    ['2026-03-05T15:59:59.999Z', '2026-03-05'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
    ['2028-02-28T16:00:00Z', '2028-02-29'],
    ['2026-03-05T00:00:00+08:00', '2026-03-05'],
    ['2026-03-04T23:59:59+08:00', '2026-03-04'],
  ])('%s falls on %s', (instant, day) => {
    expect(dayOf(instant)).toBe(day)
    expect(dayOf(new Date(instant))).toBe(day)
  })

  it('agrees with the time zone tables of the system', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(dayOf(instant)).toBe(shanghai.format(instant))
        expect(sayInstant(instant)).toBe(`${writeDay(dayOf(instant))} ${shanghaiTime.format(instant)}`)
      }),
    )
  })
})

describe('days', () => {
  it('are counted one after the other', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        const there = addDays(day, count)
        expect(isDay(there)).toBe(true)
        expect(addDays(there, -count)).toBe(day)
        expect(there > day).toBe(count > 0)
        expect(weekday(there)).toBe((((weekday(day) + count) % 7) + 7) % 7)
      }),
    )
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  })

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2100-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00', false],
    ['', false],
    ['２０２６-01-01', false],
  ])('%j is a day: %s', (text, expected) => expect(isDay(text)).toBe(expected))

  it('are said and written in Chinese without leading zeros', () => {
    expect(sayDay('2026-03-05')).toBe('2026年3月5日 (周四)')
    expect(sayDay('2026-11-22')).toBe('2026年11月22日 (周日)')
    expect(writeDay('2026-03-05')).toBe('2026年3月5日')
    expect(sayInstant('2026-03-05T06:07:59Z')).toBe('2026年3月5日 14:07')
    expect(sayInstant('2026-03-04T16:00:00Z')).toBe('2026年3月5日 00:00')
  })
})
