import type { RouteInput } from '@shared/contract/route'
import type { viewScanPage } from '@shared/contract/scans'
import { sayPurpose, viewPurposesOf } from '@shared/domain/audit/purposes'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { watermarkText } from '@shared/domain/scans/watermark'
import { AppError } from '@shared/kernel/app-error'
import type { Moment } from '../../audit'
import { openAbout } from '../about'
import { openBytes, pagePlace } from '../blob'
import type { ScanDeps } from '../deps'
import { noteScanLook } from './read'

/**
 * One page as it may be looked at: with who looks, when and for what all over it. In the access log before it is shown. Four
 * round trips. Throws `scan.not-found`, `access.purpose-unfit`, `permission.avoidance`, `access.not-logged`.
 */
export async function viewPage(
  deps: ScanDeps,
  actor: Actor,
  { id, page }: { id: string; page: number },
  { purpose }: RouteInput<typeof viewScanPage>['body'],
  moment: Moment,
) {
  if (!viewPurposesOf(actor.roles).includes(purpose)) throw new AppError('access.purpose-unfit')
  const found = await deps.scanPages.findWithFile(`${id}:${page}`)
  if (!found || !may(actor, 'scan.view', { centreId: found.file.centreId }))
    throw new AppError('scan.not-found')
  const { record, file } = found
  const look = { action: 'scan.view', purpose, fields: ['scanPage'] } as const
  await noteScanLook(deps, actor, { file, archiveId: record.archiveId }, look, moment)
  const bytes = await openBytes(deps.storage, pagePlace(id, page), openAbout(deps, record).key)
  const text = watermarkText({ name: actor.name ?? '', id: actor.id }, moment.now, sayPurpose(purpose))
  return { bytes: await deps.marker.mark(bytes, text), fileName: `第${page}页.jpg`, type: 'image/jpeg' }
}
