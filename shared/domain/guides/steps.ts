import { isCorrecting } from '../cases/corrections'
import type { Holder, ServiceItem } from '../items/types'
import type { Guide, GuideStep } from './types'

const TURN: Record<Holder, string> = {
  person: '由您办',
  centre: '由机构办',
  system: '系统自动办',
  nobody: '',
}

const labelsOf = (item: ServiceItem, states: readonly string[]): string[] => [
  ...new Set(states.map((state) => item.states[state]?.label ?? state)),
]

/** The questions everybody is asked come first; those that hang on an answer are told apart. */
function sayForm({ groups }: ServiceItem): string {
  const always = groups.filter(({ onlyIf }) => !onlyIf).map(({ title }) => title)
  const asked = always.length ? `要回答：${always.join('、')}。` : ''
  return `${asked}在线提交，也可以到窗口由工作人员代为提交。`
}

/** What opens a case by the hand of others: of a unit, or of the machine. */
const NOT_THEIRS: readonly string[] = ['system', 'hand-in', 'case.apply-for']

/** How it begins for the people who read of it: what a centre, or a unit by its letter, may begin as well is told by how they apply. */
function openingsOf({ commands, byStaff }: ServiceItem) {
  const openings = commands.filter(({ from, action }) => from.length === 0 && !NOT_THEIRS.includes(action))
  return openings.filter(({ action }) => (action === 'case.open') === (byStaff === true))
}

/** Whether a state comes to a good end without anybody's doing; a system that only hands on to others does not end it. */
function endsByItself(item: ServiceItem, state: string, seen: readonly string[] = []): boolean {
  const { holder, tone } = item.states[state] ?? {}
  if (holder === 'nobody') return tone === 'done'
  if (holder !== 'system' || seen.includes(state)) return false
  const onward = item.commands.filter(({ action, keeps }) => action === 'system' && !keeps)
  const own = onward.filter(({ from }) => from.includes(state))
  return own.some(({ to }) => to.some((next) => endsByItself(item, next, [...seen, state])))
}

/**
 * The steps of an item out of its table: handing in, then each state somebody or something acts in, in the table's order. That
 * a wrong decision is taken up again is no step on anybody's way and is told when it happens.
 */
export function stepsOf(item: ServiceItem): Pick<Guide, 'steps' | 'ends' | 'atOnce'> {
  // What the system opens for somebody is no step of theirs.
  const openings = openingsOf(item)
  const first: GuideStep[] = openings.map((row) => ({
    title: row.label,
    turn: row.action === 'case.open' ? TURN.centre : TURN.person,
    says: row.action === 'case.open' ? '机构发现后自行开始，不等任何人提出。' : sayForm(item),
    leads: labelsOf(item, row.to),
  }))
  const states = Object.entries(item.states).filter(([state]) => !isCorrecting(state))
  const acting = states.filter(([, { holder }]) => holder !== 'nobody')
  const steps = acting.map(([state, row]) => ({
    title: row.label,
    turn: TURN[row.holder],
    says: row.says,
    leads: labelsOf(
      item,
      item.commands
        .filter(({ from }) => from.includes(state))
        .flatMap(({ to }) => to.filter((next) => next !== state && !isCorrecting(next))),
    ),
  }))
  const opened = openings.flatMap(({ to }) => to)
  return {
    steps: [...first, ...steps],
    ends: states
      .filter(([, { holder }]) => holder === 'nobody')
      .map(([, { label, says }]) => ({ title: label, says })),
    atOnce: opened.some((state) => endsByItself(item, state)),
  }
}
