import type { Json } from '@shared/kernel/canonical'
import { sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { kindOf } from '../persons/kind-of'
import { provision } from '../regulation/cite'
import { keepsChase, keepsNudge, nextAsks } from '../transfer/again'
import { sayBrokenSeal } from '../transfer/arrival'
import { findExpired, voidedBy } from '../transfer/letter-validity'
import { NUDGE } from '../transfer/nudge'
import {
  guardParty,
  isPartyFirst,
  isPartyOpen,
  keepsParty,
  partyGiven,
  RECORD_PARTY,
  sayParty,
} from '../transfer/party-relation'
import { sayWay } from '../transfer/say-way'
import { agentAsks, agentLetterAsks, sayAgent } from './agent-asks'
import type { Answers } from './answers'
import { guardApplication, keepsApplication, sayApplication, signedIn } from './application-signature'
import { keptHere } from './archive-conditions'
import {
  bagContext,
  guardArrival,
  guardReturn,
  guardSigning,
  isLacking,
  keepsOfBag,
  PROMISED_FOR,
  sayGoingBack,
  sayLacking,
  sayLater,
  sayPromised,
  words,
} from './bag-checks'
import { BY_AGENT, BY_UNIT } from './by-unit'
import { guardBound, guardReason } from './guards'
import type { CaseKnowledge } from './knowledge'
import { guardOutside, keepsAnswer, sayAnswered } from './outside-answers'
import { ITEM_TITLES } from './titles'
import { guardCarried } from './transfer-channel-asks'
import { transferInConditions } from './transfer-in-conditions'
import type { TransferInContext, TransferInState } from './transfer-in-context'
import { transferInForm } from './transfer-in-form'
import { CHASE_HOLDER, guardChaseHolder, lateIn, sayChased } from './transfer-in-late'
import { transferInReasons } from './transfer-in-reasons'
import { transferInStates } from './transfer-in-states'
import { transferInCommands } from './transfer-in-table'
import { transferOutReasons } from './transfer-out-reasons'
import type { CommandInput, Finding, GuardRefusal, ServiceItem, Told } from './types'

/** 档案转入 (Provisions, article 20): one application; the letter goes to the holder, and every hand-over of the bag shows here. */
export const transferIn: ServiceItem<TransferInState, TransferInContext> = {
  code: 'transfer-in',
  ...ITEM_TITLES['transfer-in'],
  rows: reg('N20-1', 'N20-4', 'N20-5', 'N7-place', 'W5-route', 'W7-leave', 'W7-old', 'N29-refuse'),
  article: provision(20),
  states: transferInStates,
  commands: transferInCommands,
  groups: transferInForm,
  centreGroups: agentAsks,
  agentGroups: agentLetterAsks,
  conditions: transferInConditions,
  reasons: transferInReasons,
  clock: {
    workingDays: 30,
    basis: '本系统承诺的全程时限，其中原保管单位应在收到调档函后15个工作日内寄出（规定第二十条）',
    ours: true,
  },
  guide: {
    who: '要把档案从学校、原单位或另一家机构转来的本人。存档单位也可以凭盖章的来函代它的人员申请：到接收机构的窗口，或者由经办人在网上申请。',
    bring: [],
    result: '调档函直接发给现在的保管单位，档案由它寄来，全程都能看到。不用自己取档，也不能自己带。',
  },
  moves: true,
  owes: { what: 'promise', in: 'received', day: PROMISED_FOR },
  keeps,
  tells,
  finds: (context) => (context.cameBy ? [] : findExpired(context)),
  knows,
  route: (command, context, answers) => {
    if (command === 'submit' || command === BY_UNIT)
      return transferInConditions.every((row) => row.holds(context)) ? 'issuing' : 'in-review'
    if (command === 'check-contents') return isLacking(context, answers) ? 'told' : 'registering'
    return transferInCommands.find((row) => row.name === command)!.to[0]!
  },
  guard,
}

function knows(known: CaseKnowledge): TransferInContext {
  const { form, chosen, archive, fileElsewhere, kept, identityLevel, moving, local, byAgent } = known
  const isKept = archive !== null && keptHere.includes(archive.state)
  return {
    ...bagContext(known),
    ...{ identityLevel, archive, moving, byAgent },
    signed: signedIn(form),
    kind: kindOf(form, { technicians: chosen?.technicians ?? false }),
    centreOffered: chosen?.offered ?? false,
    here: isKept && !fileElsewhere,
    // A letter that is out went to somebody; once the bag is on its way nobody keeps it.
    holderKnown: Boolean(form.holder || kept.holder) || (isKept && fileElsewhere),
    linked: Boolean(kept.outCase),
    letterNo: words(kept.letterNo) || null,
    voided: Array.isArray(kept.voided) ? kept.voided.map(String) : [],
    partyOpen: isPartyOpen(form),
    partyFirst: isPartyFirst(form, partyGiven(known.given, kept), local.partyBlock),
    letterUntil: words(kept.validUntil) || null,
    answerReason: words(kept.answerReason) || null,
    late: lateIn(kept),
    again: nextAsks(known),
  }
}

/** What both sides and the person see of the way: the letter, how the bag was sent, what it lacked, why it was not sent. */
function keeps(
  context: TransferInContext,
  command: string,
  answers: Answers,
  result: Readonly<Record<string, string>>,
): Record<string, Json> | undefined {
  if (command === 'submit') return keepsApplication(context.signed)
  if (command === 'send-letter') return { ...result, voided: voidedBy(context, result.letterNo) }
  if (command === 'other-refused') return { ...result }
  if (command === CHASE_HOLDER) return keepsChase(context.late, context)
  if (command === NUDGE.command) return keepsNudge(context)
  if (command === 'other-sent') return { channel: result.channel ?? '', sentNo: result.trackingNo ?? '' }
  const ofBag =
    keepsAnswer(context, command, answers) ??
    keepsOfBag(context, command, answers) ??
    keepsParty(command, answers, result)
  return command === 'return-file' ? { ...ofBag, typedNo: answers.trackingNo ?? '' } : ofBag
}

/** The way of the bag in words; and the notice, with what to do about each thing that is missing. */
function tells(told: Told): Finding[] {
  const { form, kept, given, openedOn } = told
  const refusal = transferOutReasons.find(({ code }) => code === kept.otherReason)
  return [
    ...sayAgent(form),
    ...(kept.letterNo
      ? [
          {
            text: `调档函 ${words(kept.letterNo)} 已发给${words(kept.holder)}，有效期到${kept.validUntil ? sayDay(words(kept.validUntil)) : '函上写明的一天'}。`,
            article: 'N20-1',
          },
        ]
      : []),
    ...sayVoided(kept.voided),
    ...sayParty(form, partyGiven(given, kept)),
    ...sayApplication(told),
    ...sayChased(lateIn(kept)),
    ...sayWay('', kept.channel, kept.sentNo),
    ...sayAnswered(words(kept.answerReason), given),
    ...sayBrokenSeal(words(kept.packageState)),
    ...(refusal
      ? [{ text: `原保管单位：${refusal.text}`, remedy: refusal.remedy, article: refusal.article }]
      : []),
    ...sayLacking({ kept, openedOn }),
    ...sayGoingBack(kept),
    ...sayPromised(kept),
    ...sayLater(kept),
  ]
}

const sayVoided = (voided: Json | undefined): Finding[] =>
  Array.isArray(voided) && voided.length
    ? [{ text: `原调档函 ${voided.map(String).join('、')} 已作废，以新函为准。`, article: 'N20-1' }]
    : []

/** Only told to whom they concern: what a declared identity asks is nobody's to know yet. */
const TOLD_TO_VERIFIED = ['not-here', 'not-deceased', 'not-moving']
/** What the person cannot know is found out with them, and keeps nobody from applying. */
const MAY_BE_OPEN = ['holder-known']

function guardApproval(input: CommandInput, context: TransferInContext): GuardRefusal | null {
  const refusal = guardBound(transferInConditions, context)
  if (refusal) return refusal
  return context.identityLevel === 'verified' || input.identityChecked
    ? null
    : { problem: 'case.identity-check-needed', article: 'N12-person' }
}

/** A holder of the system tells by its own case; one outside is told of here, with the number. */
function guardTold(
  { answers = {} }: CommandInput,
  { linked, messengers }: TransferInContext,
): GuardRefusal | null {
  if (linked) return { problem: 'transfer.other-side', article: 'N20-2' }
  const needsNo = answers.channel !== 'messenger' && !answers.trackingNo
  return needsNo
    ? { problem: 'transfer.tracking-needed', article: 'N20-3' }
    : guardCarried(answers, messengers)
}

/** What a holder of the system tells by its own case is not typed here. */
const guardUnlinked = ({ linked }: TransferInContext): GuardRefusal | null =>
  linked ? { problem: 'transfer.other-side', article: 'N20-4' } : null

/** What the worker has to hand in with its commands. */
const HANDED: Readonly<Record<string, string>> = {
  'send-letter': 'letterNo',
  'other-sent': 'channel',
  'other-refused': 'otherReason',
  register: 'archiveId',
}

/** A clerk may be told what stands against it; a person only of what is certainly theirs, and a unit of nothing of somebody's file. */
function guardOpening(command: string, context: TransferInContext): GuardRefusal | null {
  const { identityLevel, partyFirst } = context
  const isTold = command === BY_UNIT || (command === 'submit' && identityLevel === 'verified')
  if (command === 'submit' && identityLevel === 'none')
    return { problem: 'identity.needed', article: 'N12-person' }
  if (partyFirst) return { problem: 'transfer.party-first', article: 'N20-2' }
  const untold = isTold ? MAY_BE_OPEN : [...MAY_BE_OPEN, ...TOLD_TO_VERIFIED]
  const refusal = guardBound(transferInConditions, context, untold)
  return refusal ?? (command === 'submit' ? guardApplication(context.signed) : null)
}

const OPENINGS = ['submit', BY_UNIT, BY_AGENT]

function guard(command: string, input: CommandInput, context: TransferInContext): GuardRefusal | null {
  const handed = HANDED[command]
  if (handed) return input.result?.[handed] ? null : { problem: 'system.fault' }
  if (OPENINGS.includes(command)) return guardOpening(command, context)
  if (command === 'approve') return guardApproval(input, context)
  if (command === 'refuse') return guardReason(transferInReasons, input, context)
  if (command === RECORD_PARTY) return guardParty(context.partyOpen)
  if (command === 'record-sent') return guardTold(input, context)
  if (command === CHASE_HOLDER) return guardChaseHolder(context.late, context.linked, context.today)
  if (command.startsWith('holder-')) return guardOutside(command, input.answers ?? {}, context)
  if (command === 'sign-promise') return guardSigning(input)
  if (command === 'return-file') return guardReturn(input, context)
  if (command === 'record-came-back' || command === 'reissue-letter') return guardUnlinked(context)
  return command === 'arrive' ? guardArrival(input, context) : null
}
