import { reg } from '@shared/kernel/reg'
import { CORRECTION, correcting, decidedBefore } from '../cases/corrections'
import { OWED, REMIND, SETTLE_OWED } from '../owed/owed'
import type { CommandRow, ServiceItem, StateRow } from './types'

reg('N20-2', 'N20-4', 'N29-rules', 'S-change')

type Row = CommandRow<string>

const bySystem = { actors: ['system'], relation: 'any', action: 'system' } as const
const byTwo = { actors: ['clerk', 'reviewer'], relation: 'own-centre', action: 'case.decide' } as const

/** A last day that waited for the holiday notice is decided when it comes; the case stays where it is. */
const redate = (open: readonly string[]): Row => ({
  ...{ name: 'redate', label: '重新确定办结日期', says: '节假日安排公布，办结日期重新确定' },
  ...{ from: open, to: open, keeps: true, clock: 'recount' },
  ...{ withoutStanding: true, ...bySystem },
})

/** The name of the command that carries a corrected name or ID number into the person's other cases. */
export const CORRECT_PERSON = 'correct-person'

/**
 * A name or ID number that was corrected by a case of its own holds in the person's other cases as well, where they are open or
 * could be taken up again: else nothing would go on under the new one. The case stays where it is.
 */
const correctPerson = (item: ServiceItem, open: readonly string[]): Row => {
  const from = [...open, ...Object.keys(item.corrections ?? {})]
  return {
    ...{
      name: CORRECT_PERSON,
      label: '更正申请人信息',
      says: '申请人的姓名或公民身份号码已更正，本件随之更正',
    },
    ...{ from, to: from, keeps: true, clock: 'none' },
    ...{ withoutStanding: true, ...bySystem },
  }
}

/** The name of the command that gives a case to its person, who had no account when it was opened. */
export const GIVE_TO_PERSON = 'give-to-person'

/** What was opened for somebody without an account becomes theirs as soon as they are known by name. The case stays where it is. */
const giveToPerson = ({ states }: ServiceItem): Row => ({
  ...{ name: GIVE_TO_PERSON, label: '归到本人名下', says: '本人已实名登录，可以在“办件”里看到这一件' },
  ...{ from: Object.keys(states), to: Object.keys(states), keeps: true, clock: 'none' },
  ...{ withoutStanding: true, ...bySystem },
})

/** Who owes something is reminded of it, and need not be once it has come by another way. The case stays where it is. */
function owing({ owes }: ServiceItem): Row[] {
  if (!owes) return []
  const row = {
    ...({ from: [owes.in], to: [owes.in], keeps: true, clock: 'none', withoutStanding: true } as const),
    ...bySystem,
  }
  const what = OWED[owes.what]
  return [
    { ...row, name: REMIND, label: '提醒', says: `已提醒：${what}` },
    { ...row, name: SETTLE_OWED, label: '已补齐', says: `${what}已补齐` },
  ]
}

/** A decision is taken up again when two people agree that it was wrong; what was decided stays on record. */
function corrections(item: ServiceItem): { states: Record<string, StateRow>; commands: Row[] } {
  const rules = item.corrections ?? {}
  const decided = Object.keys(rules)
  if (decided.length === 0) return { states: {}, commands: [] }
  const waiting = decided.map(correcting)
  const back = (state: string): string => rules[decidedBefore(state)]?.to ?? state
  const shared = { withoutStanding: true, ...byTwo } as const
  return {
    states: Object.fromEntries(decided.map((state) => [correcting(state), waitingState(item, state)])),
    commands: [
      {
        ...{ name: CORRECTION.propose, label: '提请更正', says: '发现决定可能有误，提请更正' },
        ...{ from: decided, to: waiting, leads: correcting, clock: 'none', needsReason: true, ...shared },
      },
      {
        ...{ name: CORRECTION.confirm, label: '确认更正', says: '另一位工作人员确认更正，重新办理' },
        ...{ from: waiting, to: [...new Set(waiting.map(back))], leads: back, clock: 'resume', ...shared },
        effects: (state) => rules[decidedBefore(state)]?.effects ?? [],
      },
      {
        ...{ name: CORRECTION.reject, label: '维持原决定', says: '复核后维持原决定' },
        ...{ from: waiting, to: decided, leads: decidedBefore, clock: 'none', ...shared },
      },
    ],
  }
}

const waitingState = (item: ServiceItem, state: string): StateRow => ({
  label: `更正复核中（${item.states[state]?.label ?? ''}）`,
  holder: 'centre',
  tone: 'now',
  says: '工作人员认为原来的决定可能有误，正由另一位工作人员复核。您不用做什么，结果会在这里告诉您。',
})

/** The item with what the engine does to every case, whatever the service. */
export function withEngineRows(item: ServiceItem): ServiceItem {
  const { states: waiting, commands } = corrections(item)
  const states = { ...item.states, ...waiting }
  const open = Object.keys(states).filter((state) => states[state]?.holder !== 'nobody')
  return {
    ...item,
    states,
    commands: [
      ...item.commands,
      redate(open),
      correctPerson(item, open),
      giveToPerson({ ...item, states }),
      ...owing(item),
      ...commands,
    ],
  }
}
