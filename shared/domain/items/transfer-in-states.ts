import { CALL_OFF, ISSUE_LETTER, TAKE_IN, TELL_OTHER } from './transfer-effects'
import type { TransferInState } from './transfer-in-context'
import type { StateRow } from './types'

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
