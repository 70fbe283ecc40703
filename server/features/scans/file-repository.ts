import type { Connection } from 'mongoose'
import { withoutKin } from '../../platform/avoidance'
import type { PageRecord, ScannedFile, ScanRecord, WaitingScan, WholeFile } from './record'
import { SCAN_PAGES, SCANS } from './repository'

/** Rows of a page of the scans that wait. */
export const WAITING_PAGE = 30

/** Where to look, behind which scan, and whose files to leave out (N10). */
interface WaitingIn {
  centreId: string
  after: string
  avoids: readonly string[] | undefined
}

export type ScanFileRepository = ReturnType<typeof createScanFileRepository>

/** As much of a file as tells who may see its scans. */
export const fileOf = (archives: string, more: Record<string, 1> = {}) => ({
  $lookup: {
    ...{ from: archives, localField: 'archiveId', foreignField: '_id', as: 'file' },
    pipeline: [{ $project: { centreId: 1, idIndex: 1, ...more } }],
  },
})

/** The pages behind a page, in order. */
const pagesOf = (after: number, limit: number) => ({
  $lookup: {
    ...{ from: SCAN_PAGES, localField: '_id', foreignField: 'scanId', as: 'thumbnails' },
    pipeline: [{ $match: { page: { $gt: after } } }, { $sort: { page: 1 } }, { $limit: limit }],
  },
})

const waitingStages = (archives: string, { centreId, after, avoids }: WaitingIn) => [
  { $match: { centreId, state: 'waiting', _id: { $gt: after } } },
  { $sort: { _id: 1 } },
  { $unset: ['about', 'parts', 'outbox'] },
  fileOf(archives, { archiveNo: 1, holderName: 1 }),
  { $unwind: '$file' },
  { $match: { 'file.centreId': centreId, ...withoutKin(avoids, 'file.idIndex') } },
  { $limit: WAITING_PAGE + 1 },
]

/** Reads of scans together with the file they belong to. `archives`: the collection of files. */
export function createScanFileRepository(connection: Connection, archives: string) {
  const collection = connection.collection<ScanRecord>(SCANS)
  return {
    /** A scan with the file it belongs to, in one round trip. */
    findWithFile: async (id: string): Promise<{ record: ScanRecord; file: ScannedFile } | null> => {
      const [found] = await collection
        .aggregate<ScanRecord & { file: ScannedFile[] }>([{ $match: { _id: id } }, fileOf(archives)])
        .toArray()
      if (!found) return null
      const { file: files, ...record } = found
      const [file] = files
      return file ? { record, file } : null
    },
    /** The same with its pages behind a page. */
    findWithPages: async (
      id: string,
      after: number,
      limit: number,
    ): Promise<{ record: ScanRecord; file: ScannedFile; pages: PageRecord[] } | null> => {
      const [found] = await collection
        .aggregate<ScanRecord & { file: ScannedFile[]; thumbnails: PageRecord[] }>([
          { $match: { _id: id } },
          fileOf(archives),
          pagesOf(after, limit),
        ])
        .toArray()
      if (!found) return null
      const {
        file: [file],
        thumbnails: pages,
        ...record
      } = found
      return file ? { record, file, pages } : null
    },
    /** A file with all its scans, in one round trip; they are in the order in which they were brought. */
    findOfFile: async (id: string): Promise<{ file: WholeFile; scans: ScanRecord[] } | null> => {
      const [found] = await connection
        .collection<{ _id: string }>(archives)
        .aggregate<WholeFile & { scans: ScanRecord[] }>([
          { $match: { _id: id } },
          { $lookup: { from: SCANS, localField: '_id', foreignField: 'archiveId', as: 'scans' } },
        ])
        .toArray()
      if (!found) return null
      const { scans, ...file } = found
      return { file, scans: scans.toSorted((a, b) => (a._id < b._id ? -1 : 1)) }
    },
    /**
     * Scans of a centre that wait for their second person, the oldest first, those of relatives left out. What came here before
     * its file went elsewhere is no longer this centre's; its new centre finds it on the page of the file.
     */
    listWaiting: (asked: WaitingIn): Promise<WaitingScan[]> =>
      collection
        .aggregate<WaitingScan>(waitingStages(archives, asked), { hint: { centreId: 1, state: 1, _id: 1 } })
        .toArray(),
  }
}
