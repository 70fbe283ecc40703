import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCOUNT_RULES, isProofFresh, needsSecondCheck, proofEnds, refuseRemoval } from './account-rules'
import { LEVELS, meetsLevel } from './levels'

const NOW = new Date('2026-11-22T04:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

describe('a fresh proof', () => {
  it('holds for five minutes, the end excluded, and never before it was given', () => {
    expect(isProofFresh(NOW, NOW)).toBe(true)
    expect(isProofFresh(NOW, later(299.999))).toBe(true)
    expect(isProofFresh(NOW, later(300))).toBe(false)
    expect(isProofFresh(NOW, later(-600))).toBe(false)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => {
        expect(isProofFresh(NOW, later(seconds))).toBe(later(seconds) < proofEnds(NOW))
      }),
    )
  })
})

describe('the second check', () => {
  it.each(LEVELS.flatMap((level) => [true, false].map((known) => [level, known] as const)))(
    'level %s, device known: %s',
    (level, known) => {
      const real = ['matched', 'face', 'counter'].includes(level)
      expect(needsSecondCheck(level, known)).toBe(real && !known)
    },
  )
})

describe('levels', () => {
  it('are enough for themselves and everything below', () => {
    for (const [at, level] of LEVELS.entries())
      for (const [below, needed] of LEVELS.entries()) expect(meetsLevel(level, needed)).toBe(at >= below)
  })
})

describe('removing a login', () => {
  it('is refused for the last one and for a strange one', () => {
    const logins = Array.from({ length: ACCOUNT_RULES.mostLogins }, (_, at) => ({ id: String(at) }))
    expect(refuseRemoval(logins, '3')).toBeNull()
    expect(refuseRemoval(logins, 'x')).toBe('unknown')
    expect(refuseRemoval(logins.slice(0, 1), '0')).toBe('last')
    expect(refuseRemoval([], '0')).toBe('unknown')
  })
})
