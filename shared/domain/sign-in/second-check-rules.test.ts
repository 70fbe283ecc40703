import fc from 'fast-check'
import { expect, it } from 'vitest'
import { maySecondCheck, NO_SECOND_CHECK, SECOND_CHECK_RULES } from './second-check-rules'

const NOW = new Date('2026-11-22T04:00:00Z')

it('lets five wrong answers pass, then one a day', () => {
  expect(maySecondCheck(NO_SECOND_CHECK, NOW)).toBe(true)
  fc.assert(
    fc.property(fc.nat(12), fc.integer({ min: 0, max: 3 * 86_400 }), (failures, ago) => {
      const lastAt = new Date(NOW.getTime() - ago * 1000)
      const open = failures < SECOND_CHECK_RULES.tries || ago >= SECOND_CHECK_RULES.lockSeconds
      expect(maySecondCheck({ failures, lastAt }, NOW)).toBe(open)
    }),
  )
})
