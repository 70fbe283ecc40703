import type { RouteOutput } from '@shared/contract/route'
import type { listUnitNotices, readUnitNotices } from '@shared/contract/unit-notices'
import { UNIT_NOTICES } from '@shared/domain/collective/unit-notices'
import type { Actor } from '@shared/domain/policy/roles'
import { citeRow } from '@shared/domain/regulation/cite'
import type { UnitNoticeRecord } from './record'
import type { UnitNoticeDeps } from './tell-unit'

/** The latest notices of one account that are shown among those of others; and those of a page of its own. */
const SHOWN = 50
const PAGE = 20

/**
 * What the units were told that somebody acts for now: who no longer does, or of an account that is closed, sees nothing. Two round
 * trips, the second for all accounts at once.
 */
export async function listOwnNotices(
  { collectives, unitNotices }: Pick<UnitNoticeDeps, 'collectives' | 'unitNotices'>,
  { id }: Pick<Actor, 'id'>,
): Promise<RouteOutput<typeof listUnitNotices>> {
  const accounts = await collectives.findOfAgent(id)
  const told = await Promise.all(
    accounts.map(({ _id }) => unitNotices.list(_id, { after: '', limit: SHOWN })),
  )
  return {
    units: accounts.map(({ _id, unitName: name, accountNo }, at) => ({
      ...{ id: _id, name, accountNo },
      notices: (told[at] ?? []).map(present),
    })),
  }
}

/** What one unit was told, the newest first, from behind a place. Whether whoever asks acts for it, the caller has looked. One round trip. */
export async function readNotices(
  { unitNotices }: Pick<UnitNoticeDeps, 'unitNotices'>,
  collectiveId: string,
  after = '',
): Promise<RouteOutput<typeof readUnitNotices>> {
  const found = await unitNotices.list(collectiveId, { after, limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  return { notices: page.map(present), next: found.length > PAGE ? (page.at(-1)?.place ?? null) : null }
}

function present({ what, archiveNo, at }: UnitNoticeRecord) {
  const { label, says, article } = UNIT_NOTICES[what]
  return { label, says, archiveNo, at, article: citeRow(article) }
}
