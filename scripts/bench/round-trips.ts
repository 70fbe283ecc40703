import { ALL_ROUTES } from '@shared/contract/all-routes'
import { walkEveryRoute } from './every-route'
import { atMost, type Figure } from './figure'
import type { Workshop } from './workshop'

const MOST = { GET: 2, POST: 4 } as const

/** `roundtrips`: database commands of one call of every route, the caller being known; then the dearest read and command. */
export async function benchRoundTrips(shop: Workshop): Promise<Figure[]> {
  const counts = await walkEveryRoute({
    ...shop.env,
    NODE_ENV: 'development',
    PUBLIC_URL: 'http://localhost',
  })
  const figures = ALL_ROUTES.map(({ name, method }) => {
    const commands = counts.get(name)
    const detail = commands ? commands.join(', ') : 'was not called'
    return atMost(`roundtrips.${name}`, commands?.length ?? Number.NaN, MOST[method], { detail })
  })
  const most = (method: 'GET' | 'POST'): number =>
    Math.max(...ALL_ROUTES.flatMap((route, at) => (route.method === method ? [figures[at]?.value ?? 0] : [])))
  return [
    ...figures,
    atMost('roundtrips.max-read', most('GET'), MOST.GET),
    atMost('roundtrips.max-command', most('POST'), MOST.POST),
  ]
}
