import type { LockState } from '@shared/domain/sign-in/lock-rules'
import type { Connection } from 'mongoose'
import { defineCollection, insertUnlessTaken } from '../../platform/mongo/collections'

/** Failures under a user name that nobody has, so that being locked does not tell who exists. */
export interface NameTries extends LockState {
  /** Keyed index of the name: what people type there may be a password. */
  _id: string
  version: number
  expiresAt: Date
}

/** For the sweeper. */
export const NAME_TRIES_SWEEP = { collection: 'staffNameTries', field: 'expiresAt' } as const

const KEPT_MS = 24 * 60 * 60 * 1000

export type NameTriesRepository = ReturnType<typeof createNameTries>

export function createNameTries(connection: Connection) {
  const model = defineCollection<NameTries>(connection, {
    name: NAME_TRIES_SWEEP.collection,
    schemaVersion: 1,
    passingIndexes: ['_id'],
    definition: { _id: String, failures: Number, lockedUntil: Date, version: Number, expiresAt: Date },
    indexes: [{ keys: { expiresAt: 1 } }],
  })
  return {
    find: (id: string): Promise<NameTries | null> => model.findOne({ _id: id }).lean<NameTries>().exec(),
    /** Counts one more; false when another try was counted since `before` was read. One round trip, as for a known name. */
    count: async (id: string, before: NameTries | null, lock: LockState, now: Date): Promise<boolean> => {
      const { failures, lockedUntil } = lock
      const next = { failures, lockedUntil, expiresAt: new Date(now.getTime() + KEPT_MS) }
      if (!before) return (await insertUnlessTaken(model, { _id: id, version: 1, ...next })) === null
      const { modifiedCount } = await model.updateOne(
        { _id: id, version: before.version },
        { $set: next, $inc: { version: 1 } },
      )
      return modifiedCount === 1
    },
  }
}
