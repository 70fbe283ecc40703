import type { Fact } from '@shared/domain/facts/types'
import type { Connection, Model, QueryFilter } from 'mongoose'
import { withoutKin } from '../../platform/avoidance'
import type { OutboxEntry } from '../../platform/jobs/types'
import { defineCollection } from '../../platform/mongo/collections'
import { gatherInserts } from '../../platform/mongo/gather-inserts'
import { ARCHIVES, type ArchiveRecord, CARD_FIELDS } from '../archives'
import { PERSONAL_ACCOUNTS, type PersonalAccountRecord } from '../personal-accounts'
import { awaiting } from './awaiting-repository'
import type { CaseRecord } from './case-record'
import { STAND_IN } from './stand-in'
import { definition, indexes } from './stored'

/** What a new fact changes: the fact, the projections, and the effects to carry out, all in one write. */
export interface CaseChange {
  fact: Fact
  state: string
  open: boolean
  dueOn: string
  queueKey: string
  awaitsNotice?: string
  singleKey?: string
  moving?: boolean
  deskKey?: string
  parcelKey?: string
  sentKey?: string
  usedKey?: string
  remindKey?: string
  askKeys?: string[]
  lateKey?: string
  certificateId: string | null
  handledBy: string | null
  outbox: OutboxEntry[]
  /** Sealed anew, when the fact came with something personal: what it takes the place of, and what it is. */
  personal?: { was: string; is: string }
  /** Who applied, when the fact corrects it. */
  person?: Pick<CaseRecord, 'applicantName' | 'idNumber' | 'idIndex'>
  /** Whose it is from now on. */
  applicantId?: string
  /** Uploaded files that came with the fact; no other case can have them. */
  fileIds?: readonly string[]
}

export type CaseRepository = ReturnType<typeof createCaseRepository>

const ACCOUNTS = {
  from: PERSONAL_ACCOUNTS,
  localField: 'idIndex',
  foreignField: 'idIndex',
  as: 'accounts',
}
const FILES = {
  ...{ from: ARCHIVES, localField: 'idIndex', foreignField: 'idIndex', as: 'files' },
  pipeline: [{ $project: CARD_FIELDS }],
}

const MOVING = {
  ...{ from: 'cases', localField: 'idIndex', foreignField: 'idIndex', as: 'moving' },
  pipeline: [{ $match: { moving: true } }, { $project: { _id: 1 } }],
}

/** Rows of a queue page. */
export const QUEUE_PAGE = 30

/** For other rooms that join their records to cases. */
export const CASES = 'cases'

const caseModel = (connection: Connection) =>
  defineCollection<CaseRecord>(connection, {
    name: CASES,
    schemaVersion: 1,
    chained: true,
    sealed: [{ path: 'idNumber', index: { path: 'idIndex', of: 'idNumber' } }, { path: 'personal' }],
    definition,
    indexes: [...indexes],
  })

interface QueuePlace {
  centreId: string
  open: boolean
  after: string
  /** Whose cases are left out (N10). */
  avoids: readonly string[] | undefined
}

/** A case and what stands under the ID number of its person. */
export interface CaseWithFiles {
  record: CaseRecord
  files: ArchiveRecord[]
  accounts: PersonalAccountRecord[]
  /** The case that holds the person's one place for moving their file: at most one, maybe this one. */
  moving: { _id: string }[]
}

type Inserted = 'written' | 'taken' | 'number' | 'file' | 'open' | 'moving'

async function idsWhere(model: Model<CaseRecord>, filter: QueryFilter<CaseRecord>): Promise<string[]> {
  const found = await model.find(filter).select({ _id: 1 }).lean<{ _id: string }[]>().exec()
  return found.map(({ _id }) => _id)
}

