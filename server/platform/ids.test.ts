import { fixedClock } from '@test/support/fixed-clock'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdMaker, isId, timeOfId } from './ids'

describe('an id', () => {
  it('has 26 lower-case characters without i, l, o and u, and tells when it was made', () => {
    const clock = fixedClock('2026-11-22T04:05:06.789Z')
    const id = createIdMaker(clock)()
    expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
    expect(isId(id)).toBe(true)
    expect(timeOfId(id).toISOString()).toBe('2026-11-22T04:05:06.789Z')
  })

  it('is greater than every id before it, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 60 }), (steps) => {
        const clock = fixedClock()
        const newId = createIdMaker(clock)
        const ids = steps.map((milliseconds) => {
          clock.advance(milliseconds / 1000)
          return newId()
        })
        expect([...ids].sort()).toEqual(ids)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('does not repeat between makers that share a millisecond', () => {
    const clock = fixedClock()
    const ids = Array.from({ length: 2000 }, () => createIdMaker(clock)())
    expect(new Set(ids).size).toBe(2000)
  })

  it.each(['', 'abc', '01JD00000000000000000000AB', `8${'0'.repeat(25)}`, `0${'i'.repeat(25)}`, '$where'])(
    '%j is not one',
    (text) => expect(isId(text)).toBe(false),
  )
})
