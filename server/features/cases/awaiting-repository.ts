import type { ItemCode } from '@shared/domain/items/catalogue'
import type { Model } from 'mongoose'
import { withoutKin } from '../../platform/avoidance'
import type { CaseRecord } from './case-record'

/** Cases looked at together. */
const AWAITING_BATCH = 100

/** Reads of cases that wait for a day, a notice or an answer. Each has an index of its own. */
export const awaiting = (model: Model<CaseRecord>) => ({
  /** Cases whose person is to be reminded by a day, the longest due first, from after a key on. */
  toRemind: (today: string, after: string): Promise<CaseRecord[]> =>
    model
      .find({ remindKey: { $gt: after, $lt: `${today}~` } })
      .sort({ remindKey: 1 })
      .limit(AWAITING_BATCH)
      .lean<CaseRecord[]>()
      .exec(),
  /** The open cases with a question under a key, without those of kin. */
  asksUnder: (askKey: string, avoids: readonly string[] | undefined): Promise<CaseRecord[]> =>
    model
      .find({ askKeys: askKey, ...withoutKin(avoids, 'idIndex') })
      .limit(AWAITING_BATCH)
      .lean<CaseRecord[]>()
      .exec(),
  /** Cases of which a question was to be answered before a day and was not, the longest late first, from after a key on. */
  silentAsks: (before: string, after: string): Promise<CaseRecord[]> =>
    model
      .find({ lateKey: { $gt: after, $lt: before } })
      .sort({ lateKey: 1 })
      .limit(AWAITING_BATCH)
      .lean<CaseRecord[]>()
      .exec(),
  /** The cases of an item under one of these indexes of an ID number that stand in a state. */
  underNumber: (idIndexes: readonly string[], item: ItemCode, state: string): Promise<CaseRecord[]> =>
    model
      .find({ idIndex: { $in: [...idIndexes] }, item, state })
      .lean<CaseRecord[]>()
      .exec(),
  /** Open cases whose last day waits for a notice and falls in or before a year, soonest first, from after a key on. */
  awaitingNotice: (year: number, after: string): Promise<CaseRecord[]> =>
    model
      .find({ awaitsNotice: { $gt: after, $lt: `${year + 1}-` } })
      .sort({ awaitsNotice: 1 })
      .limit(AWAITING_BATCH)
      .lean<CaseRecord[]>()
      .exec(),
})
