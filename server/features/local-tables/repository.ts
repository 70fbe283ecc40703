import type { Fact } from '@shared/domain/facts/types'
import type { Row, RowKey, RowValue } from '@shared/domain/local/types'
import type { Connection } from 'mongoose'
import { defineCollection, insertUnlessTaken, mixed } from '../../platform/mongo/collections'

/** A version of a region's table that somebody entered. Nothing of it changes but its status; what it says stays for ever. */
export interface TableRecord {
  _id: string
  regionCode: string
  regionName: string
  version: number
  effectiveFrom: string
  document: string
  /** As a list: keys have dots, which field names cannot. */
  rows: (Row<RowValue> & { key: RowKey })[]
  status: 'proposed' | 'confirmed' | 'declined'
  facts: Fact[]
  createKey: string
}

export type TableRepository = ReturnType<typeof createTableRepository>

const definition = {
  _id: String,
  regionCode: String,
  regionName: String,
  version: Number,
  effectiveFrom: String,
  document: String,
  rows: [mixed],
  status: String,
  facts: [mixed],
  createKey: String,
}

/** Reads and writes of entered table versions. A few for each city of the country: they are read at once. */
export function createTableRepository(connection: Connection) {
  const model = defineCollection<TableRecord>(connection, {
    name: 'localTables',
    schemaVersion: 1,
    chained: true,
    definition,
    indexes: [
      { keys: { regionCode: 1, version: 1 }, options: { unique: true } },
      { keys: { createKey: 1 }, options: { unique: true } },
    ],
  })
  return {
    all: (): Promise<TableRecord[]> => model.find().sort({ _id: 1 }).lean<TableRecord[]>().exec(),
    findById: (id: string): Promise<TableRecord | null> => model.findById(id).lean<TableRecord>().exec(),
    findByCreateKey: (createKey: string): Promise<TableRecord | null> =>
      model.findOne({ createKey }).lean<TableRecord>().exec(),
    /** The fields of the unique index that was in the way; null when it was written. */
    insert: (record: TableRecord) => insertUnlessTaken(model, record),
    /** Null when somebody had decided before. */
    decide: (id: string, status: TableRecord['status'], fact: Fact): Promise<TableRecord | null> =>
      model
        .findOneAndUpdate(
          { _id: id, status: 'proposed' },
          { $set: { status }, $push: { facts: fact } },
          { new: true },
        )
        .lean<TableRecord>()
        .exec(),
  }
}
