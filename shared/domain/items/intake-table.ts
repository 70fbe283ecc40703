import { reg } from '@shared/kernel/reg'
import { BY_UNIT } from './by-unit'
import { handedAsks, urgeUnitAsks } from './intake-asks'
import type { IntakeState } from './intake-context'
import { TAKE_IN } from './transfer-effects'
import { agreeReturnAsks, contentsAsks, promiseAsks, returnAsks, signAsks } from './transfer-in-asks'
import type { CommandRow, StateRow } from './types'

reg('B-unemployed', 'N20-4', 'N29-refuse')

/** Once the bag is here, or will not come. */
const AFTER: Record<Exclude<IntakeState, 'awaiting'>, StateRow> = {
  arrived: {
    label: '已交来，正在清点',
    holder: 'centre',
    tone: 'now',
    says: '原单位已经把档案交来，正在对照目录清单逐件清点。',
  },
  told: {
    label: '缺关键材料，已告知',
    holder: 'centre',
    tone: 'waiting',
    says: '清点发现缺少关键材料，下面一次写明缺什么、有什么影响、怎么补。您在本页签知情说明和承诺，或者到窗口签，机构就接收；不想签的，机构与原单位商定退回。',
  },
  returning: {
    label: '已商定退回，正在包封',
    holder: 'centre',
    tone: 'waiting',
    says: '机构与原单位商定退回档案，正在包封。寄出以前，您仍然可以在本页签知情说明和承诺，签了就接收。',
  },
  returned: {
    label: '已退回原单位',
    holder: 'nobody',
    tone: 'stopped',
    says: '档案已经退回原单位，下面写着缺什么、怎么补。补齐后可以马上重新申请。',
  },
  registering: {
    label: '正在登记入库',
    holder: 'system',
    tone: 'now',
    says: '清点完成，正在登记，一般一分钟内完成。',
    effects: [TAKE_IN],
  },
  received: {
    label: '已接收',
    holder: 'nobody',
    tone: 'done',
    says: '档案已经由机构接收保管。还没有个人账户的，请接着办理个人账户设立。',
  },
  declined: {
    label: '不由这里接收',
    holder: 'nobody',
    tone: 'stopped',
    says: '这份档案不由这里接收，下面写明了理由和怎么办。',
  },
  withdrawn: {
    label: '已撤回',
    holder: 'nobody',
    tone: 'stopped',
    says: '您撤回了申请，档案还在原单位。需要时可以重新提交。',
  },
}

/** The states of every intake from a unit; `awaiting`: what its person reads while the unit has it. */
export const intakeStates = (awaiting: string): Record<IntakeState, StateRow> => ({
  awaiting: { label: '等原单位移交', holder: 'centre', tone: 'now', says: awaiting },
  ...AFTER,
})

const byClerk = { actors: ['clerk'], relation: 'own-centre', action: 'case.decide' } as const
// Whoever is handed the package (收发).
const byPost = { ...byClerk, actors: ['clerk', 'dispatch'] } as const
const bySystem = { actors: ['system'], relation: 'any', action: 'system', withoutStanding: true } as const

/** The way of one intake. `S`: the states it has besides. */
export interface IntakeWay<S extends string> {
  /** Where it begins: waiting for the unit, or for what has to come before. */
  begins: S | 'awaiting'
  /** Where it stands while the unit has the bag, the first to the last. */
  before: readonly (S | IntakeState)[]
  /** Where a bag that was looked through goes. */
  checked: S | 'registering'
  /** The clock counts until the unit has handed over. */
  untilHandedOver?: true
}

/** What becomes of a bag that lacks something key: the person promises it, or its unit agrees to take it back. */
function lackingCommands<S extends string>(
  { checked }: IntakeWay<S>,
  clock: 'none' | 'stop',
): CommandRow<S | IntakeState>[] {
  const from = ['told', 'returning'] as const
  return [
    {
      ...{ name: 'accept-promise', label: '收到本人承诺', says: '收到本人的知情说明和承诺' },
      ...{ from, to: [checked], clock: 'none', asks: promiseAsks, ...byClerk },
    },
    {
      ...{ name: 'sign-promise', label: '签知情说明和承诺', says: '本人签了知情说明和承诺' },
      ...{ from, to: [checked], clock: 'none', asks: signAsks },
      ...{ actors: ['person'], relation: 'self', action: 'case.promise' },
    },
    {
      ...{ name: 'agree-return', label: '商定退回', says: '与原单位商定退回档案' },
      ...{ from: ['told'], to: ['returning'], clock: 'none', asks: agreeReturnAsks, ...byClerk },
    },
    {
      ...{ name: 'return-file', label: '寄回档案', says: '档案已退回原单位' },
      ...{ from: ['returning'], to: ['returned'], clock, asks: returnAsks, ...byPost },
    },
  ]
}

/** The commands of every intake, from the application or the unit's word to the shelf. */
export function intakeCommands<S extends string>(way: IntakeWay<S>): CommandRow<S | IntakeState>[] {
  const { begins, before, checked } = way
  const after = way.untilHandedOver ? 'none' : 'stop'
  return [
    {
      ...{ name: 'submit', label: '提交申请', says: '申请由原单位移交档案' },
      ...{ from: [], to: [begins], clock: 'start', weighs: true },
      ...{ actors: ['person'], relation: 'any', action: 'case.submit' },
    },
    {
      ...{ name: BY_UNIT, label: '登记单位报来名单', says: '原单位报来名单，机构登记' },
      ...{ from: [], to: [begins], clock: 'start', weighs: true, slip: true },
      ...{ actors: ['clerk'], relation: 'own-centre', action: 'case.open' },
    },
    {
      ...{ name: 'urge', label: '催原单位移交', says: '逾期没有移交，机构催办原单位' },
      ...{ from: ['awaiting'], to: ['awaiting'], clock: 'none', asks: urgeUnitAsks, ...byClerk },
    },
    {
      ...{ name: 'arrive', label: '签收档案', says: '原单位交来档案，核对签收' },
      ...{ from: ['awaiting'], to: ['arrived'], asks: handedAsks, ...byPost },
      clock: way.untilHandedOver ? 'stop' : 'none',
    },
    {
      ...{ name: 'check-contents', label: '清点完毕', says: '对照目录清点完毕' },
      ...{ from: ['arrived'], to: [checked, 'told'], clock: 'none', asks: contentsAsks, ...byClerk },
    },
    ...lackingCommands<S>(way, after),
    {
      ...{ name: 'refuse', label: '不由这里接收', says: '查明不由这里接收，说明理由' },
      ...{ from: before, to: ['declined'], clock: 'stop', weighs: true, needsReason: true, ...byClerk },
    },
    {
      ...{ name: 'withdraw', label: '撤回申请', says: '撤回申请' },
      ...{ from: before, to: ['withdrawn'], clock: 'stop', ofOpening: 'submit' },
      ...{ actors: ['person'], relation: 'self', action: 'case.withdraw' },
    },
    {
      ...{ name: 'register', label: '登记入库', says: '档案已接收入库' },
      ...{ from: ['registering'], to: ['received'], clock: after, ...bySystem },
    },
  ]
}
