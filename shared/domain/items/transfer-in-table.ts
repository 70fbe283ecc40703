import { OTHER_PARTY, partyAsks, RECORD_PARTY } from '../transfer/party-relation'
import { BY_AGENT, BY_UNIT } from './by-unit'
import { holderDeclinesAsks, holderLacksAsks, holderSentAsks } from './outside-asks'
import { TELL_OTHER, WATCH_PARCEL } from './transfer-effects'
import {
  agreeReturnAsks,
  arriveAsks,
  cameBackAsks,
  contentsAsks,
  misfiledAsks,
  promiseAsks,
  redirectAsks,
  reissueAsks,
  returnAsks,
  sentAsks,
  signAsks,
} from './transfer-in-asks'
import type { TransferInState } from './transfer-in-context'
import { lateRows } from './transfer-in-late'
import { transferInStates } from './transfer-in-states'
import type { CommandRow } from './types'

type Row = CommandRow<TransferInState>

const byClerk = { actors: ['clerk'], relation: 'own-centre', action: 'case.decide' } as const
// Whoever is handed the package, and posts one (收发).
const byPost = { ...byClerk, actors: ['clerk', 'dispatch'] } as const
const bySystem = { actors: ['system'], relation: 'any', action: 'system', withoutStanding: true } as const
const byOutside = {
  ...({ actors: ['outside'], relation: 'any', action: 'letter.answer', withoutStanding: true } as const),
  ...({ from: ['requested', 'answered'], clock: 'none' } as const),
}
const waiting = ['requested', 'prepared'] as const
const unreceipted = ['in-transit', 'arrived', 'told', 'returning', 'misfiled'] as const
const MOVING = [
  ...([
    'in-review',
    'requested',
    'answered',
    'prepared',
    'in-transit',
    'arrived',
    'told',
    'returning',
  ] as const),
  // The relation may be moved after the file: nothing of either waits for the other.
  ...(['registering', 'received'] as const),
]
const unpromised = ['told', 'returning'] as const

const anywhere = Object.keys(transferInStates) as TransferInState[]

const watched = { effects: () => [WATCH_PARCEL] }
const tells = { effects: () => [TELL_OTHER] }

