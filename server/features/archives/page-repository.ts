import type { Connection } from 'mongoose'
import { withoutKin } from '../../platform/avoidance'
import { ROW_FIELDS } from './projection'
import type { ArchiveRecord, DeskReason, StoredArchive } from './record'
import { ARCHIVES } from './repository'

/** Rows of a page of the desk. */
export const DESK_PAGE = 30

/** What other rooms keep of the same person: as much of it as leads there. */
export interface Related {
  cases: { _id: string; no: string; item: string; centreId: string; open: boolean }[]
  certificates: { _id: string; no: string; centreId: string }[]
  /** Records its facts speak of. */
  others: ArchiveRecord[]
}

/** Collections of other rooms, by name, that stand under the same ID number. */
export interface RelatedRooms {
  cases: string
  certificates: string
}

export type PageRepository = ReturnType<typeof createPageRepository>

const underIndex = (from: string, as: string) => ({
  $lookup: { from, localField: 'idIndex', foreignField: 'idIndex', as },
})
const SPOKEN_OF = {
  $lookup: {
    ...{ from: ARCHIVES, localField: 'facts.data.with', foreignField: '_id', as: 'others' },
    pipeline: [{ $project: ROW_FIELDS }],
  },
}

/** Reads of the archive page and of the desk. */
export function createPageRepository(connection: Connection, rooms: RelatedRooms) {
  const collection = connection.collection<StoredArchive>(ARCHIVES)
  return {
    /** A file with what belongs to it, in one round trip. */
    findWithRelated: async (id: string): Promise<{ record: ArchiveRecord; related: Related } | null> => {
      const [found] = await collection
        .aggregate<ArchiveRecord & Related>([
          { $match: { _id: id } },
          underIndex(rooms.cases, 'cases'),
          underIndex(rooms.certificates, 'certificates'),
          SPOKEN_OF,
          // What its papers are about is read by the page of the papers only.
          { $unset: 'contents' },
        ])
        .toArray()
      if (!found) return null
      const { cases, certificates, others, ...record } = found
      // An unlinked record belongs to nobody, so nothing belongs to it.
      const mine = record.idIndex === undefined ? { cases: [], certificates: [] } : { cases, certificates }
      return { record, related: { ...mine, others } }
    },
    /** Whether a case is one of the file's own person, at the centre that keeps it. */
    hasCase: async ({ idIndex, centreId }: ArchiveRecord, caseId: string): Promise<boolean> => {
      if (idIndex === undefined) return false
      const own = { _id: caseId, idIndex, centreId }
      const cases = connection.collection<{ _id: string }>(rooms.cases)
      return (await cases.findOne(own, { projection: { _id: 1 } })) !== null
    },
    /** What waits at a centre for one reason, the oldest first, without files of relatives. One more than a page tells of a next. */
    desk: (
      { centreId, after, avoids }: { centreId: string; after: string; avoids: readonly string[] | undefined },
      show: DeskReason,
    ): Promise<ArchiveRecord[]> =>
      collection
        .find<ArchiveRecord>(
          { centreId, desk: show, deskKey: { $gt: after }, ...withoutKin(avoids, 'idIndex') },
          { projection: ROW_FIELDS },
        )
        .sort({ deskKey: 1 })
        .hint({ centreId: 1, desk: 1, deskKey: 1 })
        .limit(DESK_PAGE + 1)
        .toArray(),
  }
}
