import type { FactCorrectionState } from './fact-correction-context'
import { approvalAsks } from './fact-correction-form'
import { takenBack } from './taken-back'
import type { CommandRow, StateRow } from './types'

/** The effect that enters the corrected fact in its file, with the document it stands on. */
export const CORRECT_FACT = 'correct-recorded-fact'

export const factCorrectionStates: Record<FactCorrectionState, StateRow> = {
  'in-review': {
    label: '核对中',
    holder: 'centre',
    tone: 'now',
    says: '工作人员正在核对批准文件和档案的记载。文件原件还没有交的，请交到窗口；已经在档案里的不用再交。',
  },
  'in-confirmation': {
    label: '复核中',
    holder: 'centre',
    tone: 'now',
    says: '受理人员已同意，还要由另一位工作人员对照文件复核，您不用做什么。',
  },
  correcting: {
    label: '正在更正',
    holder: 'system',
    tone: 'now',
    says: '已通过复核，正在写入档案记录，一般一分钟内完成。',
    effects: [CORRECT_FACT],
  },
  corrected: {
    label: '已更正',
    holder: 'nobody',
    tone: 'done',
    says: '档案的记载已按批准文件更正。原来的记载和更正的依据都保留在档案记录里。',
  },
  refused: {
    label: '不予更正',
    holder: 'nobody',
    tone: 'stopped',
    says: '这次没有更正，下面写明了理由和怎么办。',
  },
  withdrawn: takenBack,
}

type Row = CommandRow<FactCorrectionState>

const byClerk = { actors: ['clerk'], relation: 'own-centre', action: 'case.decide' } as const
const bySecond = { actors: ['reviewer'], relation: 'own-centre', action: 'case.decide' } as const
const bySystem = { actors: ['system'], relation: 'any', action: 'system', withoutStanding: true } as const

export const factCorrectionCommands: readonly Row[] = [
  {
    ...{ name: 'submit', label: '提交申请', says: '提交申请' },
    ...{ from: [], to: ['in-review'], clock: 'start', weighs: true },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  {
    ...{ name: 'open-by-centre', label: '发起更正', says: '机构发起更正' },
    ...{ from: [], to: ['in-review'], clock: 'start', weighs: true },
    ...{ actors: ['clerk', 'archivist'], relation: 'own-centre', action: 'case.open' },
  },
  {
    ...{ name: 'approve', label: '同意更正', says: '核对批准文件，同意更正' },
    ...{ from: ['in-review'], to: ['in-confirmation'], clock: 'none', weighs: true },
    ...{ asks: approvalAsks, ...byClerk },
  },
  {
    ...{ name: 'confirm', label: '复核同意', says: '另一位工作人员复核同意' },
    ...{ from: ['in-confirmation'], to: ['correcting'], clock: 'none', weighs: true, ...bySecond },
  },
  {
    ...{ name: 'send-back', label: '退回受理', says: '复核未通过，退回受理人员重新核对' },
    ...{ from: ['in-confirmation'], to: ['in-review'], clock: 'none', ...bySecond },
  },
  {
    ...{ name: 'refuse', label: '不予更正', says: '不予更正' },
    ...{ from: ['in-review'], to: ['refused'], clock: 'stop', weighs: true, needsReason: true, ...byClerk },
  },
  {
    ...{ name: 'withdraw', label: '撤回申请', says: '撤回申请' },
    ...{ from: ['in-review', 'in-confirmation'], to: ['withdrawn'], clock: 'stop', ofOpening: 'submit' },
    ...{ actors: ['person'], relation: 'self', action: 'case.withdraw' },
  },
  {
    ...{ name: 'apply', label: '写入档案', says: '更正已写入档案记录' },
    ...{ from: ['correcting'], to: ['corrected'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'recheck', label: '退回核对', says: '档案情况有变化，或档案里没有找到批准文件，退回核对' },
    ...{ from: ['correcting'], to: ['in-review'], clock: 'none', ...bySystem },
  },
]
