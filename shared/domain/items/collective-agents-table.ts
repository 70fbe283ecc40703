import type { CollectiveAgentsState } from './collective-agents-context'
import type { CommandRow, StateRow } from './types'

/** The effect that writes the change in the account's chain. */
export const CHANGE_AGENTS = 'change-collective-agents'

export const collectiveAgentsStates: Record<CollectiveAgentsState, StateRow> = {
  'in-review': {
    label: '核对中',
    holder: 'centre',
    tone: 'now',
    says: '工作人员正在核对单位授权书，您不用做什么。',
  },
  applying: {
    label: '正在变更',
    holder: 'system',
    tone: 'now',
    says: '经办人正在变更，一般一分钟内完成。',
    effects: [CHANGE_AGENTS],
  },
  done: {
    label: '已变更',
    holder: 'nobody',
    tone: 'done',
    says: '经办人已经变更。不再经办的人从此不能查看和办理。',
  },
  refused: {
    label: '不予变更',
    holder: 'nobody',
    tone: 'stopped',
    says: '这次没有变更，下面写明了理由和怎么办。',
  },
  withdrawn: {
    label: '已撤回',
    holder: 'nobody',
    tone: 'stopped',
    says: '您撤回了申请，需要时可以重新提交。',
  },
}

const byClerk = { actors: ['clerk'], relation: 'own-centre', action: 'case.decide' } as const
const bySystem = { actors: ['system'], relation: 'any', action: 'system', withoutStanding: true } as const

export const collectiveAgentsCommands: readonly CommandRow<CollectiveAgentsState>[] = [
  {
    ...{ name: 'submit', label: '提交申请', says: '提交经办人变更申请' },
    ...{ from: [], to: ['applying', 'in-review'], clock: 'start', withoutStanding: true },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  {
    ...{ name: 'approve', label: '同意变更', says: '授权书核对无误，同意变更', withoutStanding: true },
    ...{ from: ['in-review'], to: ['applying'], clock: 'none', weighs: true, ...byClerk },
  },
  {
    ...{ name: 'refuse', label: '不予变更', says: '不予变更', withoutStanding: true },
    ...{ from: ['in-review'], to: ['refused'], clock: 'stop', weighs: true, needsReason: true, ...byClerk },
  },
  {
    ...{ name: 'withdraw', label: '撤回申请', says: '撤回申请' },
    ...{ from: ['in-review'], to: ['withdrawn'], clock: 'stop' },
    ...{ actors: ['person'], relation: 'self', action: 'case.withdraw' },
  },
  {
    ...{ name: 'change', label: '登记变更', says: '经办人已变更' },
    ...{ from: ['applying'], to: ['done'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'recheck', label: '退回核对', says: '情况有变化，退回核对' },
    ...{ from: ['applying'], to: ['in-review'], clock: 'none', weighs: true, ...bySystem },
  },
]
