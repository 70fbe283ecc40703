import type { Connection } from 'mongoose'
import { defineCollection, insertUnlessTaken } from '../../platform/mongo/collections'
import type { UnitNoticeRecord } from './record'

export type UnitNoticeRepository = ReturnType<typeof createUnitNoticeRepository>

/** Reads and writes of what units were told. */
export function createUnitNoticeRepository(connection: Connection) {
  const model = defineCollection<UnitNoticeRecord>(connection, {
    name: 'unitNotices',
    schemaVersion: 1,
    definition: {
      _id: String,
      collectiveId: String,
      archiveId: String,
      archiveNo: String,
      caseId: String,
      what: String,
      at: String,
      place: String,
    },
    indexes: [{ keys: { collectiveId: 1, place: -1 } }],
  })
  return {
    /** Nothing where it is noted already. */
    insert: async (record: UnitNoticeRecord): Promise<void> => {
      await insertUnlessTaken(model, record)
    },
    /** Those of an account, the newest first, from behind `after` (a `place`; empty: from the first). One round trip. */
    list: (collectiveId: string, { after, limit }: { after: string; limit: number }) =>
      model
        .find({ collectiveId, ...(after ? { place: { $lt: after } } : {}) })
        .sort({ place: -1 })
        .limit(limit)
        .lean<UnitNoticeRecord[]>()
        .exec(),
  }
}
