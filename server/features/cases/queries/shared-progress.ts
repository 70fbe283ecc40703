import type { followCase as contract } from '@shared/contract/follow'
import type { RouteOutput } from '@shared/contract/route'
import { threadOf } from '@shared/domain/cases/thread'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { type JourneySide, journeyOf } from '@shared/domain/transfer/journey'
import { sharedJourney } from '@shared/domain/transfer/shared-journey'
import { reg } from '@shared/kernel/reg'
import type { CaseRecord } from '../case-record'
import type { CaseDeps } from '../deps'
import { otherCaseOf } from '../other-case'

reg('W7-status', 'N29-leak')

type Shown = Pick<
  RouteOutput<typeof contract>,
  'stateLabel' | 'tone' | 'says' | 'todo' | 'clock' | 'thread' | 'holder'
>

/** Nothing of what its person was told, or has to do. */
const UNTOLD = { says: '', todo: null, clock: null }

const sideOf = (record: CaseRecord | null): JourneySide | null =>
  record && { facts: record.facts, view: foldCase(itemOf(record.item), record.facts), ended: !record.open }

/** How far a moving file is, as others see it. */
export function sharedSides(
  { calendar }: Pick<CaseDeps, 'calendar'>,
  record: CaseRecord,
  linked: CaseRecord | null,
): ReturnType<typeof sharedJourney> {
  const [incoming, outgoing] = record.item === 'transfer-in' ? [record, linked] : [linked, record]
  return sharedJourney(
    journeyOf({ receiver: sideOf(incoming), holder: sideOf(outgoing) }, calendar.current()),
  )
}

/** What whoever has the person's link sees: the steps, their days, the centres. One round trip where a centre of the system has the other side. */
export async function presentShared(deps: CaseDeps, record: CaseRecord): Promise<Shown> {
  const item = itemOf(record.item)
  if (record.item !== 'transfer-in' && record.item !== 'transfer-out') {
    const view = foldCase(item, record.facts)
    const thread = threadOf(item, record.facts, view).map(({ state, title, when }) => ({
      ...{ state, title, when, who: '' },
    }))
    const state = item.states[view.state]
    const [stateLabel, tone] = [state?.label ?? view.state, state?.tone ?? 'waiting']
    return { ...UNTOLD, stateLabel, tone, thread, holder: null }
  }
  const other = otherCaseOf(deps, record)
  const linked = other ? await deps.cases.findById(other) : null
  const isIncoming = record.item === 'transfer-in'
  const { label, tone, thread } = sharedSides(deps, record, linked)
  // Who is outside the system may be the person's own word, such as a former employer.
  const holder = isIncoming && linked ? deps.centres.byId(linked.centreId).name : null
  return { ...UNTOLD, stateLabel: label, tone, thread, holder }
}
