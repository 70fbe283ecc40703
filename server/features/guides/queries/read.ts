import type { readGuide as readContract } from '@shared/contract/guides'
import type { RouteOutput } from '@shared/contract/route'
import { guideOf } from '@shared/domain/guides/guide-of'
import { isItemCode, itemOf, SERVICE_ITEMS } from '@shared/domain/items/catalogue'
import { AppError } from '@shared/kernel/app-error'
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
  { centres }: GuideDeps,
  item: string,
  centre: string | undefined,
): Promise<RouteOutput<typeof readContract>> {
  if (!isItemCode(item)) throw new AppError('guide.not-found')
  const { bring, ...guide } = guideOf(itemOf(item))
  return {
    ...guide,
    bring: bring.map(({ instead, ...paper }) => ({
      ...paper,
      ...(instead ? { instead: [...instead] } : {}),
    })),
    place: placeOf(centres, centre),
  }
}
