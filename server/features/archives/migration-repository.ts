import type { Connection } from 'mongoose'
import type { Migration } from '../../platform/mongo/migrations'
import type { StoredArchive } from './record'
import { ARCHIVES } from './repository'
import { searchFieldsOf } from './search/search-fields'

const BATCH = 500

type Stored = StoredArchive & { schemaVersion: number }

/** Archive numbers were unique over all centres once; now two records of a centre may share one until that is decided. */
async function dropOldIndex(connection: Connection): Promise<void> {
  const collection = connection.collection(ARCHIVES)
  const known = await collection.indexes()
  if (known.some(({ name }) => name === 'archiveNo_1')) await collection.dropIndex('archiveNo_1')
}

/** Gives the files of schema 1 their search keys (schema 2). A batch run again writes the same. */
export const ARCHIVE_SEARCH_KEYS: Migration = {
  id: '2026-11-28-archive-search-keys',
  batch: async (connection, cursor) => {
    if (cursor === null) await dropOldIndex(connection)
    const collection = connection.collection<Stored>(ARCHIVES)
    const found = await collection
      .find(cursor === null ? {} : { _id: { $gt: String(cursor) } }, {
        projection: { holderName: 1, archiveNo: 1, previousNo: 1, formerNames: 1, schemaVersion: 1 },
      })
      .sort({ _id: 1 })
      .limit(BATCH)
      .toArray()
    const older = found.filter(({ schemaVersion }) => schemaVersion < 2)
    // Guarded by the name: what somebody renames meanwhile has got its keys with the name.
    const writes = older.map((record) => ({
      updateOne: {
        filter: { _id: record._id, holderName: record.holderName },
        update: { $set: { ...searchFieldsOf(record), schemaVersion: 2 } },
      },
    }))
    if (writes.length > 0) await collection.bulkWrite(writes, { ordered: false })
    return { cursor: found.at(-1)?._id ?? cursor, done: found.length < BATCH }
  },
}
