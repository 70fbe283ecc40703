import type { Connection } from 'mongoose'
import { defineCollection, insertRecord, insertRecords, mixed } from '../../platform/mongo/collections'
import { isDuplicateOf } from '../../platform/mongo/errors'
import {
  createSessionStore,
  pushSession,
  type StoredSession,
  sessionsField,
} from '../../platform/mongo/session-store'

/** What a person has told of themself, and how sure it is. */
export interface StoredIdentity {
  level: 'declared' | 'verified'
  /** Plain, as everywhere; the ID number encrypted, with its keyed index. */
  name: string
  idNumber: string
  idIndex: string
}

/** A command the account has carried out: its key, what it asked for, and what its answer must say again. */
export interface DoneCommand {
  key: string
  bodyHash: string
  at: Date
  level: StoredIdentity['level']
}

/** One person's account, found by phone. */
export interface AccountRecord {
  _id: string
  /** Encrypted, with its keyed index. */
  phone: string
  phoneIndex: string
  identity: StoredIdentity | null
  version: number
  sessions: StoredSession[]
  commands: DoneCommand[]
  createdAt: Date
}

/** The code last sent to a phone, and when codes were sent to it. `_id` is the phone's keyed index. */
export interface CodeRecord {
  _id: string
  codeHash: string
  sentAt: Date
  failedTries: number
  usedAt: Date | null
  /** Sends of the last 24 hours. */
  sends: Date[]
  version: number
  expiresAt: Date
}

/** For the sweeper. */
export const SIGN_IN_CODE_SWEEP = { collection: 'signInCodes', field: 'expiresAt' } as const

/** Commands remembered in an account. */
const MOST_COMMANDS = 20

export type AccountRepository = ReturnType<typeof createAccountRepository>

/** Reads and writes of the accounts room. Every query here has a supporting index. */
export function createAccountRepository(connection: Connection) {
  const model = accountModel(connection)
  return {
    model,
    sessions: createSessionStore(model),
    findById: (id: string): Promise<AccountRecord | null> =>
      model.findOne({ _id: id }).lean<AccountRecord>().exec(),
    /** Adds a session to the account of a phone, which is made from `fresh` if it is the phone's first. */
    signIn: async (
      fresh: Omit<AccountRecord, 'sessions'>,
      phoneIndexes: readonly string[],
      session: StoredSession,
      most: number,
    ): Promise<AccountRecord> => {
      const filter = { phoneIndex: { $in: [...phoneIndexes] } }
      const update = { $push: pushSession(session, most), $setOnInsert: fresh }
      const write = () =>
        model
          .findOneAndUpdate(filter, update, { upsert: true, returnDocument: 'after' })
          .lean<AccountRecord>()
          .exec()
      // Of two first sign-ins side by side one makes the account; the other then finds it.
      const written = await write().catch((error: unknown) => {
        if (isDuplicateOf(error, 'phoneIndex')) return write()
        throw error
      })
      return written as AccountRecord
    },
    /** Writes a declared identity (null: as it is) with its command; null when the version had moved on. */
    declare: (
      id: string,
      version: number,
      identity: StoredIdentity | null,
      command: DoneCommand,
    ): Promise<AccountRecord | null> => {
      return model
        .findOneAndUpdate({ _id: id, version }, declaration(identity, command), { returnDocument: 'after' })
        .lean<AccountRecord>()
        .exec()
    },
    correctIdentity: correcting(model),
    insertMany: (records: AccountRecord[]): Promise<void> => insertRecords(model, records),
    codes: codeRepository(connection),
  }
}

const declaration = (identity: StoredIdentity | null, command: DoneCommand) => ({
  ...(identity ? { $set: { identity } } : {}),
  $push: { commands: { $each: [command], $slice: -MOST_COMMANDS } },
  $inc: { version: 1 },
})

/** Writes a corrected identity. `taken`: another account has the number verified; `moved`: the version had moved on. */
const correcting =
  (model: ReturnType<typeof accountModel>) =>
  async (id: string, version: number, identity: StoredIdentity): Promise<'written' | 'taken' | 'moved'> => {
    try {
      const change = { $set: { identity }, $inc: { version: 1 } }
      const { matchedCount } = await model.updateOne({ _id: id, version }, change)
      return matchedCount === 1 ? 'written' : 'moved'
    } catch (error) {
      if (isDuplicateOf(error, 'identity.idIndex')) return 'taken'
      throw error
    }
  }

const latest = (records: readonly CodeRecord[]): CodeRecord | null =>
  records.reduce<CodeRecord | null>((last, next) => (last && last.sentAt > next.sentAt ? last : next), null)

function accountModel(connection: Connection) {
  return defineCollection<AccountRecord>(connection, {
    name: 'accounts',
    schemaVersion: 1,
    sealed: [
      { path: 'phone', index: { path: 'phoneIndex', of: 'phone' } },
      {
        path: 'identity.idNumber',
        as: 'accounts.idNumber',
        index: { path: 'identity.idIndex', of: 'idNumber' },
      },
    ],
    definition: {
      _id: String,
      phone: String,
      phoneIndex: String,
      identity: mixed,
      version: Number,
      sessions: sessionsField,
      commands: [mixed],
      createdAt: Date,
    },
    indexes: [{ keys: { phoneIndex: 1 }, options: { unique: true } }],
  })
}

/** Codes: every change is guarded by what was read, so that sends and tries side by side are each counted. */
function codeRepository(connection: Connection) {
  const model = defineCollection<CodeRecord>(connection, {
    name: SIGN_IN_CODE_SWEEP.collection,
    schemaVersion: 1,
    passingIndexes: ['_id'],
    definition: {
      _id: String,
      codeHash: String,
      sentAt: Date,
      failedTries: Number,
      usedAt: Date,
      sends: [Date],
      version: Number,
      expiresAt: Date,
    },
    indexes: [{ keys: { expiresAt: 1 } }],
  })
  const changed = async (filter: Partial<CodeRecord>, change: Partial<CodeRecord>): Promise<boolean> => {
    const { modifiedCount } = await model.updateOne(filter, { $set: change })
    return modifiedCount === 1
  }
  const asRead = ({ _id, version, failedTries }: CodeRecord) => ({ _id, version, failedTries, usedAt: null })
  return {
    /** The code last sent, by any of the phone's indexes. */
    find: (ids: readonly string[]): Promise<CodeRecord | null> =>
      model.collection
        .find<CodeRecord>({ _id: { $in: [...ids] } as never })
        .toArray()
        .then(latest),
    /** Puts a new code in the place of the one that was read; false when another send was faster. */
    replace: async (earlier: CodeRecord | null, next: CodeRecord): Promise<boolean> => {
      if (earlier?._id === next._id) return changed({ _id: next._id, version: earlier.version }, next)
      try {
        await insertRecord(model, next)
        return true
      } catch (error) {
        if (isDuplicateOf(error, '_id')) return false
        throw error
      }
    },
    remove: async ({ _id, version }: CodeRecord): Promise<void> => {
      await model.deleteOne({ _id, version })
    },
    /** Counts one wrong try; false when the code has changed since it was read. */
    countTry: (read: CodeRecord): Promise<boolean> =>
      changed(asRead(read), { failedTries: read.failedTries + 1 }),
    /** Marks the code used; false when the code has changed since it was read. */
    use: (read: CodeRecord, now: Date): Promise<boolean> => changed(asRead(read), { usedAt: now }),
  }
}
