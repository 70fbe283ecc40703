import type { Fact } from '@shared/domain/facts/types'
import type { LockState } from '@shared/domain/sign-in/lock-rules'
import type { Connection, Model } from 'mongoose'
import { defineCollection, insertRecords, insertUnlessTaken, mixed } from '../../platform/mongo/collections'
import {
  createSessionStore,
  pushSession,
  type StoredSession,
  sessionsField,
} from '../../platform/mongo/session-store'
import type { StaffRecord } from './record'

export type StaffRepository = ReturnType<typeof createStaffRepository>

/** Fields a command sets; facts, sessions and version are written beside them. */
export type StaffChange = Partial<Omit<StaffRecord, '_id' | 'facts' | 'sessions' | 'version'>>

/** What a change leaves of the sessions: all, none, all but one, or only one. */
export type SessionsLeft = 'all' | 'none' | { without: string } | { only: string }

const definition = {
  _id: String,
  username: String,
  name: String,
  status: String,
  posts: [mixed],
  centreId: String,
  centres: [String],
  passwordHash: String,
  passwordHashes: [String],
  totpSecret: String,
  pendingTotp: String,
  totpStep: Number,
  failures: Number,
  lockedUntil: Date,
  link: mixed,
  recovery: mixed,
  relations: String,
  sessions: sessionsField,
  facts: [mixed],
  createKey: String,
  version: Number,
}

const indexes = [
  { keys: { username: 1 }, options: { unique: true } },
  { keys: { createKey: 1 }, options: { unique: true } },
  { keys: { centres: 1, username: 1 } },
  { keys: { status: 1, 'posts.post': 1, centreId: 1 } },
] as const

/** Rows of a roster; a centre with more staff does not exist. */
const ROSTER = 500

/** Reads and writes of the staff room. Every query here has a supporting index. */
export function createStaffRepository(connection: Connection) {
  const model = defineCollection<StaffRecord>(connection, {
    name: 'staff',
    schemaVersion: 2,
    chained: true,
    sealed: [{ path: 'totpSecret' }, { path: 'pendingTotp' }, { path: 'relations' }],
    definition,
    indexes: [...indexes],
  })
  return {
    model,
    sessions: createSessionStore(model),
    ...reads(model),
    ...signInWrites(model),
    ...accountWrites(model),
    insertMany: async (records: StaffRecord[]): Promise<void> => {
      await insertRecords(model, records)
    },
  }
}

const reads = (model: Model<StaffRecord>) => ({
  findById: (id: string): Promise<StaffRecord | null> =>
    model.findOne({ _id: id }).lean<StaffRecord>().exec(),
  findByUsername: (username: string): Promise<StaffRecord | null> =>
    model.findOne({ username }).lean<StaffRecord>().exec(),
  findByCreateKey: (createKey: string): Promise<StaffRecord | null> =>
    model.findOne({ createKey }).lean<StaffRecord>().exec(),
  /** The centres in which somebody takes cases in: an active member with the post of a clerk, where they work now. */
  manned: (): Promise<string[]> =>
    model.distinct('centreId', { status: 'active', 'posts.post': 'clerk' }).exec(),
  /** Everybody's declared relations, by id from after one on; empty at the end. */
  relationsAfter: (after: string): Promise<Pick<StaffRecord, '_id' | 'relations'>[]> =>
    model
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(ROSTER)
      .select({ relations: 1 })
      .lean<Pick<StaffRecord, '_id' | 'relations'>[]>()
      .exec(),
  /** Everybody on a centre's roster, by user name. */
  roster: (centreId: string): Promise<StaffRecord[]> =>
    model
      .find({ centres: centreId })
      .sort({ username: 1 })
      .limit(ROSTER)
      .select({ facts: 0, sessions: 0 })
      .lean<StaffRecord[]>()
      .exec(),
})

const signInWrites = (model: Model<StaffRecord>) => ({
  /** Counts a try before the password is compared; false when something was written since the record was read. */
  countTry: async ({ _id, version }: StaffRecord, lock: LockState): Promise<boolean> => {
    const { failures, lockedUntil } = lock
    const { modifiedCount } = await model.updateOne(
      { _id, version },
      { $set: { failures, lockedUntil }, $inc: { version: 1 } },
    )
    return modifiedCount === 1
  },
  /**
   * Adds the session of a sign-in and begins the count anew. False when the code's step was taken meanwhile, or the account
   * is no longer what was checked.
   */
  signIn: async (
    { _id, passwordHash }: StaffRecord,
    session: StoredSession,
    most: number,
    lock: LockState & { totpStep: number | null },
  ): Promise<boolean> => {
    const { failures, lockedUntil, totpStep } = lock
    const { modifiedCount } = await model.updateOne(
      { _id, status: 'active', passwordHash, ...(totpStep === null ? {} : { totpStep: { $lt: totpStep } }) },
      {
        $set: { failures, lockedUntil, ...(totpStep === null ? {} : { totpStep }) },
        $push: pushSession(session, most),
        $inc: { version: 1 },
      },
    )
    return modifiedCount === 1
  },
})

const accountWrites = (model: Model<StaffRecord>) => ({
  /** Null when it was written; else the fields of the unique index that is taken. */
  insert: (record: StaffRecord) => insertUnlessTaken(model, record),
  /** One deed: its fact, what it changes, and which sessions stay; null when the version had moved on. */
  change: (
    { _id, version }: Pick<StaffRecord, '_id' | 'version'>,
    set: StaffChange,
    fact: Fact | null,
    sessions: SessionsLeft = 'all',
  ): Promise<StaffRecord | null> => {
    const pull = typeof sessions === 'object' ? { $pull: { sessions: pulled(sessions) } } : {}
    const update = {
      $set: { ...set, ...(sessions === 'none' ? { sessions: [] } : {}) },
      ...pull,
      ...(fact ? { $push: { facts: fact } } : {}),
      $inc: { version: 1 },
    }
    return model
      .findOneAndUpdate({ _id, version }, update, { returnDocument: 'after' })
      .lean<StaffRecord>()
      .exec()
  },
  /** Ends all sessions but one. */
  keepOnly: async (id: string, session: string): Promise<void> => {
    await model.updateOne({ _id: id }, { $pull: { sessions: { id: { $ne: session } } } })
  },
  /** Moves to another centre at which the member has a post; null when they have none there. */
  workAt: (id: string, centreId: string): Promise<StaffRecord | null> =>
    model
      .findOneAndUpdate(
        { _id: id, status: 'active', 'posts.centreId': centreId },
        { $set: { centreId }, $inc: { version: 1 } },
        { returnDocument: 'after' },
      )
      .lean<StaffRecord>()
      .exec(),
})

const pulled = (sessions: { without: string } | { only: string }) =>
  'only' in sessions ? { id: { $ne: sessions.only } } : { id: sessions.without }
