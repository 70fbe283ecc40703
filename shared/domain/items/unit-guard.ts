import { guardBound, guardReason } from './guards'
import type { CaseKnowledge } from './knowledge'
import type { CommandInput, ConditionRow, GuardRefusal, ReasonRow } from './types'

/** The rules that an application of a unit's agent goes by. */
interface UnitRules<Context> {
  conditions: readonly ConditionRow<Context>[]
  reasons: readonly ReasonRow<Context>[]
  /** The command of the worker that ends it: it has to name the account. */
  carriedOut: string
}

/**
 * What holds of both: nobody who has not said who they are applies for a unit, a clerk who approves has seen the card where nobody
 * has yet, refuses for a listed reason that is so, and overrules no condition that binds.
 */
export function guardForUnit<Context extends Pick<CaseKnowledge, 'identityLevel'>>(
  { conditions, reasons, carriedOut }: UnitRules<Context>,
  command: string,
  input: CommandInput,
  context: Context,
): GuardRefusal | null {
  const { identityChecked, result } = input
  if (command === 'submit' && context.identityLevel === 'none')
    return { problem: 'identity.needed', article: 'N12-unit' }
  if (command === carriedOut) return result?.accountId ? null : { problem: 'system.fault' }
  if (command === 'refuse') return guardReason(reasons, input, context)
  if (command !== 'submit' && command !== 'approve') return null
  const refusal = guardBound(conditions, context)
  if (refusal) return refusal
  const isSure = command === 'submit' || context.identityLevel === 'verified' || identityChecked
  return isSure ? null : { problem: 'case.identity-check-needed', article: 'N12-unit' }
}
