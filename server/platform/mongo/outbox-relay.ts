import type { Connection } from 'mongoose'
import type { OutboxEntry } from '../jobs/types'
import type { JobStore } from './job-store'

interface WithOutbox {
  _id: string
  outbox: OutboxEntry[]
}

const BATCH = 50

/**
 * Moves waiting effects of a collection's outboxes to the job store: first the jobs, then the entries are taken out.
 * A relay that dies in between repeats itself without harm. Returns how many documents it emptied.
 */
export async function relayOutbox(
  connection: Connection,
  name: string,
  jobs: JobStore,
  now: Date,
): Promise<number> {
  const collection = connection.collection<WithOutbox & { outboxAt?: Date }>(name)
  const waiting = await collection
    .find({ outboxAt: { $lte: now } }, { projection: { outbox: 1 } })
    .sort({ outboxAt: 1 })
    .limit(BATCH)
    .toArray()
  for (const { _id, outbox } of waiting) {
    if (outbox.length) await jobs.addMissing(outbox, now)
    const ids = outbox.map((entry) => entry.id)
    await collection.updateOne({ _id }, { $pull: { outbox: { id: { $in: ids } } } })
    // A fact that came meanwhile has put its own effects in: then the mark stays.
    await collection.updateOne({ _id, outbox: { $size: 0 } }, { $unset: { outboxAt: 1 } })
  }
  return waiting.length
}
