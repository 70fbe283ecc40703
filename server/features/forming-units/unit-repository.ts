import type { Fact } from '@shared/domain/facts/types'
import type { UnitPaper } from '@shared/domain/forming-units/unit-papers'
import type { Connection, Model } from 'mongoose'
import type { OutboxEntry } from '../../platform/jobs/types'
import { defineCollection, insertUnlessTaken, mixed } from '../../platform/mongo/collections'
import { ARCHIVES } from '../archives'
import type { Pass } from '../cases'
import type { JoinedPaper, PaperRecord, UnitRecord } from './record'

export const FORMING_UNITS = 'formingUnits'
export const EXPECTED_PAPERS = 'expectedPapers'

/** A unit with one of its letters or lists, and the papers that it names. */
interface FoundLetter {
  unit: Omit<UnitRecord, 'facts'>
  fact: Fact
  papers: JoinedPaper[]
}

/** Which one of a unit: its first, second… letter or list. */
export interface LetterAsked {
  id: string
  paper: UnitPaper
  count: number
}

interface LetterRow extends Omit<UnitRecord, 'facts'> {
  facts: Fact
  papers: PaperRecord[]
  archives: JoinedPaper['archive'][]
}

const letterStages = ({ id, paper, count }: LetterAsked) => [
  { $match: { _id: id } },
  { $unwind: '$facts' },
  { $match: { 'facts.kind': paper, 'facts.data.count': count } },
  { $lookup: { from: EXPECTED_PAPERS, localField: 'facts.data.papers', foreignField: '_id', as: 'papers' } },
  {
    $lookup: {
      ...{ from: ARCHIVES, localField: 'papers.archiveId', foreignField: '_id', as: 'archives' },
      pipeline: [{ $project: { archiveNo: 1, holderName: 1, idIndex: 1 } }],
    },
  },
]

/** Units of a page: a centre has a few dozen. */
export const UNITS_PAGE = 50

export type UnitRepository = ReturnType<typeof createUnitRepository>

const definition = {
  ...{ _id: String, centreId: String, createKey: String, name: String, kind: String, forms: [String] },
  passes: { type: [mixed], default: undefined },
  ...{ contact: String, state: String, version: Number, facts: [mixed], outbox: [mixed], outboxAt: Date },
}

const passes = (model: Model<UnitRecord>) => ({
  findByPass: (no: string): Promise<UnitRecord | null> =>
    model.findOne({ 'passes.no': no }).lean<UnitRecord>().exec(),
  /** Writes how often a number was tried in vain, unless somebody else did meanwhile; false then. */
  setTries: async (
    { no, failures }: Pick<Pass, 'no' | 'failures'>,
    to: Pick<Pass, 'failures' | 'lockedUntil'>,
  ): Promise<boolean> => {
    const { matchedCount } = await model.updateOne(
      { passes: { $elemMatch: { no, failures } } },
      { $set: { 'passes.$.failures': to.failures, 'passes.$.lockedUntil': to.lockedUntil } },
    )
    return matchedCount === 1
  },
})

/** Reads and writes of forming units. Every query here has a supporting index. */
export function createUnitRepository(connection: Connection) {
  const model = defineCollection<UnitRecord>(connection, {
    name: FORMING_UNITS,
    schemaVersion: 1,
    chained: true,
    definition,
    sealed: [{ path: 'contact' }, { path: 'passes[].code', as: 'formingUnits.passCode' }],
    indexes: [
      { keys: { createKey: 1 }, options: { unique: true } },
      { keys: { centreId: 1, _id: 1 } },
      { keys: { outboxAt: 1 }, options: { sparse: true } },
      { keys: { 'passes.no': 1 }, options: { unique: true, sparse: true } },
    ],
  })
  return {
    findById: (id: string): Promise<UnitRecord | null> =>
      model.findOne({ _id: id }).lean<UnitRecord>().exec(),
    ...passes(model),
    findLetter: (asked: LetterAsked) => findLetter(model, asked),
    findByCreateKey: (createKey: string): Promise<UnitRecord | null> =>
      model.findOne({ createKey }).lean<UnitRecord>().exec(),
    /** A page and one more, in the order in which they were entered. */
    list: (centreId: string, after = ''): Promise<UnitRecord[]> =>
      model
        .find({ centreId, _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(UNITS_PAGE + 1)
        .lean<UnitRecord[]>()
        .exec(),
    /** False when the same key made one before. */
    insert: async (record: UnitRecord): Promise<boolean> => (await insertUnlessTaken(model, record)) === null,
    /** Appends a fact with what it changes; false when the version had moved on. */
    append: async (
      { _id, version }: Pick<UnitRecord, '_id' | 'version'>,
      fact: Fact,
      set: Partial<UnitRecord>,
      { outbox = [], pass }: { outbox?: readonly OutboxEntry[]; pass?: Pass } = {},
    ): Promise<boolean> => {
      const { matchedCount } = await model.updateOne(
        { _id, version },
        {
          $set: { ...set, ...(outbox.length ? { outboxAt: new Date(fact.at) } : {}) },
          $push: {
            ...{ facts: fact, outbox: { $each: [...outbox] } },
            ...(pass ? { passes: pass } : {}),
          },
          $inc: { version: 1 },
        },
      )
      return matchedCount === 1
    },
  }
}

/** One letter or list with all it names, in one round trip; null for no such unit or letter. */
async function findLetter(model: Model<UnitRecord>, asked: LetterAsked): Promise<FoundLetter | null> {
  const [row] = await model.aggregate<LetterRow>(letterStages(asked))
  if (!row) return null
  const { facts: fact, papers, archives, ...unit } = row
  const files = new Map(archives.map((archive) => [archive._id, archive]))
  const joined = papers.flatMap((paper) => {
    const archive = files.get(paper.archiveId)
    return archive ? [{ ...paper, unit, archive }] : []
  })
  return { unit, fact, papers: joined.toSorted((a, b) => (a.place < b.place ? -1 : 1)) }
}
