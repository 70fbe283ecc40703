import type { ArchiveDetailsChangeState } from './archive-details-change-context'
import { takenBack } from './taken-back'
import type { CommandRow, StateRow } from './types'

export const archiveDetailsChangeStates: Record<ArchiveDetailsChangeState, StateRow> = {
  'in-review': {
    label: '核对中',
    holder: 'centre',
    tone: 'now',
    says: '工作人员正在核对您的申请，您不用做什么。',
  },
  'in-confirmation': {
    label: '复核中',
    holder: 'centre',
    tone: 'now',
    says: '受理人员已同意，身份证号更正还要由另一位工作人员复核。',
  },
  approved: {
    label: '正在变更',
    holder: 'system',
    tone: 'now',
    says: '已通过，正在变更记载，一般一分钟内完成。',
    effects: ['apply-details-change'],
  },
  changed: {
    label: '已变更',
    holder: 'nobody',
    tone: 'done',
    says: '档案信息已按您的申请变更，旧的记载保留在记录里。',
  },
  refused: {
    label: '不予变更',
    holder: 'nobody',
    tone: 'stopped',
    says: '这次没有变更，下面写明了理由和怎么办。',
  },
  withdrawn: takenBack,
}

type Row = CommandRow<ArchiveDetailsChangeState>

const byStaff = { relation: 'own-centre', action: 'case.decide' } as const
const bySystem = { actors: ['system'], relation: 'any', action: 'system' } as const

export const archiveDetailsChangeCommands: readonly Row[] = [
  {
    ...{ name: 'submit', label: '提交申请', says: '提交申请' },
    ...{ from: [], to: ['approved', 'in-review'], clock: 'start', weighs: true },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  {
    ...{ name: 'approve', label: '同意变更', says: '核对通过，同意变更' },
    ...{ from: ['in-review'], to: ['approved', 'in-confirmation'], clock: 'none', weighs: true },
    ...{ ...byStaff, actors: ['clerk'] },
  },
  {
    ...{ name: 'refuse', label: '不予变更', says: '不予变更' },
    ...{ from: ['in-review'], to: ['refused'], clock: 'stop', weighs: true, needsReason: true },
    ...{ ...byStaff, actors: ['clerk'] },
  },
  {
    ...{ name: 'confirm', label: '复核同意', says: '另一位工作人员复核同意' },
    ...{ from: ['in-confirmation'], to: ['approved'], clock: 'none', weighs: true },
    ...{ ...byStaff, actors: ['reviewer'] },
  },
  {
    ...{ name: 'send-back', label: '退回受理', says: '复核未通过，退回受理人员重新核对' },
    ...{ from: ['in-confirmation'], to: ['in-review'], clock: 'none', weighs: true },
    ...{ ...byStaff, actors: ['reviewer'] },
  },
  {
    ...{ name: 'withdraw', label: '撤回申请', says: '撤回申请' },
    ...{ from: ['in-review', 'in-confirmation'], to: ['withdrawn'], clock: 'stop' },
    ...{ actors: ['person'], relation: 'self', action: 'case.withdraw' },
  },
  {
    ...{ name: 'apply', label: '变更记载', says: '档案信息已变更' },
    ...{ from: ['approved'], to: ['changed'], clock: 'stop', withoutStanding: true, ...bySystem },
  },
  {
    ...{ name: 'recheck', label: '退回核对', says: '档案情况有变化，退回核对' },
    ...{ from: ['approved'], to: ['in-review'], clock: 'none', weighs: true, ...bySystem },
    withoutStanding: true,
  },
]
