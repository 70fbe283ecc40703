import type { Connection } from 'mongoose'
import type { DataKeyRecord, DataKeyStore } from '../crypto/data-key-record'
import { defineCollection, insertUnlessTaken } from './collections'
import { BACKGROUND } from './commands'

const definition = {
  _id: String,
  purpose: String,
  number: Number,
  kid: String,
  suite: String,
  kekId: String,
  wrapped: String,
  check: String,
  madeAt: Date,
  activeFrom: Date,
  retiredAt: Date,
}

/** The wrapped data keys, kept with the data they open: a backup of the one has the other. */
export function createDataKeyStore(connection: Connection): DataKeyStore {
  const model = defineCollection<DataKeyRecord>(connection, {
    name: 'dataKeys',
    schemaVersion: 1,
    definition,
    indexes: [],
  })
  return {
    list: () => model.find().comment(BACKGROUND).lean<DataKeyRecord[]>().exec(),
    insert: async (record) => (await insertUnlessTaken(model, record)) === null,
    rewrap: async ({ _id, wrapped }, next) => {
      const { modifiedCount } = await model.updateOne({ _id, wrapped }, { $set: next })
      return modifiedCount === 1
    },
    retire: async (_id, retiredAt) => {
      await model.updateOne({ _id, retiredAt: null }, { $set: { retiredAt } })
    },
    onClose: (closed) => {
      // A test opens many houses over one connection.
      connection.setMaxListeners(0).once('close', closed)
    },
  }
}
