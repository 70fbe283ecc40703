import type { RouteInput, RouteOutput } from '@shared/contract/route'
import type { listSearchAsks as contract } from '@shared/contract/search-asks'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { reg } from '@shared/kernel/reg'
import { askKeyOf } from '../cases'
import { askedBy, type SearchDeps } from './deps'
import { presentAsk } from './present'

reg('grad', 'W6-all')

/**
 * The questions that were put to the centre staff work at and wait for it, or those it has put to others, the earliest first, without
 * cases of their kin; a supervisor names a centre below theirs. One round trip. Throws `permission.denied` for another centre.
 */
export async function listAsks(
  { cases }: SearchDeps,
  actor: Actor,
  { side, centre }: RouteInput<typeof contract>['query'],
  now: Date,
): Promise<RouteOutput<typeof contract>> {
  const centreId = centre ?? actor.oversees?.[0] ?? actor.centreId ?? ''
  if (!may(actor, 'queue.read', { centreId })) throw new AppError('permission.denied')
  const records = await cases.cases.asksUnder(askKeyOf(side, centreId), actor.kin)
  const asks = records.flatMap((record) =>
    askedBy(record)
      .filter((asked) => side === 'from' || (asked.centreId === centreId && !asked.isAnswered))
      .map((asked) => presentAsk(cases, record, asked, now)),
  )
  return { asks: asks.toSorted((one, two) => (one.askedOn < two.askedOn ? -1 : 1)) }
}
