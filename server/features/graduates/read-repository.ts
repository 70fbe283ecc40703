import type { GraduateState } from '@shared/domain/graduates/table'
import type { Collection } from 'mongoose'
import { withoutKin } from '../../platform/avoidance'
import { ARCHIVES } from '../archives'
import type { GraduateRecord } from './record'

/** Rows of a page. */
export const GRADUATES_PAGE = 30
/** One package holds no more files than a school sends in a day. */
const MOST_OF_A_NUMBER = 200

export interface GraduatesAsked {
  centreId: string
  state: GraduateState
  /** Where the page before ended. */
  after: string
  avoids: readonly string[] | undefined
}

/** What tells a row from another. */
const KNOWN = {
  ...{ listId: 1, row: 1, school: 1, idIndex: 1, state: 1, naturalKey: 1, sentOn: 1 },
  ...{ transferKey: 1, channelKey: 1, version: 1 },
} as const

const unlinkedUnder = (holderName: string): object[] => [
  { $match: { holderName, desk: 'unlinked' } },
  { $limit: 1 },
  { $project: { _id: 0, unlinked: { $literal: true } } },
]

type Stored = Collection<GraduateRecord>

const known = (collection: Stored, field: keyof GraduateRecord, keys: readonly string[]) =>
  keys.length === 0
    ? []
    : collection
        .find<GraduateRecord>({ [field]: { $in: [...keys] } } as object, { projection: KNOWN })
        .toArray()

/** Everything that is known under any of these ID numbers. */
const byPersons = (collection: Stored, idIndexes: readonly string[]): Promise<GraduateRecord[]> =>
  collection.find<GraduateRecord>({ idIndex: { $in: [...idIndexes] } }).toArray()

/** What whole batches are held against. Every query here has a supporting index. */
export const batchReads = (collection: Stored) => ({
  byPersons: (idIndexes: readonly string[]) => byPersons(collection, idIndexes),
  byNaturalKeys: async (keys: readonly string[]) => known(collection, 'naturalKey', keys),
  /** What a batch of rows has to be held against. Three queries at once. */
  listedBefore: async (asked: {
    idIndexes: readonly string[]
    transferKeys: readonly string[]
    channelKeys: readonly string[]
  }): Promise<GraduateRecord[]> => {
    const [own, ...numbered] = await Promise.all([
      byPersons(collection, asked.idIndexes),
      known(collection, 'transferKey', asked.transferKeys),
      known(collection, 'channelKey', asked.channelKeys),
    ])
    return [...new Map([...numbered.flat(), ...own].map((one) => [one._id, one])).values()]
  },
  /** Rows that wait for their file, everywhere, some at a time. */
  waiting: (after: string, most: number): Promise<GraduateRecord[]> =>
    collection
      .find<GraduateRecord>({ state: 'sent', _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(most)
      .toArray(),
})

/** What one person, one package and one page ask for. Every query here has a supporting index. */
export const singleReads = (collection: Stored) => ({
  findById: (id: string): Promise<GraduateRecord | null> => collection.findOne<GraduateRecord>({ _id: id }),
  /** The files of a package, by the number on it. */
  byPackage: (channelKey: string): Promise<GraduateRecord[]> =>
    collection.find<GraduateRecord>({ channelKey }).limit(MOST_OF_A_NUMBER).toArray(),
  /**
   * What tells of a file that nobody has: the person's rows that wait for theirs, and whether some record under the name waits to be
   * matched with an ID number, at whichever centre. One round trip.
   */
  traces: async (
    idIndexes: readonly string[],
    holderName: string,
  ): Promise<{ rows: GraduateRecord[]; unlinked: boolean }> => {
    const found = await collection
      .aggregate<GraduateRecord | { unlinked: true }>([
        { $match: { idIndex: { $in: [...idIndexes] }, state: 'sent' } },
        { $unionWith: { coll: ARCHIVES, pipeline: unlinkedUnder(holderName) } },
      ])
      .toArray()
    const rows = found.filter((one): one is GraduateRecord => !('unlinked' in one))
    return { rows, unlinked: rows.length < found.length }
  },
  /** What of one school's files has no match: on the way, or here and on no list. The first ones, by the day. */
  unmatchedOf: (
    { centreId, school }: Pick<GraduateRecord, 'centreId' | 'school'>,
    limit: number,
  ): Promise<GraduateRecord[]> =>
    collection
      .find<GraduateRecord>({ centreId, school, state: { $in: ['sent', 'unlisted'] } })
      .sort({ state: 1, place: 1 })
      .limit(limit)
      .toArray(),
  /** One more than a page, by the day. */
  list: ({ centreId, state, after, avoids }: GraduatesAsked): Promise<GraduateRecord[]> =>
    collection
      .find<GraduateRecord>({ centreId, state, place: { $gt: after }, ...withoutKin(avoids, 'idIndex') })
      .sort({ place: 1 })
      .limit(GRADUATES_PAGE + 1)
      .toArray(),
})
