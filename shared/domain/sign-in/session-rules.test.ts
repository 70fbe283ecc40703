import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideRefresh, isAlive, type SessionState, sessionEnd } from './session-rules'

const NOW = new Date('2026-11-22T04:00:00Z')
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const session: SessionState = {
  refreshHash: 'new',
  previousHash: 'old',
  rotatedAt: NOW,
  createdAt: at(-3600),
  expiresAt: at(3600),
}

describe('a presented refresh token', () => {
  it.each([
    ['in force', 'new', 1000, 'rotate'],
    ['exchanged just now', 'old', 0, 'repeat'],
    ['exchanged 29 s ago', 'old', 29, 'repeat'],
    ['exchanged 30 s ago', 'old', 30, 'reused'],
    ['older', 'oldest', 1, 'reused'],
    ['in force, at the end of the session', 'new', 3600, 'expired'],
    ['older, after the end', 'oldest', 3600, 'expired'],
  ])('%s', (_name, hash, seconds, decision) => {
    expect(decideRefresh(session, hash, at(seconds))).toBe(decision)
  })

  it('is never repeated before the first exchange', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        fc.pre(hash !== 'new')
        expect(decideRefresh({ ...session, previousHash: null }, hash, at(1))).toBe('reused')
      }),
    )
  })
})

describe('the end of a session', () => {
  const begun = at(-10 * 3600)

  it('is 30 days after a person last came back', () => {
    expect(sessionEnd('person', begun, NOW)).toEqual(at(30 * 24 * 3600))
  })

  it('is 12 hours after staff signed in, whatever they do', () => {
    expect(sessionEnd('staff', begun, NOW)).toEqual(at(2 * 3600))
  })

  it('is excluded', () => {
    expect(isAlive({ expiresAt: at(1) }, NOW)).toBe(true)
    expect(isAlive({ expiresAt: NOW }, NOW)).toBe(false)
  })
})
