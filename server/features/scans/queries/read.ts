import type { RouteOutput } from '@shared/contract/route'
import type { listScans as listContract, readScan as readContract } from '@shared/contract/scans'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { SCAN_RULES } from '@shared/domain/scans/rules'
import { AppError } from '@shared/kernel/app-error'
import { keepApart } from '../../../platform/avoidance'
import { type Moment, noteLook } from '../../audit'
import { openAbout } from '../about'
import { openThumbnail } from '../blob'
import type { ScanDeps } from '../deps'
import { present } from '../present'
import type { PageRecord, ScannedFile } from '../record'

/** Refuses staff who avoid the person of the file, and notes the look before anything is shown. */
export async function noteScanLook(
  deps: ScanDeps,
  actor: Actor,
  { file, archiveId }: { file: ScannedFile; archiveId: string },
  look: Pick<Parameters<typeof noteLook>[2], 'action' | 'purpose' | 'fields'>,
  moment: Moment,
): Promise<void> {
  keepApart(actor.kin, file.idIndex ? [file.idIndex] : [])
  const about = { kind: 'archive', id: archiveId } as const
  await noteLook(deps.accessLog, actor, { ...look, about, archiveId }, moment)
}

const LIST = { action: 'scan.read', purpose: 'file-keeping' } as const

/** The papers of a file and its scans, in the order in which they were brought. Two round trips. Throws `archive.not-found`, `permission.avoidance`. */
export async function listScans(
  deps: ScanDeps,
  actor: Actor,
  archiveId: string,
  moment: Moment,
): Promise<RouteOutput<typeof listContract>> {
  const found = await deps.scanFiles.findOfFile(archiveId)
  if (!found || !may(actor, 'scan.read', { centreId: found.file.centreId }))
    throw new AppError('archive.not-found')
  await noteScanLook(deps, actor, { file: found.file, archiveId }, LIST, moment)
  const { archiveNo, holderName: holder } = found.file
  const scans = found.scans.map((record) => present(deps, record, actor))
  return { archiveNo, holder, papers: deps.papersOf(found.file), scans }
}

/** One scan with thumbnails of its pages behind a page. Two round trips. Throws `scan.not-found`, `permission.avoidance`. */
export async function readScan(
  deps: ScanDeps,
  actor: Actor,
  { id, after }: { id: string; after: number },
  moment: Moment,
): Promise<RouteOutput<typeof readContract>> {
  const found = await deps.scanFiles.findWithPages(id, after, SCAN_RULES.shown + 1)
  if (!found || !may(actor, 'scan.read', { centreId: found.file.centreId }))
    throw new AppError('scan.not-found')
  const { record, file, pages } = found
  await noteScanLook(deps, actor, { file, archiveId: record.archiveId }, LIST, moment)
  const shown = pages.slice(0, SCAN_RULES.shown)
  const { key } = openAbout(deps, record)
  return {
    scan: present(deps, record, actor),
    pages: shown.map((page) => ({
      ...{ page: page.page, width: page.width, height: page.height },
      digest: Buffer.from(page.sha256, 'hex').toString('base64url'),
      thumbnail: openThumbnail(page._id, key, page.thumbnail) ?? '',
      duplicate: sayTwin(page),
    })),
    next: pages.length > shown.length ? (shown.at(-1)?.page ?? null) : null,
  }
}

const sayTwin = ({ twin, scanId }: PageRecord): string | null =>
  twin && (twin.scanId === scanId ? `与本次第 ${twin.page} 页相同` : `与另一份扫描件的第 ${twin.page} 页相同`)
