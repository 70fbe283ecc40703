import { MOST_UNITS } from '@shared/domain/collective/unit-name'
import type { Fact } from '@shared/domain/facts/types'
import type { Connection, Model } from 'mongoose'
import { defineCollection, insertUnlessTaken, mixed } from '../../platform/mongo/collections'
import { ARCHIVES, type ArchiveRecord, type KeptAsked, keptUnder } from '../archives'
import type { CollectiveAccountRecord } from './record'

export const COLLECTIVE_ACCOUNTS = 'collectiveAccounts'

/** Rows of a list page. */
export const COLLECTIVES_PAGE = 30

/** A change of one account: its facts, and what stands beside them. Unset: fields that are no more. */
export interface CollectiveAmendment {
  facts: readonly Fact[]
  set?: Partial<Pick<CollectiveAccountRecord, 'state' | 'agentIds' | 'particulars'>>
  unset?: readonly 'live'[]
}

export type CollectiveAccountRepository = ReturnType<typeof createCollectiveAccountRepository>

const definition = {
  _id: String,
  accountNo: String,
  caseId: String,
  caseNo: String,
  centreId: String,
  unitName: String,
  nameKeys: [String],
  creditCode: String,
  state: String,
  live: Boolean,
  agentIds: [String],
  particulars: String,
  agreement: mixed,
  agreementFile: String,
  openedOn: String,
  version: Number,
  facts: [mixed],
}

const indexes = [
  { keys: { caseId: 1 }, options: { unique: true } },
  { keys: { accountNo: 1 }, options: { unique: true } },
  // One unit has one open account at a centre (N12-unit).
  {
    keys: { centreId: 1, creditCode: 1 },
    options: { unique: true, partialFilterExpression: { live: true } },
  },
  { keys: { centreId: 1, unitName: 1 } },
  { keys: { centreId: 1, _id: 1 } },
  { keys: { nameKeys: 1, state: 1 } },
  { keys: { agentIds: 1, _id: 1 } },
] as const

/** Reads and writes of collective accounts. Every query here has a supporting index. */
export function createCollectiveAccountRepository(connection: Connection) {
  const model = defineCollection<CollectiveAccountRecord>(connection, {
    name: COLLECTIVE_ACCOUNTS,
    schemaVersion: 2,
    chained: true,
    sealed: [{ path: 'particulars' }],
    definition,
    indexes: [...indexes],
  })
  const one = (filter: object): Promise<CollectiveAccountRecord | null> =>
    model.findOne(filter).lean<CollectiveAccountRecord>().exec()
  return {
    model,
    findById: (id: string) => one({ _id: id }),
    findByCase: (caseId: string) => one({ caseId }),
    findByNo: (accountNo: string) => one({ accountNo }),
    /** The account of a unit at a centre that is not closed, or null. */
    findLive: (centreId: string, creditCode: string) => one({ centreId, creditCode, live: true }),
    /** An account, and a page of the files under it. One round trip. */
    findWithFiles: (id: string, asked: KeptAsked) => findWithFiles(connection, id, asked),
    /** Those somebody acts for now, the oldest first. */
    findOfAgent: (accountId: string): Promise<CollectiveAccountRecord[]> =>
      model.find({ agentIds: accountId }).sort({ _id: 1 }).lean<CollectiveAccountRecord[]>().exec(),
    /** Those of a centre under any of these names, numbers and codes, in no order. */
    named: (centreId: string, names: readonly string[]) => findNamed(model, centreId, names),
    /** The open ones of any centre whose name has all these keys: as many as are told, and one more. */
    withKeys: (within: readonly string[]) => findLike(model, { within }),
    /** Those whose name has one of these keys, of a name with a slip. */
    withSlip: (slips: readonly string[]) => findLike(model, { slips }),
    /** A page of a centre's accounts, the oldest first, and one more, which tells of a next; from behind the id `after`. */
    list: (centreId: string, after: string) => listOf(model, centreId, after),
    /** 'taken' when the case has its account already; 'other' when the unit has another open one there; 'number' when that is in use. */
    insert: async (record: CollectiveAccountRecord): Promise<'written' | 'taken' | 'other' | 'number'> => {
      const held = await insertUnlessTaken(model, record)
      if (!held) return 'written'
      if (held.includes('caseId')) return 'taken'
      return held.includes('accountNo') ? 'number' : 'other'
    },
    /** Writes facts and what they change if nobody else did meanwhile; false when the version had moved on. */
    amend: (id: string, version: number, change: CollectiveAmendment) => amend(model, id, version, change),
    setFile: async (id: string, agreementFile: string): Promise<void> => {
      await model.updateOne({ _id: id }, { $set: { agreementFile } })
    },
  }
}

/** The files first, and the account, which has a number of its own, behind them. */
async function findWithFiles(connection: Connection, id: string, asked: KeptAsked) {
  const found = await connection
    .collection<ArchiveRecord | CollectiveAccountRecord>(ARCHIVES)
    .aggregate<ArchiveRecord | CollectiveAccountRecord>([
      ...keptUnder(id, asked),
      { $unionWith: { coll: COLLECTIVE_ACCOUNTS, pipeline: [{ $match: { _id: id } }] } },
    ])
    .toArray()
  const isFile = (one: ArchiveRecord | CollectiveAccountRecord): one is ArchiveRecord => 'archiveNo' in one
  return {
    record: found.find((one): one is CollectiveAccountRecord => !isFile(one)) ?? null,
    files: found.filter(isFile),
  }
}

type NamedUnit = Pick<CollectiveAccountRecord, '_id' | 'unitName' | 'centreId'>

type Accounts = Model<CollectiveAccountRecord>

/** Three look-ups by an index each, in one round trip. */
const findNamed = (
  model: Accounts,
  centreId: string,
  names: readonly string[],
): Promise<CollectiveAccountRecord[]> => {
  const any = { $in: [...names] }
  return model
    .find({
      $or: [
        { accountNo: any, centreId },
        { creditCode: any, centreId, live: true },
        { unitName: any, centreId },
      ],
    })
    .lean<CollectiveAccountRecord[]>()
    .exec()
}

/** Any centre's that is open and has every one of some keys, or one of others; a few. */
const findLike = (
  model: Accounts,
  asked: { within: readonly string[] } | { slips: readonly string[] },
): Promise<NamedUnit[]> => {
  const state = 'open' as const
  const open =
    'within' in asked
      ? { $and: asked.within.map((nameKeys) => ({ nameKeys })), state }
      : // One look-up by the index each: of a list of them an engine reads keys between as well.
        { $or: asked.slips.map((nameKeys) => ({ nameKeys, state })) }
  return model
    .find(open, { unitName: 1, centreId: 1 })
    .limit(MOST_UNITS + 1)
    .lean<NamedUnit[]>()
    .exec()
}

const listOf = (model: Accounts, centreId: string, after: string): Promise<CollectiveAccountRecord[]> =>
  model
    .find({ centreId, _id: { $gt: after } })
    .sort({ _id: 1 })
    .limit(COLLECTIVES_PAGE + 1)
    .lean<CollectiveAccountRecord[]>()
    .exec()

async function amend(
  model: Accounts,
  id: string,
  version: number,
  { facts, set = {}, unset = [] }: CollectiveAmendment,
): Promise<boolean> {
  const { matchedCount } = await model.updateOne(
    { _id: id, version },
    {
      $set: set,
      ...(unset.length ? { $unset: Object.fromEntries(unset.map((field) => [field, 1])) } : {}),
      $push: { facts: { $each: [...facts] } },
      $inc: { version: facts.length },
    },
  )
  return matchedCount === 1
}
