import { type GuideTable, guideOf } from '@shared/domain/guides/guide-of'
import type { Guide } from '@shared/domain/guides/types'
import { isItemCode, itemOf } from '@shared/domain/items/catalogue'
import type { ServiceItem } from '@shared/domain/items/types'
import { promisedAt } from '@shared/domain/local/promise'
import type { LocalTable } from '@shared/domain/local/types'
import { AppError } from '@shared/kernel/app-error'
import { dayOf } from '@shared/kernel/dates'
import type { GuideDeps } from './deps'
import { type Place, placeOf } from './place'

/**
 * The guide of a service with what the place of an institution promises today, and that place; page and leaflet say the same.
 * Throws `guide.not-found`. No round trip.
 */
export function guideAt(
  { centres, clock }: Pick<GuideDeps, 'centres' | 'clock'>,
  code: string,
  centre: string | undefined,
): { guide: Guide; place: Place | null } {
  if (!isItemCode(code)) throw new AppError('guide.not-found')
  const item = itemOf(code)
  const place = placeOf(centres, centre)
  const table = place && centres.tableAt(place.id, dayOf(clock.now()))
  return { guide: guideOf(item, table && promiseOf(item, table)), place }
}

/** What the place promises of an item beside or instead of its own figure; null where it promises nothing. */
function promiseOf(item: ServiceItem, table: LocalTable): GuideTable | null {
  const { clock } = promisedAt(item, table)
  if (clock === item.clock) return null
  return {
    promiseDays: { [item.code]: clock.promised ?? clock.workingDays },
    source: clock.basis,
    ours: clock.ours,
  }
}
