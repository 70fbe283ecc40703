import { setTimeout as wait } from 'node:timers/promises'
import type { Migration } from '@server/platform/mongo/migrations'
import type { Connection } from 'mongoose'

export interface Doubled {
  _id: number
  n: number
  twice?: number
  /** How often a batch has touched the document. */
  touched?: number
}

const BATCH = 10

/** A migration that writes `twice` next to `n`, ten documents a batch, in the order of `_id`. */
export function doubling(onBatch: (lastId: number) => void, pauseMs = 0): Migration {
  return {
    id: '2026-11-22-double',
    batch: async (connection: Connection, cursor: unknown) => {
      const rows = connection.collection<Doubled>('doubled')
      const after = typeof cursor === 'number' ? cursor : -1
      const batch = await rows
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(BATCH)
        .toArray()
      for (const { _id, n } of batch)
        await rows.updateOne({ _id }, { $set: { twice: 2 * n }, $inc: { touched: 1 } })
      const last = batch.at(-1)?._id ?? after
      onBatch(last)
      await wait(pauseMs)
      return { cursor: last, done: batch.length < BATCH }
    },
  }
}
