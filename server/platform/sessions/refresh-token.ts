import { createHmac } from 'node:crypto'
import { isId } from '../ids'

/** A refresh token taken apart. Account and session are named in it, so that no index on tokens is needed. */
export interface RefreshToken {
  ownerId: string
  sessionId: string
  /** 32 bytes, base64url; only its hash is stored. */
  secret: string
}

/** `<owner id>.<session id>.<secret>`, 97 characters. */
export const writeRefreshToken = ({ ownerId, sessionId, secret }: RefreshToken): string =>
  `${ownerId}.${sessionId}.${secret}`

/** Takes a token apart; null for anything that is not one. */
export function readRefreshToken(text: string): RefreshToken | null {
  const [ownerId = '', sessionId = '', secret = '', ...rest] = text.split('.')
  const formed = isId(ownerId) && isId(sessionId) && /^[\w-]{43}$/.test(secret) && rest.length === 0
  return formed ? { ownerId, sessionId, secret } : null
}

/**
 * The secret that follows `secret` in a session, for the salt of this exchange. Who asks again with the same secret gets
 * the same successor, so that two tabs, or an answer that was lost, never end with two tokens of which one is dead.
 */
export const nextSecret = (salt: string, secret: string): string =>
  createHmac('sha256', salt).update(secret).digest('base64url')
