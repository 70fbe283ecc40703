/** Whose session it is: a person signed in by phone, or staff signed in by password. */
export type SessionKind = 'person' | 'staff'

/** The rules of sessions: how many, how long, and how long a lost answer may be asked for again. */
export const SESSION_RULES = {
  /** Sessions of one account; the oldest goes when there is one more. */
  most: 10,
  graceSeconds: 30,
  /** A person stays signed in while they come back; a working day of staff ends whatever they do. */
  person: { lifetimeSeconds: 30 * 24 * 60 * 60, prolonged: true },
  staff: { lifetimeSeconds: 12 * 60 * 60, prolonged: false },
} as const

/** What the rules look at in a session. Hashes are of refresh tokens. */
export interface SessionState {
  refreshHash: string
  /** Hash of the token that was exchanged last, null before the first exchange. */
  previousHash: string | null
  rotatedAt: Date
  createdAt: Date
  expiresAt: Date
}

/** `repeat`: the answer to this token was lost, or another tab was faster; the same answer is given again. */
export type RefreshDecision = 'rotate' | 'repeat' | 'expired' | 'reused'

/**
 * What a presented refresh token means. A token that was exchanged before stands for a lost answer for 30 seconds; after
 * that, and for any older one, two parties hold the chain and nobody can tell which is the thief: `reused`.
 */
export function decideRefresh(session: SessionState, presentedHash: string, now: Date): RefreshDecision {
  if (!isAlive(session, now)) return 'expired'
  if (presentedHash === session.refreshHash) return 'rotate'
  const graceEnds = session.rotatedAt.getTime() + SESSION_RULES.graceSeconds * 1000
  return presentedHash === session.previousHash && now.getTime() < graceEnds ? 'repeat' : 'reused'
}

/** Whether the session still stands; its end is excluded. */
export const isAlive = (session: Pick<SessionState, 'expiresAt'>, now: Date): boolean =>
  now.getTime() < session.expiresAt.getTime()

/** When a session begun at `createdAt` ends, if its token is given out `now`. */
export function sessionEnd(kind: SessionKind, createdAt: Date, now: Date): Date {
  const { lifetimeSeconds, prolonged } = SESSION_RULES[kind]
  return new Date((prolonged ? now : createdAt).getTime() + lifetimeSeconds * 1000)
}
