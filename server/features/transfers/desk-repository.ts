import type { Model } from 'mongoose'
import { withoutKin } from '../../platform/avoidance'
import type { CaseRecord } from '../cases'
import { PARCELS, type ParcelRecord } from './parcel-repository'

/** Rows of a page of a desk. */
export const DESK_PAGE = 30
/** One number is on one package; its two ends, and who wrote it down twice by mistake, fit in. */
const MOST_OF_A_NUMBER = 10

/** What a journey has beside the case it is read by: the one linked to it, and the package it was sent in last, if its carrier is asked. */
export interface OtherEnd {
  linked: CaseRecord | null
  parcel: ParcelRecord | null
}

export type DeskRepository = ReturnType<typeof createDeskRepository>

/** What the desks of moving files read of the cases. Every query has an index of its own. */
export function createDeskRepository(model: Model<CaseRecord>) {
  const plain = model.db.collection<CaseRecord>(model.collection.name)
  return {
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
    /** A case by its id, without the wrapping of a model: the page of a journey is read often. */
    find: (id: string): Promise<CaseRecord | null> => plain.findOne({ _id: id }),
    /** A case and a package in one round trip; only where both are asked for, because a join costs more than a look-up. */
    findWithParcel: async (id: string, parcelKey: string): Promise<OtherEnd> => {
      const join = { from: PARCELS, pipeline: [{ $match: { _id: parcelKey } }], as: 'parcels' }
      const [found] = await plain
        .aggregate<CaseRecord & { parcels: ParcelRecord[] }>([{ $match: { _id: id } }, { $lookup: join }])
        .toArray()
      if (!found) return { linked: null, parcel: null }
      const { parcels, ...linked } = found
      return { linked, parcel: parcels[0] ?? null }
    },
    /** The cases of a package, by its number as it is compared. */
    byParcel: (parcelKey: string): Promise<CaseRecord[]> =>
      model.find({ parcelKey }).limit(MOST_OF_A_NUMBER).lean<CaseRecord[]>().exec(),
  }
}
