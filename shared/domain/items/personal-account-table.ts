import type { PersonalAccountState } from './personal-account-context'
import type { CommandRow, StateRow } from './types'

/** The effect that opens the account of a case. */
export const OPEN_ACCOUNT = 'open-personal-account'

export const personalAccountStates: Record<PersonalAccountState, StateRow> = {
  'in-review': {
    label: '核对中',
    holder: 'centre',
    tone: 'now',
    says: '工作人员正在核对您的申请，您不用做什么。',
  },
  opening: {
    label: '正在开立',
    holder: 'system',
    tone: 'now',
    says: '已通过，账户正在开立，一般一分钟内完成。',
    effects: [OPEN_ACCOUNT],
  },
  opened: {
    label: '已开立',
    holder: 'nobody',
    tone: 'done',
    says: '个人账户已经开立，协议已存入“我的存档账户”。档案还没有到的，请按账户页写的办法请原单位或学校寄来。',
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

export const personalAccountCommands: readonly CommandRow<PersonalAccountState>[] = [
  {
    ...{ name: 'submit', label: '签署并提交', says: '签署委托存档协议并提交申请' },
    ...{ from: [], to: ['opening', 'in-review'], clock: 'start', weighs: true },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  {
    ...{ name: 'approve', label: '同意开立', says: '核对通过，同意开立' },
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
    ...{ name: 'open', label: '开立账户', says: '个人账户已开立' },
    ...{ from: ['opening'], to: ['opened'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'recheck', label: '退回核对', says: '情况有变化，退回核对' },
    ...{ from: ['opening'], to: ['in-review'], clock: 'none', weighs: true, ...bySystem },
  },
]