export const transferInCommands: readonly Row[] = [
  {
    ...{ name: 'submit', label: '提交申请', says: '申请把档案转入' },
    ...{ from: [], to: ['issuing', 'in-review'], clock: 'start', weighs: true },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  {
    ...{ name: BY_UNIT, label: '登记单位代办', says: '单位凭来函代本人申请' },
    ...{ from: [], to: ['issuing', 'in-review'], clock: 'start', weighs: true, slip: true },
    ...{ actors: ['clerk'], relation: 'own-centre', action: 'case.open' },
  },
  {
    ...{ name: BY_AGENT, label: '单位网上代办', says: '单位经办人凭来函代本人申请' },
    // Nothing of a file has been looked at yet: who approves weighs it.
    ...{ from: [], to: ['in-review'], clock: 'start' },
    ...{ actors: ['person'], relation: 'agent-of-account', action: 'case.apply-for' },
  },
  {
    ...{ name: 'approve', label: '同意开调档函', says: '核对通过，同意开调档函' },
    ...{ from: ['in-review'], to: ['issuing'], clock: 'none', weighs: true, ...byClerk },
  },
  {
    ...{ name: 'refuse', label: '不开调档函', says: '没有开出调档函' },
    ...{ from: ['in-review'], to: ['refused'], clock: 'stop', weighs: true, needsReason: true, ...byClerk },
  },
  {
    ...{ name: RECORD_PARTY, label: '登记组织关系', says: '登记组织关系接转', asks: partyAsks },
    ...{ from: MOVING, to: MOVING, clock: 'none', keeps: true, onlyIf: { field: 'party', value: 'open' } },
    ...tells,
    ...{ actors: ['clerk', 'reviewer'], relation: 'own-centre', action: 'case.decide' },
  },
  {
    ...{ name: 'send-letter', label: '发出调档函', says: '调档函已发出' },
    ...{ from: ['issuing'], to: ['requested'], clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'recheck', label: '退回核对', says: '情况有变化，退回核对' },
    ...{ from: ['issuing'], to: ['in-review'], clock: 'none', weighs: true, ...bySystem },
  },
  {
    ...{ name: 'other-reviewed', label: '原保管单位审核通过', says: '原保管单位审核通过' },
    ...{ from: ['requested'], to: ['prepared'], clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'other-nudged', label: '告知催办', says: '本人向原保管单位催办', keeps: true },
    ...{ from: waiting, to: waiting, clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'holder-sent', label: '答复已寄出', says: '原保管单位在网上答复：已寄出' },
    ...{ ...byOutside, to: ['in-transit'], asks: holderSentAsks, ...watched },
  },
  {
    ...{ name: 'holder-lacks', label: '答复不在这里', says: '原保管单位在网上答复：档案不在那里' },
    ...{ ...byOutside, to: ['answered'], asks: holderLacksAsks },
  },
  {
    ...{ name: 'holder-declines', label: '答复不能转出', says: '原保管单位在网上答复：不能转出' },
    ...{ ...byOutside, to: ['answered'], asks: holderDeclinesAsks },
  },
  {
    ...{ name: 'redirect', label: '改向别处发函', says: '改向另一家单位发调档函' },
    ...{ from: ['answered'], to: ['issuing'], clock: 'none', asks: redirectAsks, ...byClerk },
  },
  {
    ...{ name: 'keep-asking', label: '请原单位继续办理', says: '答复的理由不成立，请原保管单位继续办理' },
    ...{ from: ['answered'], to: ['requested'], clock: 'none', ...byClerk },
  },
  {
    ...{ name: 'accept-answer', label: '按答复办结', says: '核定原保管单位的答复' },
    ...{ from: ['answered'], to: ['not-sent'], clock: 'stop', ...byClerk },
  },
  {
    ...{ name: 'called-off', label: '停止寄出', says: '原保管单位停止寄出' },
    ...{ from: ['calling-off'], to: ['withdrawn'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'other-sent', label: '原保管单位寄出', says: '原保管单位已寄出' },
    ...{ from: [...waiting, 'calling-off'], to: ['in-transit'], clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'other-refused', label: '原保管单位不能转出', says: '原保管单位说明不能转出的理由' },
    ...{ from: [...waiting, 'calling-off'], to: ['not-sent'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'withdraw', label: '撤回申请', says: '撤回申请' },
    ...{ from: ['in-review', ...waiting, 'answered'], to: ['calling-off'], clock: 'none' },
    ...{ actors: ['person'], relation: 'self', action: 'case.withdraw' },
  },
  {
    ...{ name: 'record-sent', label: '登记对方已寄出', says: '原保管单位告知已寄出' },
    ...{ from: ['requested', 'answered'], to: ['in-transit'], clock: 'none', asks: sentAsks },
    ...{ ...watched, ...byClerk },
  },
  {
    ...{ name: 'reissue-letter', label: '重新开函', says: '原调档函作废，重新开函', asks: reissueAsks },
    ...{ from: ['requested'], to: ['issuing'], clock: 'none', ...byClerk },
  },
  {
    ...{ name: 'other-chased', label: '告知催回执', says: '寄出单位催回执', keeps: true },
    ...{ from: unreceipted, to: unreceipted, clock: 'none', ...bySystem },
  },
  {
    ...{ name: 'arrive', label: '签收包裹', says: '包裹到达，核对签收', ...tells },
    ...{ from: ['in-transit'], to: ['arrived'], clock: 'none', asks: arriveAsks, ...byPost },
  },
  {
    ...{ name: 'check-contents', label: '清点完毕', says: '对照目录清点完毕' },
    ...{ from: ['arrived'], to: ['registering', 'told'], clock: 'none', asks: contentsAsks, ...byClerk },
  },
  {
    ...{ name: 'accept-promise', label: '收到本人承诺', says: '收到本人的知情说明和承诺' },
    ...{ from: unpromised, to: ['registering'], clock: 'none', asks: promiseAsks, ...byClerk, ...tells },
  },
  {
    ...{ name: 'sign-promise', label: '签知情说明和承诺', says: '本人签了知情说明和承诺', asks: signAsks },
    ...{ from: unpromised, to: ['registering'], clock: 'none', ...tells },
    ...{ actors: ['person'], relation: 'self', action: 'case.promise' },
  },
  {
    ...{ name: 'agree-return', label: '商定退回', says: '与寄出单位商定退回档案', asks: agreeReturnAsks },
    ...{ from: ['told'], to: ['returning'], clock: 'none', ...byClerk, ...tells },
  },
  {
    ...{
      name: 'record-misfiled',
      label: '袋内不是本人档案',
      says: '袋内不是申请人的档案，没有登记，原样封存',
    },
    ...{ from: ['arrived'], to: ['misfiled'], clock: 'none', asks: misfiledAsks, ...byClerk, ...tells },
  },
  {
    ...{ name: 'return-file', label: '寄回档案', says: '档案已寄回寄出单位', asks: returnAsks },
    ...{
      from: ['returning', 'misfiled'],
      to: ['going-back'],
      clock: 'none',
      effects: () => [TELL_OTHER, WATCH_PARCEL],
      ...byPost,
    },
  },
  {
    ...{
      name: 'record-came-back',
      label: '登记对方已收回',
      says: '寄出单位告知已收回档案',
      asks: cameBackAsks,
    },
    ...{ from: ['going-back'], to: ['returned'], clock: 'stop', ...byClerk },
  },
  {
    ...{ name: 'other-took-back', label: '寄出单位收回', says: '寄出单位已收回档案' },
    ...{ from: ['going-back'], to: ['returned'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'register', label: '登记入库', says: '档案已接收，退回回执', ...tells },
    ...{ from: ['registering'], to: ['received'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'other-unit-told', label: '告知存档单位', says: '原保管单位已告知存档单位，不需要它同意' },
    ...{ from: anywhere, to: anywhere, keeps: true, clock: 'none', ...bySystem },
  },
  { ...OTHER_PARTY, from: anywhere, to: anywhere },
  ...lateRows,
]
