import { accountRows } from './account-rows'
import type { PersonalAccountState } from './personal-account-context'
import { takenBack } from './taken-back'
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
  withdrawn: takenBack,
}

export const personalAccountCommands: readonly CommandRow<PersonalAccountState>[] = [
  {
    ...{ name: 'submit', label: '签署并提交', says: '签署委托存档协议并提交申请' },
    ...{ from: [], to: ['opening', 'in-review'], clock: 'start', weighs: true },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  ...accountRows({
    carrying: 'opening',
    approve: { label: '同意开立', says: '核对通过，同意开立' },
    refuse: '不予开立',
    carry: { name: 'open', label: '开立账户', says: '个人账户已开立', to: 'opened' },
  }),
]
