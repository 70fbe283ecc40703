import { sayDay, sayInstant } from '@shared/kernel/dates'
import { maskName } from '@shared/kernel/person-name'
import type { FactBody } from '../facts/types'
import { BY_AGENT } from '../items/by-unit'
import type { CommandRow, ServiceItem } from '../items/types'
import { sayRouted } from '../routing/case-centre'
import { CORRECTION_REASONS } from './corrections'
import type { DueView } from './due'
import type { CaseView } from './view'

/** One bead of the thread: done, the one now, or still to come. */
export interface ThreadBead {
  state: 'done' | 'now' | 'to-come'
  title: string
  who: string
  when: string
  note?: string
}

/** Of a command that whoever acts for a unit gives. */
const AGENT = '存档单位经办人'
const WHO = { person: '申请人', staff: '工作人员', outside: '收函单位', system: '系统' } as const
const TURN = { person: '等您办理', centre: '机构办理中', system: '系统办理中', nobody: '' } as const

/** The new last day, and what decides it. */
function sayRecount({ data }: FactBody): string {
  const { day, provisional } = data.due as unknown as DueView
  const basis = typeof data.notice === 'string' ? `依据${data.notice}` : ''
  return `最晚 ${sayDay(day)}${provisional ? '，暂定' : ''}${basis && `，${basis}`}`
}

/** What there is to say beside what happened. */
function noteOf(item: ServiceItem, row: CommandRow<string> | undefined, fact: FactBody): string | undefined {
  if (row?.clock === 'recount') return sayRecount(fact)
  if (row?.leads) return CORRECTION_REASONS.find(({ code }) => code === fact.data.reason)?.text
  return item.reasons.find((r) => r.code === fact.data.reason)?.text ?? sayRouted(fact.data.routed)
}

/** Staff are named masked; at the window it is told that they acted for the applicant. */
function whoOf({ by, data, kind }: FactBody): string {
  if (kind === BY_AGENT) return AGENT
  const who = by.kind === 'staff' && by.name ? `${WHO.staff} ${maskName(by.name)}` : WHO[by.kind]
  return data.onBehalf ? `${who}（窗口代申请人办理）` : who
}

const bead = (item: ServiceItem, fact: FactBody): ThreadBead => {
  const row = item.commands.find((command) => command.name === fact.kind)
  const note = noteOf(item, row, fact)
  return {
    state: 'done',
    title: row?.says ?? fact.kind,
    who: whoOf(fact),
    when: sayInstant(fact.at),
    ...(note ? { note } : {}),
  }
}

/**
 * The usual way from a state to its end, by the first command of the table that leads on without a reason. Where a
 * table leads back to a state already walked, the road ends there; while a correction waits nobody knows it.
 */
function road(item: ServiceItem, from: string, walked: readonly string[] = [from]): string[] {
  const next = item.commands.find(
    (row) => row.from.includes(from) && !row.needsReason && !row.keeps && !row.leads,
  )?.to[0]
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
