import type { readGuide as readContract } from '@shared/contract/guides'
import type { RouteOutput } from '@shared/contract/route'
import { SERVICE_ITEMS } from '@shared/domain/items/catalogue'
import type { GuideDeps } from '../deps'
import { guideAt } from '../guide-at'

/** Every service there is. No round trip. */
export async function listGuides() {
  return {
    guides: Object.values(SERVICE_ITEMS).map(({ code, title, summary }) => ({ item: code, title, summary })),
  }
}

/** One guide, for one institution when named. Throws `guide.not-found`. No round trip. */
export async function readGuide(
  deps: Pick<GuideDeps, 'centres' | 'clock'>,
  item: string,
  centre: string | undefined,
): Promise<RouteOutput<typeof readContract>> {
  const { guide, place } = guideAt(deps, item, centre)
  const bring = guide.bring.map(({ instead, ...paper }) => ({
    ...paper,
    ...(instead ? { instead: [...instead] } : {}),
  }))
  return { ...guide, bring, place }
}
