import { CODE_RULES } from '@shared/domain/sign-in/code-rules'
import type { Connection } from 'mongoose'
import { defineCollection, insertRecord } from '../../platform/mongo/collections'
import { isDuplicateOf } from '../../platform/mongo/errors'

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

const latest = (records: readonly CodeRecord[]): CodeRecord | null =>
  records.reduce<CodeRecord | null>((last, next) => (last && last.sentAt > next.sentAt ? last : next), null)

const codeModel = (connection: Connection) =>
  defineCollection<CodeRecord>(connection, {
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

/** Codes: every change is guarded by what was read, so that sends and tries side by side are each counted. */
export function codeRepository(connection: Connection) {
  const model = codeModel(connection)
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
    /** Marks the code used if it is the right one and may still be tried; the hash is keyed, so that equality tells nobody anything. */
    useRight: async (ids: readonly string[], codeHash: string, now: Date): Promise<boolean> => {
      const { modifiedCount } = await model.collection.updateOne(
        {
          _id: { $in: [...ids] as never },
          codeHash,
          usedAt: null,
          failedTries: { $lt: CODE_RULES.tries },
          sentAt: { $gt: new Date(now.getTime() - CODE_RULES.validSeconds * 1000) },
        },
        { $set: { usedAt: now } },
      )
      return modifiedCount === 1
    },
    /** Marks the code used; false when the code has changed since it was read. */
    use: (read: CodeRecord, now: Date): Promise<boolean> => changed(asRead(read), { usedAt: now }),
  }
}
