import type { ReadPage } from '../../../platform/ports/page-reader'
import { sha256Of } from '../../uploads'
import { openAbout } from '../about'
import { keepBytes, pagePlace, sealThumbnail } from '../blob'
import type { ScanDeps } from '../deps'
import type { ScanRecord } from '../record'

/** Keeps one page as it was drawn, and notes a page of the file that looks the same. May be repeated. */
export async function keepPage(
  deps: ScanDeps,
  record: ScanRecord,
  page: number,
  { image, thumbnail, width, height }: ReadPage,
): Promise<void> {
  const { key } = openAbout(deps, record)
  const kept = await keepBytes(deps.storage, pagePlace(record._id, page), key, image)
  const [_id, sha256] = [`${record._id}:${page}`, sha256Of(kept)]
  const twin = (await deps.scanPages.alike(record.archiveId, sha256)).find((other) => other._id !== _id)
  await deps.scanPages.insert({
    ...{ _id, scanId: record._id, archiveId: record.archiveId, page, width, height, sha256 },
    thumbnail: sealThumbnail(_id, key, thumbnail),
    twin: twin ? { scanId: twin.scanId, page: twin.page } : null,
  })
}
