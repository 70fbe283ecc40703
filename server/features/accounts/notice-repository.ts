import type { Model } from 'mongoose'
import type { AccountRecord, StoredNotice } from './records'

/** Milliseconds after which nobody is told any more; whatever could not be sent by then has failed eight times. */
const TOLD_WITHIN_MS = 24 * 60 * 60 * 1000

/** Messages that an account owes to phones: written with the change they tell of, gone once they are sent. */
export const noticeRepository = (model: Model<AccountRecord>) => ({
  /**
   * Marks a message as tried, before it is sent: whoever finds the mark cannot know whether it went out, and sends nothing.
   * Null when it is gone or was tried.
   */
  begin: async (accountId: string, id: string, now: Date): Promise<StoredNotice | null> => {
    const found = await model
      .findOneAndUpdate(
        { _id: accountId, notices: { $elemMatch: { id, triedAt: null } } },
        { $set: { 'notices.$.triedAt': now } },
        { returnDocument: 'after' },
      )
      .select({ notices: 1 })
      .lean<Pick<AccountRecord, 'notices'>>()
      .exec()
    return found?.notices?.find((notice) => notice.id === id) ?? null
  },
  /** It certainly was not sent: the next try may send it. */
  giveBack: async (accountId: string, id: string): Promise<void> => {
    await model.updateOne({ _id: accountId, 'notices.id': id }, { $set: { 'notices.$.triedAt': null } })
  },
  /** Lets go of a message and of the phone sealed in it. */
  end: async (accountId: string, id: string): Promise<void> => {
    await model.updateOne({ _id: accountId }, { $pull: { notices: { id } } })
  },
  /** Lets go of those nobody could be told of within a day. */
  dropLate: async (now: Date): Promise<void> => {
    const at = { $lt: new Date(now.getTime() - TOLD_WITHIN_MS) }
    await model.updateMany({ 'notices.at': at }, { $pull: { notices: { at } } })
  },
})
