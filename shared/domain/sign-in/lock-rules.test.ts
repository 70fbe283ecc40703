import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideAttempt, LOCK_RULES, type LockState, UNLOCKED } from './lock-rules'

const NOW = new Date('2026-11-22T04:00:00Z')
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

describe('trying a password', () => {
  it.each<[string, LockState, unknown]>([
    ['first', UNLOCKED, { ok: true, value: { failures: 1, lockedUntil: null } }],
    ['fourth', { failures: 3, lockedUntil: null }, { ok: true, value: { failures: 4, lockedUntil: null } }],
    ['fifth', { failures: 4, lockedUntil: null }, { ok: true, value: { failures: 5, lockedUntil: at(900) } }],
    ['while locked', { failures: 5, lockedUntil: at(899.5) }, { ok: false, error: { seconds: 900 } }],
    [
      'as the lock ends',
      { failures: 5, lockedUntil: NOW },
      { ok: true, value: { failures: 1, lockedUntil: null } },
    ],
  ])('%s', (_name, state, decision) => {
    expect(decideAttempt(state, NOW)).toEqual(decision)
  })

  it('never allows more than five failures in any quarter of an hour after a lock began', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 20, maxLength: 60 }), (gaps) => {
        let state: LockState = UNLOCKED
        let seconds = 0
        let lockedAt = Number.NEGATIVE_INFINITY
        for (const gap of gaps) {
          seconds += gap
          const decision = decideAttempt(state, at(seconds))
          expect(decision.ok).toBe(seconds - lockedAt >= LOCK_RULES.lockSeconds)
          if (!decision.ok) continue
          state = decision.value
          if (state.lockedUntil) lockedAt = seconds
        }
      }),
    )
  })
})
