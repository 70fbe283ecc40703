import type { Connection } from 'mongoose'
import { defineCollection, insertUnlessTaken } from '../../platform/mongo/collections'

/** One file a person has handed in. Its name, digest and key stand sealed in `about`, its bytes in the object storage. */
export interface UploadRecord {
  _id: string
  ownerId: string
  /** Actor and idempotency key of the command that brought it. */
  createKey: string
  bodyHash: string
  about: string
  type: string
  size: number
  /** False when no scanner is set up. */
  scanned: boolean
  /** The case it was handed in with; null while it waits for one, and until the worker has noted it. */
  attachedBy: string | null
  /** When it is swept away; null once it belongs to a case. */
  expiresAt: Date | null
}

export type UploadRepository = ReturnType<typeof createUploadRepository>

/** Reads and writes of the uploads room. Every query here has a supporting index. */
export function createUploadRepository(connection: Connection) {
  const model = defineCollection<UploadRecord>(connection, {
    name: 'uploads',
    schemaVersion: 1,
    definition: {
      ...{ _id: String, ownerId: String, createKey: String, bodyHash: String, about: String },
      ...{ type: String, size: Number, scanned: Boolean, attachedBy: String, expiresAt: Date },
    },
    sealed: [{ path: 'about' }],
    indexes: [
      { keys: { createKey: 1 }, options: { unique: true } },
      { keys: { ownerId: 1, attachedBy: 1 } },
      { keys: { expiresAt: 1 } },
    ],
  })
  return {
    findOwn: (ids: readonly string[], ownerId: string): Promise<UploadRecord[]> =>
      model
        .find({ _id: { $in: [...ids] }, ownerId })
        .lean<UploadRecord[]>()
        .exec(),
    findByCreateKey: (createKey: string): Promise<UploadRecord | null> =>
      model.findOne({ createKey }).lean<UploadRecord>().exec(),
    /** How many files of a person wait for a case; counts no further than `most`. */
    countWaiting: async (ownerId: string, most: number): Promise<number> => {
      const waiting = model.find({ ownerId, attachedBy: null }).select({ _id: 1 })
      return (await waiting.limit(most).lean().exec()).length
    },
    /** False when the same key brought a file before. */
    insert: async (record: UploadRecord): Promise<boolean> =>
      (await insertUnlessTaken(model, record)) === null,
    /** Notes the case that took the files: they are not swept any more. */
    attach: async (ids: readonly string[], attachedBy: string): Promise<void> => {
      await model.updateMany({ _id: { $in: [...ids] } }, { $set: { attachedBy, expiresAt: null } })
    },
    listExpired: async (now: Date, most: number): Promise<string[]> => {
      const found = await model
        .find({ expiresAt: { $lte: now, $ne: null } })
        .sort({ expiresAt: 1 })
        .limit(most)
        .select({ _id: 1 })
        .lean<{ _id: string }[]>()
        .exec()
      return found.map(({ _id }) => _id)
    },
    /** Removes files whoever took them. */
    remove: async (ids: readonly string[]): Promise<void> => {
      await model.deleteMany({ _id: { $in: [...ids] } })
    },
    /** Removes a file that still waits; false when it belongs to a case by now. */
    removeWaiting: async (id: string): Promise<boolean> =>
      (await model.deleteOne({ _id: id, attachedBy: null })).deletedCount === 1,
  }
}
