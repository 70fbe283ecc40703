import type { DeliveryState, Try } from '@shared/domain/messages/delivery'
import type { Connection, UpdateQuery } from 'mongoose'
import { defineCollection, insertUnlessTaken, mixed } from '../../platform/mongo/collections'
import type { MessageRecord } from './record'

export type MessageRepository = ReturnType<typeof createMessageRepository>

/** More than any case has. */
const MOST_OF_A_CASE = 100

const messageModel = (connection: Connection) =>
  defineCollection<MessageRecord>(connection, {
    name: 'messages',
    schemaVersion: 1,
    definition: {
      _id: String,
      caseId: String,
      seq: Number,
      agent: mixed,
      name: String,
      owedAt: Date,
      state: String,
      tries: [mixed],
    },
    indexes: [{ keys: { caseId: 1, seq: 1 } }],
  })

/** Reads and writes of messages. A try is written before anything is sent, and its outcome after. */
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
    /** Notes what came of the last of so many tries, and where the message stands by it. */
    conclude: (id: string, tries: number, { outcome, code }: Pick<Try, 'outcome' | 'code'>) =>
      change(id, tries, {
        $set: { [`tries.${tries - 1}.outcome`]: outcome, [`tries.${tries - 1}.code`]: code },
      }),
    /** Ends a message after so many tries. */
    end: (id: string, tries: number, state: DeliveryState) => change(id, tries, { $set: { state } }),
  }
}
