import type { RouteInput, RouteOutput } from '@shared/contract/route'
import type { listWaitingScans as contract } from '@shared/contract/scans'
import type { Actor } from '@shared/domain/policy/roles'
import { dayOf } from '@shared/kernel/dates'
import type { ScanDeps } from '../deps'
import { WAITING_PAGE } from '../file-repository'
import { canOf } from '../present'
import type { WaitingScan } from '../record'

type Page = RouteOutput<typeof contract>

/** Scans that wait for their second person where staff work, the oldest first. One round trip. */
export async function listWaiting(
  deps: ScanDeps,
  actor: Actor,
  { after = '' }: RouteInput<typeof contract>['query'],
): Promise<Page> {
  const rows = await deps.scanFiles.listWaiting({ centreId: actor.centreId ?? '', after, avoids: actor.kin })
  const page = rows.slice(0, WAITING_PAGE)
  return {
    scans: page.map((scan) => presentWaiting(scan, actor)),
    next: rows.length > WAITING_PAGE ? (page.at(-1)?._id ?? null) : null,
  }
}

function presentWaiting(scan: WaitingScan, actor: Actor): Page['scans'][number] {
  const { _id: id, archiveId, paperId, pages, facts, file } = scan
  const [opened] = facts
  return {
    ...{ id, archiveId, paperId, archiveNo: file.archiveNo, holder: file.holderName, pages: pages ?? 0 },
    since: dayOf(facts.at(-1)?.at ?? ''),
    by: opened?.by.name ?? '',
    canCheck: canOf(scan, actor).includes('accept'),
  }
}
