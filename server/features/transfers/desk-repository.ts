import type { Model } from 'mongoose'
import { withoutKin } from '../../platform/avoidance'
import type { CaseRecord } from '../cases'
import { PARCELS, type ParcelRecord } from './parcel-repository'

/** Rows of a page of a desk. */
export const DESK_PAGE = 30
/** One number is on one package; its two ends, and who wrote it down twice by mistake, fit in. */
const MOST_OF_A_NUMBER = 10

/** A case with the package it was sent in last; null where it was sent in none that its carrier is asked for. */
export interface CaseWithParcel {
  record: CaseRecord
  parcel: ParcelRecord | null
}

export type DeskRepository = ReturnType<typeof createDeskRepository>

/** What the desks of moving files read of the cases. Every query has an index of its own. */
export const createDeskRepository = (model: Model<CaseRecord>) => ({
  /**
   * The cases whose place begins so, due first, from after the last row of the page before, up to those of a day where one is given. One
   * more than a page tells of a next.
   */
  list: (
    place: string,
    after: string,
    avoids: readonly string[] | undefined,
    upTo = '',
  ): Promise<CaseRecord[]> =>
    model
      .find({
        deskKey: { $gt: `${place}${after}`, $lt: `${place}${upTo}\uffff` },
        ...withoutKin(avoids, 'idIndex'),
      })
      .sort({ deskKey: 1 })
      .limit(DESK_PAGE + 1)
      .lean<CaseRecord[]>()
      .exec(),
  /** A case with its package, in one round trip. */
  withParcel: async (id: string): Promise<CaseWithParcel | null> => {
    const parcel = { from: PARCELS, localField: 'parcelKey', foreignField: '_id', as: 'parcels' }
    const [found] = await model.collection
      .aggregate<CaseRecord & { parcels: ParcelRecord[] }>([{ $match: { _id: id } }, { $lookup: parcel }])
      .toArray()
    if (!found) return null
    const { parcels, ...record } = found
    return { record, parcel: parcels[0] ?? null }
  },
  /** The cases of a package, by its number as it is compared. */
  byParcel: (parcelKey: string): Promise<CaseRecord[]> =>
    model.find({ parcelKey }).limit(MOST_OF_A_NUMBER).lean<CaseRecord[]>().exec(),
})
