import type { JointReviewState } from './joint-review-context'
import { concludeAsks, inviteAsks, opinionAsks } from './joint-review-form'
import { FILE_MATERIAL } from './material-collection-table'
import { takenBack } from './taken-back'
import type { CommandRow, StateRow } from './types'

export const jointReviewStates: Record<JointReviewState, StateRow> = {
  'in-review': {
    label: '受理核对中',
    holder: 'centre',
    tone: 'now',
    says: '工作人员正在核对情况，准备请有关部门一起审查，您不用做什么。',
  },
  consulting: {
    label: '征求部门意见',
    holder: 'centre',
    tone: 'now',
    says: '已请有关部门核对各自的记载，收到意见后作出结论。您不用自己去各部门开证明。',
  },
  'in-confirmation': {
    label: '结论复核中',
    holder: 'centre',
    tone: 'now',
    says: '已经拟出结论，由另一位工作人员复核。',
  },
  filing: {
    label: '正在归档',
    holder: 'system',
    tone: 'now',
    says: '结论已确定，正在归入您的档案，一般一分钟内完成。',
    effects: [FILE_MATERIAL],
  },
  concluded: {
    label: '已有结论',
    holder: 'nobody',
    tone: 'done',
    says: '联审结论已经作出，归入档案第五类。不同意的，可以补充材料后重新申请，也可以向主管部门反映。',
  },
  refused: {
    label: '不予受理',
    holder: 'nobody',
    tone: 'stopped',
    says: '这次没有受理，下面写明了理由和怎么办。',
  },
  withdrawn: takenBack,
}

/** How the centre begins a review of what it finds in a file that it keeps. */
export const OPEN_BY_CENTRE = 'open-by-centre'

type Row = CommandRow<JointReviewState>

const byClerk = { actors: ['clerk'], relation: 'own-centre', action: 'case.decide' } as const
const bySecond = { actors: ['reviewer'], relation: 'own-centre', action: 'case.decide' } as const
const bySystem = { actors: ['system'], relation: 'any', action: 'system', withoutStanding: true } as const

export const jointReviewCommands: readonly Row[] = [
  {
    ...{ name: 'submit', label: '提交申请', says: '提交申请' },
    ...{ from: [], to: ['in-review'], clock: 'start', weighs: true },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  {
    ...{ name: OPEN_BY_CENTRE, label: '发起联审', says: '机构发起联审' },
    ...{ from: [], to: ['in-review'], clock: 'start', weighs: true },
    ...{ actors: ['clerk', 'archivist'], relation: 'own-centre', action: 'case.open' },
  },
  {
    ...{ name: 'invite', label: '请部门联审', says: '请有关部门联审' },
    ...{ from: ['in-review', 'consulting'], to: ['consulting'], clock: 'none', asks: inviteAsks, ...byClerk },
  },
  {
    ...{ name: 'record-opinion', label: '登记部门意见', says: '收到部门意见' },
    ...{ from: ['consulting'], to: ['consulting'], clock: 'none', asks: opinionAsks, ...byClerk },
  },
  {
    ...{ name: 'conclude', label: '拟出结论', says: '拟出联审结论' },
    ...{ from: ['consulting'], to: ['in-confirmation'], clock: 'none', weighs: true },
    ...{ asks: concludeAsks, ...byClerk },
  },
  {
    ...{ name: 'confirm', label: '复核同意', says: '另一位工作人员复核同意' },
    ...{ from: ['in-confirmation'], to: ['filing'], clock: 'none', weighs: true, ...bySecond },
  },
  {
    ...{ name: 'send-back', label: '退回重新研究', says: '复核未通过，退回重新研究' },
    ...{ from: ['in-confirmation'], to: ['consulting'], clock: 'none', ...bySecond },
  },
  {
    ...{ name: 'refuse', label: '不予受理', says: '不予受理' },
    ...{ from: ['in-review'], to: ['refused'], clock: 'stop', weighs: true, needsReason: true, ...byClerk },
  },
  {
    ...{ name: 'withdraw', label: '撤回申请', says: '撤回申请' },
    ...{ from: ['in-review', 'consulting'], to: ['withdrawn'], clock: 'stop', ofOpening: 'submit' },
    ...{ actors: ['person'], relation: 'self', action: 'case.withdraw' },
  },
  {
    ...{ name: 'file', label: '结论归档', says: '联审结论已归入档案' },
    ...{ from: ['filing'], to: ['concluded'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'recheck', label: '退回核对', says: '档案情况有变化，退回核对' },
    ...{ from: ['filing'], to: ['consulting'], clock: 'none', ...bySystem },
  },
]
