import { lockedSince, SECOND_CHECK_RULES } from '@shared/domain/sign-in/second-check-rules'
import { SESSION_RULES } from '@shared/domain/sign-in/session-rules'
import type { Connection, mongo } from 'mongoose'
import {
  defineCollection,
  insertRecords,
  insertUnlessTaken,
  mixed,
  UNSEALED,
} from '../../platform/mongo/collections'
import { isDuplicateOf } from '../../platform/mongo/errors'
import {
  createSessionStore,
  pushSession,
  type StoredSession,
  sessionsField,
} from '../../platform/mongo/session-store'
import { codeRepository } from './code-repository'
import { counterReads } from './counter-repository'
import { noticeRepository } from './notice-repository'
import type { AccountRecord, Causing, DoneCommand } from './records'

/** What one write changes; everything left out stays. */
export interface AccountChange
  extends Partial<
    Pick<
      AccountRecord,
      'status' | 'logins' | 'identity' | 'devices' | 'consents' | 'messageWay' | 'secondCheck' | 'proposal'
    >
  > {
  /** Facts to add to the chain. */
  facts?: AccountRecord['facts']
  command?: DoneCommand
  /** What follows from it: messages owed to phones, and other effects. */
  causes?: Causing
  /** A session that begins. */
  begin?: StoredSession
  /** Sessions that end, by id, or all of them. */
  end?: readonly string[] | 'all'
}

/** `taken`: a login or the ID number belongs to another account. `moved`: somebody else changed the account first. */
export type Written = AccountRecord | 'taken' | 'moved'

/** Commands remembered in an account. */
const MOST_COMMANDS = 20

export type AccountRepository = ReturnType<typeof createAccountRepository>

/** Reads and writes of the accounts room. Every query here has a supporting index. */
export function createAccountRepository(connection: Connection) {
  const model = accountModel(connection)
  // Every request of a person may come by here: past mongoose, which would look at every part of what it reads and writes.
  const accounts = model.collection as unknown as mongo.Collection<AccountRecord>
  const one = (filter: mongo.Filter<AccountRecord>): Promise<AccountRecord | null> => accounts.findOne(filter)
  return {
    model,
    sessions: createSessionStore(model),
    findById: (id: string) => one({ _id: id }),
    findByLogin: (indexes: readonly string[]) => one({ 'logins.index': { $in: [...indexes] } }),
    findVerified: (idIndexes: readonly string[]) =>
      one({ 'identity.idIndex': { $in: [...idIndexes] }, 'identity.level': 'verified' }),
    /** Of many ID numbers at once, by their indexes: the accounts that have proved one. */
    findVerifiedOf: (idIndexes: readonly string[]): Promise<{ _id: string; idIndex: string }[]> =>
      accounts
        .find(
          { 'identity.idIndex': { $in: [...idIndexes] }, 'identity.level': 'verified' },
          { projection: { 'identity.idIndex': 1 } },
        )
        .map(({ _id, identity }) => ({ _id, idIndex: identity?.idIndex ?? '' }))
        .toArray(),
    /** False when one of its logins belongs to another account. */
    insert: async (account: AccountRecord): Promise<boolean> =>
      (await insertUnlessTaken(model, account)) === null,
    /** One write, guarded by the version that was read. */
    change: async (id: string, version: number, change: AccountChange): Promise<Written> => {
      try {
        const options = { returnDocument: 'after', ignoreUndefined: true } as const
        return (await accounts.findOneAndUpdate({ _id: id, version }, updateOf(change), options)) ?? 'moved'
      } catch (error) {
        if (isDuplicateOf(error, 'logins.index') || isDuplicateOf(error, 'identity.idIndex')) return 'taken'
        throw error
      }
    },
    /** Counts an answer to the second check before it is compared; null when it may not be looked at now. */
    countSecondCheck: (id: string, now: Date): Promise<AccountRecord | null> => {
      const open = [
        { 'secondCheck.failures': { $lt: SECOND_CHECK_RULES.tries } },
        { 'secondCheck.lastAt': { $lte: lockedSince(now) } },
      ]
      const count = { $inc: { 'secondCheck.failures': 1 }, $set: { 'secondCheck.lastAt': now } }
      return model
        .findOneAndUpdate({ _id: id, status: 'active', $or: open }, count, { returnDocument: 'after' })
        .lean<AccountRecord>()
        .exec()
    },
    /** Notes in a session that the person has shown anew that it is them. */
    prove: async (id: string, sessionId: string, provedAt: Date): Promise<void> => {
      await model.updateOne(
        { _id: id, sessions: { $elemMatch: { id: sessionId } } },
        { $set: { 'sessions.$.provedAt': provedAt } },
      )
    },
    insertMany: async (records: AccountRecord[]): Promise<void> => {
      await insertRecords(model, records)
    },
    counter: counterReads(model),
    notices: noticeRepository(model),
    codes: codeRepository(connection),
  }
}

