import type { listArchiveDesk, readArchive, unmaskArchive } from '@shared/contract/archives'
import type { RouteInput, RouteOutput } from '@shared/contract/route'
import { shelvingClock, shelvingOf } from '@shared/domain/archives/shelving'
import { unmasks } from '@shared/domain/audit/purposes'
import type { Actor } from '@shared/domain/policy/roles'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import { keepApart } from '../../../platform/avoidance'
import { type Moment, noteLook } from '../../audit'
import type { CalendarDirectory } from '../../calendar'
import { type HandlingDeps, ownRecord } from '../commands/act'
import { pendingNumber } from '../commands/number'
import { openDetails } from '../details'
import { openParticulars } from '../ledger/particulars'
import { DESK_PAGE, type PageRepository } from '../page-repository'
import { presentArchivePage } from '../present-page'
import { openIdNumber, presentArchiveRow } from '../present-row'
import type { ArchiveRecord } from '../record'

export type PageDeps = HandlingDeps & { pages: PageRepository; calendar: CalendarDirectory }

const personOf = ({ idIndex }: Pick<ArchiveRecord, 'idIndex'>): string[] => (idIndex ? [idIndex] : [])

/**
 * One file for staff of its centre, numbers masked; noted in the access log before it is shown. Two round trips. Throws
 * `archive.not-found`, `permission.avoidance`, `access.not-logged`.
 */
export async function readFile(
  deps: PageDeps,
  actor: Actor,
  id: string,
  moment: Moment,
): Promise<RouteOutput<typeof readArchive>> {
  const found = await deps.pages.findWithRelated(id)
  const record = ownRecord(found?.record, actor, 'archive.read')
  keepApart(actor.kin, personOf(record))
  const look = { action: 'archive.read', about: { kind: 'archive', id }, archiveId: id } as const
  await noteLook(deps.accessLog, actor, { ...look, purpose: 'file-keeping' }, moment)
  return presentArchivePage(deps, actor, { record, related: found?.related ?? NOTHING }, moment.now)
}

const NOTHING = { cases: [], certificates: [], others: [] }

/**
 * Whole numbers of a file, and the one that waits to be confirmed, for a purpose that needs them; in the access log with
 * purpose and fields before they are shown. Two round trips. Throws `archive.not-found`, `access.purpose-unfit`,
 * `permission.avoidance`, `access.not-logged`.
 */
export async function unmaskFile(
  deps: PageDeps,
  actor: Actor,
  id: string,
  { purpose, fields }: RouteInput<typeof unmaskArchive>['body'],
  moment: Moment,
): Promise<RouteOutput<typeof unmaskArchive>> {
  if (!unmasks(purpose, fields)) throw new AppError('access.purpose-unfit')
  const record = ownRecord(await deps.ledgers.findById(id), actor, 'archive.unmask')
  keepApart(actor.kin, personOf(record))
  const look = { action: 'archive.unmask', about: { kind: 'archive', id }, archiveId: id } as const
  await noteLook(deps.accessLog, actor, { ...look, purpose, fields }, moment)
  const open = {
    idNumber: () => openIdNumber(deps, record) ?? undefined,
    newIdNumber: () => pendingNumber(deps, record)?.idNumber,
    phone: () => openDetails(deps, record).now.phone ?? openParticulars(deps, record)?.columns.手机号码,
  }
  return Object.fromEntries(fields.map((field) => [field, open[field]()]))
}

/** What waits at the centre staff work at, the oldest first, with the clock of what is to be arranged; relatives left out in the query. One round trip. */
export async function readDesk(
  deps: PageDeps,
  actor: Actor,
  { show, after = '' }: RouteInput<typeof listArchiveDesk>['query'],
  now: Date,
): Promise<RouteOutput<typeof listArchiveDesk>> {
  const rows = await deps.pages.desk({ centreId: actor.centreId ?? '', after, avoids: actor.kin }, show)
  const page = rows.slice(0, DESK_PAGE)
  return {
    archives: page.map((record) => ({
      ...presentArchiveRow(deps, record),
      since: dayOf((record.deskKey ?? '').slice(0, 24)),
      shelving: shelvingClock(shelvingOf(record.facts), dayOf(now), deps.calendar.current()),
    })),
    next: rows.length > DESK_PAGE ? (page.at(-1)?.deskKey ?? null) : null,
  }
}
