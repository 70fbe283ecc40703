import type { Fact } from '@shared/domain/facts/types'
import type { GraduateState } from '@shared/domain/graduates/table'
import type { Connection } from 'mongoose'
import type { OutboxEntry } from '../../platform/jobs/types'
import { defineCollection, mixed, UNSEALED } from '../../platform/mongo/collections'
import { insertNewRecords } from '../../platform/mongo/insert-new'
import { batchReads, singleReads } from './read-repository'
import type { GraduateRecord } from './record'

export const GRADUATES = 'graduateFiles'

/** A fact with what it changes, in one write; left out when the version had moved on. */
export interface GraduateChange {
  id: string
  version: number
  fact: Fact
  set: Partial<Pick<GraduateRecord, 'archiveId' | 'arrivedOn'>> & { state: GraduateState }
  outbox?: readonly OutboxEntry[]
}

export type GraduateRepository = ReturnType<typeof createGraduateRepository>

const definition = {
  ...{ _id: String, centreId: String, listId: String, row: Number, school: String, name: String },
  ...{ idNumber: String, idIndex: String, sent: String, transferKey: String, channelKey: String },
  ...{ naturalKey: String, place: String, sentOn: String, arrivedOn: String, archiveId: String },
  ...{ state: String, version: Number, facts: [mixed], outbox: [mixed], outboxAt: Date },
}

const indexes = [
  { keys: { naturalKey: 1 }, options: { unique: true } },
  { keys: { idIndex: 1, state: 1 } },
  { keys: { transferKey: 1 }, options: { sparse: true } },
  { keys: { channelKey: 1 }, options: { sparse: true } },
  { keys: { centreId: 1, state: 1, place: 1 } },
  { keys: { centreId: 1, school: 1, state: 1, place: 1 } },
  { keys: { state: 1, _id: 1 } },
  { keys: { outboxAt: 1 }, options: { sparse: true } },
] as const

const updateOf = ({ fact, set, outbox = [] }: GraduateChange): object => ({
  $set: { ...set, ...UNSEALED, ...(outbox.length ? { outboxAt: new Date(fact.at) } : {}) },
  $push: { facts: fact, ...(outbox.length ? { outbox: { $each: [...outbox] } } : {}) },
  $inc: { version: 1 },
})

/** Reads and writes of graduates' files by the lists of schools. */
export function createGraduateRepository(connection: Connection) {
  const model = defineCollection<GraduateRecord>(connection, {
    name: GRADUATES,
    schemaVersion: 1,
    chained: true,
    definition,
    sealed: [{ path: 'idNumber', index: { path: 'idIndex', of: 'idNumber' } }, { path: 'sent' }],
    indexes: [...indexes],
  })
  const collection = connection.collection<GraduateRecord>(GRADUATES)
  return {
    ...batchReads(collection),
    ...singleReads(collection),
    /** Answers the ids of those that somebody else has written meanwhile. */
    insertNew: (records: readonly GraduateRecord[]): Promise<Set<string>> => insertNewRecords(model, records),
    /** Appends a fact; false when the version had moved on. */
    append: async (change: GraduateChange): Promise<boolean> => {
      const { id, version } = change
      const { matchedCount } = await collection.updateOne({ _id: id, version }, updateOf(change))
      return matchedCount === 1
    },
    /** The same for many at once. Those whose version had moved on are left as they are. Answers how many were changed. */
    appendAll: async (changes: readonly GraduateChange[]): Promise<number> => {
      if (changes.length === 0) return 0
      const writes = changes.map((change) => ({
        updateOne: { filter: { _id: change.id, version: change.version }, update: updateOf(change) },
      }))
      return (await collection.bulkWrite(writes, { ordered: false })).matchedCount
    },
  }
}
