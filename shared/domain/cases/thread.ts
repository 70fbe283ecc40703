import { sayInstant } from '@shared/kernel/dates'
import { maskName } from '@shared/kernel/person-name'
import type { FactBody } from '../facts/types'
import type { ServiceItem } from '../items/types'
import type { CaseView } from './view'

/** One bead of the thread: done, the one now, or still to come. */
export interface ThreadBead {
  state: 'done' | 'now' | 'to-come'
  title: string
  who: string
  when: string
  note?: string
}

const WHO = { person: '申请人', staff: '工作人员', system: '系统' } as const
const TURN = { person: '等您办理', centre: '机构办理中', system: '系统办理中', nobody: '' } as const

const bead = (item: ServiceItem, fact: FactBody): ThreadBead => {
  const row = item.commands.find((command) => command.name === fact.kind)
  const reason = item.reasons.find((r) => r.code === fact.data.reason)
  return {
    state: 'done',
    title: row?.says ?? fact.kind,
    who:
      fact.by.kind === 'staff' && fact.by.name ? `${WHO.staff} ${maskName(fact.by.name)}` : WHO[fact.by.kind],
    when: sayInstant(fact.at),
    ...(reason ? { note: reason.text } : {}),
  }
}

/**
 * The usual way from a state to its end, by the first command of the table that leads on without a reason. Where a
 * table leads back to a state already walked, the road ends there.
 */
function road(item: ServiceItem, from: string, walked: readonly string[] = [from]): string[] {
  const next = item.commands.find((row) => row.from.includes(from) && !row.needsReason)?.to[0]
  return next && !walked.includes(next) ? [next, ...road(item, next, [...walked, next])] : []
}

/** Everything that happened, whose turn it is, and what is usually still to come. Staff are named masked: citizens read this. */
export function threadOf(item: ServiceItem, facts: readonly FactBody[], view: CaseView): ThreadBead[] {
  const done = facts.map((fact) => bead(item, fact))
  const state = item.states[view.state]
  if (!state || state.holder === 'nobody') return done
  const now: ThreadBead = { state: 'now', title: state.label, who: TURN[state.holder], when: '' }
  const ahead = road(item, view.state).map(
    (key): ThreadBead => ({ state: 'to-come', title: item.states[key]?.label ?? key, who: '', when: '' }),
  )
  return [...done, now, ...ahead]
}
