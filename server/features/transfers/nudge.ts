import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import type { Actor } from '@shared/domain/policy/roles'
import { NUDGE, nudgedOutside, sayNudge } from '@shared/domain/transfer/nudge'
import { dayOf } from '@shared/kernel/dates'
import type { CommandCall } from '../../platform/commands/run'
import { actOnCase, type CaseDeps } from '../cases'

/**
 * The person nudges the holder whose last day has passed; the fact shows on both sides. One outside is nudged in the receiver's case. Answers what they are told. Three round
 * trips. Throws `transfer.not-late`, `transfer.nudged-already`, `transfer.other-side`, and the problems of actOnCase.
 */
export async function nudgeHolder(
  deps: CaseDeps,
  actor: Actor,
  call: CommandCall,
  caseId: string,
): Promise<{ says: string }> {
  const command = { caseId, action: 'case.nudge' as const, version: null, input: { name: NUDGE.command } }
  const { record, seq } = await actOnCase(deps, actor, call, command)
  // As of the nudge, however often its answer is asked for.
  const view = foldCase(itemOf(record.item), record.facts.slice(0, seq))
  const isOutside = record.item === 'transfer-in'
  const asked = isOutside ? nudgedOutside(view) : view
  return {
    says: sayNudge(asked, view.nudgedOn ?? dayOf(call.now), isOutside ? 'outside' : 'holder') ?? '',
  }
}
