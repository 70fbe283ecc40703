import type { ParcelState } from '@shared/domain/transfer/parcel'
import type { Connection } from 'mongoose'
import { defineCollection, insertUnlessTaken } from '../../platform/mongo/collections'

/** A package that its carrier is asked for. It says nothing of whose file is in it. */
export interface ParcelRecord {
  /** Its number as it is compared. */
  _id: string
  /** Its number as it was typed. */
  no: string
  since: Date
  /** When the carrier is asked next; absent: no more. */
  nextAt?: Date
  /** The carrier's last word; absent before it had one. */
  state?: ParcelState
  says?: string
  saidAt?: Date
}

export type ParcelRepository = ReturnType<typeof createParcelRepository>

/** Joined to the cases of the packages. */
export const PARCELS = 'parcels'
/** Packages asked for in one round. */
const BATCH = 50

const parcelModel = (connection: Connection) =>
  defineCollection<ParcelRecord>(connection, {
    name: PARCELS,
    schemaVersion: 1,
    definition: {
      _id: String,
      no: String,
      since: Date,
      nextAt: Date,
      state: String,
      says: String,
      saidAt: Date,
    },
    indexes: [{ keys: { nextAt: 1 }, options: { sparse: true } }, { keys: { since: 1 } }],
  })

/** Reads and writes of packages under way. */
export function createParcelRepository(connection: Connection) {
  const model = parcelModel(connection)
  return {
    /** From now on the carrier is asked for it; nothing where it is already. */
    watch: async (id: string, no: string, now: Date): Promise<void> => {
      await insertUnlessTaken(model, { _id: id, no, since: now, nextAt: now })
    },
    find: (id: string): Promise<ParcelRecord | null> =>
      model.findOne({ _id: id }).lean<ParcelRecord>().exec(),
    /** Those of these numbers that are known. */
    ofNumbers: (ids: readonly string[]): Promise<ParcelRecord[]> =>
      model
        .find({ _id: { $in: [...ids] } })
        .lean<ParcelRecord[]>()
        .exec(),
    /** Those to ask for by now, the longest due first. */
    due: (now: Date): Promise<ParcelRecord[]> =>
      model
        .find({ nextAt: { $lte: now } })
        .sort({ nextAt: 1 })
        .limit(BATCH)
        .lean<ParcelRecord[]>()
        .exec(),
    /** Notes what was said, and when to ask again; null: no more. */
    note: async (
      id: string,
      said: Pick<ParcelRecord, 'state' | 'says' | 'saidAt'>,
      nextAt: Date | null,
    ): Promise<void> => {
      await model.updateOne(
        { _id: id },
        nextAt ? { $set: { ...said, nextAt } } : { $set: said, $unset: { nextAt: 1 } },
      )
    },
  }
}
