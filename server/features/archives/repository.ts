import type { Fact } from '@shared/domain/facts/types'
import type { Connection, Model } from 'mongoose'
import { defineCollection, insertRecords, mixed } from '../../platform/mongo/collections'
import { gather } from '../../platform/mongo/gather'
import { CARD_FIELDS } from './projection'
import type { ArchiveRecord, DeskPlace, SearchFields, StoredArchive } from './record'
import { searchFieldsOf } from './search/search-fields'

/** A changed particular: its fact, the particulars sealed anew, and what else of the record it changes. */
export interface ArchiveChange
  extends Partial<Pick<ArchiveRecord, 'holderName' | 'formerNames' | 'idNumber' | 'idIndex'>>,
    Partial<SearchFields> {
  fact: Fact
  details: string
}

/** For other rooms that join their records to files. */
export const ARCHIVES = 'archives'

/** What a version of the record looks like; see migration-repository.ts for how older ones are brought up. */
export const ARCHIVE_SCHEMA = 2

export type ArchiveRepository = ReturnType<typeof createArchiveRepository>

const definition = {
  _id: String,
  archiveNo: String,
  previousNo: String,
  centreId: String,
  holderName: String,
  formerNames: { type: [String], default: undefined },
  idNumber: String,
  idIndex: String,
  partOf: String,
  collectiveId: String,
  details: String,
  ledger: String,
  contents: String,
  keyFacts: String,
  pages: Number,
  naturalKey: String,
  desk: { type: [String], default: undefined },
  deskKey: String,
  nameKey: String,
  searchKeys: [String],
  keptKey: String,
  version: Number,
  facts: [mixed],
  outbox: { type: [mixed], default: undefined },
  outboxAt: Date,
}

const indexes = [
  { keys: { idIndex: 1, _id: 1 } },
  { keys: { centreId: 1, archiveNo: 1, _id: 1 } },
  { keys: { centreId: 1, nameKey: 1 } },
  { keys: { centreId: 1, searchKeys: 1, nameKey: 1 } },
  { keys: { centreId: 1, desk: 1, deskKey: 1 } },
  { keys: { holderName: 1 }, options: { partialFilterExpression: { desk: 'unlinked' } } },
  { keys: { outboxAt: 1 }, options: { sparse: true } },
  { keys: { keptKey: 1 }, options: { sparse: true } },
  { keys: { naturalKey: 1 }, options: { unique: true, sparse: true } },
] as const

/** The collection of files, for the repositories of this room. */
export const archiveModel = (connection: Connection): Model<StoredArchive> =>
  defineCollection<StoredArchive>(connection, {
    name: ARCHIVES,
    schemaVersion: ARCHIVE_SCHEMA,
    chained: true,
    definition,
    sealed: [
      { path: 'idNumber', index: { path: 'idIndex', of: 'idNumber' } },
      { path: 'details' },
      { path: 'ledger' },
      { path: 'contents' },
      { path: 'keyFacts' },
    ],
    indexes: [...indexes],
  })

/** Reads and writes of the archives room. Every query here has a supporting index. */
export function createArchiveRepository(connection: Connection) {
  const model = archiveModel(connection)
  return {
    /**
     * The last records kept under one ID number (by its indexes), oldest first: a file that moves leaves one at each centre. More
     * than one that was not sent on means a duplicate to be cleared. Asked by every file card, so callers side by side share a
     * command. Unlinked records have no index and are never among them; a part of
     * another file is answered for by that file. Without the ledger, the papers and the keys of the search, which nobody needs here.
     */
    findByIdIndex: gather<Keys, Found>({ most: 64, send: (asked) => findByIdIndexes(model, asked) }),
    /** The same, with the papers and what stands beside them: for the person's own page of the health check. */
    findWhole: (idIndexes: Keys): Promise<ArchiveRecord[]> =>
      model
        .find({ idIndex: { $in: [...idIndexes] }, partOf: { $exists: false } })
        .sort({ idIndex: -1, _id: -1 })
        .limit(PER_NUMBER)
        .lean<ArchiveRecord[]>()
        .exec()
        .then((records) => records.toReversed()),
    findById: (id: string): Promise<ArchiveRecord | null> =>
      model.findOne({ _id: id }).lean<ArchiveRecord>().exec(),
    insertMany: async (records: readonly ArchiveRecord[]): Promise<void> => {
      await insertRecords(
        model,
        records.map((record) => ({ ...record, ...searchFieldsOf(record) })),
      )
    },
    /** Appends a custody fact if nobody else did meanwhile, with its place on the desk; false when the version had moved on. */
    append: async (id: string, version: number, fact: Fact, place: DeskPlace = {}): Promise<boolean> => {
      const { matchedCount } = await model.updateOne(
        { _id: id, version },
        {
          $push: { facts: fact },
          $inc: { version: 1 },
          ...(place.desk ? { $set: place } : { $unset: { desk: 1, deskKey: 1 } }),
        },
      )
      return matchedCount === 1
    },
    /** The same for a changed particular, with its fact in one write. */
    changeDetail: async (
      id: string,
      version: number,
      { fact, ...fields }: ArchiveChange,
    ): Promise<boolean> => {
      const { matchedCount } = await model.updateOne(
        { _id: id, version },
        { $set: fields, $push: { facts: fact }, $inc: { version: 1 } },
      )
      return matchedCount === 1
    },
    estimateCount: (): Promise<number> => model.estimatedDocumentCount().exec(),
  }
}

/** Centres a bag may have been at before, and one duplicate more than anybody has. */
const PER_NUMBER = 8

/** The indexes one ID number may stand under: one, but while a key is being changed. */
type Keys = readonly string[]
type Found = readonly ArchiveRecord[]

const newest = (records: readonly ArchiveRecord[]): Found =>
  records.toSorted((a, b) => (a._id < b._id ? -1 : 1)).slice(-PER_NUMBER)

/** For each ID number its last records, for a file that moves leaves one behind each time: one command, made without a mongoose query. */
async function findByIdIndexes(model: Model<StoredArchive>, asked: readonly Keys[]): Promise<Found[]> {
  const keys = [...new Set(asked.flat())]
  const limit = keys.length === 1 ? PER_NUMBER : PER_NUMBER * keys.length + 1
  const records = await model.collection
    .find<ArchiveRecord>({ idIndex: { $in: keys }, partOf: { $exists: false } }, { projection: CARD_FIELDS })
    .sort({ idIndex: -1, _id: -1 })
    .limit(limit)
    .toArray()
  // A key with many records may have left no room for the keys behind it: then each is asked for by itself.
  if (keys.length > 1 && records.length === limit) {
    const alone = await Promise.all(keys.map(async (key) => findByIdIndexes(model, [[key]])))
    records.splice(0, limit, ...alone.flat(2))
  }
  const byKey = new Map(keys.map((key): [string, ArchiveRecord[]] => [key, []]))
  for (const record of records) byKey.get(record.idIndex ?? '')?.push(record)
  return asked.map((own) => newest(own.flatMap((key) => byKey.get(key) ?? [])))
}
