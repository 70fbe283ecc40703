import type { AccountStatus } from '@shared/domain/accounts/account-rules'
import type { ConsentName } from '@shared/domain/accounts/consents'
import type { Document, Level } from '@shared/domain/accounts/levels'
import type { CounterPaper, Proposal } from '@shared/domain/counter/tables'
import type { Fact } from '@shared/domain/facts/types'
import type { MessageWay } from '@shared/domain/messages/ways'
import type { SecondCheckState } from '@shared/domain/sign-in/second-check-rules'
import type { OutboxEntry } from '../../platform/jobs/types'
import type { StoredSession } from '../../platform/mongo/session-store'

export type LoginKind = 'phone' | 'weapp' | 'alipay'
export type ClientKind = 'h5' | 'weapp' | 'alipay'

/** One way in. `subject` is `kind:value` encrypted, `index` its keyed index: unique over all accounts. */
export interface StoredLogin {
  id: string
  kind: LoginKind
  subject: string
  index: string
  addedAt: Date
}

/** What is known of the person, and how sure it is. */
export interface StoredIdentity {
  level: 'declared' | 'verified'
  /** How it was verified; null while it is only the person's word. */
  assurance: Extract<Level, 'matched' | 'face' | 'counter'> | null
  document: Document
  /** Plain, as everywhere; the ID number encrypted, with its keyed index, unique among verified identities. */
  name: string
  idNumber: string
  idIndex: string
  verifiedAt: Date | null
}

/** A device that has signed in; it holds a random token of which only the hash is kept. */
export interface StoredDevice {
  id: string
  tokenHash: string
  client: ClientKind
  firstSeenAt: Date
  lastSeenAt: Date
}

/** The last word on one consent. */
export interface StoredConsent {
  name: ConsentName
  version: string
  given: boolean
  at: Date
}

/** A command the account has carried out: its key, what it asked for, and what its answer must say again. */
export interface DoneCommand {
  key: string
  bodyHash: string
  at: Date
  level?: StoredIdentity['level']
  outcome?: 'verified' | 'later'
}

/** What a counter has proposed for the account, and a second person is to confirm. */
export interface StoredProposal {
  id: string
  kind: Proposal
  /** The centre at whose counter it was proposed, and where it is confirmed. */
  centreId: string
  /** The phone that is to let the person in, encrypted; null when the account is revived as it is. */
  phone: string | null
  papers: CounterPaper[]
  reason: string
  by: { id: string; name: string }
  at: Date
  /** 24 hours later; it is none from then on. */
  until: Date
}

/** A message that a phone is still to get, although the account may know it no longer. */
export interface StoredNotice {
  /** Unique in the account: the fact it tells of, and its place among the messages of that fact. */
  id: string
  /** Encrypted. */
  phone: string
  at: Date
  /** Since when somebody has been sending it; null before, and when it certainly was not sent. */
  triedAt: Date | null
}

/** What one write causes: effects, and the messages that they send where they send any. */
export interface Causing {
  notices?: StoredNotice[]
  outbox: OutboxEntry[]
  outboxAt: Date
}

/** One person's account. */
export interface AccountRecord {
  _id: string
  status: AccountStatus
  /** Absent once closed: the unique index passes over it then. */
  logins?: StoredLogin[]
  identity: StoredIdentity | null
  devices: StoredDevice[]
  consents: StoredConsent[]
  /** By what the person wishes to hear of their cases; absent: they have chosen nothing. */
  messageWay?: MessageWay
  secondCheck: SecondCheckState
  proposal?: StoredProposal | null
  /** What changed who may come in, chained; holds no personal value. */
  facts: Fact[]
  version: number
  sessions: StoredSession[]
  commands: DoneCommand[]
  /** Messages owed, absent when there never was one; and the effects that send them. */
  notices?: StoredNotice[]
  outbox?: OutboxEntry[]
  /** Since when the outbox waits; absent when it is empty. */
  outboxAt?: Date
  createdAt: Date
}

export const loginsOf = (account: Pick<AccountRecord, 'logins'>): readonly StoredLogin[] =>
  account.logins ?? []

/** How sure it is who the account belongs to. */
export const levelOf = ({ identity }: Pick<AccountRecord, 'identity'>): Level =>
  identity ? (identity.assurance ?? 'declared') : 'none'
