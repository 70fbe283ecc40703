import { reg } from '@shared/kernel/reg'
import { provision } from '../regulation/cite'
import { applicationPage } from './application-signature'
import { PROMISED_FOR } from './bag-checks'
import { findsOfIntake, guardIntake, keepsOfIntake, leadsOfIntake, tellsOfIntake } from './intake'
import { centrePage, householdPage, unitPage } from './intake-asks'
import { type IntakeContext, type IntakeState, intakeContext } from './intake-context'
import { intakeConditions, intakeReasons } from './intake-reasons'
import { intakeCommands, intakeStates } from './intake-table'
import { ITEM_TITLES } from './titles'
import type { CommandRow, QuestionGroup, ServiceItem, StateRow } from './types'

type RetireeState = IntakeState | 'signing'

/** Who signed the list for either side. */
const signListAsks: readonly QuestionGroup[] = [
  {
    key: 'signed',
    title: '交接清单双方签字',
    why: '双方对照清单逐件核对，签字后各留一份。',
    questions: [
      { field: 'listedPages', kind: 'number', label: '清单所列材料份数' },
      { field: 'signedForUnit', kind: 'name', label: '移交人' },
      { field: 'signedHere', kind: 'name', label: '接收人' },
      { field: 'signedOn', kind: 'paper-date', label: '签字日期', maxLength: 20 },
    ],
  },
]

const signing: StateRow = {
  label: '等双方签字',
  holder: 'centre',
  tone: 'now',
  says: '清点完成，原单位和接收机构在交接清单上签字，签完就登记入库。',
}

const commands: readonly CommandRow<RetireeState>[] = [
  ...intakeCommands<'signing'>({ begins: 'awaiting', before: ['awaiting'], checked: 'signing' }),
  {
    ...{ name: 'sign-list', label: '双方已签字', says: '移交、接收双方在交接清单上签字' },
    ...{ from: ['signing'], to: ['registering'], clock: 'none', asks: signListAsks },
    ...{ actors: ['clerk'], relation: 'own-centre', action: 'case.decide' },
  },
]

/**
 * 退休移交 (Weihai's opinion, 7): the file of somebody retired goes where they are registered, to the street or town office where the
 * place has opened it, by a list that both sides sign. What a centre keeps moves by 档案转入 of somebody retired.
 */
export const retireeIntake: ServiceItem<RetireeState, IntakeContext> = {
  code: 'retiree-intake',
  ...ITEM_TITLES['retiree-intake'],
  rows: reg('W7-retired', 'N7-place', 'W5-route', 'N20-3', 'N20-4', 'N29-refuse'),
  article: provision(20),
  states: {
    ...intakeStates(
      '请原单位把档案移交到您选的机构。您不用自己去取，也不能自己带；一直没有移交的由机构去催。',
    ),
    signing,
  },
  commands,
  fixed: { situation: 'retired' },
  groups: [unitPage, householdPage, centrePage, applicationPage],
  conditions: intakeConditions,
  reasons: intakeReasons,
  clock: { workingDays: 30, basis: '本系统承诺的全程时限，规定没有另定天数', ours: true },
  guide: {
    who: '已经退休、档案还在原单位的本人，以及移交档案的原单位。档案已由机构保管的，请申请档案转入，情况选“已经退休”。',
    bring: [
      {
        when: '单位移交',
        what: '档案材料交接清单，一式两份',
        why: '双方逐件核对后签字，各留一份。没有带的当场一起列。',
        basis: provision(20).cite,
      },
    ],
    result: '档案由户籍地的机构保管；当地规定退休后转到街道（镇）的，由街道（镇）的服务中心保管。',
  },
  moves: true,
  desk: 'transfer-in',
  owes: { what: 'promise', in: 'received', day: PROMISED_FOR },
  keeps: keepsOfIntake,
  finds: findsOfIntake,
  tells: tellsOfIntake,
  // No rule gives the unit a last day.
  knows: (known) => intakeContext(known, known.today, () => null),
  route: (command, context, answers) =>
    command === 'check-contents'
      ? leadsOfIntake(context, answers, 'signing')
      : commands.find(({ name }) => name === command)!.to[0]!,
  guard: guardIntake,
}
