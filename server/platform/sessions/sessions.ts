import { randomBytes } from 'node:crypto'
import { AppError } from '@shared/kernel/app-error'
import type { Clock } from '../clock'
import {
  ACCESS_SECONDS,
  type AccessClaims,
  type AccessTokens,
  hashRefreshToken,
  newRefreshToken,
} from '../crypto/tokens'
import type { IdMaker } from '../ids'
import type { SessionOwner, SessionStore, StoredSession } from '../mongo/session-store'
import { createRecent } from './recent'
import { nextSecret, readRefreshToken, writeRefreshToken } from './refresh-token'

/** The pair of tokens of one sign-in. */
export interface TokenPair {
  access: string
  refresh: string
  accessSeconds: number
  refreshSeconds: number
}

/** Carries tokens in cookies that no script reads. */
export interface TokenCarrier {
  /** The refresh token the request brought in a cookie. */
  refresh: string | undefined
  /** What the device was given at an earlier sign-in; only the citizens' API remembers devices. */
  device?: string | undefined
  keepDevice?: (token: string) => void
  set: (tokens: TokenPair) => void
  clear: () => void
}

/** The rules, handed in by the room that knows them. */
export interface SessionRules {
  kind: AccessClaims['kind']
  decide: (
    session: StoredSession,
    presentedHash: string,
    now: Date,
  ) => 'rotate' | 'repeat' | 'expired' | 'reused'
  isAlive: (session: StoredSession, now: Date) => boolean
  endOf: (createdAt: Date, now: Date) => Date
}

export interface SessionDeps<T extends SessionOwner> {
  store: SessionStore<T>
  rules: SessionRules
  tokens: AccessTokens
  newId: IdMaker
  clock: Clock
}

export interface Refreshed<T> {
  owner: T
  session: StoredSession
  pair: TokenPair
}

export interface Sessions<T extends SessionOwner> {
  /** A session to be written with the sign-in; `pairFor` makes its tokens once it is written. */
  begin: (client: string, now: Date) => { session: StoredSession; pairFor: (ownerId: string) => TokenPair }
  /** Exchanges a refresh token. Two round trips. Throws `sign-in.expired`, `sign-in.session-reused`. */
  refresh: (token: string | undefined, now: Date) => Promise<Refreshed<T>>
  /** Whom an access token stands for: 0 round trips when seen within 5 s, else 1. Throws `sign-in.expired`. */
  ownerOf: (access: string) => Promise<{ owner: T; sessionId: string }>
  /** The owner as loaded at most `maxAgeMs` ago, 5 s unless told. */
  recall: (ownerId: string, maxAgeMs?: number) => Promise<T | null>
  /** To be called after every write of ours to the owner. */
  forget: (ownerId: string) => void
  end: (ownerId: string, sessionId: string) => Promise<void>
  /** Ends the session a refresh token belongs to, if the token is genuine; anything else is passed over. */
  endByToken: (token: string, now: Date) => Promise<void>
}

/** How stale a session may be, milliseconds: a sign-out elsewhere takes effect within this. */
const MAX_AGE_MS = 5_000
const MOST_REMEMBERED = 2_000

