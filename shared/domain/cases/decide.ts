import type { Json } from '@shared/kernel/canonical'
import type { ProblemKey } from '@shared/kernel/problems'
import { fail, ok, type Result } from '@shared/kernel/result'
import type { FactBody } from '../facts/types'
import type { CommandInput, CommandRow, ServiceItem } from '../items/types'
import type { Actor } from '../policy/roles'
import type { CaseView } from './view'

export interface Refusal {
  problem: ProblemKey
  data?: Record<string, string>
  article?: string
}

export interface Decision {
  fact: FactBody
  effects: string[]
}

/** Exactly one of the reasons the item lists, or none. */
const listedReason = (item: ServiceItem, input: CommandInput) =>
  item.reasons.find((reason) => reason.code === input.reason)

function factData(
  item: ServiceItem,
  row: CommandRow<string>,
  input: CommandInput,
  to: string,
  context: unknown,
): FactBody['data'] {
  const checks = item.conditions.map(({ name, holds }): Json => ({ name, holds: holds(context) }))
  return {
    to,
    reason: row.needsReason ? input.reason : undefined,
    identityChecked: input.identityChecked,
    result: input.result,
    checks: row.weighs ? checks : undefined,
  }
}

/**
 * The one place where a case moves: table look-up, then the item's guard, then the new fact and its effects.
 * Pure: the same arguments give the same decision. `view` is null for a command that opens a case. How the actor stands
 * to the case (their own, their centre's) is not looked at here: the caller has asked `may` before.
 */
export function decide(
  item: ServiceItem,
  view: CaseView | null,
  input: CommandInput,
  actor: Actor,
  now: Date,
  context: unknown,
): Result<Decision, Refusal> {
  const row = item.commands.find((command) => command.name === input.name)
  const role = row?.actors.find((candidate) => actor.roles.includes(candidate))
  if (!row || !role) return fail({ problem: 'permission.denied' })
  const inPlace = view ? row.from.includes(view.state) : row.from.length === 0
  if (!inPlace)
    return fail({
      problem: 'case.not-possible',
      data: { state: view ? (item.states[view.state]?.label ?? '') : '未提交' },
    })
  if (row.needsReason && !listedReason(item, input))
    return fail({ problem: 'case.reason-needed', article: 'N29-refuse' })
  const refused = item.guard(input.name, input, context)
  if (refused) return fail(refused)
  const to = item.route(input.name, context)
  const kind = actor.kind === 'anonymous' ? 'person' : actor.kind
  const by = { kind, id: actor.id, role, ...(actor.name && kind !== 'person' ? { name: actor.name } : {}) }
  const fact: FactBody = {
    kind: input.name,
    at: now.toISOString(),
    by,
    data: factData(item, row, input, to, context),
  }
  return ok({ fact, effects: [...(item.states[to]?.effects ?? [])] })
}
