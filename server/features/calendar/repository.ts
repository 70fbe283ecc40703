import { reg } from '@shared/kernel/reg'
import type { Connection } from 'mongoose'
import type { OutboxEntry } from '../../platform/jobs/types'
import { defineCollection, insertUnlessTaken, mixed } from '../../platform/mongo/collections'

reg('N20-2')

/** A member of staff as a record names them. */
export interface ByStaff {
  id: string
  name: string
}

/** One entry of a year's holiday notice: proposed by one person, settled by another, never edited. */
export interface NoticeRecord {
  /** Year and the place of the entry in that year: `2027-1`. Nobody can enter two at once under one place. */
  _id: string
  year: number
  notice: string
  off: string[]
  work: string[]
  /** Why a year that is covered already is entered again; null for the first entry. */
  why: string | null
  state: 'proposed' | 'confirmed' | 'declined'
  proposedBy: ByStaff
  proposedAt: string
  settledBy: ByStaff | null
  settledAt: string | null
  /** Why it was declined. */
  declined: string | null
  /** Actor and idempotency key of the command that proposed it, with the hash of its body; and of the one that settled it. */
  createKey: string
  createHash: string
  settleKey: string | null
  settleHash: string | null
  outbox: OutboxEntry[]
  outboxAt?: Date
}

export type NoticeRepository = ReturnType<typeof createNoticeRepository>

export const NOTICES = 'holidayNotices'

const definition = {
  _id: String,
  year: Number,
  notice: String,
  off: [String],
  work: [String],
  why: String,
  state: String,
  proposedBy: mixed,
  proposedAt: String,
  settledBy: mixed,
  settledAt: String,
  declined: String,
  createKey: String,
  createHash: String,
  settleKey: String,
  settleHash: String,
  outbox: [mixed],
  outboxAt: Date,
}

type Settlement = Pick<
  NoticeRecord,
  'state' | 'settledBy' | 'settledAt' | 'declined' | 'settleKey' | 'settleHash' | 'outbox'
> & { outboxAt?: Date }

/** Reads and writes of the entered notices: one or two a year, so they are read all at once. */
export function createNoticeRepository(connection: Connection) {
  const model = defineCollection<NoticeRecord>(connection, {
    name: NOTICES,
    schemaVersion: 1,
    definition,
    indexes: [
      { keys: { createKey: 1 }, options: { unique: true } },
      { keys: { outboxAt: 1 }, options: { sparse: true } },
    ],
  })
  return {
    model,
    /** Every entry, in the order of years and places. */
    all: (): Promise<NoticeRecord[]> => model.find().sort({ _id: 1 }).lean<NoticeRecord[]>().exec(),
    /** 'taken' when somebody entered the same place first, or the key made an entry before. */
    insert: async (record: NoticeRecord): Promise<'written' | 'taken'> =>
      (await insertUnlessTaken(model, record)) === null ? 'written' : 'taken',
    /** Settles an entry that is still proposed; null when it no longer is. */
    settle: (id: string, change: Settlement): Promise<NoticeRecord | null> =>
      model
        .findOneAndUpdate({ _id: id, state: 'proposed' }, { $set: change }, { returnDocument: 'after' })
        .lean<NoticeRecord>()
        .exec(),
  }
}