/** Sessions embedded in the documents of one room. */
export function createSessions<T extends SessionOwner>(deps: SessionDeps<T>): Sessions<T> {
  const { store, clock } = deps
  const recent = createRecent((ownerId) => store.find(ownerId), MOST_REMEMBERED, clock)
  const end = async (ownerId: string, sessionId: string): Promise<void> => {
    await store.remove(ownerId, sessionId)
    recent.drop(ownerId)
  }
  const recall = (ownerId: string, maxAgeMs = MAX_AGE_MS) => recent.get(ownerId, maxAgeMs)

  return {
    begin: (client, now) => beginSession(deps, client, now),
    refresh: (token, now) => exchange(deps, end, token, now),
    recall,
    forget: recent.drop,
    end,
    async ownerOf(access) {
      const verified = deps.tokens.verify(access)
      if (!verified.ok || verified.claims.kind !== deps.rules.kind) throw new AppError('sign-in.expired')
      const { sub, sid } = verified.claims
      const stands = (owner: T | null): owner is T =>
        owner?.sessions.some((one) => one.id === sid && deps.rules.isAlive(one, clock.now())) ?? false
      const remembered = await recall(sub)
      if (stands(remembered)) return { owner: remembered, sessionId: sid }
      // The sign-in may be younger than what is remembered: another process wrote it.
      const owner = await recall(sub, 0)
      if (!stands(owner)) throw new AppError('sign-in.expired')
      return { owner, sessionId: sid }
    },
    async endByToken(token, now) {
      const found = await findByToken(deps, token)
      if (!found) return
      const decision = deps.rules.decide(found.session, hashRefreshToken(found.secret), now)
      if (decision === 'rotate' || decision === 'repeat') await end(found.owner._id, found.session.id)
    },
  }
}

function beginSession<T extends SessionOwner>(deps: SessionDeps<T>, client: string, now: Date) {
  const { token: secret, hash } = newRefreshToken()
  const session: StoredSession = {
    id: deps.newId(),
    refreshHash: hash,
    previousHash: null,
    salt: '',
    rotatedAt: now,
    createdAt: now,
    expiresAt: deps.rules.endOf(now, now),
    client,
  }
  return { session, pairFor: (ownerId: string) => pairOf(deps, ownerId, session, secret, now) }
}

/** Of several exchanges of one token at once one writes; the others find its result and answer the same. */
async function exchange<T extends SessionOwner>(
  deps: SessionDeps<T>,
  end: (ownerId: string, sessionId: string) => Promise<void>,
  token: string | undefined,
  now: Date,
): Promise<Refreshed<T>> {
  for (;;) {
    const found = await findByToken(deps, token ?? '')
    if (!found) throw new AppError('sign-in.expired')
    const { owner, session, secret } = found
    const decision = deps.rules.decide(session, hashRefreshToken(secret), now)
    if (decision === 'expired') throw new AppError('sign-in.expired')
    if (decision === 'reused') {
      await end(owner._id, session.id)
      throw new AppError('sign-in.session-reused')
    }
    const next = decision === 'repeat' ? session : rotated(deps, session, secret, now)
    const answer = {
      owner,
      session: next,
      pair: pairOf(deps, owner._id, next, nextSecret(next.salt, secret), now),
    }
    if (decision === 'repeat' || (await deps.store.rotate(owner._id, session.refreshHash, next)))
      return answer
  }
}

async function findByToken<T extends SessionOwner>(deps: SessionDeps<T>, token: string) {
  const read = readRefreshToken(token)
  const owner = read && (await deps.store.find(read.ownerId))
  const session = owner?.sessions.find((one) => one.id === read?.sessionId)
  return read && owner && session ? { owner, session, secret: read.secret } : null
}

function rotated<T extends SessionOwner>(
  deps: SessionDeps<T>,
  session: StoredSession,
  secret: string,
  now: Date,
): StoredSession {
  const salt = newSalt()
  return {
    ...session,
    salt,
    refreshHash: hashRefreshToken(nextSecret(salt, secret)),
    previousHash: session.refreshHash,
    rotatedAt: now,
    expiresAt: deps.rules.endOf(session.createdAt, now),
  }
}

function pairOf<T extends SessionOwner>(
  deps: SessionDeps<T>,
  ownerId: string,
  session: StoredSession,
  secret: string,
  now: Date,
): TokenPair {
  // Whether a session still stands is read from its owner, at most 5 s old.
  const claims: AccessClaims = { sub: ownerId, sid: session.id, kind: deps.rules.kind }
  return {
    access: deps.tokens.issue(claims),
    refresh: writeRefreshToken({ ownerId, sessionId: session.id, secret }),
    accessSeconds: ACCESS_SECONDS,
    refreshSeconds: Math.floor((session.expiresAt.getTime() - now.getTime()) / 1000),
  }
}

const newSalt = (): string => randomBytes(16).toString('base64url')
