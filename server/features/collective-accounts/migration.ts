import { unitNameKeys } from '@shared/domain/collective/unit-name'
import type { Migration } from '../../platform/mongo/migrations'
import type { CollectiveAccountRecord } from './record'
import { COLLECTIVE_ACCOUNTS } from './repository'

const BATCH = 500

/** Gives the accounts of schema 1 what their unit's name is found by (schema 2). A batch run again writes the same. */
export const COLLECTIVE_NAME_KEYS: Migration = {
  id: '2026-11-30-collective-name-keys',
  batch: async (connection, cursor) => {
    const collection = connection.collection<CollectiveAccountRecord>(COLLECTIVE_ACCOUNTS)
    const found = await collection
      .find(cursor === null ? {} : { _id: { $gt: String(cursor) } }, {
        projection: { unitName: 1, schemaVersion: 1 },
      })
      .sort({ _id: 1 })
      .limit(BATCH)
      .toArray()
    const writes = found.map(({ _id, unitName }) => ({
      updateOne: {
        filter: { _id },
        update: { $set: { nameKeys: unitNameKeys(unitName), schemaVersion: 2 } },
      },
    }))
    if (writes.length > 0) await collection.bulkWrite(writes, { ordered: false })
    return { cursor: found.at(-1)?._id ?? cursor, done: found.length < BATCH }
  },
}
