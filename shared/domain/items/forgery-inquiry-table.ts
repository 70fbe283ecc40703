import type { ForgeryInquiryState } from './forgery-inquiry-context'
import { evidenceAsks, inquiryConcludeAsks, tellAsks, tellOutcomeAsks } from './forgery-inquiry-form'
import type { CommandRow, StateRow } from './types'

/** Effects the worker carries out: they note in the file's own chain that an inquiry begins, and that it has ended. */
export const FLAG_INQUIRY = 'flag-inquiry'
export const LIFT_INQUIRY = 'lift-inquiry'

export const forgeryInquiryStates: Record<ForgeryInquiryState, StateRow> = {
  flagging: {
    label: '正在标记档案',
    holder: 'system',
    tone: 'now',
    says: '已发现疑点，正在档案上作出标记，一般一分钟内完成。',
    effects: [FLAG_INQUIRY],
  },
  inquiring: {
    label: '核查中',
    holder: 'centre',
    tone: 'now',
    says: '机构正在核查。您可以到窗口说明情况、提供材料；有结论之前，存档证明等暂缓出具。',
  },
  'in-confirmation': {
    label: '结论复核中',
    holder: 'centre',
    tone: 'now',
    says: '已经拟出结论，由另一位工作人员复核。',
  },
  lifting: {
    label: '正在归档',
    holder: 'system',
    tone: 'now',
    says: '核查已经结束，正在归档并解除标记，一般一分钟内完成。',
    effects: [LIFT_INQUIRY],
  },
  cleared: {
    label: '排除造假',
    holder: 'nobody',
    tone: 'done',
    says: '经核查排除造假，标记已经解除，各项服务照常办理。结论归入档案第五类。',
  },
  established: {
    label: '查实造假',
    holder: 'nobody',
    tone: 'stopped',
    says: '经核查认定存在造假，结论归入档案第五类。不同意的，可以提供新的材料请求更正，也可以向主管部门反映。',
  },
  stopped: {
    label: '核查终止',
    holder: 'nobody',
    tone: 'stopped',
    says: '这次核查没有作出结论，标记已经解除，下面写明了原因。',
  },
}

/** What came of it is told once it stands; the case stays ended. */
export const TELL_OUTCOME = 'tell-outcome'

type Row = CommandRow<ForgeryInquiryState>

const byClerk = { actors: ['clerk'], relation: 'own-centre', action: 'case.decide' } as const
const bySecond = { actors: ['reviewer'], relation: 'own-centre', action: 'case.decide' } as const
const bySystem = { actors: ['system'], relation: 'any', action: 'system', withoutStanding: true } as const

const ENDS = ['cleared', 'established', 'stopped'] as const

export const forgeryInquiryCommands: readonly Row[] = [
  {
    ...{ name: 'submit', label: '发起核查', says: '发现疑点，发起核查' },
    ...{ from: [], to: ['flagging'], clock: 'start' },
    ...{ actors: ['clerk', 'archivist'], relation: 'own-centre', action: 'case.open' },
  },
  {
    ...{ name: 'flag', label: '标记档案', says: '已在档案上标记' },
    ...{ from: ['flagging'], to: ['inquiring'], clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'record-evidence', label: '登记证据', says: '登记核查证据' },
    ...{ from: ['inquiring'], to: ['inquiring'], clock: 'none', asks: evidenceAsks, ...byClerk },
  },
  {
    ...{ name: 'tell', label: '登记告知', says: '告知有关的人和单位' },
    ...{ from: ['inquiring'], to: ['inquiring'], clock: 'none', asks: tellAsks, ...byClerk },
  },
  {
    ...{ name: 'conclude', label: '拟出结论', says: '拟出核查结论' },
    ...{ from: ['inquiring'], to: ['in-confirmation'], clock: 'none', weighs: true },
    ...{ asks: inquiryConcludeAsks, ...byClerk },
  },
  {
    ...{ name: 'confirm', label: '复核同意', says: '另一位工作人员复核同意' },
    ...{ from: ['in-confirmation'], to: ['lifting'], clock: 'none', weighs: true, ...bySecond },
  },
  {
    ...{ name: 'send-back', label: '退回继续核查', says: '复核未通过，退回继续核查' },
    ...{ from: ['in-confirmation'], to: ['inquiring'], clock: 'none', ...bySecond },
  },
  {
    ...{ name: 'refuse', label: '终止核查', says: '终止核查' },
    ...{ from: ['inquiring'], to: ['lifting'], clock: 'none', weighs: true, needsReason: true, ...bySecond },
  },
  {
    ...{ name: 'lift', label: '解除标记', says: '核查结束，标记已解除' },
    ...{ from: ['lifting'], to: ['cleared', 'established', 'stopped'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: TELL_OUTCOME, label: '登记告知结果', says: '已告知核查结果' },
    ...{ from: ENDS, to: ENDS, clock: 'none', keeps: true, withoutStanding: true },
    ...{ asks: tellOutcomeAsks, ...byClerk },
  },
  {
    ...{ name: 'recheck', label: '退回核对', says: '档案情况有变化，退回核对' },
    ...{ from: ['lifting'], to: ['inquiring'], clock: 'none', ...bySystem },
  },
]
