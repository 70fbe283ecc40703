import { accountRows } from './account-rows'
import type { CollectiveAccountState } from './collective-account-context'
import { takenBack } from './taken-back'
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
  withdrawn: takenBack,
}

export const collectiveAccountCommands: readonly CommandRow<CollectiveAccountState>[] = [
  {
    ...{ name: 'submit', label: '签署并提交', says: '经办人签署委托存档协议并提交申请' },
    ...{ from: [], to: ['in-review'], clock: 'start' },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  ...accountRows({
    carrying: 'opening',
    approve: { label: '同意开立', says: '证件、授权书核对无误，同意开立' },
    refuse: '不予开立',
    carry: { name: 'open', label: '开立账户', says: '单位集体账户已开立，经办人已登记', to: 'opened' },
  }),
]
