import type { HandBackState } from './hand-back-context'
import { arrangeAsks, handedAsks, obstacleAsks, verdictAsks } from './hand-back-form'
import type { CommandRow, StateRow } from './types'

export const handBackStates: Record<HandBackState, StateRow> = {
  arranging: {
    label: '正在联系原单位',
    holder: 'centre',
    tone: 'now',
    says: '工作人员正在联系当时交出档案的单位。请把档案袋原样收好，不要拆，也不要寄。',
  },
  asking: {
    label: '正在请主管部门指定单位',
    holder: 'centre',
    tone: 'now',
    says: '当时的单位不能收回，正在请主管部门指定承接的单位。请把档案袋原样收好。',
  },
  handing: {
    label: '等您交回',
    holder: 'person',
    tone: 'waiting',
    says: '单位同意收回。请照下面写的地方，把档案袋原样交到该部门，请它给您写收条。',
  },
  verifying: {
    label: '单位核对中',
    holder: 'centre',
    tone: 'now',
    says: '单位已经收到档案袋，正在核对材料、重新密封，您不用做什么。',
  },
  returned: {
    label: '已收回密封',
    holder: 'nobody',
    tone: 'done',
    says: '单位已经核对、重新密封。请接着申请档案转入，保管单位写这一家，我们向它发调档函，由它寄来。',
  },
  'not-a-file': {
    label: '不是人事档案',
    holder: 'nobody',
    tone: 'done',
    says: '单位核对后确认，您手里的是您本人的材料，不是人事档案，由您自己保存。要找档案的，可以申请寻找档案。',
  },
  'kept-already': {
    label: '档案已由机构保管',
    holder: 'nobody',
    tone: 'stopped',
    says: '查到您的档案已经由机构保管，不用交回，下面写明了怎么办。',
  },
  withdrawn: {
    label: '已撤回',
    holder: 'nobody',
    tone: 'stopped',
    says: '您撤回了申请。档案袋请保持原样，需要时可以随时重新提交。',
  },
}

type Row = CommandRow<HandBackState>

// Nothing is taken in and nothing handed out: the bag goes to the unit that gave it out.
const byClerk = {
  actors: ['clerk'],
  relation: 'own-centre',
  action: 'case.decide',
  withoutStanding: true,
} as const
const open = ['arranging', 'asking'] as const

export const handBackCommands: readonly Row[] = [
  {
    ...{ name: 'submit', label: '提交申请', says: '说明档案在自己手里，请机构联系原单位' },
    ...{ from: [], to: ['arranging'], clock: 'start', weighs: true, withoutStanding: true },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  {
    ...{ name: 'arrange', label: '单位同意收回', says: '联系好收回档案的单位' },
    ...{ from: open, to: ['handing'], clock: 'stop', asks: arrangeAsks, ...byClerk },
  },
  {
    ...{ name: 'ask-authority', label: '请主管部门指定', says: '当时的单位不能收回，请主管部门指定承接单位' },
    ...{ from: ['arranging'], to: ['asking'], clock: 'none', asks: obstacleAsks, ...byClerk },
  },
  {
    ...{ name: 'record-handed', label: '登记单位已收到', says: '单位告知已收到档案袋' },
    ...{ from: ['handing'], to: ['verifying'], clock: 'none', asks: handedAsks, ...byClerk },
  },
  {
    ...{ name: 'record-verdict', label: '登记核对结果', says: '单位告知核对结果' },
    ...{ from: ['verifying'], to: ['returned', 'not-a-file'], clock: 'none', asks: verdictAsks, ...byClerk },
  },
  {
    ...{ name: 'refuse', label: '查到由机构保管', says: '查到档案已由机构保管，不用交回' },
    ...{ from: open, to: ['kept-already'], clock: 'stop', weighs: true, needsReason: true, ...byClerk },
  },
  {
    ...{ name: 'withdraw', label: '撤回申请', says: '撤回申请' },
    ...{ from: [...open, 'handing'], to: ['withdrawn'], clock: 'stop' },
    ...{ actors: ['person'], relation: 'self', action: 'case.withdraw' },
  },
]
