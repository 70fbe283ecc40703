import { createHash, randomBytes } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { type Clock, systemClock } from '../clock'
import { currentKey, type KeyRing } from './key-ring'
import { createTokenCache } from './token-cache'

/** Who an access token speaks for. */
export interface AccessClaims {
  /** Account id of a person, or staff id. */
  sub: string
  /** Session id: the chain of refresh tokens the access token came from. */
  sid: string
  kind: 'person' | 'staff'
}

export type TokenProblem = 'malformed' | 'unknown-key' | 'not-genuine' | 'expired'

export type VerifiedToken = { ok: true; claims: AccessClaims } | { ok: false; problem: TokenProblem }

export interface AccessTokens {
  issue(claims: AccessClaims): string
  /** Never throws. The answer for a genuine token is remembered until the token expires. */
  verify(token: string): VerifiedToken
}

/** Life of an access token, seconds. */
export const ACCESS_SECONDS = 15 * 60
const ISSUER = 'danganyiban'

/** HS256 under a ring of keys by kid. Keys are KeyObjects: with a plain string each check would cost 65 times as much. */
export function createAccessTokens(ring: KeyRing, clock: Clock = systemClock): AccessTokens {
  const seconds = () => Math.floor(clock.now().getTime() / 1000)
  const cache = createTokenCache<AccessClaims>(5000)

  const check = (token: string): VerifiedToken => {
    const kid = kidOf(token)
    if (kid === null) return { ok: false, problem: 'malformed' }
    const key = ring.keys.get(kid)
    if (!key) return { ok: false, problem: 'unknown-key' }
    try {
      const options = {
        algorithms: ['HS256'],
        issuer: ISSUER,
        clockTimestamp: seconds(),
      } satisfies jwt.VerifyOptions
      return readClaims(jwt.verify(token, key, options))
    } catch (error) {
      return { ok: false, problem: error instanceof jwt.TokenExpiredError ? 'expired' : 'not-genuine' }
    }
  }

  return {
    issue: ({ sub, sid, kind }) => {
      const iat = seconds()
      const payload = { iss: ISSUER, sub, sid, kind, iat, exp: iat + ACCESS_SECONDS }
      return jwt.sign(payload, currentKey(ring), { algorithm: 'HS256', keyid: ring.current })
    },
    verify(token) {
      const known = cache.get(token, seconds())
      if (known) return { ok: true, claims: known }
      const checked = check(token)
      if (checked.ok) cache.put(token, checked.claims, expiryOf(token))
      return checked
    },
  }
}

/** A new refresh token: the text for the client, and the hash to store. The text itself is never stored. */
export function newRefreshToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashRefreshToken(token) }
}

/** SHA-256 is enough for 256 random bits; nothing there can be guessed. */
export const hashRefreshToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url')

function kidOf(token: string): string | null {
  const decoded = token.length <= 2048 ? jwt.decode(token, { complete: true }) : null
  return typeof decoded?.header.kid === 'string' ? decoded.header.kid : null
}

function expiryOf(token: string): number {
  const payload = jwt.decode(token)
  return typeof payload === 'object' ? (payload?.exp ?? 0) : 0
}

function readClaims(payload: string | jwt.JwtPayload): VerifiedToken {
  if (typeof payload === 'string' || typeof payload.exp !== 'number')
    return { ok: false, problem: 'not-genuine' }
  const { sub, sid, kind } = payload as Record<string, unknown>
  if (typeof sub !== 'string' || typeof sid !== 'string') return { ok: false, problem: 'not-genuine' }
  if (kind !== 'person' && kind !== 'staff') return { ok: false, problem: 'not-genuine' }
  return { ok: true, claims: { sub, sid, kind } }
}
