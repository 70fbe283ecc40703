import type { Fact } from '@shared/domain/facts/types'
import type { Connection } from 'mongoose'
import { defineCollection, insertRecords, mixed } from '../../platform/mongo/collections'

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
  version: number
  facts: Fact[]
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
      version: Number,
      facts: [mixed],
    },
    sealed: [{ path: 'idNumber', index: { path: 'idIndex', of: 'idNumber' } }],
    indexes: [{ keys: { archiveNo: 1 }, options: { unique: true } }, { keys: { idIndex: 1, _id: 1 } }],
  })
  return {
    /**
     * The records kept under one ID number, oldest first; more than one means a duplicate to be cleared. Asked by every file
     * card, so it goes to the driver without making a mongoose query first.
     */
    findByIdIndex: (idIndexes: readonly string[]): Promise<ArchiveRecord[]> =>
      model.collection
        .find<ArchiveRecord>({ idIndex: { $in: [...idIndexes] } })
        .sort({ _id: 1 })
        .limit(2)
        .toArray(),
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
    estimateCount: (): Promise<number> => model.estimatedDocumentCount().exec(),
  }
}
