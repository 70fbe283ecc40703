import { accountRows } from './account-rows'
import type { CollectiveAgentsState } from './collective-agents-context'
import { takenBack } from './taken-back'
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
  withdrawn: takenBack,
}

export const collectiveAgentsCommands: readonly CommandRow<CollectiveAgentsState>[] = [
  {
    ...{ name: 'submit', label: '提交申请', says: '提交经办人变更申请' },
    ...{ from: [], to: ['applying', 'in-review'], clock: 'start', withoutStanding: true },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  ...accountRows({
    carrying: 'applying',
    approve: { label: '同意变更', says: '授权书核对无误，同意变更' },
    refuse: '不予变更',
    carry: { name: 'change', label: '登记变更', says: '经办人已变更', to: 'done' },
    withoutStanding: true,
  }),
]
