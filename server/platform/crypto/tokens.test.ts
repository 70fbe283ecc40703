import { randomBytes } from 'node:crypto'
import { fixedClock } from '@test/support/fixed-clock'
import jwt from 'jsonwebtoken'
import { describe, expect, it } from 'vitest'
import { ringOf } from './key-ring'
import {
  ACCESS_SECONDS,
  type AccessClaims,
  createAccessTokens,
  hashRefreshToken,
  newRefreshToken,
} from './tokens'

const one = randomBytes(32)
const two = randomBytes(32)
const ring = ringOf('1', [['1', one]], 'test')
const claims: AccessClaims = { sub: 'p1', sid: 's1', kind: 'person' }

/** A token another issuer could have made; `key` and options are free. */
const forge = (payload: object, key: Buffer | string, options: jwt.SignOptions) =>
  jwt.sign(payload, key, options)

describe('an access token', () => {
  it('is genuine for 15 minutes and carries its claims', () => {
    const clock = fixedClock()
    const tokens = createAccessTokens(ring, clock)
    const token = tokens.issue(claims)
    expect(jwt.decode(token, { complete: true })?.header).toEqual({ alg: 'HS256', typ: 'JWT', kid: '1' })
    expect(tokens.verify(token)).toEqual({ ok: true, claims })
    clock.advance(ACCESS_SECONDS - 1)
    expect(tokens.verify(token)).toEqual({ ok: true, claims })
    expect(createAccessTokens(ring, clock).verify(token)).toEqual({ ok: true, claims })
    clock.advance(1)
    expect(tokens.verify(token)).toEqual({ ok: false, problem: 'expired' })
    expect(createAccessTokens(ring, clock).verify(token)).toEqual({ ok: false, problem: 'expired' })
  })

  it('stays genuine while its key is in the ring, and not after', () => {
    const old = createAccessTokens(ring).issue(claims)
    const entries: [string, Buffer][] = [
      ['1', one],
      ['2', two],
    ]
    const both = createAccessTokens(ringOf('2', entries, 'test'))
    expect(both.verify(old)).toEqual({ ok: true, claims })
    expect(jwt.decode(both.issue(claims), { complete: true })?.header.kid).toBe('2')
    const later = createAccessTokens(ringOf('2', [['2', two]], 'test'))
    expect(later.verify(old)).toEqual({ ok: false, problem: 'unknown-key' })
  })

  const payload = { iss: 'danganyiban', ...claims }
  it.each([
    ['other key', forge(payload, two, { keyid: '1', expiresIn: 60 })],
    ['no signature', forge(payload, '', { algorithm: 'none', keyid: '1', expiresIn: 60 })],
    ['other algorithm', forge(payload, one, { algorithm: 'HS512', keyid: '1', expiresIn: 60 })],
    ['other issuer', forge({ ...payload, iss: 'x' }, one, { keyid: '1', expiresIn: 60 })],
    ['no expiry', forge(payload, one, { keyid: '1' })],
    ['no session', forge({ ...payload, sid: undefined }, one, { keyid: '1', expiresIn: 60 })],
    ['unknown kind', forge({ ...payload, kind: 'root' }, one, { keyid: '1', expiresIn: 60 })],
  ])('with %s is not genuine', (_name, token) => {
    expect(createAccessTokens(ring).verify(token)).toEqual({ ok: false, problem: 'not-genuine' })
  })

  it.each(['', 'x', 'a.b.c', `${'x'.repeat(5000)}`, forge(payload, one, { expiresIn: 60 })])(
    '%j is malformed',
    (token) => {
      expect(createAccessTokens(ring).verify(token)).toEqual({ ok: false, problem: 'malformed' })
    },
  )

  it('is not taken for another with the same beginning', () => {
    const tokens = createAccessTokens(ring)
    const token = tokens.issue(claims)
    expect(tokens.verify(token).ok).toBe(true)
    const altered = token.slice(0, -4) + (token.endsWith('AAAA') ? 'BBBB' : 'AAAA')
    expect(tokens.verify(altered)).toEqual({ ok: false, problem: 'not-genuine' })
  })
})

describe('a refresh token', () => {
  it('is 32 random bytes, and only its hash is for keeping', () => {
    const { token, hash } = newRefreshToken()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(hash).toBe(hashRefreshToken(token))
    expect(hash).not.toContain(token)
    expect(newRefreshToken().token).not.toBe(token)
  })
})
