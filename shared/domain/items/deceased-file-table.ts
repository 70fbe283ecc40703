import type { DeceasedFileState } from './deceased-file-context'
import { deceasedConcludeAsks, undoDeathAsks } from './deceased-file-form'
import { sealAsks } from './sealing'
import { CLOSE_TRANSFER, OPEN_TRANSFER, SEND_FILE } from './transfer-effects'
import { dispatchAsks } from './transfer-out-asks'
import type { CommandRow, StateRow } from './types'

/** Effects the worker carries out: they note in the file's own chain that its person has died, and what became of the file. */
export const RECORD_DEATH = 'record-death'
export const SETTLE_DEATH = 'settle-death'

export const deceasedFileStates: Record<DeceasedFileState, StateRow> = {
  'in-review': {
    label: '待核对证明',
    holder: 'centre',
    tone: 'now',
    says: '死亡证明已经登记，由另一位工作人员核对。核对以前，各项服务不变。',
  },
  noting: {
    label: '正在登记',
    holder: 'system',
    tone: 'now',
    says: '证明已经核对，正在记入档案，一般一分钟内完成。',
    effects: [RECORD_DEATH],
  },
  keeping: {
    label: '保管满五年以前',
    holder: 'centre',
    tone: 'waiting',
    says: '已经登记为逝者档案，继续保管满五年。自动出具证明等停止，近亲属需要的，到窗口办理。',
  },
  'in-approval': {
    label: '处理意见待复核',
    holder: 'centre',
    tone: 'now',
    says: '已满五年，拟好了处理意见，由另一位工作人员复核。',
  },
  sealing: {
    label: '正在包封移交',
    holder: 'centre',
    tone: 'now',
    says: '同意移交，正在列目录、密封，接下来寄送。',
    effects: [OPEN_TRANSFER],
  },
  sealed: {
    label: '已包封，待寄送',
    holder: 'centre',
    tone: 'now',
    says: '档案已经列目录、密封，接下来寄送，登记编号。',
  },
  sending: {
    label: '正在登记寄送',
    holder: 'system',
    tone: 'now',
    says: '已经交寄，正在登记，一般一分钟内完成。',
    effects: [SEND_FILE],
  },
  'in-transit': {
    label: '已寄送，等待回执',
    holder: 'centre',
    tone: 'now',
    says: '档案已经寄送，等接收单位退回回执。',
  },
  stopping: {
    label: '正在放回',
    holder: 'system',
    tone: 'now',
    says: '移交暂不进行，正在把档案放回原处，一般一分钟内完成。',
    effects: [CLOSE_TRANSFER],
  },
  settling: {
    label: '正在记入档案',
    holder: 'system',
    tone: 'now',
    says: '处理已经结束，正在记入档案，一般一分钟内完成。',
    effects: [SETTLE_DEATH],
  },
  'handed-over': {
    label: '已移交',
    holder: 'nobody',
    tone: 'done',
    says: '接收单位已收到档案并退回回执。需要查阅的，请向接收单位了解。',
  },
  'kept-on': {
    label: '继续保管',
    holder: 'nobody',
    tone: 'done',
    says: '已满五年，由本机构继续保管。近亲属需要的，到窗口办理。',
  },
  stopped: {
    label: '不作逝者档案',
    holder: 'nobody',
    tone: 'stopped',
    says: '没有登记为逝者档案，或者登记已经撤销，各项服务照常办理。',
  },
}

type Row = CommandRow<DeceasedFileState>

const byClerk = { actors: ['clerk'], relation: 'own-centre', action: 'case.decide' } as const
const bySecond = { actors: ['reviewer'], relation: 'own-centre', action: 'case.decide' } as const
const bySystem = { actors: ['system'], relation: 'any', action: 'system', withoutStanding: true } as const

export const deceasedFileCommands: readonly Row[] = [
  {
    ...{ name: 'submit', label: '登记死亡', says: '凭死亡证明登记' },
    ...{ from: [], to: ['in-review'], clock: 'start' },
    ...{ actors: ['clerk', 'archivist'], relation: 'own-centre', action: 'case.open' },
  },
  {
    ...{ name: 'confirm', label: '核对无误', says: '另一位工作人员核对证明无误' },
    ...{ from: ['in-review'], to: ['noting'], clock: 'stop', weighs: true, ...bySecond },
  },
  {
    ...{ name: 'refuse', label: '不予登记', says: '没有登记为逝者档案', needsReason: true },
    ...{ from: ['in-review'], to: ['stopped'], clock: 'stop', weighs: true, ...bySecond },
  },
  {
    ...{ name: 'note-death', label: '记入档案', says: '已记入档案，按逝者档案保管' },
    ...{ from: ['noting'], to: ['keeping'], clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'conclude', label: '拟处理意见', says: '满五年，拟出处理意见' },
    ...{ from: ['keeping'], to: ['in-approval'], clock: 'none', weighs: true },
    ...{ asks: deceasedConcludeAsks, ...byClerk },
  },
  {
    ...{ name: 'agree', label: '同意处理意见', says: '另一位工作人员同意处理意见' },
    ...{ from: ['in-approval'], to: ['sealing', 'settling'], clock: 'none', weighs: true, ...bySecond },
  },
  {
    ...{ name: 'disagree', label: '不同意，重新拟', says: '复核未通过，重新拟处理意见' },
    ...{ from: ['in-approval'], to: ['keeping'], clock: 'none', ...bySecond },
  },
  {
    ...{ name: 'undo-death', label: '撤销死亡登记', says: '死亡登记有误，撤销' },
    ...{ from: ['keeping'], to: ['settling'], clock: 'none', asks: undoDeathAsks, ...bySecond },
  },
  {
    ...{ name: 'seal', label: '登记包封', says: '清点无误，两人密封', asks: sealAsks },
    ...{ from: ['sealing'], to: ['sealed'], clock: 'none', ...byClerk },
  },
  {
    ...{ name: 'dispatch', label: '寄送', says: '交寄，登记编号', asks: dispatchAsks },
    ...{ from: ['sealed'], to: ['sending'], clock: 'none', ...byClerk },
  },
  {
    ...{ name: 'hold-back', label: '暂不移交', says: '暂不移交，档案放回原处' },
    ...{ from: ['sealing', 'sealed'], to: ['stopping'], clock: 'none', ...byClerk },
  },
  {
    ...{ name: 'sent', label: '登记寄送', says: '档案已寄送' },
    ...{ from: ['sending'], to: ['in-transit'], clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'recheck', label: '退回包封', says: '档案情况有变化，没有寄送' },
    ...{ from: ['sending'], to: ['sealing'], clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'stop', label: '放回原处', says: '档案已放回原处，继续保管' },
    ...{ from: ['stopping'], to: ['keeping'], clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'receipt', label: '收到回执', says: '收到回执，移交办结' },
    ...{ from: ['in-transit'], to: ['handed-over'], clock: 'none', ...byClerk },
  },
  {
    ...{ name: 'settle', label: '登记结果', says: '结果已记入档案' },
    ...{ from: ['settling'], to: ['kept-on', 'stopped'], clock: 'none', ...bySystem },
  },
]
