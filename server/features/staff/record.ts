import type { Fact } from '@shared/domain/facts/types'
import type { PostAt, StaffStatus } from '@shared/domain/staff/posts'
import type { StoredSession } from '../../platform/mongo/session-store'

/** A one-time link, of which only the hash is kept. `nonce` and the service's key make its secret anew for a retry. */
export interface StoredLink {
  purpose: 'invitation' | 'recovery'
  nonce: string
  hash: string
  expiresAt: Date
}

/** One member of staff. */
export interface StaffRecord {
  _id: string
  /** Lower case. */
  username: string
  name: string
  status: StaffStatus
  posts: PostAt[]
  /** Where they work now: posts at other centres rest. */
  centreId: string
  /** Every centre they have or had a post at: on whose roster they stand. */
  centres: string[]
  /** argon2id, salt and cost inside; null before a link was followed, and after a recovery until one is. */
  passwordHash: string | null
  /** Earlier hashes, the latest first. */
  passwordHashes: string[]
  /** Sealed. The second factor, the one a link is about to set up, and the step of the last code taken. */
  totpSecret: string | null
  pendingTotp: string | null
  totpStep: number
  /** Failures in a row, and until when signing in is closed. */
  failures: number
  lockedUntil: Date | null
  link: StoredLink | null
  recovery: { by: { id: string; name: string }[]; until: Date } | null
  /** Sealed list of declared relations (N10); null while there are none. */
  relations: string | null
  sessions: StoredSession[]
  facts: Fact[]
  /** Actor and key of the invitation. */
  createKey: string
  version: number
}

/** A record with nothing in it yet but who it is. */
export const blankStaff = (
  who: Pick<StaffRecord, '_id' | 'username' | 'name' | 'posts' | 'centreId' | 'createKey'>,
): StaffRecord => ({
  ...who,
  status: 'invited',
  centres: [...new Set([who.centreId, ...who.posts.map(({ centreId }) => centreId)])],
  passwordHash: null,
  passwordHashes: [],
  totpSecret: null,
  pendingTotp: null,
  totpStep: 0,
  failures: 0,
  lockedUntil: null,
  link: null,
  recovery: null,
  relations: null,
  sessions: [],
  facts: [],
  version: 1,
})

export const isAdministrator = ({ status, posts }: Pick<StaffRecord, 'status' | 'posts'>): boolean =>
  status === 'active' && posts.some(({ post }) => post === 'administrator')
