import type { Json } from '@shared/kernel/canonical'
import { writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { tableOn } from '../archive/catalogue/table'
import { promisedUntil } from '../owed/owed'
import { NOTHING_REFUSED } from '../owed/rules'
import { kindOf } from '../persons/kind-of'
import { provision } from '../regulation/cite'
import { arrivalCheck } from '../transfer/arrival'
import { returnChannels } from '../transfer/channels'
import { missingMaterials, oneTimeNotice, sayMissing } from '../transfer/missing'
import { CURRENT_PROMISE } from '../transfer/promise-text'
import { keepsReturn, sayReturn, sayWay } from '../transfer/say-way'
import type { Answers } from './answers'
import { keptHere } from './archive-conditions'
import type { CaseKnowledge } from './knowledge'
import { ITEM_TITLES } from './titles'
import { guardLeaving } from './transfer-channel-asks'
import { unprovedIn } from './transfer-in-asks'
import { transferInConditions } from './transfer-in-conditions'
import type { TransferInContext, TransferInState } from './transfer-in-context'
import { transferInForm } from './transfer-in-form'
import { transferInReasons } from './transfer-in-reasons'
import { transferInCommands, transferInStates } from './transfer-in-table'
import { transferOutReasons } from './transfer-out-reasons'
import type { CommandInput, Finding, GuardRefusal, ServiceItem, Told } from './types'

/** Under what a fact keeps the last day of a promise. */
const PROMISED_FOR = 'promisedFor'

/** 档案转入 (Provisions, article 20): one application; the letter goes to the holder, and every hand-over of the bag shows here. */
export const transferIn: ServiceItem<TransferInState, TransferInContext> = {
  code: 'transfer-in',
  ...ITEM_TITLES['transfer-in'],
  rows: reg('N20-1', 'N20-4', 'N20-5', 'N7-place', 'W5-route', 'W7-leave', 'W7-old', 'N29-refuse'),
  article: provision(20),
  states: transferInStates,
  commands: transferInCommands,
  groups: transferInForm,
  conditions: transferInConditions,
  reasons: transferInReasons,
  clock: {
    workingDays: 30,
    basis: '本系统承诺的全程时限，其中原保管单位应在收到调档函后15个工作日内寄出（规定第二十条）',
    ours: true,
  },
  guide: {
    who: '要把档案从学校、原单位或另一家机构转来的本人。',
    bring: [],
    result: '调档函直接发给现在的保管单位，档案由它寄来，全程都能看到。不用自己取档，也不能自己带。',
  },
  moves: true,
  owes: { what: 'promise', in: 'received', day: PROMISED_FOR },
  keeps,
  tells,
  knows,
  route: (command, context, answers) => {
    if (command === 'submit')
      return transferInConditions.every((row) => row.holds(context)) ? 'issuing' : 'in-review'
    if (command === 'check-contents')
      return oneTimeNotice(context.table, unprovedIn(answers), context.noticed) ? 'told' : 'registering'
    return transferInCommands.find((row) => row.name === command)!.to[0]!
  },
  guard,
}

function knows(known: CaseKnowledge): TransferInContext {
  const { form, chosen, archive, fileElsewhere, kept, identityLevel, kinds } = known
  const isKept = archive !== null && keptHere.includes(archive.state)
  return {
    ...{ identityLevel, table: kinds.table, today: known.today },
    kind: kindOf(form, { technicians: chosen?.technicians ?? false }),
    centreOffered: chosen?.offered ?? false,
    here: isKept && !fileElsewhere,
    holderKnown: Boolean(form.holder) || (isKept && fileElsewhere),
    linked: Boolean(kept.outCase),
    cameBy: words(kept.channel) || null,
    sentNo: typeof kept.sentNo === 'string' && kept.sentNo ? kept.sentNo : null,
    noticed: Array.isArray(kept.missing) ? kept.missing.map(String) : null,
  }
}

/** The commands by which the person's promise is in. */
const PROMISING = ['accept-promise', 'sign-promise']

/** What both sides and the person see of the way: the letter, how the bag was sent, what it lacked, why it was not sent. */
function keeps(
  { table, noticed, today }: TransferInContext,
  command: string,
  answers: Answers,
  result: Readonly<Record<string, string>>,
): Record<string, Json> | undefined {
  if (command === 'send-letter' || command === 'other-refused') return { ...result }
  if (command === 'other-sent') return { channel: result.channel ?? '', sentNo: result.trackingNo ?? '' }
  if (command === 'record-sent') {
    const sentNo = answers.trackingNo ?? ''
    return { channel: answers.channel ?? '', sentNo, typedNo: sentNo }
  }
  if (command === 'arrive') return { packageState: answers.packageState ?? '' }
  if (PROMISING.includes(command))
    return {
      ...{ [PROMISED_FOR]: promisedUntil(answers.bringWithin, today), agreedUnit: '' },
      ...(command === 'sign-promise'
        ? { promiseText: CURRENT_PROMISE.version, promiseSha256: CURRENT_PROMISE.sha256 }
        : {}),
    }
  if (command === 'agree-return') return { agreedUnit: answers.agreedUnit ?? '' }
  if (command === 'return-file') return { ...keepsReturn(answers), typedNo: answers.trackingNo ?? '' }
  if (command !== 'check-contents') return undefined
  const missing = oneTimeNotice(table, unprovedIn(answers), noticed)
  return { ...(missing ? { missing } : {}), ...(answers.later ? { later: answers.later } : {}) }
}

const words = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** The way of the bag in words; and the notice, with what to do about each thing that is missing. */
function tells({ kept, openedOn }: Told): Finding[] {
  const refusal = transferOutReasons.find(({ code }) => code === kept.otherReason)
  const missing = Array.isArray(kept.missing) ? kept.missing.map(String) : []
  return [
    ...(kept.letterNo
      ? [
          {
            text: `调档函 ${words(kept.letterNo)} 已发给${words(kept.holder)}，有效期到 ${words(kept.validUntil)}。`,
            article: 'N20-1',
          },
        ]
      : []),
    ...sayWay('', kept.channel, kept.sentNo),
    ...(refusal
      ? [{ text: `原保管单位：${refusal.text}`, remedy: refusal.remedy, article: refusal.article }]
      : []),
    ...missingMaterials(tableOn(openedOn), missing).map((one) => ({ ...sayMissing(one), article: 'N20-4' })),
    ...sayAgreed(words(kept.agreedUnit)),
    ...sayReturn(kept),
    ...sayPromised(words(kept[PROMISED_FOR])),
    ...(kept.later
      ? [
          {
            text: `可以后补的材料：${words(kept.later)}。`,
            remedy: '档案已先收下，请方便时补来。',
            article: 'N20-4',
          },
        ]
      : []),
  ]
}

const sayAgreed = (unit: string): Finding[] =>
  unit
    ? [
        {
          text: `机构与${unit}商定退回档案。`,
          remedy: '材料补齐后可以马上重新申请；寄回以前签知情说明和承诺的，就接收，不再退回。',
          article: 'N20-4',
        },
      ]
    : []

const sayPromised = (by: string): Finding[] =>
  by
    ? [
        {
          text: `您承诺在${writeDay(by)}前补来。`,
          remedy: `请从“补充材料”交来，到期前后会提醒您。${NOTHING_REFUSED}。`,
          article: 'N20-4',
        },
      ]
    : []

/** Only told to whom they concern: what a declared identity asks is nobody's to know yet. */
const TOLD_TO_VERIFIED = ['not-here']
/** What the person cannot know is found out with them, and keeps nobody from applying. */
const MAY_BE_OPEN = ['holder-known']

function broken(context: TransferInContext, but: readonly string[]): GuardRefusal | null {
  const row = transferInConditions.find(
    ({ name, refusal, holds }) => refusal && !but.includes(name) && !holds(context),
  )
  return row?.refusal ? { problem: row.refusal, article: row.article } : null
}

function guardApproval(input: CommandInput, context: TransferInContext): GuardRefusal | null {
  const refusal = broken(context, [])
  if (refusal) return refusal
  return context.identityLevel === 'verified' || input.identityChecked
    ? null
    : { problem: 'case.identity-check-needed', article: 'N12-person' }
}

function guardArrival({ answers = {} }: CommandInput, { sentNo }: TransferInContext): GuardRefusal | null {
  const verdict = arrivalCheck({
    sentNo,
    packageNo: answers.packageNo ?? '',
    samePerson: answers.samePerson === 'yes',
    sameCentre: answers.sameCentre === 'yes',
    state: answers.packageState ?? '',
  })
  return verdict.ok ? null : { problem: verdict.problem, article: 'N20-4' }
}

/** A holder of the system tells by its own case; one outside is told of here, with the number. */
function guardTold({ answers = {} }: CommandInput, { linked }: TransferInContext): GuardRefusal | null {
  if (linked) return { problem: 'transfer.other-side', article: 'N20-2' }
  const needsNo = answers.channel !== 'messenger'
  return needsNo && !answers.trackingNo ? { problem: 'transfer.tracking-needed', article: 'N20-3' } : null
}

/** The text that was read has to be the one of today. */
const guardSigning = ({ answers = {} }: CommandInput): GuardRefusal | null =>
  answers.agreed === CURRENT_PROMISE.version
    ? null
    : { problem: 'transfer.promise-outdated', article: 'N20-4' }

/** Who keeps the file in the system says by its own case that it has it again. */
const guardCameBack = ({ linked }: TransferInContext): GuardRefusal | null =>
  linked ? { problem: 'transfer.other-side', article: 'N20-4' } : null

/** What the worker has to hand in with its commands. */
const HANDED: Readonly<Record<string, string>> = {
  'send-letter': 'letterNo',
  'other-sent': 'channel',
  'other-refused': 'otherReason',
  register: 'archiveId',
}

function guard(command: string, input: CommandInput, context: TransferInContext): GuardRefusal | null {
  const handed = HANDED[command]
  if (handed) return input.result?.[handed] ? null : { problem: 'system.fault' }
  if (command === 'submit') {
    if (context.identityLevel === 'none') return { problem: 'identity.needed', article: 'N12-person' }
    const but = context.identityLevel === 'verified' ? MAY_BE_OPEN : [...MAY_BE_OPEN, ...TOLD_TO_VERIFIED]
    return broken(context, but)
  }
  if (command === 'approve') return guardApproval(input, context)
  if (command === 'refuse') {
    const reason = transferInReasons.find((row) => row.code === input.reason)
    return reason?.fits(context) ? null : { problem: 'case.reason-unfit', article: 'N29-refuse' }
  }
  if (command === 'record-sent') return guardTold(input, context)
  if (command === 'sign-promise') return guardSigning(input)
  if (command === 'return-file') return guardLeaving(input.answers ?? {}, returnChannels(context.cameBy))
  if (command === 'record-came-back') return guardCameBack(context)
  return command === 'arrive' ? guardArrival(input, context) : null
}
