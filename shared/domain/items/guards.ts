import { reg } from '@shared/kernel/reg'
import type { CaseKnowledge } from './knowledge'
import type { CommandInput, ConditionRow, GuardRefusal, ReasonRow } from './types'

reg('N29-refuse', 'N29-alter', 'N29-leak')

/** Nobody is refused for a reason that is not so (N29-refuse). */
export function guardReason<Context>(
  reasons: readonly ReasonRow<Context>[],
  input: CommandInput,
  context: Context,
): GuardRefusal | null {
  const reason = reasons.find((row) => row.code === input.reason)
  return reason?.fits(context) ? null : { problem: 'case.reason-unfit', article: 'N29-refuse' }
}

/** Nobody overrules a condition that binds whoever decides; `but`: those that are not looked at yet. */
export function guardBound<Context>(
  conditions: readonly ConditionRow<Context>[],
  context: Context,
  but: readonly string[] = [],
): GuardRefusal | null {
  const broken = conditions.find((row) => row.refusal && !but.includes(row.name) && !row.holds(context))
  return broken?.refusal ? { problem: broken.refusal, article: broken.article } : null
}

/** Who applies is known, or was seen at the window. */
export const guardIdentity = (
  input: CommandInput,
  { identityLevel }: Pick<CaseKnowledge, 'identityLevel'>,
): GuardRefusal | null =>
  identityLevel !== 'verified' && !input.identityChecked
    ? { problem: 'case.identity-check-needed', article: 'N29-leak' }
    : null

/** Who agreed first is not the second pair of eyes. */
export const guardSecond = ({ decidedBefore }: Pick<CaseKnowledge, 'decidedBefore'>): GuardRefusal | null =>
  decidedBefore ? { problem: 'case.second-person-needed', article: 'N29-alter' } : null
