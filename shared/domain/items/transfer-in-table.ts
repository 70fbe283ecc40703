import { holderDeclinesAsks, holderLacksAsks, holderSentAsks } from './outside-asks'
import { CALL_OFF, ISSUE_LETTER, TAKE_IN, TELL_OTHER, WATCH_PARCEL } from './transfer-effects'
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
import type { CommandRow, StateRow } from './types'

export const transferInStates: Record<TransferInState, StateRow> = {
  'in-review': {
    label: '核对中',
    holder: 'centre',
    tone: 'now',
    says: '工作人员正在核对您的申请，您不用做什么。',
  },
  issuing: {
    label: '正在开调档函',
    holder: 'system',
    tone: 'now',
    says: '已通过，调档函正在开出，一般一分钟内完成。',
    effects: [ISSUE_LETTER],
  },
  requested: {
    label: '已向原保管单位发函',
    holder: 'centre',
    tone: 'now',
    says: '调档函已经发给现在的保管单位，它应当在收到后15个工作日内审核、密封、寄出。您不用自己去取，也不要自己带。',
  },
  answered: {
    label: '原保管单位有答复，正在核定',
    holder: 'centre',
    tone: 'now',
    says: '原保管单位答复没有寄出，写在下面。机构正在核定：改向别处发函，请它继续办理，或者结束这次申请。您不用做什么。',
  },
  prepared: {
    label: '原保管单位正在包封',
    holder: 'system',
    tone: 'now',
    says: '原保管单位审核通过，正在列目录、密封，接下来寄出。',
  },
  'in-transit': {
    label: '寄送途中',
    holder: 'centre',
    tone: 'now',
    says: '档案已经寄出，到了以后由机构核对签收。',
  },
  arrived: {
    label: '已到，正在清点',
    holder: 'centre',
    tone: 'now',
    says: '包裹已经到了，正在对照目录逐件清点。',
  },
  told: {
    label: '缺关键材料，已告知',
    holder: 'centre',
    tone: 'waiting',
    says: '清点发现缺少关键材料，下面一次写明缺什么、有什么影响、怎么补。您在本页签知情说明和承诺，机构就接收；不想签的，机构与寄出单位商定退回。',
    effects: [TELL_OTHER],
  },
  returning: {
    label: '已商定退回，正在包封',
    holder: 'centre',
    tone: 'waiting',
    says: '机构与寄出单位商定退回档案，正在包封。寄出以前，您仍然可以在本页签知情说明和承诺，签了就接收。',
  },
  misfiled: {
    label: '袋内不是本人档案，正在退回',
    holder: 'centre',
    tone: 'waiting',
    says: '包裹里不是您的档案，机构没有登记，已原样封存并告知寄出单位，正在退回核对。您不用做什么。',
  },
  'going-back': {
    label: '退回途中',
    holder: 'centre',
    tone: 'now',
    says: '档案正在寄回寄出单位，它收到后这件办件结束。全程都看得到，不用您去取。',
  },
  returned: {
    label: '已退回原保管单位',
    holder: 'nobody',
    tone: 'stopped',
    says: '档案已经退回原保管单位，下面写着缺什么、怎么补。补齐后可以马上重新申请。',
  },
  registering: {
    label: '正在登记入库',
    holder: 'system',
    tone: 'now',
    says: '清点完成，正在登记，回执同时退给原保管单位，一般一分钟内完成。',
    effects: [TAKE_IN],
  },
  received: {
    label: '已接收',
    holder: 'nobody',
    tone: 'done',
    says: '档案已经由新的机构接收，回执已退给原保管单位。还没有个人账户的，请接着办理个人账户设立。',
  },
  'calling-off': {
    label: '正在撤回',
    holder: 'system',
    tone: 'now',
    says: '正在通知原保管单位停止寄出。已经寄出的，这一件会接着办完，不会丢在半路。',
    effects: [CALL_OFF],
  },
  withdrawn: {
    label: '已撤回',
    holder: 'nobody',
    tone: 'stopped',
    says: '您撤回了申请，档案还在原来的地方。需要时可以重新提交。',
  },
  'not-sent': {
    label: '原保管单位没有寄出',
    holder: 'nobody',
    tone: 'stopped',
    says: '原保管单位说明了不能转出的理由，下面写着理由和怎么办。档案还在它那里。',
  },
  refused: {
    label: '没有开调档函',
    holder: 'nobody',
    tone: 'stopped',
    says: '这次没有开出调档函，下面写明了理由和怎么办。',
  },
}

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
const unpromised = ['told', 'returning'] as const

const watched = { effects: () => [WATCH_PARCEL] }
const tells = { effects: () => [TELL_OTHER] }

export const transferInCommands: readonly Row[] = [
  {
    ...{ name: 'submit', label: '提交申请', says: '申请把档案转入' },
    ...{ from: [], to: ['issuing', 'in-review'], clock: 'start', weighs: true },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
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
    ...{
      from: ['requested', 'answered'],
      to: ['in-transit'],
      clock: 'none',
      asks: sentAsks,
      ...watched,
      ...byClerk,
    },
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
]
