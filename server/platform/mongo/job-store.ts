import type { Connection } from 'mongoose'
import type { JobRecord, OutboxEntry } from '../jobs/types'
import { defineCollection } from './collections'

/** For the sweeper: done jobs are kept a week, so that a repeated relay still finds them. */
export const JOB_SWEEP = { collection: 'jobs', field: 'expiresAt' } as const
const KEPT_MS = 7 * 24 * 60 * 60 * 1000

export type JobStore = ReturnType<typeof createJobStore>

const definition = {
  _id: String,
  type: String,
  ref: String,
  seq: Number,
  state: String,
  live: Boolean,
  dueAt: Date,
  fence: Number,
  attempts: Number,
  lastError: String,
  doneAt: Date,
  expiresAt: Date,
}

const indexes = [
  { keys: { live: 1, dueAt: 1 } },
  { keys: { ref: 1, live: 1, seq: 1 } },
  { keys: { state: 1, dueAt: 1 } },
  { keys: { expiresAt: 1 } },
] as const

const fresh = { state: 'waiting', live: true, fence: 0, attempts: 0, schemaVersion: 1 }

/** One upsert an entry: an effect that has its job already is left alone. */
const upserts = (entries: readonly OutboxEntry[], dueAt: Date) =>
  entries.map(({ id, type, ref, seq }) => ({
    updateOne: {
      filter: { _id: id },
      update: { $setOnInsert: { ...fresh, type, ref, seq, dueAt } },
      upsert: true,
    },
  }))

/** Jobs with lease and fence. The natural key is `_id`: one effect is one job, whoever relays it and how often. */
export function createJobStore(connection: Connection) {
  const model = defineCollection<JobRecord>(connection, {
    name: JOB_SWEEP.collection,
    schemaVersion: 1,
    definition,
    indexes,
  })
  return {
    /** Makes the jobs that are not there yet, to be taken from `dueAt` on. */
    addMissing: async (entries: readonly OutboxEntry[], dueAt: Date): Promise<void> => {
      await model.collection.bulkWrite(upserts(entries, dueAt) as never, { ordered: true })
    },
    /** Takes the job that is longest due, for `leaseMs`; null when none is. */
    take: (now: Date, leaseMs: number): Promise<JobRecord | null> =>
      model
        .findOneAndUpdate(
          { live: true, dueAt: { $lte: now } },
          {
            $set: { state: 'running', dueAt: new Date(now.getTime() + leaseMs) },
            $inc: { fence: 1, attempts: 1 },
          },
          { sort: { dueAt: 1 }, returnDocument: 'after' },
        )
        .lean<JobRecord>()
        .exec(),
    /** Whether an earlier effect of the same record is still to be done. */
    hasEarlier: async (job: JobRecord): Promise<boolean> =>
      (await model.exists({ ref: job.ref, live: true, seq: { $lt: job.seq } })) !== null,
    /** Puts a job back without counting the attempt. */
    postpone: async (job: JobRecord, until: Date): Promise<void> => {
      await model.updateOne(
        { _id: job._id, fence: job.fence },
        { $set: { state: 'waiting', dueAt: until }, $inc: { attempts: -1 } },
      )
    },
    /** Ends a job. Without effect when the lease was lost to another worker meanwhile: false. */
    finish: async (job: JobRecord, now: Date): Promise<boolean> => {
      const expiresAt = new Date(now.getTime() + KEPT_MS)
      const { matchedCount } = await model.updateOne(
        { _id: job._id, fence: job.fence },
        { $set: { state: 'done', live: false, doneAt: now, expiresAt } },
      )
      return matchedCount === 1
    },
    /** Notes a failure: another try at `retryAt`, or, when null, a dead letter for people to look at. */
    fail: async (job: JobRecord, lastError: string, retryAt: Date | null): Promise<void> => {
      const next = retryAt ? { state: 'waiting', dueAt: retryAt } : { state: 'dead', live: false }
      await model.updateOne({ _id: job._id, fence: job.fence }, { $set: { ...next, lastError } })
    },
    /** Dead letters, oldest first. */
    dead: (): Promise<JobRecord[]> =>
      model.find({ state: 'dead' }).sort({ dueAt: 1 }).limit(100).lean<JobRecord[]>().exec(),
  }
}
