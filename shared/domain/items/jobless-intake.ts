import { reg } from '@shared/kernel/reg'
import { provision } from '../regulation/cite'
import { joblessDue } from '../transfer/intake'
import { applicationPage } from './application-signature'
import { PROMISED_FOR } from './bag-checks'
import { findsOfIntake, guardIntake, keepsOfIntake, leadsOfIntake, tellsOfIntake } from './intake'
import { centrePage, householdPage, unitPage } from './intake-asks'
import { type IntakeContext, type IntakeState, intakeContext } from './intake-context'
import { intakeConditions, intakeReasons } from './intake-reasons'
import { intakeCommands, intakeStates } from './intake-table'
import { ITEM_TITLES } from './titles'
import type { ServiceItem } from './types'

const commands = intakeCommands<never>({ begins: 'awaiting', before: ['awaiting'], checked: 'registering' })

/**
 * 失业人员档案接收 (Beijing's notice, attachment 2): the unit reports whose employment has ended, and hands the file over where its
 * person is registered, at a street office where the place has opened it; the days for both stand in the local table.
 */
export const joblessIntake: ServiceItem<IntakeState, IntakeContext> = {
  code: 'jobless-intake',
  ...ITEM_TITLES['jobless-intake'],
  rows: reg('B-unemployed', 'W7-leave', 'W7-old', 'N7-place', 'N20-3', 'N20-4', 'N29-refuse'),
  article: provision(20),
  states: intakeStates(
    '请原单位在期限内把档案移交到您选的机构，最晚哪天写在下面。您不用做什么，逾期由机构去催。',
  ),
  commands,
  fixed: { situation: 'jobless' },
  groups: [
    {
      key: 'ended',
      title: '哪天离开单位',
      why: '单位报送名单、移交档案的期限从这一天算起，各地的天数写在机构的规定里。',
      questions: [
        {
          ...{ field: 'endedOn', kind: 'paper-date', label: '劳动合同终止、解除的日期', maxLength: 20 },
          hint: '照解除、终止劳动合同的证明，写到日，例如 2026-03-05。',
        },
      ],
    },
    unitPage,
    householdPage,
    centrePage,
    applicationPage,
  ],
  conditions: intakeConditions,
  reasons: intakeReasons,
  clock: {
    workingDays: 30,
    basis: '本系统承诺的全程时限，其中原单位按当地规定的天数报送名单、移交档案',
    ours: true,
  },
  guide: {
    who: '与单位终止、解除劳动关系后没有工作的本人，以及替本人移交档案的原单位。',
    bring: [
      {
        when: '单位移交',
        what: '终止、解除劳动（人事）关系的证明',
        why: '核对从哪天起算移交期限。没有带的先收档案，以后补。',
        instead: ['解除劳动合同通知书', '离职证明', '已有新单位的，新单位的接收证明'],
        basis: '《劳动合同法》第五十条',
      },
      {
        when: '单位移交',
        what: '档案材料目录清单',
        why: '当面逐件对照清点。没有清单的由机构与单位一起列。',
        basis: provision(20).cite,
      },
    ],
    result: '档案由户籍地的机构接收保管，街道（乡镇）受理的也可以选街道（乡镇）；缺的材料一次告知怎么补。',
  },
  moves: true,
  desk: 'transfer-in',
  owes: { what: 'promise', in: 'received', day: PROMISED_FOR },
  keeps: keepsOfIntake,
  finds: findsOfIntake,
  tells: tellsOfIntake,
  knows: (known) =>
    intakeContext(known, known.form.endedOn, (day) => joblessDue(day, known.handOverDays, known.calendar)),
  route: (command, context, answers) =>
    command === 'check-contents'
      ? leadsOfIntake(context, answers, 'registering')
      : commands.find(({ name }) => name === command)!.to[0]!,
  guard: guardIntake,
}
