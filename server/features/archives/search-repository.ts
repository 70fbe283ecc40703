import type { Connection } from 'mongoose'
import { withoutKin } from '../../platform/avoidance'
import { ROW_FIELDS } from './projection'
import type { ArchiveRecord, StoredArchive } from './record'
import { ARCHIVES } from './repository'

/** Rows of a page. */
export const SEARCH_PAGE = 30

export type FoundArchive = ArchiveRecord & { nameKey: string }

/** Where to look, whose files to leave out (N10), and the place where the page before ended. */
export interface SearchIn {
  centreId: string
  avoids: readonly string[] | undefined
  after: string
}

export type SearchRepository = ReturnType<typeof createSearchRepository>

const ROW = { ...ROW_FIELDS, nameKey: 1 } as const
const BY_KEY = { centreId: 1, searchKeys: 1, nameKey: 1 } as const
const BY_NAME = { centreId: 1, nameKey: 1 } as const
const BY_NUMBER = { centreId: 1, archiveNo: 1, _id: 1 } as const
const BY_ID = { idIndex: 1, _id: 1 } as const

/** The first text that does not begin with this one. */
const behind = (prefix: string): string => {
  const characters = [...prefix]
  const last = characters.pop()?.codePointAt(0) ?? 0
  return characters.join('') + String.fromCodePoint(last + 1)
}

/**
 * The four ways of looking for a file of one centre. Each goes through an index of its own in the order of its page and reads
 * one record more than a page, which tells of a next; the index is named, so that no engine chooses another.
 */
export function createSearchRepository(connection: Connection) {
  const collection = connection.collection<StoredArchive>(ARCHIVES)
  const page = (filter: object, index: Record<string, 1>, sort: Record<string, 1>) =>
    collection
      .find<FoundArchive>(filter, { projection: ROW })
      .sort(sort)
      .hint(index)
      .limit(SEARCH_PAGE + 1)
      .toArray()
  return {
    /** Names that have every one of these keys, by name. */
    byKeys: ({ centreId, avoids, after }: SearchIn, [first = '', ...others]: readonly string[]) =>
      page(
        {
          centreId,
          searchKeys: first,
          ...(others.length ? { $and: others.map((key) => ({ searchKeys: key })) } : {}),
          nameKey: { $gt: after },
          ...withoutKin(avoids, 'idIndex'),
        },
        BY_KEY,
        { nameKey: 1 },
      ),
    /** Names that sort under this beginning, by name. */
    byPrefix: ({ centreId, avoids, after }: SearchIn, prefix: string) => {
      const from = after > prefix ? { $gt: after } : { $gte: prefix }
      const within = { centreId, nameKey: { ...from, $lt: behind(prefix) } }
      return page({ ...within, ...withoutKin(avoids, 'idIndex') }, BY_NAME, { nameKey: 1 })
    },
    /** Archive numbers that begin so, by number. `after`: number and id of the last row. */
    byNumber: ({ centreId, avoids, after }: SearchIn, prefix: string) => {
      const [no = '', id = ''] = after.split(' ')
      const range = { $gte: no > prefix ? no : prefix, $lt: behind(prefix) }
      const behindLast = after ? { $or: [{ archiveNo: { $gt: no } }, { _id: { $gt: id } }] } : {}
      const filter = { centreId, archiveNo: range, ...behindLast, ...withoutKin(avoids, 'idIndex') }
      return page(filter, BY_NUMBER, { archiveNo: 1, _id: 1 })
    },
    /** Every file under an ID number (by its indexes), the oldest first. */
    byIdIndex: ({ centreId, avoids = [] }: SearchIn, indexes: readonly string[]) =>
      page({ idIndex: { $in: indexes.filter((index) => !avoids.includes(index)) }, centreId }, BY_ID, {
        idIndex: 1,
        _id: 1,
      }),
  }
}
