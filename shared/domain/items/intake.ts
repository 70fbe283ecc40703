import type { Json } from '@shared/kernel/canonical'
import { sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { mayComeBy, sayHandOverDue } from '../transfer/intake'
import { sayWay } from '../transfer/say-way'
import type { Answers } from './answers'
import { guardApplication, keepsApplication, sayApplication } from './application-signature'
import {
  guardArrival,
  guardReturn,
  guardSigning,
  isLacking,
  keepsOfBag,
  sayGoingBack,
  sayLacking,
  sayLater,
  sayPromised,
  words,
} from './bag-checks'
import { BY_UNIT } from './by-unit'
import { guardReason } from './guards'
import { type IntakeContext, keptDue } from './intake-context'
import { intakeConditions, intakeReasons } from './intake-reasons'
import { guardCarried } from './transfer-channel-asks'
import type { CommandInput, Finding, GuardRefusal, Told } from './types'

reg('B-unemployed', 'N20-3', 'N20-4', 'N29-refuse')

/** What every intake keeps openly: what was due, whether the unit reported, and how the bag came. */
export function keepsOfIntake(
  context: IntakeContext,
  command: string,
  answers: Answers,
): Record<string, Json> | undefined {
  const { due, today, signed } = context
  if (command === 'submit') return { ...due, ...keepsApplication(signed) }
  if (command === BY_UNIT) return { ...due, listedOn: today }
  if (command === 'urge') return { urgedOn: today }
  const ofBag = keepsOfBag(context, command, answers)
  return command === 'arrive'
    ? { ...ofBag, channel: answers.channel ?? '', sentNo: answers.packageNo ?? '', handedOn: today }
    : ofBag
}

/** What the person should know: by when the unit has to do what, that it was reminded, how the bag came and what it lacks. */
export function tellsOfIntake(told: Told): Finding[] {
  const { kept, state } = told
  const due = keptDue(told)
  const isWaiting = state === 'awaiting'
  return [
    ...(due ? [sayHandOverDue(due)] : []),
    ...sayApplication(told),
    ...sayListed(words(kept.listedOn), words(kept.listBy)),
    ...(isWaiting && kept.urgedOn
      ? [{ text: `机构在${sayDay(words(kept.urgedOn))}催过原单位。`, article: 'N29-refuse' }]
      : []),
    ...(isWaiting ? [NOT_BY_HAND] : []),
    ...sayWay('', kept.channel, kept.sentNo),
    ...sayLacking(told),
    ...sayGoingBack(kept),
    ...sayPromised(kept),
    ...sayLater(kept),
  ]
}

const NOT_BY_HAND: Finding = {
  text: '档案由原单位移交，本人不能自己取、自己带。',
  remedy: '原单位把档案给了您的，请申请“档案在我手里”，由它收回重新密封。',
  article: 'N20-3',
}

function sayListed(listedOn: string, listBy: string): Finding[] {
  if (!listedOn || !listBy) return []
  const isLate = listedOn > listBy
  return [
    {
      text: `原单位在${sayDay(listedOn)}报来名单${isLate ? '，已过期限' : ''}。`,
      ...(isLate ? { remedy: '报得晚也照收，不影响您。' } : {}),
    },
  ]
}

/** What staff should know before they decide. */
export const findsOfIntake = ({ due, today, centreOffered, byCentre }: IntakeContext): Finding[] => [
  ...(due && today > due.fileBy
    ? [
        {
          text: `已经过了原单位移交的最后一天（${sayDay(due.fileBy)}）。`,
          remedy: '照收，不能以逾期为由不收；没有交来的可以催办。',
          article: 'N29-refuse',
        },
      ]
    : []),
  ...(centreOffered
    ? []
    : [
        {
          text: `按户籍和当地规定，这份档案由另一家机构接收${byCentre ? '，单位却报到了这里' : ''}。`,
          remedy: '请告诉原单位移交到户籍地的机构；已经交来、没有地方可去的先收下，不得推诿。',
          article: 'N7-place',
        },
      ]),
]

/** Only told to whom they concern: what a declared identity asks is nobody's to know yet. */
const TOLD_TO_VERIFIED = ['not-here', 'not-elsewhere', 'not-moving']

function guardOpening(command: string, context: IntakeContext): GuardRefusal | null {
  const { identityLevel, centreOffered, day } = context
  const isByUnit = command === BY_UNIT
  if (!isByUnit && identityLevel === 'none') return { problem: 'identity.needed', article: 'N12-person' }
  if (!day) return { problem: 'intake.whole-day' }
  // A unit that came to the wrong centre is told by the findings; its bag is not sent away at the window.
  if (!isByUnit && !centreOffered) return { problem: 'custody.centre-unfit', article: 'N7-place' }
  const isTold = isByUnit || identityLevel === 'verified'
  const broken = intakeConditions.find(
    ({ name, refusal, holds }) => refusal && (isTold || !TOLD_TO_VERIFIED.includes(name)) && !holds(context),
  )
  if (broken?.refusal) return { problem: broken.refusal, article: broken.article }
  return isByUnit ? null : guardApplication(context.signed)
}

function guardHanded(input: CommandInput, context: IntakeContext): GuardRefusal | null {
  const { channel = '', standing = '' } = input.answers ?? {}
  if (!mayComeBy(channel, standing)) return { problem: 'intake.channel', article: 'N20-3' }
  if (context.moving) return { problem: 'transfer.moving-elsewhere', article: 'N20-1' }
  return guardCarried(input.answers ?? {}, context.messengers) ?? guardArrival(input, context)
}

/** Why a command of an intake may not be given now. */
export function guardIntake(
  command: string,
  input: CommandInput,
  context: IntakeContext,
): GuardRefusal | null {
  if (command === 'submit' || command === BY_UNIT) return guardOpening(command, context)
  if (command === 'urge') {
    const isLate = context.due === null || context.today > context.due.fileBy
    return isLate ? null : { problem: 'transfer.not-late', article: 'N29-refuse' }
  }
  if (command === 'arrive') return guardHanded(input, context)
  if (command === 'sign-promise') return guardSigning(input)
  if (command === 'return-file') return guardReturn(input, context)
  if (command === 'refuse') return guardReason(intakeReasons, input, context)
  return command === 'register' && !input.result?.archiveId ? { problem: 'system.fault' } : null
}

/** Where a bag that was looked through goes: told of what is missing, or on. */
export const leadsOfIntake = <S extends string>(
  context: IntakeContext,
  answers: Answers,
  checked: S,
): S | 'told' => (isLacking(context, answers) ? 'told' : checked)
