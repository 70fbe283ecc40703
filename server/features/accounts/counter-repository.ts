import type { Model } from 'mongoose'
import { withoutKin } from '../../platform/avoidance'
import type { AccountRecord } from './records'

/** Proposals of one list. */
const MOST_WAITING = 100

/** What only a counter asks of the accounts. */
export const counterReads = (model: Model<AccountRecord>) => ({
  /** The account by id, and whether a login belongs to another one: a single query, for an account that gets a new phone. */
  findWithOwner: async (id: string, indexes: readonly string[]) => {
    const filter = { $or: [{ _id: id }, { 'logins.index': { $in: [...indexes] } }] }
    const found = await model.find(filter).limit(2).lean<AccountRecord[]>().exec()
    return {
      account: found.find(({ _id }) => _id === id) ?? null,
      isTaken: found.some(({ _id }) => _id !== id),
    }
  },
  /** What waits for a second person at a centre, the soonest to end first; accounts of kin are left out. */
  waitingAt: (centreId: string, now: Date, avoids: readonly string[] | undefined) =>
    model
      .find({
        'proposal.centreId': centreId,
        'proposal.until': { $gt: now },
        ...withoutKin(avoids, 'identity.idIndex'),
      })
      .sort({ 'proposal.until': 1 })
      .limit(MOST_WAITING)
      .lean<AccountRecord[]>()
      .exec(),
  /** Lets go of proposals whose day is over, and of the phone sealed in each; says how many. Their facts stay. */
  dropLapsed: async (now: Date): Promise<number> => {
    const lapsed = { 'proposal.centreId': { $gt: '' }, 'proposal.until': { $lte: now } }
    return (await model.updateMany(lapsed, { $set: { proposal: null } })).modifiedCount
  },
})
