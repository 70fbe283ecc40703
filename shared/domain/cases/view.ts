import { type Day, dayOf } from '@shared/kernel/dates'
import type { FactBody } from '../facts/types'
import type { CommandRow, ServiceItem } from '../items/types'
import type { DueView } from './due'

/** What a case is, folded from its facts. Days are in Asia/Shanghai. */
export interface CaseView {
  state: string
  version: number
  openedAt: string
  since: string
  /** The day from which the clock counts; null when none was started. */
  startedOn: Day | null
  /** The statutory or promised last day, as the facts have it; kept after the clock stops. */
  due: DueView | null
  /** The day the clock stopped; null while it runs. */
  stoppedOn: Day | null
  /** Working days that were left when it stopped, negative when late. */
  leftAtStop: number | null
  refusal: string | null
  result: Record<string, string> | null
}

const FRESH = {
  state: '',
  version: 0,
  startedOn: null,
  due: null,
  stoppedOn: null,
  leftAtStop: null,
  refusal: null,
  result: null,
}

/** What a fact does to the clock. The last day stands in the fact: no calendar that comes later moves it. */
function clockAfter(row: CommandRow<string>, before: CaseView, { at, data }: FactBody) {
  const due = (data.due as DueView | undefined) ?? null
  if (row.clock === 'start') return { startedOn: dayOf(at), due }
  if (row.clock === 'recount') return { due: due ?? before.due }
  if (row.clock === 'none') return {}
  return { stoppedOn: dayOf(at), leftAtStop: typeof data.left === 'number' ? data.left : null }
}

function step(item: ServiceItem, view: CaseView | null, fact: FactBody): CaseView {
  const row = item.commands.find((command) => command.name === fact.kind)
  const state = String(fact.data.to ?? '')
  const inPlace = view ? row?.from.includes(view.state) : row?.from.length === 0
  if (!inPlace || !row?.to.includes(state) || (row.keeps && state !== view?.state))
    throw new Error(
      `${item.code}: fact ${fact.kind} cannot lead from ${view?.state ?? 'nothing'} to ${state}`,
    )
  const before: CaseView = view ?? { ...FRESH, openedAt: fact.at, since: fact.at }
  return {
    ...before,
    ...clockAfter(row, before, fact),
    state,
    version: before.version + 1,
    since: row.keeps ? before.since : fact.at,
    refusal: typeof fact.data.reason === 'string' ? fact.data.reason : before.refusal,
    result: (fact.data.result as Record<string, string> | undefined) ?? before.result,
  }
}

/** Folds the facts of a case, oldest first. Throws when there is none, or when one does not fit the item's table. */
export function foldCase(item: ServiceItem, facts: readonly FactBody[]): CaseView {
  const view = facts.reduce<CaseView | null>((before, fact) => step(item, before, fact), null)
  if (!view) throw new Error('a case has at least the fact that opened it')
  return view
}
