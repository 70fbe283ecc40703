import type { Fact } from '@shared/domain/facts/types'
import { SCHOOL_LIST_RULES } from '@shared/domain/graduates/school-lists'
import type { ImportState } from '@shared/domain/imports/table'
import type { Connection, Model } from 'mongoose'
import type { OutboxEntry } from '../../platform/jobs/types'
import { defineCollection, insertUnlessTaken, mixed } from '../../platform/mongo/collections'
import { IMPORT_ROWS, type RowOutcome } from './outcome-repository'
import type { ImportRecord, Progress } from './record'

export const IMPORTS = 'imports'

/** What a fact changes, all in one write. */
export interface ImportChange {
  fact: Fact
  state: ImportState
  mapping?: (string | null)[]
  signed?: string
  sender?: string
  outbox: readonly OutboxEntry[]
  expiresAt: Date
}

export type ImportRepository = ReturnType<typeof createImportRepository>

const definition = {
  ...{
    _id: String,
    centreId: String,
    kind: String,
    school: String,
    createKey: String,
    bodyHash: String,
    about: String,
    signed: String,
    invitation: String,
    sender: String,
  },
  ...{ format: String, encoding: String, size: Number, formulas: mixed, total: Number },
  ...{ titles: [String], mapping: [String], version: Number, state: String, facts: [mixed] },
  ...{ progress: mixed, outbox: [mixed], outboxAt: Date, expiresAt: Date },
}

/** A list of a school with the first of its rows that were left out. */
export type SchoolList = ImportRecord & { left: RowOutcome[] }

const schoolStages = (invitation: string) => [
  { $match: { invitation } },
  { $sort: { _id: -1 as const } },
  { $limit: SCHOOL_LIST_RULES.mostLists.value },
  {
    $lookup: {
      ...{ from: IMPORT_ROWS, localField: '_id', foreignField: 'importId', as: 'left' },
      pipeline: [{ $sort: { row: 1 as const } }, { $limit: SCHOOL_LIST_RULES.mostRows.value }],
    },
  },
]

/** Imports of one page: more than a centre starts in a year. */
const MOST_LISTED = 50

const indexes = [
  { keys: { createKey: 1 }, options: { unique: true } },
  { keys: { centreId: 1, _id: -1 } },
  { keys: { invitation: 1, _id: -1 }, options: { sparse: true } },
  { keys: { outboxAt: 1 }, options: { sparse: true } },
  { keys: { expiresAt: 1 } },
] as const

const expiring = (model: Model<ImportRecord>) => ({
  /** Imports whose file's time has passed. */
  listExpired: (now: Date, most: number): Promise<Pick<ImportRecord, '_id' | 'state'>[]> =>
    model
      .find({ expiresAt: { $lte: now, $ne: null } })
      .sort({ expiresAt: 1 })
      .limit(most)
      .select({ state: 1 })
      .lean<Pick<ImportRecord, '_id' | 'state'>[]>()
      .exec(),
})

/** Reads and writes of imports. Every query here has a supporting index. */
export function createImportRepository(connection: Connection) {
  const model = defineCollection<ImportRecord>(connection, {
    name: IMPORTS,
    schemaVersion: 1,
    chained: true,
    definition,
    sealed: [{ path: 'about' }, { path: 'signed' }, { path: 'sender' }],
    indexes: [...indexes],
  })
  return {
    findById: (id: string): Promise<ImportRecord | null> =>
      model.findOne({ _id: id }).lean<ImportRecord>().exec(),
    findByCreateKey: (createKey: string): Promise<ImportRecord | null> =>
      model.findOne({ createKey }).lean<ImportRecord>().exec(),
    /** The centre's imports, newest first. */
    listByCentre: (centreId: string): Promise<ImportRecord[]> =>
      model.find({ centreId }).sort({ _id: -1 }).limit(MOST_LISTED).lean<ImportRecord[]>().exec(),
    /** What a school has uploaded by its invitation, newest first, each with the first rows that were left out. */
    listByInvitation: (invitation: string): Promise<SchoolList[]> =>
      model.aggregate<SchoolList>(schoolStages(invitation)).exec(),
    /** False when the same key brought a ledger before. */
    insert: async (record: ImportRecord): Promise<boolean> =>
      (await insertUnlessTaken(model, record)) === null,
    /** Appends a fact with what it changes; null when the version had moved on. */
    append: (id: string, version: number, change: ImportChange): Promise<ImportRecord | null> => {
      const { fact, outbox, ...fields } = change
      return model
        .findOneAndUpdate(
          { _id: id, version },
          {
            $set: { ...fields, ...(outbox.length ? { outboxAt: new Date(fact.at) } : {}) },
            $push: { facts: fact, outbox: { $each: [...outbox] } },
            $inc: { version: 1 },
          },
          { returnDocument: 'after' },
        )
        .lean<ImportRecord>()
        .exec()
    },
    /** Notes how far it is, if it still runs and nobody else went on from the same row; false otherwise. */
    advance: async (id: string, from: number, progress: Progress): Promise<boolean> => {
      const { matchedCount } = await model.updateOne(
        { _id: id, state: 'running', 'progress.row': from },
        { $set: { progress } },
      )
      return matchedCount === 1
    },
    ...expiring(model),
    /** Forgets the file, its name and its samples; the import itself and its counts stay. */
    forgetFile: async (id: string): Promise<void> => {
      await model.updateOne({ _id: id }, { $set: { about: null, expiresAt: null } })
    },
  }
}
