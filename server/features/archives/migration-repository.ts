import type { Connection } from 'mongoose'
import type { Migration } from '../../platform/mongo/migrations'
import { deskPlace } from './desk/place'
import type { ArchiveRecord, StoredArchive } from './record'
import { ARCHIVES } from './repository'
import { searchFieldsOf } from './search/search-fields'

const BATCH = 500

type Stored = StoredArchive & { schemaVersion: number }

/** What its place on the desk is decided by: every fact of it. */
const DESK_FIELDS = { idIndex: 1, desk: 1, deskKey: 1, version: 1, facts: 1 } as const
/** By what a bag comes to wait. */
const CAME: readonly string[] = ['receive', 'take-back']

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

/** Puts the files on the desk that came before it showed what waits to be arranged. A batch run again writes the same. */
export const ARCHIVES_UNSHELVED: Migration = {
  id: '2026-11-30-archives-unshelved',
  batch: async (connection, cursor) => {
    const collection = connection.collection<Stored>(ARCHIVES)
    const found = await collection
      .find<ArchiveRecord>(cursor === null ? {} : { _id: { $gt: String(cursor) } }, {
        projection: DESK_FIELDS,
      })
      .sort({ _id: 1 })
      .limit(BATCH)
      .toArray()
    const writes = found.flatMap((record) => {
      const place = deskPlace(record, record.facts.findLast(({ kind }) => CAME.includes(kind))?.at ?? '')
      // Guarded by the version: what somebody does meanwhile finds its own place.
      const filter = { _id: record._id, version: record.version }
      return place.desk?.includes('unshelved') ? [{ updateOne: { filter, update: { $set: place } } }] : []
    })
    if (writes.length > 0) await collection.bulkWrite(writes, { ordered: false })
    return { cursor: found.at(-1)?._id ?? cursor, done: found.length < BATCH }
  },
}
