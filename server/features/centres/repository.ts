import type { Centre } from '@shared/domain/centres/types'
import type { Fact } from '@shared/domain/facts/types'
import { reg } from '@shared/kernel/reg'
import type { Connection } from 'mongoose'
import { defineCollection, insertRecords, insertUnlessTaken, mixed } from '../../platform/mongo/collections'
import { classifyDatabaseError } from '../../platform/mongo/errors'

reg('N5', 'N6')

/** A centre with its history. */
export interface CentreRecord extends Centre {
  /** What was entered and changed, by whom and on what document; hash-linked. Empty for what was founded at the first start. */
  facts: Fact[]
  version: number
}

export type CentreRepository = ReturnType<typeof createCentreRepository>

const definition = {
  _id: String,
  kind: String,
  code: String,
  name: String,
  parentId: String,
  level: String,
  regionCode: String,
  institutionCode: String,
  address: String,
  phone: String,
  hours: String,
  standing: mixed,
  scope: [String],
  sealText: String,
  facts: [mixed],
  version: Number,
}

const modelOf = (connection: Connection) =>
  defineCollection<CentreRecord>(connection, {
    name: 'centres',
    schemaVersion: 2,
    chained: true,
    definition,
    indexes: [
      { keys: { code: 1 }, options: { unique: true } },
      { keys: { 'facts.key': 1 } },
      {
        keys: { institutionCode: 1 },
        options: { unique: true, partialFilterExpression: { institutionCode: { $type: 'string' } } },
      },
    ],
  })

/** Reads and writes of the centres. A few thousand nodes in the whole country: they are read at once and remembered. */
export function createCentreRepository(connection: Connection) {
  const model = modelOf(connection)
  const fresh = (centre: Centre): CentreRecord => ({ ...centre, facts: [], version: 1 })
  return {
    model,
    /** Inserts many at once, none of them there before. */
    insertAll: (centres: readonly Centre[]): Promise<void> => insertRecords(model, centres.map(fresh)),
    /** What commands under this key have written so far. */
    writtenUnder: (key: string): Promise<CentreRecord[]> =>
      model.find({ 'facts.key': key }).lean<CentreRecord[]>().exec(),
    /** Enters many at once; false when another had one of their codes first: the others stand then. */
    enterAll: async (records: readonly CentreRecord[]): Promise<boolean> => {
      try {
        if (records.length) await insertRecords(model, records)
        return true
      } catch (error) {
        if (classifyDatabaseError(error)?.kind === 'duplicate') return false
        throw error
      }
    },
    findById: (id: string): Promise<CentreRecord | null> => model.findById(id).lean<CentreRecord>().exec(),
    findByCode: (code: string): Promise<CentreRecord | null> =>
      model.findOne({ code }).lean<CentreRecord>().exec(),
    /** The fields of the unique index in the way; null when it was written. */
    create: (record: CentreRecord) => insertUnlessTaken(model, record),
    /**
     * The record after a change and its fact; null when it had moved on, 'taken' when the 机构编号 is another's.
     */
    change: async (
      { _id, version }: Pick<CentreRecord, '_id' | 'version'>,
      set: Partial<Centre>,
      fact: Fact,
    ): Promise<CentreRecord | null | 'taken'> => {
      const update = { $set: set, $push: { facts: fact }, $inc: { version: 1 } }
      try {
        return await model
          .findOneAndUpdate({ _id, version }, update, { new: true })
          .lean<CentreRecord>()
          .exec()
      } catch (error) {
        if (classifyDatabaseError(error)?.kind === 'duplicate') return 'taken'
        throw error
      }
    },
    /** Every node without its history, in the order in which they were founded. */
    all: async (): Promise<Centre[]> =>
      asFounded(
        await model
          .find()
          .select({ facts: { $slice: 1 }, version: 0, schemaVersion: 0, unsealed: 0, chainSeal: 0 })
          .sort({ _id: 1 })
          .lean<Begun[]>()
          .exec(),
      ),
    /** False when the id or the code is in use. */
    insert: async (centre: Centre): Promise<boolean> =>
      (await insertUnlessTaken(model, fresh(centre))) === null,
  }
}

/** A node with the first fact of its history. */
type Begun = Centre & Pick<CentreRecord, 'facts'>

/** The instant a node was entered; '' for one of the first start, before any. The code is given once, by the fact that enters it. */
function foundedAt({ facts: [first] }: Begun): string {
  const set = first?.data.set as { code?: string } | undefined
  return first && set?.code ? first.at : ''
}

/** The earliest first; those of one moment stay in the order of their ids. */
const asFounded = (nodes: readonly Begun[]): Centre[] =>
  nodes
    .toSorted((one, other) =>
      foundedAt(one) < foundedAt(other) ? -1 : Number(foundedAt(one) > foundedAt(other)),
    )
    .map(({ facts: _history, ...centre }) => centre)
