import { addDays, ageOn } from '@shared/kernel/dates'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideRealNameAge, REAL_NAME_AGE } from './real-name-age'

const TODAY = '2026-11-22'

describe('who may prove their name online', () => {
  it.each([
    ['2010-11-22', { ok: true, value: 16 }],
    ['2010-11-23', { ok: false, error: 'minor' }],
    ['2026-11-22', { ok: false, error: 'minor' }],
    ['1990-01-01', { ok: true, value: 36 }],
    ['1906-11-22', { ok: true, value: 120 }],
    ['1905-11-22', { ok: false, error: 'too-old' }],
  ])('born on %s', (birthDate, decision) => {
    expect(decideRealNameAge(birthDate, TODAY)).toEqual(decision)
  })

  it('fills a year on the birthday, born on 29 February on 1 March', () => {
    expect([ageOn('2008-02-29', '2026-02-28'), ageOn('2008-02-29', '2026-03-01')]).toEqual([17, 18])
    expect([ageOn('2008-02-29', '2028-02-28'), ageOn('2008-02-29', '2028-02-29')]).toEqual([19, 20])
  })

  it('never lets a person in one day and turns them away the next, up to the greatest age', () => {
    const days = fc.integer({ min: 0, max: 43_000 })
    fc.assert(
      fc.property(days, (ago) => {
        const birth = addDays(TODAY, -ago)
        const [now, tomorrow] = [ageOn(birth, TODAY), ageOn(birth, addDays(TODAY, 1))]
        expect(tomorrow - now === 0 || tomorrow - now === 1).toBe(true)
        expect(decideRealNameAge(birth, TODAY).ok).toBe(now >= REAL_NAME_AGE.alone)
      }),
    )
  })
})
