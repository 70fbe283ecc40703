import type { Fact } from '@shared/domain/facts/types'
import type { Connection } from 'mongoose'
import { defineCollection, insertUnlessTaken, mixed } from '../../platform/mongo/collections'
import { isDuplicateOf } from '../../platform/mongo/errors'
import { type AccountSearch, LIST_INDEXES, listAccounts } from './list-repository'
import type { PersonalAccountRecord } from './record'

/** For the cases room, which joins the accounts under an ID number. */
export const PERSONAL_ACCOUNTS = 'personalAccounts'

export type PersonalAccountRepository = ReturnType<typeof createPersonalAccountRepository>

const definition = {
  _id: String,
  caseId: String,
  caseNo: String,
  applicantId: String,
  centreId: String,
  holderName: String,
  idNumber: String,
  idIndex: String,
  kind: String,
  agreement: mixed,
  openedOn: String,
  open: Boolean,
  corrections: String,
  agreementFile: String,
  version: Number,
  facts: [mixed],
}

const indexes = [
  { keys: { caseId: 1 }, options: { unique: true } },
  // One person has one open account (N12-person).
  { keys: { idIndex: 1 }, options: { unique: true, partialFilterExpression: { open: true } } },
  { keys: { idIndex: 1, _id: 1 } },
  ...LIST_INDEXES,
] as const

/** Reads and writes of personal accounts. Every query here has a supporting index. */
export function createPersonalAccountRepository(connection: Connection) {
  const model = defineCollection<PersonalAccountRecord>(connection, {
    name: PERSONAL_ACCOUNTS,
    schemaVersion: 1,
    chained: true,
    sealed: [{ path: 'idNumber', index: { path: 'idIndex', of: 'idNumber' } }, { path: 'corrections' }],
    definition,
    indexes: [...indexes],
  })
  return {
    model,
    findByCase: (caseId: string): Promise<PersonalAccountRecord | null> =>
      model.findOne({ caseId }).lean<PersonalAccountRecord>().exec(),
    /** The open account under one of the indexes of an ID number, or null. */
    findOpen: async (idIndexes: readonly string[]): Promise<PersonalAccountRecord | null> => {
      if (idIndexes.length === 0) return null
      return model
        .findOne({ idIndex: { $in: [...idIndexes] }, open: true })
        .lean<PersonalAccountRecord>()
        .exec()
    },
    /** 'taken' when the case has its account already; 'other' when the person has another open one. */
    insert: async (record: PersonalAccountRecord): Promise<'written' | 'taken' | 'other'> => {
      const held = await insertUnlessTaken(model, record)
      if (!held) return 'written'
      return held.includes('caseId') ? 'taken' : 'other'
    },
    /** All accounts, open or closed, under one of the indexes of an ID number. */
    findAllOf: (idIndexes: readonly string[]): Promise<PersonalAccountRecord[]> =>
      model
        .find({ idIndex: { $in: [...idIndexes] } })
        .lean<PersonalAccountRecord[]>()
        .exec(),
    /**
     * Writes who the holder is now, with the fact that corrects it. 'moved' when somebody else changed the account first;
     * 'other' when another open account stands under the number.
     */
    correct: async (
      { _id, version }: PersonalAccountRecord,
      fact: Fact,
      is: Pick<PersonalAccountRecord, 'holderName' | 'idNumber' | 'idIndex' | 'corrections'>,
    ): Promise<'written' | 'moved' | 'other'> => {
      const update = { $set: is, $push: { facts: fact }, $inc: { version: 1 } }
      try {
        const { matchedCount } = await model.updateOne({ _id, version }, update)
        return matchedCount === 1 ? 'written' : 'moved'
      } catch (error) {
        if (isDuplicateOf(error, 'idIndex')) return 'other'
        throw error
      }
    },
    setFile: async (id: string, agreementFile: string): Promise<void> => {
      await model.updateOne({ _id: id }, { $set: { agreementFile } })
    },
    /** A page of a centre's accounts, and one row more, which tells of a next. */
    list: (asked: AccountSearch): Promise<PersonalAccountRecord[]> => listAccounts(model, asked),
  }
}
