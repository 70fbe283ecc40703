import { type DeliveryState, TRY_OUTCOMES, type Try } from '@shared/domain/messages/delivery'
import type { Connection, UpdateQuery } from 'mongoose'
import { defineCollection, insertUnlessTaken, mixed } from '../../platform/mongo/collections'
import type { MessageRecord } from './record'

export type MessageRepository = ReturnType<typeof createMessageRepository>

/** More than any case has. */
const MOST_OF_A_CASE = 100

const SAID = Object.keys(TRY_OUTCOMES)

const messageModel = (connection: Connection) =>
  defineCollection<MessageRecord>(connection, {
    name: 'messages',
    schemaVersion: 1,
    definition: {
      _id: String,
      caseId: String,
      seq: Number,
      agent: mixed,
      owner: mixed,
      name: String,
      owedAt: Date,
      state: String,
      tries: [mixed],
    },
    indexes: [{ keys: { caseId: 1, seq: 1 } }],
  })

/** Reads and writes of messages. Tries are only ever added; each is written before anything is sent, and its outcome after. */
export function createMessageRepository(connection: Connection) {
  const model = messageModel(connection)
  /** Only while it waits and nobody else has made another try. */
  const change = async (id: string, tries: number, update: UpdateQuery<MessageRecord>): Promise<boolean> => {
    const filter = { _id: id, state: 'waiting' as const, tries: { $size: tries } }
    return (await model.updateOne(filter, update)).matchedCount === 1
  }
  return {
    /** Notes that it is owed; nothing where it is noted already. */
    owe: async (record: MessageRecord): Promise<void> => {
      await insertUnlessTaken(model, record)
    },
    find: (id: string): Promise<MessageRecord | null> =>
      model.findOne({ _id: id }).lean<MessageRecord>().exec(),
    /** Those of a case, the oldest first. */
    ofCase: (caseId: string): Promise<MessageRecord[]> =>
      model.find({ caseId }).sort({ seq: 1 }).limit(MOST_OF_A_CASE).lean<MessageRecord[]>().exec(),
    /** Notes a try that is about to be made, after so many; false when somebody else was first. */
    begin: (id: string, before: number, one: Try) => change(id, before, { $push: { tries: one } }),
    /**
     * Notes what came of one try (the first is 0), once: what a provider has said stays, and one that answers when another try is made
     * already, or the message was ended, is heard all the same.
     */
    conclude: async (
      id: string,
      at: number,
      said: Required<Pick<Try, 'code' | 'saidAt'>> & Pick<Try, 'outcome'>,
    ) => {
      const { outcome, code, saidAt } = said
      const filter = {
        _id: id,
        [`tries.${at}.outcome`]: { $nin: SAID },
        [`tries.${at}.way`]: { $exists: true },
      }
      const set = {
        [`tries.${at}.outcome`]: outcome,
        [`tries.${at}.code`]: code,
        [`tries.${at}.saidAt`]: saidAt,
      }
      return (await model.updateOne(filter, { $set: set })).matchedCount === 1
    },
    /** Ends a message after so many tries. */
    end: (id: string, tries: number, state: DeliveryState) => change(id, tries, { $set: { state } }),
  }
}
