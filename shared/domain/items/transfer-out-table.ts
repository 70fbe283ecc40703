import { guardNudge, NUDGE } from '../transfer/nudge'
import { OWN_PAPERS } from '../transfer/own-papers'
import { OTHER_PARTY, partyAsks, RECORD_PARTY } from '../transfer/party-relation'
import { CHASE } from '../transfer/receipt'
import { BY_LETTER } from './by-letter'
import { receiptAsks } from './outside-asks'
import { sealAsks } from './sealing'
import {
  CLOSE_TRANSFER,
  INFORM_UNIT,
  OPEN_TRANSFER,
  RECALL_LOAN,
  SEND_FILE,
  TAKE_BACK,
  TELL_OTHER,
  WATCH_PARCEL,
} from './transfer-effects'
import { approveAsks, chaseAsks, dispatchAsks, takeBackAsks } from './transfer-out-asks'
import type { TransferOutState } from './transfer-out-context'
import { fromReceiver } from './transfer-out-told'
import type { CommandRow, StateRow } from './types'

export const transferOutStates: Record<TransferOutState, StateRow> = {
  'in-review': {
    label: '审核中',
    holder: 'centre',
    tone: 'now',
    says: '调档函已经收到，正在审核档案。收到后15个工作日内寄出；不能转出的，写明理由和条款。',
    effects: [RECALL_LOAN, INFORM_UNIT],
  },
  sealing: {
    label: '正在包封',
    holder: 'centre',
    tone: 'now',
    says: '审核通过，正在列目录、密封、填转递通知单，接下来寄出。',
    effects: [OPEN_TRANSFER],
  },
  sealed: {
    label: '已包封，待寄出',
    holder: 'centre',
    tone: 'now',
    says: '档案已经列目录、密封，接下来按规定的方式寄出，登记编号。',
  },
  sending: {
    label: '正在登记寄出',
    holder: 'system',
    tone: 'now',
    says: '已经交寄，正在登记，一般一分钟内完成。',
    effects: [SEND_FILE],
  },
  'in-transit': {
    label: '已寄出，等待回执',
    holder: 'centre',
    tone: 'now',
    says: '档案已经寄出，等接收单位退回回执。',
  },
  delivered: {
    label: '已办结，收到回执',
    holder: 'nobody',
    tone: 'done',
    says: '接收单位已收到档案并退回回执，转出办结。',
  },
  'coming-back': {
    label: '退回途中',
    holder: 'centre',
    tone: 'now',
    says: '档案缺关键材料，接收单位与本机构商定退回，已经寄出。收到后核对、放回原处，补齐材料后可以再转。',
  },
  restoring: {
    label: '正在登记收回',
    holder: 'system',
    tone: 'now',
    says: '退回的档案已经收到，正在登记，一般一分钟内完成。',
    effects: [TAKE_BACK],
  },
  returned: {
    label: '已退回本机构',
    holder: 'nobody',
    tone: 'stopped',
    says: '档案已退回这家机构保管，没有转成。缺的材料补齐后，可以马上重新申请。',
  },
  stopping: {
    label: '正在停止',
    holder: 'system',
    tone: 'now',
    says: '申请已撤回，正在把档案放回原处，一般一分钟内完成。',
    effects: [CLOSE_TRANSFER],
  },
  withdrawn: {
    label: '已撤回',
    holder: 'nobody',
    tone: 'stopped',
    says: '申请已撤回，档案还在这家机构。需要时可以重新申请。',
  },
  refused: {
    label: '不得转出',
    holder: 'nobody',
    tone: 'stopped',
    says: '这次没有转出，下面写明了理由、条款和怎么办。',
  },
}

type Row = CommandRow<TransferOutState>

const byDesk = { relation: 'own-centre', action: 'case.decide' } as const
// Whoever packs and posts, and is handed what comes (收发).
const byPost = { actors: ['clerk', 'dispatch'], ...byDesk } as const
const bySystem = { actors: ['system'], relation: 'any', action: 'system', withoutStanding: true } as const
// While the file is on its way, whichever desk has it, and after it: the relation may be moved later.
const MOVING = ['in-review', 'sealing', 'sealed', 'in-transit', 'delivered'] as const
const unsent = ['in-review', 'sealing', 'sealed'] as const
const tells = { effects: () => [TELL_OTHER] }
const posts = { effects: () => [TELL_OTHER, WATCH_PARCEL, INFORM_UNIT] }
// The unit is told while the file goes its way: wherever the case stands by then, it stays there.
const anywhere = Object.keys(transferOutStates) as TransferOutState[]
const notes = { from: anywhere, to: anywhere, keeps: true, clock: 'none' } as const

