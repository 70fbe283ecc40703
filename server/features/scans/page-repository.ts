import type { Connection } from 'mongoose'
import { defineCollection, insertUnlessTaken, mixed } from '../../platform/mongo/collections'
import { fileOf } from './file-repository'
import type { PageRecord, ScannedFile, ScanRecord } from './record'
import { SCAN_PAGES, SCANS } from './repository'

export type ScanPageRepository = ReturnType<typeof createScanPageRepository>

type Stored = PageRecord & { scan: (ScanRecord & { file?: ScannedFile[] })[]; file: ScannedFile[] }

/** Reads and writes of the pages of scans. Every query here has a supporting index. */
export function createScanPageRepository(connection: Connection, archives: string) {
  const model = defineCollection<PageRecord>(connection, {
    name: SCAN_PAGES,
    schemaVersion: 1,
    definition: {
      ...{ _id: String, scanId: String, archiveId: String, page: Number, width: Number, height: Number },
      ...{ sha256: String, thumbnail: String, twin: mixed },
    },
    indexes: [{ keys: { archiveId: 1, sha256: 1 } }, { keys: { scanId: 1, page: 1 } }],
  })
  return {
    /** False when the page is kept already. */
    insert: async (record: PageRecord): Promise<boolean> => (await insertUnlessTaken(model, record)) === null,
    /** The first pages of a file that look like this; two, so that one is another than the page asked about. */
    alike: (archiveId: string, sha256: string): Promise<PageRecord[]> =>
      model.find({ archiveId, sha256 }).limit(2).lean<PageRecord[]>().exec(),
    /** What the pages of a scan look like, and whether another looks the same, in order. */
    hashesOf: (scanId: string): Promise<Pick<PageRecord, 'sha256' | 'twin'>[]> =>
      model
        .find({ scanId })
        .sort({ page: 1 })
        .select({ sha256: 1, twin: 1 })
        .lean<Pick<PageRecord, 'sha256' | 'twin'>[]>()
        .exec(),
    /** One page with its scan and the file, in one round trip. */
    findWithFile: async (
      id: string,
    ): Promise<{ page: PageRecord; record: ScanRecord; file: ScannedFile } | null> => {
      const [found] = await model.collection
        .aggregate<Stored>([
          { $match: { _id: id } },
          { $lookup: { from: SCANS, localField: 'scanId', foreignField: '_id', as: 'scan' } },
          fileOf(archives),
        ])
        .toArray()
      if (!found) return null
      const {
        scan: [record],
        file: [file],
        ...page
      } = found
      return record && file ? { page, record, file } : null
    },
    /** Forgets the pages of a scan that came to nothing. */
    forget: async (scanId: string): Promise<void> => {
      await model.deleteMany({ scanId })
    },
  }
}
