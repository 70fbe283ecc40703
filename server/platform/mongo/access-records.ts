import type { Connection } from 'mongoose'
import type { AccessRecord } from '../audit/access-chain'
import { defineCollection, insertRecordsInOrder, mixed } from './collections'

/** For the sweeper: entries are kept as long as shared/domain/retention says, counted from `at`. */
export const ACCESS_LOG = 'accessLog'

export type AccessRecords = ReturnType<typeof createAccessRecords>

const definition = {
  _id: String,
  chain: String,
  seq: Number,
  prev: String,
  prevAt: Date,
  hash: String,
  at: Date,
  by: mixed,
  action: String,
  about: mixed,
  subjects: [String],
  purpose: String,
  fields: [String],
  requestId: String,
  unsealed: Boolean,
  sealedIn: Number,
}

const indexes = [
  { keys: { chain: 1, seq: 1 }, options: { unique: true } },
  { keys: { subjects: 1, _id: -1 } },
  { keys: { at: 1 } },
  { keys: { unsealed: 1, chain: 1, seq: 1 }, options: { partialFilterExpression: { unsealed: true } } },
] as const

/** Sorts after every id there is. */
const LAST_ID = '~'

/** The access log as it is stored. Every query here has a supporting index. */
export function createAccessRecords(connection: Connection) {
  const model = defineCollection<AccessRecord>(connection, {
    name: ACCESS_LOG,
    schemaVersion: 1,
    definition,
    indexes: [...indexes],
  })
  return {
    /** Writes entries of one chain in their order: of a write that broke off a whole beginning stands. */
    insert: (records: readonly AccessRecord[]): Promise<void> => insertRecordsInOrder(model, records),
    /** Newest first, from before `after`. */
    bySubject: (
      subjects: readonly string[],
      after: string | undefined,
      limit: number,
    ): Promise<AccessRecord[]> =>
      model
        .find({ subjects: { $in: [...subjects] }, _id: { $lt: after ?? LAST_ID } })
        .sort({ _id: -1 })
        .limit(limit)
        .lean<AccessRecord[]>()
        .exec(),
    /** The chain after this one, in no order that means anything; null after the last. */
    nextChain: async (chain: string): Promise<string | null> => {
      const found = await model
        .findOne({ chain: { $gt: chain } })
        .sort({ chain: 1, seq: 1 })
        .select({ chain: 1, _id: 0 })
        .lean()
        .exec()
      return found?.chain ?? null
    },
    /** A part of a chain, from after `seq`. */
    ofChain: (chain: string, seq: number, limit: number): Promise<AccessRecord[]> =>
      model
        .find({ chain, seq: { $gt: seq } })
        .sort({ chain: 1, seq: 1 })
        .limit(limit)
        .lean<AccessRecord[]>()
        .exec(),
  }
}
