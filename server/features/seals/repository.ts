import type { Fact } from '@shared/domain/facts/types'
import type { SealedHead } from '@shared/domain/seals/merkle'
import type { LastSeal, Seal } from '@shared/domain/seals/seal'
import type { Connection } from 'mongoose'
import { ACCESS_LOG } from '../../platform/mongo/access-records'
import {
  defineCollection,
  definedCollections,
  insertUnlessTaken,
  mixed,
} from '../../platform/mongo/collections'
import { BACKGROUND } from '../../platform/mongo/commands'

export const SEALS = 'seals'

/** A seal as it is stored: `_id` is its number, so that there is one of each. */
export interface StoredSeal extends Omit<Seal, 'n'> {
  _id: string
  n: number
  /** The chains it names have lost their mark; the next seal waits for it. */
  marked: boolean
}

/** A document whose chain grew: its last fact, and how far it was sealed before. */
export interface WaitingChain {
  _id: string
  facts: Pick<Fact, 'seq' | 'hash'>[]
  chainSeal?: { n: number; count: number }
}

/** A marked entry of the access log. */
export interface WaitingEntry {
  _id: string
  chain: string
  seq: number
  hash: string
}

export type SealRepository = ReturnType<typeof createSealRepository>

const sealModel = (connection: Connection) =>
  defineCollection<StoredSeal>(connection, {
    name: SEALS,
    schemaVersion: 1,
    definition: {
      _id: String,
      ...{ n: Number, at: String, prev: String, chains: Number, root: String, kid: String },
      ...{ heads: [mixed], hash: String, signature: String, marked: Boolean },
    },
    indexes: [{ keys: { n: 1 }, options: { unique: true } }, { keys: { 'heads.chain': 1, n: 1 } }],
  })

/** The collections whose documents are chains of facts. */
export const chainedCollections = (connection: Connection): string[] =>
  definedCollections(connection)
    .filter(({ chained }) => chained)
    .map(({ name }) => name)
    .sort()

const TAIL = { projection: { chainSeal: 1, facts: { $slice: -1 } }, comment: BACKGROUND } as const

/** What the sealer reads and writes. Every query of a round has a supporting index. */
export function createSealRepository(connection: Connection) {
  const model = sealModel(connection)
  return {
    last: (): Promise<(LastSeal & StoredSeal) | null> =>
      model
        .findOne({ n: { $gt: 0 } })
        .sort({ n: -1 })
        .comment(BACKGROUND)
        .lean<LastSeal & StoredSeal>()
        .exec(),
    after: (n: number, limit: number): Promise<StoredSeal[]> =>
      model
        .find({ n: { $gt: n } })
        .sort({ n: 1 })
        .limit(limit)
        .lean<StoredSeal[]>()
        .exec(),
    /** False when another process made this seal first. */
    insert: async (seal: Seal): Promise<boolean> =>
      (await insertUnlessTaken(model, { ...seal, _id: String(seal.n), marked: false })) === null,
    setMarked: async (n: number): Promise<void> => {
      await model.updateOne({ n }, { $set: { marked: true } })
    },
    ...documentMarks(connection),
    ...entryMarks(connection),
  }
}

/** The marks of documents that are chains. */
function documentMarks(connection: Connection) {
  const documents = (name: string) => connection.collection<WaitingChain & { unsealed?: true }>(name)
  return {
    /** Documents of a collection that have unsealed facts. */
    waiting: (name: string, limit: number): Promise<WaitingChain[]> =>
      documents(name).find({ unsealed: true }, TAIL).limit(limit).toArray(),
    /**
     * Takes the mark from what a seal names: from a document that has grown since, it does not. May be repeated, and may come
     * late: a document that a later seal names already is left alone.
     */
    mark: async (name: string, n: number, heads: readonly (SealedHead & { id: string })[]): Promise<void> => {
      await documents(name).bulkWrite(heads.flatMap((head) => markOf(n, head)) as never, { ordered: true })
    },
    /** Every document of a collection without a mark, by and by: for the full pass. */
    unmarked: (name: string) => documents(name).find({ unsealed: { $exists: false } }, TAIL),
    /** Marks a document, unless it was sealed meanwhile. */
    setWaiting: async (name: string, { _id, chainSeal }: WaitingChain): Promise<void> => {
      const asRead = chainSeal ? { 'chainSeal.n': chainSeal.n } : { chainSeal: { $exists: false } }
      await documents(name).updateOne({ _id, ...asRead }, { $set: { unsealed: true } })
    },
  }
}

/** The marks of the access log. */
function entryMarks(connection: Connection) {
  const entries = connection.collection<WaitingEntry & { unsealed?: true; sealedIn?: number }>(ACCESS_LOG)
  return {
    /** Marked entries of the access log, chain by chain, from the first on. */
    waitingEntries: (limit: number): Promise<WaitingEntry[]> =>
      entries
        .find({ unsealed: true }, { projection: { chain: 1, seq: 1, hash: 1 }, comment: BACKGROUND })
        .sort({ unsealed: 1, chain: 1, seq: 1 })
        .limit(limit)
        .toArray(),
    markEntries: async (n: number, chain: string, count: number): Promise<void> => {
      await entries.updateMany({ unsealed: true, chain, seq: { $lte: count } }, { $unset: { unsealed: 1 } })
      await entries.updateOne({ chain, seq: count }, { $set: { sealedIn: n } })
    },
    /** The chain of the access log after this one: its last entry; null after the last chain. */
    nextEntryChain: async (after: string) => {
      const [first] = await entries
        .find({ chain: { $gt: after } })
        .sort({ chain: 1, seq: 1 })
        .limit(1)
        .toArray()
      if (!first) return null
      const [last = first] = await entries
        .find({ chain: first.chain })
        .sort({ chain: -1, seq: -1 })
        .limit(1)
        .toArray()
      return last
    },
    setEntryWaiting: async (id: string): Promise<void> => {
      await entries.updateOne({ _id: id, sealedIn: { $exists: false } }, { $set: { unsealed: true } })
    },
  }
}

function markOf(n: number, { id, count }: SealedHead & { id: string }) {
  const chainSeal = { n, count }
  const grown = { facts: { $not: { $size: count } }, 'chainSeal.n': { $not: { $gte: n } } }
  return [
    {
      updateOne: {
        filter: { _id: id, facts: { $size: count } },
        update: { $set: { chainSeal }, $unset: { unsealed: 1 } },
      },
    },
    { updateOne: { filter: { _id: id, ...grown }, update: { $set: { chainSeal } } } },
  ]
}
