import type { RouteInput } from '@shared/contract/route'
import type { answerSearchAsk as contract, SearchAsk } from '@shared/contract/search-asks'
import type { Actor } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import type { CommandCall } from '../../platform/commands/run'
import { actOnCase } from '../cases'
import { askedOf, ownTask, type SearchDeps } from './deps'
import { presentAsk } from './present'

reg('grad', 'W6-all')

/**
 * What the centre that was asked says: one fact, which the centre that leads and the person see as well. Four round trips. Throws
 * `case.not-found`, and the problems of actOnCase.
 */
export async function answerAsk(
  deps: SearchDeps,
  actor: Actor,
  call: CommandCall,
  {
    params,
    body,
  }: { params: RouteInput<typeof contract>['params']; body: RouteInput<typeof contract>['body'] },
): Promise<SearchAsk> {
  const { holder } = params
  const { version, ...said } = body
  const { record, seq } = await actOnCase(deps.cases, actor, call, {
    ...{ caseId: params.id, action: 'search.answer', version, staffOf: actor.centreId ?? '' },
    find: async () => (await ownTask(deps, actor, params)).record,
    input: { name: 'centre-answers', answers: { holder, ...said } },
  })
  const then = { ...record, facts: record.facts.slice(0, seq) }
  const asked = askedOf(then, holder)
  if (!asked) throw new Error(`case ${record._id}: ${holder} was never asked`)
  return presentAsk(deps.cases, then, asked, call.now)
}
