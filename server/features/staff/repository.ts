import type { Post } from '@shared/domain/policy/roles'
import type { LockState } from '@shared/domain/sign-in/lock-rules'
import type { Connection } from 'mongoose'
import { defineCollection, insertRecords } from '../../platform/mongo/collections'
import {
  createSessionStore,
  pushSession,
  type StoredSession,
  sessionsField,
} from '../../platform/mongo/session-store'

/** One member of a centre's staff. */
export interface StaffRecord {
  _id: string
  /** Lower case. */
  username: string
  name: string
  posts: Post[]
  centreId: string
  /** argon2id, salt and cost inside. */
  passwordHash: string
  /** Failures in a row, and until when signing in is closed. */
  failures: number
  lockedUntil: Date | null
  sessions: StoredSession[]
  version: number
}

export type StaffRepository = ReturnType<typeof createStaffRepository>

/** Reads and writes of the staff room. Every query here has a supporting index. */
export function createStaffRepository(connection: Connection) {
  const model = defineCollection<StaffRecord>(connection, {
    name: 'staff',
    schemaVersion: 1,
    definition: {
      _id: String,
      username: String,
      name: String,
      posts: [String],
      centreId: String,
      passwordHash: String,
      failures: Number,
      lockedUntil: Date,
      sessions: sessionsField,
      version: Number,
    },
    indexes: [{ keys: { username: 1 }, options: { unique: true } }],
  })
  return {
    model,
    sessions: createSessionStore(model),
    findByUsername: (username: string): Promise<StaffRecord | null> =>
      model.findOne({ username }).lean<StaffRecord>().exec(),
    /** Counts a try before the password is compared; false when another try was counted since the record was read. */
    countTry: async ({ _id, version }: StaffRecord, lock: LockState): Promise<boolean> => {
      const { modifiedCount } = await model.updateOne(
        { _id, version },
        { $set: { failures: lock.failures, lockedUntil: lock.lockedUntil }, $inc: { version: 1 } },
      )
      return modifiedCount === 1
    },
    /** Adds the session of a sign-in and begins the count anew. */
    signIn: async (id: string, session: StoredSession, most: number, lock: LockState): Promise<void> => {
      await model.updateOne(
        { _id: id },
        {
          $set: { failures: lock.failures, lockedUntil: lock.lockedUntil },
          $push: pushSession(session, most),
          $inc: { version: 1 },
        },
      )
    },
    insertMany: async (records: StaffRecord[]): Promise<void> => {
      await insertRecords(model, records)
    },
  }
}
