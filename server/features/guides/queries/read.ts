import type { readGuide as readContract } from '@shared/contract/guides'
import type { RouteOutput } from '@shared/contract/route'
import { type GuideTable, guideOf } from '@shared/domain/guides/guide-of'
import { isItemCode, itemOf, SERVICE_ITEMS } from '@shared/domain/items/catalogue'
import type { ServiceItem } from '@shared/domain/items/types'
import { promisedAt } from '@shared/domain/local/promise'
import type { LocalTable } from '@shared/domain/local/types'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import type { GuideDeps } from '../deps'
import { placeOf } from '../place'

/** Every service there is. No round trip. */
export async function listGuides() {
  return {
    guides: Object.values(SERVICE_ITEMS).map(({ code, title, summary }) => ({ item: code, title, summary })),
  }
}

/** One guide, for one institution when named. Throws `guide.not-found`. No round trip. */
export async function readGuide(
  { centres, clock }: GuideDeps,
  item: string,
  centre: string | undefined,
): Promise<RouteOutput<typeof readContract>> {
  if (!isItemCode(item)) throw new AppError('guide.not-found')
  const place = placeOf(centres, centre)
  const table = place && centres.tableAt(place.id, dayOf(clock.now()))
  const { bring, ...guide } = guideOf(itemOf(item), table && promiseOf(itemOf(item), table))
  return {
    ...guide,
    bring: bring.map(({ instead, ...paper }) => ({
      ...paper,
      ...(instead ? { instead: [...instead] } : {}),
    })),
    place,
  }
}

/** What the place promises of an item beside or instead of its own figure; null where it promises nothing. */
function promiseOf(item: ServiceItem, table: LocalTable): GuideTable | null {
  const { clock } = promisedAt(item, table)
  if (clock === item.clock) return null
  return { promiseDays: { [item.code]: clock.workingDays }, source: clock.basis }
}
