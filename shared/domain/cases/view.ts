import type { Json } from '@shared/kernel/canonical'
import { type Day, dayOf } from '@shared/kernel/dates'
import type { FactBody } from '../facts/types'
import type { CommandRow, ServiceItem } from '../items/types'
import { NUDGE } from '../transfer/nudge'
import { CORRECTION } from './corrections'
import type { DueView } from './due'

/** What a case is, folded from its facts. Days are in Asia/Shanghai. */
export interface CaseView {
  state: string
  /** The command that opened it. */
  opening: string
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
  /** When its person nudged last, and how often; null and 0 when never. */
  nudgedOn: Day | null
  nudges: number
  /** Who proposed the correction that waits for a second person; null when none does. */
  proposedBy: string | null
  refusal: string | null
  result: Record<string, string> | null
  /** What its facts have kept openly, the latest word on each. */
  kept: Record<string, Json>
}

const FRESH = {
  state: '',
  version: 0,
  startedOn: null,
  due: null,
  stoppedOn: null,
  leftAtStop: null,
  nudgedOn: null,
  nudges: 0,
  proposedBy: null,
  refusal: null,
  result: null,
  kept: {},
}

/** What a fact does to the clock. The last day stands in the fact: no calendar that comes later moves it. */
function clockAfter(row: CommandRow<string>, before: CaseView, { at, data }: FactBody) {
  const due = (data.due as DueView | undefined) ?? null
  if (row.clock === 'start') return { startedOn: typeof data.from === 'string' ? data.from : dayOf(at), due }
  if (row.clock === 'recount') return { due: due ?? before.due }
  if (row.clock === 'none') return {}
  if (row.clock === 'resume') return { stoppedOn: null, leftAtStop: null }
  return { stoppedOn: dayOf(at), leftAtStop: typeof data.left === 'number' ? data.left : null }
}

/** Whether a command has its place where a case stands; null: before it was opened. */
export const isInPlace = (
  { from, ofOpening }: CommandRow<string>,
  view: Pick<CaseView, 'state' | 'opening'> | null,
): boolean =>
  view
    ? from.includes(view.state) && (ofOpening === undefined || ofOpening === view.opening)
    : from.length === 0

function step(item: ServiceItem, view: CaseView | null, fact: FactBody): CaseView {
  const row = item.commands.find((command) => command.name === fact.kind)
  const state = String(fact.data.to ?? '')
  const inPlace = row !== undefined && isInPlace(row, view)
  if (!inPlace || !row?.to.includes(state) || !leadsTo(row, view?.state ?? '', state))
    throw new Error(
      `${item.code}: fact ${fact.kind} cannot lead from ${view?.state ?? 'nothing'} to ${state}`,
    )
  const before: CaseView = view ?? { ...FRESH, opening: fact.kind, openedAt: fact.at, since: fact.at }
  return {
    ...before,
    ...clockAfter(row, before, fact),
    ...nudgesAfter(before, fact),
    state,
    version: before.version + 1,
    since: row.keeps ? before.since : fact.at,
    proposedBy: row.keeps ? before.proposedBy : row.name === CORRECTION.propose ? fact.by.id : null,
    ...decidedAfter(row, before, fact),
    kept: keptAfter(row, before, fact),
  }
}

/** Each nudge of the person is counted. */
const nudgesAfter = ({ nudges }: CaseView, { kind, at }: FactBody) =>
  kind === NUDGE.command ? { nudgedOn: dayOf(at), nudges: nudges + 1 } : {}

/** What a decision kept goes with it when it is taken up again. */
const keptAfter = (row: CommandRow<string>, { kept }: CaseView, { data }: FactBody): CaseView['kept'] =>
  row.clock === 'resume' ? {} : { ...kept, ...(data.kept as CaseView['kept'] | undefined) }

/** What was decided: a decision that is taken up again no longer stands. */
function decidedAfter(row: CommandRow<string>, before: CaseView, { data }: FactBody) {
  if (row.clock === 'resume') return { refusal: null, result: null }
  if (row.leads) return {}
  return {
    refusal: typeof data.reason === 'string' ? data.reason : before.refusal,
    result: (data.result as Record<string, string> | undefined) ?? before.result,
  }
}

/** The engine's own commands lead from each state to one only. */
const leadsTo = (row: CommandRow<string>, from: string, to: string): boolean =>
  row.keeps ? to === from : row.leads === undefined || row.leads(from) === to

/** Folds the facts of a case, oldest first. Throws when there is none, or when one does not fit the item's table. */
export function foldCase(item: ServiceItem, facts: readonly FactBody[]): CaseView {
  const view = facts.reduce<CaseView | null>((before, fact) => step(item, before, fact), null)
  if (!view) throw new Error('a case has at least the fact that opened it')
  return view
}
