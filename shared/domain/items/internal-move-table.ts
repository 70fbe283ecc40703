import { BY_AGENT, BY_UNIT } from './by-unit'
import type { InternalMoveState } from './internal-move-context'
import { agreementSeenAsks } from './internal-move-form'
import type { CommandRow, StateRow } from './types'

/** The effect that writes in the file's chain how it is kept from now on. */
export const APPLY_INTERNAL_MOVE = 'apply-internal-move'

export const internalMoveStates: Record<InternalMoveState, StateRow> = {
  'in-consent': {
    label: '等本人同意',
    holder: 'person',
    tone: 'waiting',
    says: '机构收到单位的请求，提出把您的档案转到它的集体账户。同意还是不同意由您决定；您不答复，档案照旧存放。',
  },
  'in-review': {
    label: '核对中',
    holder: 'centre',
    tone: 'now',
    says: '工作人员正在核对您的申请，您不用做什么。',
  },
  applying: {
    label: '正在调转',
    holder: 'system',
    tone: 'now',
    says: '已通过，正在记入档案，一般一分钟内完成。档案不动，不用寄送。',
    effects: [APPLY_INTERNAL_MOVE],
  },
  moved: {
    label: '已调转',
    holder: 'nobody',
    tone: 'done',
    says: '档案已经按新的方式存放，袋子没有动过，您不用再做什么。',
  },
  refused: {
    label: '不予调转',
    holder: 'nobody',
    tone: 'stopped',
    says: '这次没有调转，下面写明了理由和怎么办。档案照旧存放。',
  },
  declined: {
    label: '本人不同意',
    holder: 'nobody',
    tone: 'stopped',
    says: '您没有同意，档案照旧存放。',
  },
  withdrawn: {
    label: '已撤回',
    holder: 'nobody',
    tone: 'stopped',
    says: '申请已撤回，档案照旧存放。需要时可以重新提出。',
  },
}

type Row = CommandRow<InternalMoveState>

const byDesk = { actors: ['clerk', 'reviewer'], relation: 'own-centre', action: 'case.decide' } as const
const byPerson = { actors: ['person'], relation: 'self' } as const
const bySystem = { actors: ['system'], relation: 'any', action: 'system', withoutStanding: true } as const

export const internalMoveCommands: readonly Row[] = [
  {
    ...{ name: 'submit', label: '提交申请', says: '本人申请调转' },
    ...{ from: [], to: ['applying', 'in-review'], clock: 'start', weighs: true },
    ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
  },
  {
    ...{ name: BY_UNIT, label: '登记内部调转', says: '机构提出调转' },
    ...{ from: [], to: ['in-consent', 'in-review'], clock: 'start', weighs: true },
    ...{ actors: ['clerk', 'archivist'], relation: 'own-centre', action: 'case.open' },
  },
  {
    ...{ name: BY_AGENT, label: '单位提出调转', says: '单位经办人凭来函提出调转' },
    ...{ from: [], to: ['in-consent', 'in-review'], clock: 'start', weighs: true },
    ...{ actors: ['person'], relation: 'agent-of-account', action: 'case.apply-for' },
  },
  {
    ...{ name: 'agree-to-move', label: '同意', says: '本人同意' },
    ...{ from: ['in-consent'], to: ['applying'], clock: 'start', ...byPerson, action: 'case.consent' },
  },
  {
    ...{ name: 'decline-move', label: '不同意', says: '本人不同意' },
    ...{ from: ['in-consent'], to: ['declined'], clock: 'stop', ...byPerson, action: 'case.consent' },
  },
  {
    ...{ name: 'record-agreement', label: '登记本人同意', says: '登记本人同意', asks: agreementSeenAsks },
    ...{ from: ['in-consent'], to: ['applying'], clock: 'start', weighs: true, ...byDesk },
  },
  {
    ...{ name: 'record-decline', label: '登记本人不同意', says: '登记本人不同意' },
    ...{ from: ['in-consent'], to: ['declined'], clock: 'stop', ...byDesk },
  },
  {
    ...{ name: 'approve', label: '同意调转', says: '核对通过，同意调转' },
    ...{ from: ['in-review'], to: ['applying'], clock: 'none', weighs: true, ...byDesk },
  },
  {
    ...{ name: 'refuse', label: '不予调转', says: '不予调转' },
    ...{ from: ['in-review'], to: ['refused'], clock: 'stop', weighs: true, needsReason: true, ...byDesk },
  },
  {
    ...{ name: 'withdraw', label: '撤回申请', says: '撤回申请', ofOpening: 'submit' },
    ...{ from: ['in-review'], to: ['withdrawn'], clock: 'stop', ...byPerson, action: 'case.withdraw' },
  },
  {
    ...{ name: 'apply', label: '记入档案', says: '已按新的方式存放' },
    ...{ from: ['applying'], to: ['moved'], clock: 'stop', ...bySystem },
  },
  {
    ...{ name: 'recheck', label: '退回核对', says: '档案或账户情况有变化，退回核对' },
    ...{ from: ['applying'], to: ['in-review'], clock: 'none', weighs: true, ...bySystem },
  },
]
