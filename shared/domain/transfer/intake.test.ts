import { addDays } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { isWorkday, officialCalendar } from '@shared/kernel/workdays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localTableFor } from '../local/resolve'
import { FORMER_STANDINGS } from './channels'
import { joblessDue, mayComeBy } from './intake'

const shows = reg('B-unemployed', 'W7-leave', 'N20-3')

const daysAt = (code: string) => {
  const { handOverDays: rows } = localTableFor(code, '2026-11-20')
  return { 'jobless-list': rows['jobless-list'].value, 'jobless-file': rows['jobless-file'].value }
}

describe(`what is due when an employment ends (${shows.join(' ')})`, () => {
  it('is what the table of the place gives: 7 and 20 days in Beijing and below it, 15 and 15 elsewhere', () => {
    expect(daysAt('110101005')).toEqual({ 'jobless-list': 7, 'jobless-file': 20 })
    expect(daysAt('371002')).toEqual({ 'jobless-list': 15, 'jobless-file': 15 })
    expect(joblessDue('2026-03-05', daysAt('110101'), officialCalendar)).toEqual({
      listBy: '2026-03-12',
      fileBy: '2026-03-25',
    })
  })

  it('ends on a day that is worked, never before the days are full, and never a working day later than it must', () => {
    const day = fc.integer({ min: 0, max: 600 }).map((n) => addDays('2025-01-01', n))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const { fileBy } = joblessDue(from, { 'jobless-list': 1, 'jobless-file': days }, officialCalendar)
        const full = addDays(from, days)
        expect(fileBy >= full && isWorkday(fileBy, officialCalendar)).toBe(true)
        for (let at = full; at < fileBy; at = addDays(at, 1))
          expect(isWorkday(at, officialCalendar)).toBe(false)
      }),
    )
  })
})

it('lets come by registered post only whom article 20(3) does not name, and nobody of whom nothing is known', () => {
  const byPost = [...Object.keys(FORMER_STANDINGS), '', 'nonsense'].filter((one) =>
    mayComeBy('registered', one),
  )
  expect(byPost.toSorted()).toEqual(['none', 'support-worker'])
  for (const standing of Object.keys(FORMER_STANDINGS))
    for (const way of ['confidential', 'messenger']) expect(mayComeBy(way, standing)).toBe(true)
  for (const way of ['', 'by-hand', 'self', 'toString']) expect(mayComeBy(way, 'none')).toBe(false)
})
