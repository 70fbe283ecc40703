import type { RouteInput, RouteOutput } from '@shared/contract/route'
import type { listSearchAsks as contract } from '@shared/contract/search-asks'
import type { Actor } from '@shared/domain/policy/roles'
import { may } from '@shared/domain/policy/table'
import { AppError } from '@shared/kernel/app-error'
import { reg } from '@shared/kernel/reg'
import { askKeyOf } from '../cases'
import { type Asked, askedBy, type SearchDeps } from './deps'
import { presentAsk } from './present'

reg('grad', 'W6-all')

type Side = RouteInput<typeof contract>['query']['side']

/** Whose list it is: of the centre staff work at or oversee, and of the department itself where its centres were silent. */
function nodeOf(actor: Actor, { side, centre }: RouteInput<typeof contract>['query']): string {
  const below = actor.oversees?.[0]
  const centreId = centre ?? below ?? actor.centreId ?? ''
  if (!may(actor, 'queue.read', { centreId })) throw new AppError('permission.denied')
  return side === 'late' && below ? (actor.centreId ?? '') : centreId
}

/** Whether a question belongs to a list. */
const IS_ON: Readonly<Record<Side, (asked: Asked, nodeId: string) => boolean>> = {
  to: ({ centreId, isAnswered }, nodeId) => centreId === nodeId && !isAnswered,
  from: () => true,
  late: ({ escalatedTo, isAnswered }, nodeId) => escalatedTo === nodeId && !isAnswered,
}

/**
 * The questions that were put to the centre staff work at and wait for it, those it has put to others, or those of whose silence
 * the department has heard; the earliest first, without cases of their kin. A supervisor names a centre below theirs. One round trip.
 * Throws `permission.denied` for another centre.
 */
export async function listAsks(
  { cases }: SearchDeps,
  actor: Actor,
  query: RouteInput<typeof contract>['query'],
  now: Date,
): Promise<RouteOutput<typeof contract>> {
  const { side } = query
  const nodeId = nodeOf(actor, query)
  const records = await cases.cases.asksUnder(askKeyOf(side, nodeId), actor.kin)
  const asks = records.flatMap((record) =>
    askedBy(record)
      .filter((asked) => IS_ON[side](asked, nodeId))
      .map((asked) => presentAsk(cases, record, asked, now)),
  )
  return { asks: asks.toSorted((one, two) => (one.askedOn < two.askedOn ? -1 : 1)) }
}
