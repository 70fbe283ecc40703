import type { Json } from '@shared/kernel/canonical'
import { addDays, type Day, dayInMonths } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { FactBody } from '../facts/types'
import { OWED_RULES, PROMISE_TERMS } from './rules'

reg('N20-4', 'N14')

/** What a person owes the centre: the original of a paper that was photographed, or papers they promised in writing. */
export const OWED = { original: '约定交来的原件', promise: '承诺补充的材料' } as const
export type OwedWhat = keyof typeof OWED

/** Where a service says that its person owes something: in one of its states, until the day that its facts keep under a name. */
export interface Owing<State extends string = string> {
  what: OwedWhat
  in: State
  day: string
}

/** The commands of the engine for it: the person is reminded; what they owed has come by another way. */
export const REMIND = 'remind'
export const SETTLE_OWED = 'settle-owed'

/** What a case still waits for from its person. */
export interface Owed {
  what: OwedWhat
  by: Day
  /** How often they were reminded of this day. */
  reminded: number
}

const keptDay = ({ data }: Pick<FactBody, 'data'>, name: string): unknown =>
  (data.kept as Record<string, Json> | undefined)?.[name]

/** What the person owes after these facts, the oldest first; null when nothing, or when it has come. */
export function owedAfter(
  owing: Owing | undefined,
  state: string,
  facts: readonly Pick<FactBody, 'kind' | 'data'>[],
): Owed | null {
  if (!owing || state !== owing.in) return null
  const at = facts.findLastIndex((fact) => keptDay(fact, owing.day) !== undefined)
  const fact = facts[at]
  if (!fact) return null
  const since = facts.slice(at + 1)
  if (since.some(({ kind }) => kind === SETTLE_OWED)) return null
  const reminded = since.filter(({ kind }) => kind === REMIND).length
  return { what: owing.what, by: String(keptDay(fact, owing.day)), reminded }
}

/** The day of the next reminder; null after the last one. */
export function nextReminder({ by, reminded }: Pick<Owed, 'by' | 'reminded'>): Day | null {
  const days = OWED_RULES.remindOn.value[reminded]
  return days === undefined ? null : addDays(by, days)
}

/** The last day of a promise made today; null for a term nobody offered. */
export const promisedUntil = (term: string | undefined, today: Day): Day | null =>
  term !== undefined && Object.hasOwn(PROMISE_TERMS, term)
    ? dayInMonths(today, PROMISE_TERMS[term as keyof typeof PROMISE_TERMS].months)
    : null

/** The last day on which an original is waited for that was asked for on a day. */
export const originalUntil = (today: Day): Day => addDays(today, OWED_RULES.originalDays.value)

/** How a day stands: still to come, within the table's days before it, or past. */
export function owedTone(by: Day, today: Day): 'open' | 'soon' | 'past' {
  if (today > by) return 'past'
  return today >= addDays(by, OWED_RULES.remindOn.value[0]) ? 'soon' : 'open'
}
