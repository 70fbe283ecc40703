import type { FieldProblem } from '@shared/kernel/app-error'
import type { Json } from '@shared/kernel/canonical'
import { type Day, dayOf } from '@shared/kernel/dates'
import type { ProblemKey } from '@shared/kernel/problems'
import { fail, ok, type Result } from '@shared/kernel/result'
import type { Calendar } from '@shared/kernel/workdays'
import type { FactBody } from '../facts/types'
import type { Answers } from '../items/answers'
import { checkForm, tidyForm } from '../items/check-form'
import type { ItemClock } from '../items/item-clock'
import type { CommandInput, CommandRow, GuardRefusal, ServiceItem } from '../items/types'
import { messageOf, TELL_PERSON } from '../messages/table'
import type { Actor } from '../policy/roles'
import { roleFor } from '../window/on-behalf'
import { workdaysLeft } from './clock'
import { CORRECTION, CORRECTION_REASONS } from './corrections'
import { dueAfter, recountDue } from './due'
import { type CaseView, isInPlace } from './view'

export interface Refusal {
  problem: ProblemKey
  data?: Record<string, string>
  article?: string
  /** What is wrong with the answers given with the command. */
  fields?: FieldProblem[]
}

export interface Decision {
  fact: FactBody
  /** The answers given with the command, in the form in which they are kept: sealed, beside the fact. */
  answers?: Answers
  effects: string[]
}

/** Exactly one of the reasons listed for what is to be done, or none. */
const listedReason = (item: ServiceItem, row: CommandRow<string>, input: CommandInput) =>
  (row.leads ? CORRECTION_REASONS : item.reasons).find((reason) => reason.code === input.reason)

/** Why a command may not be given beyond the table: the item's guard, or for the engine's own that the second person is the first. */
function guardOf(
  item: ServiceItem,
  row: CommandRow<string>,
  view: CaseView | null,
  input: CommandInput,
  actor: Actor,
  context: unknown,
): GuardRefusal | null {
  // What is offered in some cases only the item looks at, also where the case stays.
  if (row.onlyIf || (!row.keeps && !row.leads)) return item.guard(input.name, input, context)
  const isOwn = row.name === CORRECTION.confirm && view?.proposedBy === actor.id
  return isOwn ? { problem: 'case.second-person-needed', article: 'N29-rules' } : null
}

/** Where a command leads: the engine's own by themselves, the others by the item's rule. */
function destination(
  item: ServiceItem,
  row: CommandRow<string>,
  view: CaseView | null,
  context: unknown,
  { answers = {} }: CommandInput,
) {
  if (!view || (!row.keeps && !row.leads)) return item.route(row.name, context, answers)
  return row.leads ? row.leads(view.state) : view.state
}

function effectsOf(item: ServiceItem, row: CommandRow<string>, view: CaseView | null, to: string): string[] {
  const own = (view && row.effects?.(view.state)) ?? []
  const told = messageOf(item.code, { command: row.name, to, opening: view?.opening ?? row.name })
  return [...own, ...((!row.keeps && item.states[to]?.effects) || []), ...(told ? [TELL_PERSON] : [])]
}

function factData(
  item: ServiceItem,
  row: CommandRow<string>,
  input: CommandInput,
  to: string,
  context: unknown,
): FactBody['data'] {
  const checks = (): Json[] => item.conditions.map(({ name, holds }) => ({ name, holds: holds(context) }))
  return {
    to,
    reason: row.needsReason ? input.reason : undefined,
    identityChecked: input.identityChecked,
    onBehalf: input.onBehalf && { ...input.onBehalf },
    result: input.result,
    checks: row.weighs ? checks() : undefined,
    kept:
      (row.keeps && !row.asks && !row.refusedOn && !input.result) || row.leads
        ? undefined
        : item.keeps?.(context, row.name, input.answers ?? {}, input.result ?? {}),
  }
}

/** What the fact says of the clock: the last day, and from which day on where that is another, when it starts or is counted anew, what was left when it stops. */
function clockData(
  { clock }: CommandRow<string>,
  promised: ItemClock,
  view: CaseView | null,
  { today, from = today }: { today: Day; from: Day | undefined },
  calendar: Calendar,
): FactBody['data'] {
  if (clock === 'start')
    return { due: { ...dueAfter(from, promised, calendar) }, from: from === today ? undefined : from }
  if (clock === 'recount') return { ...recountDue(view, calendar) }
  if (clock !== 'stop' || !view?.due) return {}
  return { left: workdaysLeft(today, view.due.day, calendar) }
}

/** The answers to what a command asks, in the form in which they are kept; everything else is left out. */
function answersOf({ asks }: CommandRow<string>, input: CommandInput, today: Day): Result<Answers, Refusal> {
  if (!asks) return ok({})
  const answers = { ...input.answers }
  const fields = checkForm(asks, answers, today)
  return fields.length ? fail({ problem: 'request.invalid', fields }) : ok(tidyForm(asks, answers))
}

const notPossible = (item: ServiceItem, view: CaseView | null) =>
  fail({
    problem: 'case.not-possible' as const,
    data: { state: view ? (item.states[view.state]?.label ?? '') : '未提交' },
  })

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
  calendar: Calendar,
): Result<Decision, Refusal> {
  const row = item.commands.find((command) => command.name === input.name)
  const role = row && roleFor(row, actor, input.onBehalf)
  if (!row || !role) return fail({ problem: 'permission.denied' })
  if (!isInPlace(row, view) || (row.clock === 'recount' && !recountDue(view, calendar)))
    return notPossible(item, view)
  if (row.needsReason && !listedReason(item, row, input))
    return fail({ problem: 'case.reason-needed', article: 'N29-refuse' })
  const today = dayOf(now)
  const given = answersOf(row, input, today)
  if (!given.ok) return given
  const told = { ...input, answers: given.value }
  const refused = (view && row.refusedOn?.(view, today)) ?? guardOf(item, row, view, told, actor, context)
  if (refused) return fail(refused)
  const to = destination(item, row, view, context, told)
  const kind = actor.kind === 'anonymous' ? 'person' : actor.kind
  const by = { kind, id: actor.id, role, ...(actor.name && kind !== 'person' ? { name: actor.name } : {}) }
  const data = factData(item, row, told, to, context)
  const from = item.countsFrom?.(row.name, context, given.value)
  const clock = clockData(row, item.clock, view, { today, from }, calendar)
  const fact: FactBody = { kind: input.name, at: now.toISOString(), by, data: { ...data, ...clock } }
  const answers = row.asks ? { answers: given.value } : {}
  return ok({ fact, effects: effectsOf(item, row, view, to), ...answers })
}