/** The cases of a person. */
const ofPerson = (model: Model<CaseRecord>) => ({
  /** The ids of all that are theirs. */
  idsOf: (applicantId: string): Promise<string[]> => idsWhere(model, { applicantId }),
  /** Those under one of these indexes of an ID number that were opened while their person had no account. */
  idsWithoutPerson: (idIndexes: readonly string[]): Promise<string[]> =>
    idsWhere(model, { idIndex: { $in: [...idIndexes] }, applicantId: STAND_IN }),
  listByApplicant: (applicantId: string): Promise<CaseRecord[]> =>
    model.find({ applicantId }).sort({ openedAt: -1 }).limit(50).lean<CaseRecord[]>().exec(),
})

/** Those that a unit applied for its people, the youngest first, from behind one of them. */
const ofUnit = (model: Model<CaseRecord>) => ({
  listOfUnit: (
    unitId: string,
    { after, limit }: { after: string | undefined; limit: number },
  ): Promise<CaseRecord[]> =>
    model
      // Ids are of lower-case letters and figures.
      .find({ unitKey: { $gt: `${unitId}:`, $lt: `${unitId}:${after ?? '~'}` } })
      .sort({ unitKey: -1 })
      .limit(limit)
      .lean<CaseRecord[]>()
      .exec(),
})

/** Reads and writes of the cases room. Every query here has a supporting index. */
export function createCaseRepository(connection: Connection) {
  const model = caseModel(connection)
  const insert = gatherInserts(model)
  return {
    model,
    findById: (id: string): Promise<CaseRecord | null> =>
      model.findOne({ _id: id }).lean<CaseRecord>().exec(),
    /**
     * A case with the files and the personal accounts under its ID number, in one round trip: the second one that a read may cost is for the access
     * log. The look-ups go through an index.
     */
    findWithFiles: (id: string): Promise<CaseWithFiles | null> => findWithFiles(model, id),
    /** The case that a person quotes. */
    findByNumber: (no: string): Promise<CaseRecord | null> => model.findOne({ no }).lean<CaseRecord>().exec(),
    findByCreateKey: (createKey: string): Promise<CaseRecord | null> =>
      model.findOne({ createKey }).lean<CaseRecord>().exec(),
    /** Whether a case, not this one, moves the file of the person with one of these indexes of an ID number. */
    isMoving: async (idIndexes: readonly string[], but = ''): Promise<boolean> =>
      (await model
        .findOne({ idIndex: { $in: [...idIndexes] }, moving: true, _id: { $ne: but } })
        .select({ _id: 1 })
        .lean()
        .exec()) !== null,
    ...ofPerson(model),
    ...ofUnit(model),
    /** The centre's cases, due first, from after the last row of the page before. One more than a page tells of a next. */
    queue: ({ centreId, open, after, avoids }: QueuePlace): Promise<CaseRecord[]> =>
      model
        .find({ centreId, open, queueKey: { $gt: after }, ...withoutKin(avoids, 'idIndex') })
        .sort({ queueKey: 1 })
        .limit(QUEUE_PAGE + 1)
        .lean<CaseRecord[]>()
        .exec(),
    ...handling(model),
    /**
     * Opens a case. 'taken' when the same key opened one before; 'number' when the case number is in use; 'file' when another
     * case has one of its files; 'open' when the person has an open case of an item there is one of; 'moving' when another case
     * moves the person's file.
     */
    insert: async (record: CaseRecord): Promise<Inserted> => {
      const held = await insert(record)
      if (!held) return 'written'
      if (held.includes('moving')) return 'moving'
      if (held.includes('fileIds')) return 'file'
      if (held.includes('singleKey')) return 'open'
      return held.includes('createKey') ? 'taken' : 'number'
    },
    ...writing(model),
    ...awaiting(model),
  }
}

/** What leaves a sparse index: a case that no longer waits for a notice, or lies on a desk, or holds a number. */
function unsetOf(projections: Omit<CaseChange, 'fact' | 'outbox'>): object {
  const gone = (
    ['awaitsNotice', 'deskKey', 'sentKey', 'usedKey', 'remindKey', 'askKeys', 'lateKey'] as const
  ).filter((field) => projections[field] === undefined)
  return gone.length ? { $unset: Object.fromEntries(gone.map((field) => [field, 1])) } : {}
}

