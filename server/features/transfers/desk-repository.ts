import type { Model } from 'mongoose'
import { withoutKin } from '../../platform/avoidance'
import { joinTakenIn, type TakenFile } from '../archives'
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
  /** The file that the receiver has registered. */
  file: TakenFile | null
}

export const NOTHING: OtherEnd = { linked: null, parcel: null, file: null }

/** The key of the package, and the receiver's case once it has brought the file. */
interface Beside {
  parcelKey?: string | undefined
  broughtBy: string | null
}

interface Joined {
  parcels?: ParcelRecord[]
  files?: TakenFile[]
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
    /** A case with the package and the file that are asked for beside it, in one round trip; only where they are, because a join costs more than a look-up. */
    findBeside: async (id: string, { parcelKey, broughtBy }: Beside): Promise<OtherEnd> => {
      const joins = [
        ...(parcelKey
          ? [{ $lookup: { from: PARCELS, pipeline: [{ $match: { _id: parcelKey } }], as: 'parcels' } }]
          : []),
        ...(broughtBy ? [joinTakenIn(broughtBy)] : []),
      ]
      const [found] = await plain
        .aggregate<CaseRecord & Joined>([{ $match: { _id: id } }, ...joins])
        .toArray()
      if (!found) return NOTHING
      const { parcels, files, ...linked } = found
      return { linked, parcel: parcels?.[0] ?? null, file: files?.[0] ?? null }
    },
    /** The cases of a package, by its number as it is compared. */
    byParcel: (parcelKey: string): Promise<CaseRecord[]> =>
      model.find({ parcelKey }).limit(MOST_OF_A_NUMBER).lean<CaseRecord[]>().exec(),
  }
}
