import { addDays, type Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { isWorkday, officialCalendar, tentative } from '@shared/kernel/workdays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localTableFor } from '../local/resolve'
import { dueOf, lawClock, letterValidUntil, receiptClock, type TransferClock } from './clocks'

const shows = reg('N20-2', 'N20-5', 'B2-leavers')
const START = '2024-01-01'
const day = fc.integer({ min: 0, max: 1000 }).map((n) => addDays(START, n))
const pause = fc
  .tuple(day, fc.integer({ min: 1, max: 40 }))
  .map(([from, days]) => ({ from, until: addDays(from, days) }))
const calendar = officialCalendar
const whole = tentative(calendar)
const table = localTableFor('000000', '2026-11-22')
const promise: TransferClock = receiptClock(table)

/** Day by day over the calendar: a worked day counts unless a pause covers it. */
function byHand(from: Day, count: number, pauses: readonly { from: Day; until: Day }[]): Day {
  let at = from
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    const rests = pauses.some((one) => one.from < at && at <= one.until && one.until > from)
    if (isWorkday(at, whole) && !rests) left -= 1
  }
  return at
}

describe(`the clocks of a journey (${shows.join(' ')})`, () => {
  it('sends within fifteen working days, and no pause puts that off', () => {
    expect(dueOf(lawClock('dispatch'), '2026-09-22', calendar).day).toBe('2026-10-20')
    fc.assert(
      fc.property(day, fc.array(pause, { maxLength: 4 }), (from, pauses) => {
        const { day: due } = dueOf(lawClock('dispatch'), from, calendar, pauses)
        expect(due).toBe(byHand(from, 15, []))
      }),
    )
  })

  it('puts a promise off by the working days that were paused, each once', () => {
    fc.assert(
      fc.property(day, fc.array(pause, { maxLength: 4 }), (from, pauses) => {
        expect(dueOf(promise, from, calendar, pauses).day).toBe(byHand(from, promise.workingDays, pauses))
      }),
    )
  })

  it('gives a former unit two months, and a letter the days of its centre', () => {
    expect(dueOf(lawClock('state-leaver'), '2026-09-30', calendar).day).toBe('2026-11-30')
    expect(letterValidUntil('2026-11-22', table)).toBe('2026-12-22')
    expect(
      letterValidUntil('2026-11-22', { letterValidityDays: { ...table.letterValidityDays, value: 60 } }),
    ).toBe('2027-01-21')
  })

  it('shows a promise as one, and takes the figure of the place', () => {
    const source = { kind: 'text' as const, document: '演示市文件（2026）', sentence: '三个工作日内退回' }
    const from = { regionCode: '560100', regionName: '演示市', version: 1 }
    const local = receiptClock({ promiseDays: { 'transfer-receipt': { value: 3, source, from } } })
    expect([promise.kind, local.workingDays, local.basis]).toEqual(['promise', 3, '演示市文件（2026）'])
  })
})