const writing = (model: Model<CaseRecord>) => ({
  /** Counts a wrong code of a letter in a window of time, whoever else does at the same moment. No fact: nothing of the case changes. */
  countWrongCode: async (id: string, paper: string, window: number): Promise<void> => {
    const [at, wrong] = [`letterTries.${paper}.at`, `letterTries.${paper}.wrong`]
    const count = async () =>
      (await model.updateOne({ _id: id, [at]: window }, { $inc: { [wrong]: 1 } })).matchedCount === 1
    const begin = async () =>
      (await model.updateOne({ _id: id, [at]: { $ne: window } }, { $set: { [at]: window, [wrong]: 1 } }))
        .matchedCount === 1
    if (!(await count()) && !(await begin())) await count()
  },
  /** Appends a fact with its projections and effects if nobody else did meanwhile; null when the version had moved on. */
  append: async (id: string, version: number, change: CaseChange): Promise<CaseRecord | null> => {
    const { fact, outbox, personal, person, fileIds, ...projections } = change
    const update = {
      $set: {
        ...projections,
        ...person,
        ...(personal ? { personal: personal.is } : {}),
        ...(outbox.length ? { outboxAt: new Date(fact.at) } : {}),
      },
      ...unsetOf(projections),
      $push: { facts: fact, outbox: { $each: outbox } },
      ...(fileIds?.length ? { $addToSet: { fileIds: { $each: [...fileIds] } } } : {}),
      $inc: { version: 1 },
    }
    return model
      .findOneAndUpdate({ _id: id, version, ...(personal ? { personal: personal.was } : {}) }, update, {
        returnDocument: 'after',
      })
      .lean<CaseRecord>()
      .exec()
  },
  /** Seals the personal part anew without a fact, if nobody else did meanwhile; false when somebody had. */
  setPersonal: async (id: string, { was, is }: { was: string; is: string }): Promise<boolean> => {
    const { matchedCount } = await model.updateOne({ _id: id, personal: was }, { $set: { personal: is } })
    return matchedCount === 1
  },
})

async function findWithFiles(model: Model<CaseRecord>, id: string): Promise<CaseWithFiles | null> {
  const stages = [{ $match: { _id: id } }, { $lookup: FILES }, { $lookup: ACCOUNTS }, { $lookup: MOVING }]
  const [found] = await model.collection
    .aggregate<CaseRecord & Omit<CaseWithFiles, 'record'>>(stages)
    .toArray()
  if (!found) return null
  const { files, accounts, moving, ...record } = found
  return { record, files, accounts, moving }
}

/** More than one person can have in hand. */
const MOST_HANDLED = 500

const handling = (model: Model<CaseRecord>) => ({
  /** The open cases that stand under these keys. */
  bySingleKeys: (keys: readonly string[]): Promise<Pick<CaseRecord, 'singleKey' | 'no'>[]> =>
    model
      .find({ singleKey: { $in: [...keys] } })
      .select({ singleKey: 1, no: 1 })
      .lean<Pick<CaseRecord, 'singleKey' | 'no'>[]>()
      .exec(),
  /** The open cases of one member of staff, due first. */
  openOf: (handledBy: string): Promise<CaseRecord[]> =>
    model
      .find({ handledBy, open: true })
      .sort({ queueKey: 1 })
      .limit(MOST_HANDLED)
      .select({ no: 1, item: 1, dueOn: 1 })
      .lean<CaseRecord[]>()
      .exec(),
  /** The case that took each of these uploaded files; files that none took are left out. */
  takersOf: async (fileIds: readonly string[]): Promise<Map<string, string>> => {
    const takers = await model
      .find({ fileIds: { $in: [...fileIds] } })
      .select({ fileIds: 1 })
      .lean<Pick<CaseRecord, '_id' | 'fileIds'>[]>()
      .exec()
    return new Map(takers.flatMap(({ _id, fileIds: own = [] }) => own.map((id) => [id, _id] as const)))
  },
})
