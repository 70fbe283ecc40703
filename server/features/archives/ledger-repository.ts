import type { Fact } from '@shared/domain/facts/types'
import type { Collection, Connection } from 'mongoose'
import type { OutboxEntry } from '../../platform/jobs/types'
import { UNSEALED } from '../../platform/mongo/collections'
import { insertNewRecords } from '../../platform/mongo/insert-new'
import type { Peer } from './ledger/flags'
import { ROW_FIELDS } from './projection'
import type { ArchiveRecord, StoredArchive } from './record'
import { ARCHIVES, archiveModel } from './repository'
import { searchFieldsOf } from './search/search-fields'

/** A change of one record: its facts, and what stands beside them. Unset: fields that are no more. */
export interface Amendment {
  facts: readonly Fact[]
  set?: Partial<StoredArchive>
  unset?: readonly (keyof StoredArchive)[]
}

export type LedgerRepository = ReturnType<typeof createLedgerRepository>

/** The effect of a paper that was filed: whoever waits for it is told. */
export const PAPER_FILED = 'paper-filed'

const effectsOf = (ref: string, facts: readonly Fact[]): OutboxEntry[] =>
  facts.flatMap(({ kind, seq }) =>
    kind === 'file-paper' ? [{ id: `${ref}:${seq}:${PAPER_FILED}`, type: PAPER_FILED, ref, seq }] : [],
  )

/** What tells whose a bag is and where. */
const HELD = { centreId: 1, holderName: 1, idIndex: 1, archiveNo: 1, facts: ROW_FIELDS.facts } as const
const PEER = { centreId: 1, archiveNo: 1, holderName: 1, idIndex: 1 } as const

/** Reads and writes of whole ledgers: a batch of rows at a time. */
export function createLedgerRepository(connection: Connection) {
  const model = archiveModel(connection)
  const collection = connection.collection<StoredArchive>(ARCHIVES)
  return {
    findById: (id: string): Promise<ArchiveRecord | null> =>
      model.findOne({ _id: id }).lean<ArchiveRecord>().exec(),
    /** Two records, in one round trip. */
    findBoth: async (id: string, other: string) => {
      const found = await collection.find<ArchiveRecord>({ _id: { $in: [id, other] } }).toArray()
      return {
        one: found.find(({ _id }) => _id === id) ?? null,
        other: found.find(({ _id }) => _id === other) ?? null,
      }
    },
    /** The records that rows with these keys became. One round trip. */
    byNaturalKey: (keys: readonly string[]): Promise<ArchiveRecord[]> =>
      model.collection
        .find<ArchiveRecord>(
          { naturalKey: { $in: [...keys] } },
          { projection: { naturalKey: 1, idIndex: 1, desk: 1, facts: 1 } },
        )
        .toArray(),
    /** The records under any of these ID numbers, as cases read them, in no order. One round trip. */
    byPersons: (indexes: readonly string[]) => byPersons(collection, indexes),
    /** Records under any of these ID numbers, and records of the centre under any of these archive numbers. Two round trips at once. */
    peers: async (
      centreId: string,
      { indexes, numbers }: { indexes: readonly string[]; numbers: readonly string[] },
    ): Promise<Peer[]> => {
      const find = (filter: object, asked: readonly string[]) =>
        asked.length === 0 ? [] : model.collection.find<Peer>(filter, { projection: PEER }).toArray()
      const [same, numbered] = await Promise.all([
        find({ idIndex: { $in: [...indexes] } }, indexes),
        find({ centreId, archiveNo: { $in: [...numbers] } }, numbers),
      ])
      return [...new Map([...same, ...numbered].map((peer) => [peer._id, peer])).values()]
    },
    /** Answers the ids of those whose row somebody else brought meanwhile: they are left out. */
    insertNew: (records: readonly ArchiveRecord[]) => insertNewRecords(model, records.map(searchable)),
    /** Writes facts and what they change if nobody else did meanwhile; false when the version had moved on. */
    amend: async (
      id: string,
      version: number,
      { facts, set = {}, unset = [] }: Amendment,
    ): Promise<boolean> => {
      const outbox = effectsOf(id, facts)
      const { matchedCount } = await collection.updateOne(
        { _id: id, version },
        {
          $set: { ...set, ...UNSEALED, ...(outbox.length ? { outboxAt: new Date(facts[0]?.at ?? 0) } : {}) },
          ...(unset.length ? { $unset: Object.fromEntries(unset.map((field) => [field, ''])) } : {}),
          $push: { facts: { $each: [...facts] }, ...(outbox.length ? { outbox: { $each: outbox } } : {}) },
          $inc: { version: facts.length },
        },
      )
      return matchedCount === 1
    },
  }
}

const searchable = (record: ArchiveRecord): StoredArchive => ({ ...record, ...searchFieldsOf(record) })

const byPersons = (
  collection: Collection<StoredArchive>,
  indexes: readonly string[],
): Promise<ArchiveRecord[]> =>
  collection
    .find<ArchiveRecord>({ idIndex: { $in: [...indexes] }, partOf: { $exists: false } }, { projection: HELD })
    .toArray()
