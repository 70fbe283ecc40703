import type { Fact } from '@shared/domain/facts/types'
import type { Connection, Model } from 'mongoose'
import { defineCollection, insertRecords, mixed } from '../../platform/mongo/collections'
import { gather } from '../../platform/mongo/gather'

/** One personnel file: whose it is, and every movement of the bag. Where it is now is folded from the facts. */
export interface ArchiveRecord {
  _id: string
  archiveNo: string
  centreId: string
  /** Plain, because staff search names by part; citizen answers mask everyone's but the person's own. */
  holderName: string
  /** Encrypted per field, and its keyed index for equality. */
  idNumber: string
  idIndex: string
  /** Particulars as they are now and were before: one sealed value (details.ts); absent until one is changed. */
  details?: string
  version: number
  facts: Fact[]
}

/** A changed particular: its fact, the particulars sealed anew, and what else of the record it changes. */
export interface ArchiveChange extends Partial<Pick<ArchiveRecord, 'holderName' | 'idNumber' | 'idIndex'>> {
  fact: Fact
  details: string
}

/** For other rooms that join their records to files. */
export const ARCHIVES = 'archives'

export type ArchiveRepository = ReturnType<typeof createArchiveRepository>

/** Reads and writes of the archives room. Every query here has a supporting index. */
export function createArchiveRepository(connection: Connection) {
  const model = defineCollection<ArchiveRecord>(connection, {
    name: ARCHIVES,
    schemaVersion: 1,
    definition: {
      _id: String,
      archiveNo: String,
      centreId: String,
      holderName: String,
      idNumber: String,
      idIndex: String,
      details: String,
      version: Number,
      facts: [mixed],
    },
    sealed: [{ path: 'idNumber', index: { path: 'idIndex', of: 'idNumber' } }, { path: 'details' }],
    indexes: [{ keys: { archiveNo: 1 }, options: { unique: true } }, { keys: { idIndex: 1, _id: 1 } }],
  })
  return {
    /**
     * The first two records kept under one ID number (by its indexes), oldest first; more than one means a duplicate to be cleared. Asked by
     * every file card, so callers side by side share a command.
     */
    findByIdIndex: gather<Keys, Found>({ most: 64, send: (asked) => findByIdIndexes(model, asked) }),
    findById: (id: string): Promise<ArchiveRecord | null> =>
      model.findOne({ _id: id }).lean<ArchiveRecord>().exec(),
    insertMany: async (records: ArchiveRecord[]): Promise<void> => {
      await insertRecords(model, records)
    },
    /** Appends a custody fact if nobody else did meanwhile; false when the version had moved on. */
    append: async (id: string, version: number, fact: Fact): Promise<boolean> => {
      const { matchedCount } = await model.updateOne(
        { _id: id, version },
        { $push: { facts: fact }, $inc: { version: 1 } },
      )
      return matchedCount === 1
    },
    /** The same for a changed particular, with its fact in one write. */
    changeDetail: async (
      id: string,
      version: number,
      { fact, ...fields }: ArchiveChange,
    ): Promise<boolean> => {
      const { matchedCount } = await model.updateOne(
        { _id: id, version },
        { $set: fields, $push: { facts: fact }, $inc: { version: 1 } },
      )
      return matchedCount === 1
    },
    estimateCount: (): Promise<number> => model.estimatedDocumentCount().exec(),
  }
}

const PER_NUMBER = 2

/** The indexes one ID number may stand under: one, but while a key is being changed. */
type Keys = readonly string[]
type Found = readonly ArchiveRecord[]

const oldest = (records: readonly ArchiveRecord[]): Found =>
  records.toSorted((a, b) => (a._id < b._id ? -1 : 1)).slice(0, PER_NUMBER)

/** For each ID number its first records: one command, made without a mongoose query. */
async function findByIdIndexes(model: Model<ArchiveRecord>, asked: readonly Keys[]): Promise<Found[]> {
  const keys = [...new Set(asked.flat())]
  const limit = keys.length === 1 ? PER_NUMBER : PER_NUMBER * keys.length + 1
  const records = await model.collection
    .find<ArchiveRecord>({ idIndex: { $in: keys } })
    .sort({ idIndex: 1, _id: 1 })
    .limit(limit)
    .toArray()
  // A key with many records may have left no room for the keys behind it: then each is asked for by itself.
  if (keys.length > 1 && records.length === limit) {
    const alone = await Promise.all(keys.map(async (key) => findByIdIndexes(model, [[key]])))
    records.splice(0, limit, ...alone.flat(2))
  }
  const byKey = new Map(keys.map((key): [string, ArchiveRecord[]] => [key, []]))
  for (const record of records) byKey.get(record.idIndex)?.push(record)
  return asked.map((own) => oldest(own.flatMap((key) => byKey.get(key) ?? [])))
}
