import type { Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import { provision } from '../regulation/cite'
import { leaverDue, SECRECY, TRIGGERS, type Trigger } from '../transfer/leaving'
import type { Answers } from './answers'
import { applicationPage } from './application-signature'
import { PROMISED_FOR, words } from './bag-checks'
import { findsOfIntake, guardIntake, keepsOfIntake, leadsOfIntake, tellsOfIntake } from './intake'
import { centrePage, householdPage, unitPage } from './intake-asks'
import { dayIn, type IntakeContext, type IntakeState, intakeContext } from './intake-context'
import { intakeConditions, intakeReasons } from './intake-reasons'
import { intakeCommands, intakeStates } from './intake-table'
import { conclusionAsks, formerPlacePage, leavingPage } from './leaver-intake-asks'
import { ITEM_TITLES } from './titles'
import type { CommandInput, CommandRow, Finding, GuardRefusal, ServiceItem, StateRow, Told } from './types'

type LeaverState = IntakeState | 'concluding'

const commands: readonly CommandRow<LeaverState>[] = [
  ...intakeCommands<'concluding'>({
    ...{ begins: 'concluding', before: ['concluding', 'awaiting'], checked: 'registering' },
    untilHandedOver: true,
  }),
  {
    ...{
      name: 'record-conclusion',
      label: '登记结论和保密审查',
      says: '原单位作出结论或者处理，保密审查完成',
    },
    ...{ from: ['concluding'], to: ['awaiting'], clock: 'start', asks: conclusionAsks },
    ...{ actors: ['clerk'], relation: 'own-centre', action: 'case.decide' },
  },
]

const concluding: StateRow = {
  ...{ label: '等结论和保密审查', holder: 'centre', tone: 'now', untimed: true },
  says: '原单位作出结论或者处理、完成保密审查以后，由它在2个月内把档案转来。您不用自己去取，也不能自己带。',
}

/**
 * 机关事业离职人员档案接收 (Regulations on cadre files, article 25; Beijing's notice, attachment 3): whoever resigned, stayed abroad, was
 * dismissed, whose contract ended or who was expelled. First the conclusion and the review of secrecy, then two months for the former
 * unit; the centre of the household takes the file and may not refuse it.
 */
export const leaverIntake: ServiceItem<LeaverState, IntakeContext> = {
  code: 'leaver-intake',
  ...ITEM_TITLES['leaver-intake'],
  rows: reg('B2-leavers', 'W7-leave', 'N7-place', 'W5-route', 'N20-3', 'N20-4', 'N29-refuse'),
  article: provision(20),
  states: {
    concluding,
    ...intakeStates(
      '结论和保密审查已经登记，原单位应在2个月内通过机要通信或专人把档案转来（工勤等不在第二十条所列人员内的，也可以用给据邮件），最晚哪天写在下面。',
    ),
  },
  commands,
  fixed: { situation: 'left-state' },
  groups: [leavingPage, unitPage, householdPage, formerPlacePage, centrePage, applicationPage],
  conditions: intakeConditions,
  reasons: intakeReasons,
  clock: {
    ...{ workingDays: 40, months: 2, until: 'arrive', ours: false },
    basis: '《干部人事档案工作条例》第二十五条：原管理单位在2个月内完成转递，从结论和保密审查完成之日起算',
  },
  countsFrom: (command, _context, answers) =>
    command === 'record-conclusion' ? dayIn(answers.clearedOn) || undefined : undefined,
  guide: {
    who: '从机关、国有企事业单位、军队文职岗位辞职、出国不归、被辞退、解除（终止）合同、被开除的本人，以及他们的原单位。',
    bring: [
      {
        when: '单位移交',
        what: '结论意见或者处理、处分决定',
        why: '档案在作出结论、完成保密审查以后转递，从那天起算2个月。',
        instead: ['同意辞职的批复', '辞退、开除的决定', '解除、终止聘用（劳动）合同的证明'],
        basis: '《干部人事档案工作条例》第二十五条',
      },
      {
        when: '单位移交',
        what: '档案材料目录清单和转递通知单',
        why: '逐件对照清点。没有的由机构向原单位补要，不影响接收。',
        basis: provision(20).cite,
      },
    ],
    result:
      '档案由户籍地的机构接收保管，不得无故拒收；第二十条所列人员的档案，原单位只能通过机要通信或专人转来。',
  },
  moves: true,
  desk: 'transfer-in',
  owes: { what: 'promise', in: 'received', day: PROMISED_FOR },
  keeps,
  finds: findsOfIntake,
  tells,
  // Nothing is due before the conclusion: then it stands in the facts.
  knows: (known) => intakeContext(known, known.today, () => null),
  route: (command, context, answers) =>
    command === 'check-contents'
      ? leadsOfIntake(context, answers, 'registering')
      : commands.find(({ name }) => name === command)!.to[0]!,
  guard,
}

function keeps(context: IntakeContext, command: string, answers: Answers): Record<string, Json> | undefined {
  if (command !== 'record-conclusion') return keepsOfIntake(context, command, answers)
  const { secrecy = '', clearedOn = '' } = answers
  return { secrecy, fileBy: leaverDue(clearedOn, context.calendar) }
}

/** What left the unit's hands first, then what every intake tells. */
function tells(told: Told): Finding[] {
  const { kept, form, state } = told
  const trigger = TRIGGERS[form.trigger as Trigger]
  const secrecy = SECRECY[words(kept.secrecy) as keyof typeof SECRECY]
  return [
    ...(state === 'concluding' && trigger
      ? [{ text: `${trigger.says}的，先由${trigger.by}${trigger.does}，再做保密审查。`, article: 'G25' }]
      : []),
    ...(secrecy ? [{ text: `保密审查：${secrecy.says}。`, article: 'G25' }] : []),
    ...tellsOfIntake(told),
  ]
}

function guard(command: string, input: CommandInput, context: IntakeContext): GuardRefusal | null {
  if (command !== 'record-conclusion') return guardIntake(command, input, context)
  const { decidedOn = '', clearedOn = '', secrecy = '' } = input.answers ?? {}
  if (!dayIn(decidedOn) || !dayIn(clearedOn)) return { problem: 'intake.whole-day' }
  if (clearedOn < decidedOn) return { problem: 'intake.cleared-before' }
  return SECRECY[secrecy as keyof typeof SECRECY]?.done
    ? null
    : { problem: 'intake.secrecy-open', article: 'G25' }
}
