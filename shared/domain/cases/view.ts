import { type Day, dayOf } from '@shared/kernel/dates'
import { dueAfter } from '../calendar/working-days'
import type { FactBody } from '../facts/types'
import type { DueView, ServiceItem } from '../items/types'

/** What a case is, folded from its facts. Days are in Asia/Shanghai. */
export interface CaseView {
  state: string
  version: number
  openedAt: string
  since: string
  /** The statutory or promised last day while the clock has been started; kept after it stops. */
  due: DueView | null
  /** The day the clock stopped; null while it runs. */
  stoppedOn: Day | null
  refusal: string | null
  result: Record<string, string> | null
}

function step(item: ServiceItem, view: CaseView | null, fact: FactBody): CaseView {
  const row = item.commands.find((command) => command.name === fact.kind)
  const state = String(fact.data.to ?? '')
  const inPlace = view ? row?.from.includes(view.state) : row?.from.length === 0
  if (!inPlace || !row?.to.includes(state))
    throw new Error(
      `${item.code}: fact ${fact.kind} cannot lead from ${view?.state ?? 'nothing'} to ${state}`,
    )
  const before = view ?? {
    state: '',
    version: 0,
    openedAt: fact.at,
    since: fact.at,
    due: null,
    stoppedOn: null,
    refusal: null,
    result: null,
  }
  return {
    ...before,
    state,
    version: before.version + 1,
    since: fact.at,
    due: row.clock === 'start' ? dueAfter(dayOf(fact.at), item.clock.workingDays) : before.due,
    stoppedOn: row.clock === 'stop' ? dayOf(fact.at) : before.stoppedOn,
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
