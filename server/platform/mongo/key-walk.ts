import type { Connection } from 'mongoose'
import { defineCollection } from './collections'
import { BACKGROUND } from './commands'
import { classifyDatabaseError } from './errors'

/** How far the walk through all collections is that brings values under the keys in use. One document. */
export interface KeyWalk {
  _id: string
  /** The keys in use; others mean that the walk begins anew. */
  target: string
  /** Position: collection, and the last id done in it. */
  at: number
  cursor: unknown
  /** Documents made anew since the walk to this target began. */
  changed: number
  /** Documents of this pass that were made anew, and that could not be. */
  passChanged: number
  passLeft: number
  passBegan: Date
  /** The process that has the walk, and until when nobody else takes it; none while it rests. */
  owner: string
  leaseUntil: Date
}

export interface KeyWalkStore {
  /** Takes the walk for a while; null when another process has it, or it rests. */
  take(owner: string, target: string, now: Date, leaseMs: number): Promise<KeyWalk | null>
  /** Keeps the progress; without effect when another process has taken over. */
  keep(walk: KeyWalk, progress: Partial<KeyWalk>): Promise<void>
  read(): Promise<KeyWalk | null>
}

const ID = 'walk'

export function createKeyWalkStore(connection: Connection): KeyWalkStore {
  const model = defineCollection<KeyWalk>(connection, {
    name: 'keyWalks',
    schemaVersion: 1,
    definition: {
      _id: String,
      target: String,
      at: Number,
      cursor: {},
      changed: Number,
      passChanged: Number,
      passLeft: Number,
      passBegan: Date,
      owner: String,
      leaseUntil: Date,
    },
    indexes: [],
  })
  return {
    take: async (owner, target, now, leaseMs) => {
      const leaseUntil = new Date(now.getTime() + leaseMs)
      const begin = { target, at: 0, cursor: null, changed: 0, passChanged: 0, passLeft: 0, passBegan: now }
      const write = (filter: object, update: object, upsert: boolean) =>
        model
          .findOneAndUpdate(filter, update, { upsert, returnDocument: 'after' })
          .comment(BACKGROUND)
          .lean<KeyWalk>()
          .exec()
      const free = { $or: [{ leaseUntil: { $lte: now } }, { owner }] }
      const own = await write({ _id: ID, target, ...free }, { $set: { owner, leaseUntil } }, false)
      if (own) return own
      const other = { _id: ID, target: { $ne: target } }
      return write(other, { $set: { ...begin, owner, leaseUntil } }, true).catch((error: unknown) => {
        // The walk to this target is there, and another process has it.
        if (classifyDatabaseError(error)?.kind === 'duplicate') return null
        throw error
      })
    },
    keep: async ({ _id, owner, target }, progress) => {
      await model.updateOne({ _id, owner, target }, { $set: progress })
    },
    read: () => model.findOne({ _id: ID }).lean<KeyWalk>().exec(),
  }
}