export const transferOutCommands: readonly Row[] = [
  {
    ...{ name: 'submit', label: '提交申请', says: '凭调档函申请转出' },
    ...{ from: [], to: ['in-review'], clock: 'start', weighs: true },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  {
    ...{ name: BY_LETTER, label: '登记来函', says: '接收单位寄来调档函，机构登记' },
    ...{ from: [], to: ['in-review'], clock: 'start', weighs: true },
    ...{ actors: ['clerk'], relation: 'own-centre', action: 'case.open' },
  },
  {
    ...{ name: 'receive-letter', label: '收到调档函', says: '接收机构的调档函以数据送达' },
    ...{ from: [], to: ['in-review'], clock: 'start', weighs: true, ...bySystem },
  },
  {
    ...{ name: 'approve', label: '审核通过', says: '审核通过，符合转递规定', asks: approveAsks, ...tells },
    ...{ from: ['in-review'], to: ['sealing'], clock: 'none', weighs: true },
    ...{ actors: ['clerk', 'reviewer'], ...byDesk },
  },
  {
    ...{ name: 'refuse', label: '不得转出', says: '不符合转递规定，不得转出', needsReason: true, ...tells },
    ...{ from: ['in-review'], to: ['refused'], clock: 'stop', weighs: true },
    ...{ actors: ['clerk', 'reviewer'], ...byDesk },
  },
  {
    ...{ name: 'seal', label: '登记包封', says: '清点无误，两人密封', asks: sealAsks },
    ...{ from: ['sealing'], to: ['sealed'], clock: 'none', ...byPost },
  },
  {
    ...{ name: RECORD_PARTY, label: '登记组织关系', says: '登记组织关系接转', asks: partyAsks },
    ...{ from: MOVING, to: MOVING, clock: 'none', keeps: true, onlyIf: { field: 'party', value: 'open' } },
    ...tells,
    ...{ actors: ['clerk', 'reviewer'], relation: 'own-centre', action: 'case.decide' },
  },
  {
    ...{ name: 'dispatch', label: '寄出', says: '交寄，登记编号', asks: dispatchAsks },
    ...{ from: ['sealed'], to: ['sending'], clock: 'none', ...byPost },
  },
  {
    ...{ name: OWN_PAPERS.command, label: '开具转档手续', says: OWN_PAPERS.says },
    ...{ from: ['sealed'], to: ['sealed'], clock: 'none', ...byPost },
  },
  {
    ...{ name: 'sent', label: '登记寄出', says: '档案已寄出', ...posts },
    ...{ from: ['sending'], to: ['in-transit'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'recheck', label: '退回包封', says: '档案情况有变化，没有寄出' },
    ...{ from: ['sending'], to: ['sealing'], clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'withdraw', label: '撤回申请', says: '撤回申请' },
    ...{ from: unsent, to: ['stopping'], clock: 'none' },
    ...{ actors: ['person'], relation: 'self', action: 'case.withdraw' },
  },
  {
    ...{ name: NUDGE.command, label: '催办', says: '本人催办', keeps: true, refusedOn: guardNudge, ...tells },
    ...{ from: unsent, to: unsent, clock: 'none' },
    ...{ actors: ['person'], relation: 'self', action: 'case.nudge' },
  },
  {
    ...{ name: 'other-withdrew', label: '本人撤回转入', says: '本人撤回转入申请，停止寄出' },
    ...{ from: unsent, to: ['stopping'], clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'stop', label: '停止寄出', says: '已停止，档案放回原处', ...tells },
    ...{ from: ['stopping'], to: ['withdrawn'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'receipt', label: '收到回执', says: '收到回执，转出办结' },
    ...{ from: ['in-transit'], to: ['delivered'], clock: 'none', ...byPost },
  },
  {
    ...{ name: 'receiver-received', label: '答复已收到', says: '接收单位在网上退回回执，转出办结' },
    ...{ from: ['in-transit'], to: ['delivered'], clock: 'none', asks: receiptAsks, withoutStanding: true },
    ...{ actors: ['outside'], relation: 'any', action: 'letter.answer' },
  },
  {
    ...{ name: 'other-received', label: '接收机构退回回执', says: '接收机构退回回执，转出办结' },
    ...{ from: ['in-transit'], to: ['delivered'], clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'other-returned', label: '接收机构退回档案', says: '接收机构与本机构商定退回，档案已寄回' },
    ...{ from: ['in-transit'], to: ['coming-back'], clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'take-back', label: '收到退回的档案', says: '退回的档案收到，核对完整', asks: takeBackAsks },
    ...{ from: ['coming-back'], to: ['restoring'], clock: 'none', ...byPost },
  },
  {
    ...{ name: 'restored', label: '登记收回', says: '档案已放回，这次没有转成', ...tells },
    ...{ from: ['restoring'], to: ['returned'], clock: 'none', ...bySystem },
  },
  {
    ...{ name: CHASE.command, label: '催回执', says: CHASE.says, asks: chaseAsks, ...tells },
    ...{ from: ['in-transit'], to: ['in-transit'], clock: 'none', ...byPost },
  },
  {
    ...{ name: 'other-arrived', label: '接收机构签收', says: '包裹到达接收机构，正在清点' },
    ...{ from: ['in-transit'], to: ['in-transit'], clock: 'none', ...bySystem },
  },
  ...fromReceiver,
  {
    ...{ name: 'note-unit-told', label: '告知存档单位', says: '已告知存档单位，不需要它同意' },
    ...{ ...notes, ...tells, ...bySystem },
  },
  {
    ...{
      name: 'note-unit-left',
      label: '告知存档单位已寄出',
      says: '已告知存档单位：档案已寄出，不再列在它的集体账户',
    },
    ...{ ...notes, ...bySystem },
  },
  { ...OTHER_PARTY, from: anywhere, to: anywhere },
]
