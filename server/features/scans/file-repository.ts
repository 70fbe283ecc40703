import type { Connection } from 'mongoose'
import type { PageRecord, ScannedFile, ScanRecord } from './record'
import { SCAN_PAGES, SCANS } from './repository'

export type ScanFileRepository = ReturnType<typeof createScanFileRepository>

/** As much of a file as tells who may see its scans. */
export const fileOf = (archives: string) => ({
  $lookup: {
    ...{ from: archives, localField: 'archiveId', foreignField: '_id', as: 'file' },
    pipeline: [{ $project: { centreId: 1, idIndex: 1 } }],
  },
})

/** The pages behind a page, in order. */
const pagesOf = (after: number, limit: number) => ({
  $lookup: {
    ...{ from: SCAN_PAGES, localField: '_id', foreignField: 'scanId', as: 'thumbnails' },
    pipeline: [{ $match: { page: { $gt: after } } }, { $sort: { page: 1 } }, { $limit: limit }],
  },
})

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
      const {
        file: [file],
        ...record
      } = found
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
    findOfFile: async (id: string): Promise<{ file: ScannedFile; scans: ScanRecord[] } | null> => {
      const [found] = await connection
        .collection<{ _id: string }>(archives)
        .aggregate<ScannedFile & { scans: ScanRecord[] }>([
          { $match: { _id: id } },
          { $lookup: { from: SCANS, localField: '_id', foreignField: 'archiveId', as: 'scans' } },
        ])
        .toArray()
      if (!found) return null
      const { scans, ...file } = found
      return { file, scans: scans.toSorted((a, b) => (a._id < b._id ? -1 : 1)) }
    },
  }
}