function updateOf({
  facts,
  command,
  causes,
  begin,
  end,
  ...fields
}: AccountChange): mongo.UpdateFilter<AccountRecord> {
  const closed = fields.status === 'closed'
  const { logins, ...others } = fields
  const mark = causes ? { outboxAt: causes.outboxAt } : {}
  const set = {
    ...(closed || !logins ? others : { ...others, logins }),
    ...mark,
    ...(facts?.length ? UNSEALED : {}),
  }
  const push = {
    ...(facts?.length ? { facts: { $each: facts } } : {}),
    ...(command ? { commands: { $each: [command], $slice: -MOST_COMMANDS } } : {}),
    ...(causes ? { outbox: { $each: causes.outbox } } : {}),
    ...(causes?.notices ? { notices: { $each: causes.notices } } : {}),
    ...(begin ? pushSession(begin, SESSION_RULES.most) : {}),
  }
  const all = end === 'all' ? { ...set, sessions: [] } : set
  return {
    $inc: { version: 1 },
    ...(Object.keys(all).length ? { $set: all } : {}),
    ...(Object.keys(push).length ? { $push: push } : {}),
    ...(end && end !== 'all' ? { $pull: { sessions: { id: { $in: [...end] } } } } : {}),
    ...(closed ? { $unset: { logins: 1 } } : {}),
  }
}

/** For the worker, which relays its outbox. */
export const ACCOUNTS = 'accounts'

/** The collection of accounts: one account a login, one verified account an ID number. */
const accountModel = (connection: Connection) =>
  defineCollection<AccountRecord>(connection, {
    name: ACCOUNTS,
    schemaVersion: 2,
    chained: true,
    sealed: [
      { path: 'logins[].subject', as: 'accounts.login', index: { path: 'logins[].index', of: 'login' } },
      {
        path: 'identity.idNumber',
        as: 'accounts.idNumber',
        index: { path: 'identity.idIndex', of: 'idNumber' },
      },
      { path: 'proposal.phone', as: 'accounts.proposal' },
      { path: 'notices[].phone', as: 'accounts.notice' },
    ],
    definition: {
      _id: String,
      status: String,
      logins: { type: [mixed], default: undefined },
      identity: mixed,
      devices: [mixed],
      consents: [mixed],
      messageWay: String,
      secondCheck: mixed,
      proposal: mixed,
      facts: [mixed],
      version: Number,
      sessions: sessionsField,
      commands: [mixed],
      notices: { type: [mixed], default: undefined },
      outbox: { type: [mixed], default: undefined },
      outboxAt: Date,
      createdAt: Date,
    },
    indexes: [
      { keys: { 'logins.index': 1 }, options: { unique: true, sparse: true } },
      {
        keys: { 'identity.idIndex': 1 },
        options: { unique: true, partialFilterExpression: { 'identity.level': 'verified' } },
      },
      { keys: { 'proposal.centreId': 1, 'proposal.until': 1 }, options: { sparse: true } },
      { keys: { outboxAt: 1 }, options: { sparse: true } },
      { keys: { 'notices.at': 1 }, options: { sparse: true } },
    ],
  })
