import type { Fact } from '@shared/domain/facts/types'
import type { PaperState } from '@shared/domain/forming-units/paper-table'
import type { Connection } from 'mongoose'
import { defineCollection, insertUnlessTaken, mixed } from '../../platform/mongo/collections'
import { ARCHIVES, CARD_FIELDS } from '../archives'
import type { JoinedPaper, PaperRecord, WholePaper } from './record'
import { EXPECTED_PAPERS, FORMING_UNITS } from './unit-repository'

/** Papers of a page. */
export const PAPERS_PAGE = 30

export type PaperRepository = ReturnType<typeof createPaperRepository>

const definition = {
  ...{ _id: String, centreId: String, createKey: String, unitId: String, archiveId: String },
  ...{ about: String, same: String, place: String, state: String, version: Number, facts: [mixed] },
}

/** What a list asks for; `upTo`: the last key it shows, `after`: where the page before ended. */
export interface PapersAsked {
  centreId: string
  state: PaperState
  unitId?: string | undefined
  upTo?: string | undefined
  after?: string | undefined
}

const one = (from: string, localField: string, as: string, fields: object) => [
  { $lookup: { from, localField, foreignField: '_id', as, pipeline: [{ $project: fields }] } },
  { $unwind: `$${as}` },
]
const JOINED = [
  ...one(FORMING_UNITS, 'unitId', 'unit', { name: 1 }),
  ...one(ARCHIVES, 'archiveId', 'archive', { archiveNo: 1, holderName: 1, idIndex: 1 }),
]

const WHOLE = [
  { $lookup: { from: FORMING_UNITS, localField: 'unitId', foreignField: '_id', as: 'unit' } },
  { $unwind: '$unit' },
  ...one(ARCHIVES, 'archiveId', 'archive', CARD_FIELDS),
]

const BY_CENTRE = { centreId: 1, state: 1, place: 1 } as const
const BY_UNIT = { centreId: 1, unitId: 1, state: 1, place: 1 } as const

/** Reads and writes of expected papers. Every query here has a supporting index. */
export function createPaperRepository(connection: Connection) {
  const model = defineCollection<PaperRecord>(connection, {
    name: EXPECTED_PAPERS,
    schemaVersion: 1,
    chained: true,
    definition,
    sealed: [{ path: 'about' }],
    indexes: [
      { keys: { createKey: 1 }, options: { unique: true } },
      { keys: { same: 1 }, options: { unique: true } },
      { keys: BY_CENTRE },
      { keys: BY_UNIT },
      { keys: { archiveId: 1 } },
    ],
  })
  return {
    findById: (id: string): Promise<PaperRecord | null> =>
      model.findOne({ _id: id }).lean<PaperRecord>().exec(),
    findByCreateKey: (createKey: string): Promise<PaperRecord | null> =>
      model.findOne({ createKey }).lean<PaperRecord>().exec(),
    /** One paper with its unit and file, in one round trip. */
    findJoined: async (id: string): Promise<JoinedPaper | null> => {
      const [found] = await model.aggregate<JoinedPaper>([{ $match: { _id: id } }, ...JOINED])
      return found ?? null
    },
    /** One paper with its unit and file as they stand, for what is handed in: in one round trip. */
    findWhole: async (id: string): Promise<WholePaper | null> => {
      const [found] = await model.aggregate<WholePaper>([{ $match: { _id: id } }, ...WHOLE])
      return found ?? null
    },
    /** Every paper ever waited for in a file, with its unit, in one round trip. */
    ofArchive: (archiveId: string): Promise<JoinedPaper[]> =>
      model.aggregate<JoinedPaper>([{ $match: { archiveId } }, ...JOINED]).exec(),
    /** The first papers by their last day, with units and files, in one round trip. */
    list: ({ centreId, state, unitId, upTo, after }: PapersAsked, most: number): Promise<JoinedPaper[]> => {
      const range = { ...(after ? { $gt: after } : {}), ...(upTo ? { $lt: `${upTo} ~` } : {}) }
      const match = {
        ...{ centreId, state },
        ...(unitId ? { unitId } : {}),
        ...(after || upTo ? { place: range } : {}),
      }
      return model
        .aggregate<JoinedPaper>([{ $match: match }, { $sort: { place: 1 } }, { $limit: most }, ...JOINED])
        .hint(unitId ? BY_UNIT : BY_CENTRE)
        .exec()
    },
    /** The fields of the unique index that was in the way; null when it was written. */
    insert: (record: PaperRecord) => insertUnlessTaken(model, record),
    /** Appends a fact; false when the version had moved on. */
    append: async (
      { _id, version }: Pick<PaperRecord, '_id' | 'version'>,
      fact: Fact,
      state: PaperState,
    ): Promise<boolean> => {
      const update = { $set: { state }, $push: { facts: fact }, $inc: { version: 1 } }
      const { matchedCount } = await model.updateOne({ _id, version }, update)
      return matchedCount === 1
    },
  }
}
