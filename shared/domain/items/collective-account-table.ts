import type { CollectiveAccountState } from './collective-account-context'
import type { CommandRow, StateRow } from './types'

/** The effect that opens the collective account of a case. */
export const OPEN_COLLECTIVE = 'open-collective-account'

export const collectiveAccountStates: Record<CollectiveAccountState, StateRow> = {
  'in-review': {
    label: '核对中',
    holder: 'centre',
    tone: 'now',
    says: '工作人员正在核对单位的证件和授权书，您不用做什么。',
  },
  opening: {
    label: '正在开立',
    holder: 'system',
    tone: 'now',
    says: '已通过，单位集体账户正在开立，一般一分钟内完成。',
    effects: [OPEN_COLLECTIVE],
  },
  opened: {
    label: '已开立',
    holder: 'nobody',
    tone: 'done',
    says: '单位集体账户已经开立，您是经办人。账户、协议和存档人员在“我经办的单位”里看。',
  },
  refused: {
    label: '不予开立',
    holder: 'nobody',
    tone: 'stopped',
    says: '这次没有开立账户，下面写明了理由和怎么办。',
  },
  withdrawn: {
    label: '已撤回',
    holder: 'nobody',
    tone: 'stopped',
    says: '您撤回了申请，需要时可以重新提交。',
  },
}

const byClerk = { actors: ['clerk'], relation: 'own-centre', action: 'case.decide' } as const
const bySystem = { actors: ['system'], relation: 'any', action: 'system' } as const

export const collectiveAccountCommands: readonly CommandRow<CollectiveAccountState>[] = [
  {
    ...{ name: 'submit', label: '签署并提交', says: '经办人签署委托存档协议并提交申请' },
    ...{ from: [], to: ['in-review'], clock: 'start' },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  {
    ...{ name: 'approve', label: '同意开立', says: '证件、授权书核对无误，同意开立' },
    ...{ from: ['in-review'], to: ['opening'], clock: 'none', weighs: true, ...byClerk },
  },
  {
    ...{ name: 'refuse', label: '不予开立', says: '不予开立' },
    ...{ from: ['in-review'], to: ['refused'], clock: 'stop', weighs: true, needsReason: true, ...byClerk },
  },
  {
    ...{ name: 'withdraw', label: '撤回申请', says: '撤回申请' },
    ...{ from: ['in-review'], to: ['withdrawn'], clock: 'stop' },
    ...{ actors: ['person'], relation: 'self', action: 'case.withdraw' },
  },
  {
    ...{ name: 'open', label: '开立账户', says: '单位集体账户已开立，经办人已登记' },
    ...{ from: ['opening'], to: ['opened'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'recheck', label: '退回核对', says: '情况有变化，退回核对' },
    ...{ from: ['opening'], to: ['in-review'], clock: 'none', weighs: true, ...bySystem },
  },
]
