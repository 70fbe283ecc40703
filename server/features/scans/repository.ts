import type { Fact } from '@shared/domain/facts/types'
import type { ScanState } from '@shared/domain/scans/table'
import type { Connection } from 'mongoose'
import type { OutboxEntry } from '../../platform/jobs/types'
import { defineCollection, insertUnlessTaken, mixed } from '../../platform/mongo/collections'
import type { ScanRecord } from './record'

export const SCANS = 'scans'
export const SCAN_PAGES = 'scanPages'

/** What a fact changes, all in one write. */
export interface ScanChange extends Partial<Pick<ScanRecord, 'pages' | 'returned' | 'expiresAt'>> {
  fact: Fact
  state: ScanState
  outbox: readonly OutboxEntry[]
}

export type ScanRepository = ReturnType<typeof createScanRepository>

const definition = {
  ...{ _id: String, archiveId: String, paperId: String, centreId: String, ownerId: String },
  ...{ createKey: String, bodyHash: String, about: String, size: Number, firstPage: Number, parts: mixed },
  ...{ version: Number, state: String, facts: [mixed], done: Number, pages: Number, returned: [mixed] },
  ...{ outbox: [mixed], outboxAt: Date, expiresAt: Date },
}

const indexes = [
  { keys: { createKey: 1 }, options: { unique: true } },
  { keys: { archiveId: 1 } },
  { keys: { centreId: 1, state: 1, _id: 1 } },
  { keys: { outboxAt: 1 }, options: { sparse: true } },
  { keys: { expiresAt: 1 } },
] as const

const scanModel = (connection: Connection) =>
  defineCollection<ScanRecord>(connection, {
    name: SCANS,
    schemaVersion: 1,
    chained: true,
    definition,
    sealed: [{ path: 'about' }],
    indexes: [...indexes],
  })

/** Writes of scans, and the reads before them. Every query here has a supporting index. */
export function createScanRepository(connection: Connection) {
  const model = scanModel(connection)
  return {
    findById: (id: string): Promise<ScanRecord | null> =>
      model.findOne({ _id: id }).lean<ScanRecord>().exec(),
    findByCreateKey: (createKey: string): Promise<ScanRecord | null> =>
      model.findOne({ createKey }).lean<ScanRecord>().exec(),
    /** False when the same key opened a scan before. */
    insert: async (record: ScanRecord): Promise<boolean> => (await insertUnlessTaken(model, record)) === null,
    /** Notes a part that is here; null when it was noted before or nothing is received any more. */
    notePart: (id: string, part: number, sha256: string): Promise<ScanRecord | null> =>
      model
        .findOneAndUpdate(
          { _id: id, state: 'receiving', [`parts.${part}`]: { $exists: false } },
          { $set: { [`parts.${part}`]: sha256 } },
          { returnDocument: 'after' },
        )
        .lean<ScanRecord>()
        .exec(),
    /** Appends a fact with what it changes; null when the version had moved on. */
    append: (
      id: string,
      version: number,
      { fact, outbox, ...fields }: ScanChange,
    ): Promise<ScanRecord | null> =>
      model
        .findOneAndUpdate(
          { _id: id, version },
          {
            $set: { ...fields, ...(outbox.length ? { outboxAt: new Date(fact.at) } : {}) },
            $push: { facts: fact, outbox: { $each: [...outbox] } },
            $inc: { version: 1 },
          },
          { returnDocument: 'after' },
        )
        .lean<ScanRecord>()
        .exec(),
    /** Notes how many pages are done, if nobody else went on from the same page; false otherwise. */
    advance: async (id: string, done: number, pages: number): Promise<boolean> => {
      const { matchedCount } = await model.updateOne(
        { _id: id, state: 'splitting', done: done - 1 },
        { $set: { done, pages } },
      )
      return matchedCount === 1
    },
    /** Scans that came to nothing and whose time has passed. */
    listExpired: (now: Date, most: number): Promise<ScanRecord[]> =>
      model
        .find({ expiresAt: { $lte: now, $ne: null } })
        .sort({ expiresAt: 1 })
        .limit(most)
        .lean<ScanRecord[]>()
        .exec(),
    /** Its bytes are gone; the record with its facts stays. */
    noteSwept: async (id: string): Promise<void> => {
      await model.updateOne({ _id: id }, { $set: { expiresAt: null, parts: {} } })
    },
  }
}
