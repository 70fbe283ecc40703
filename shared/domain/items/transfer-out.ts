import type { Json } from '@shared/kernel/canonical'
import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { provision } from '../regulation/cite'
import { againFrom, keepsChase, keepsNudge, nextAsks } from '../transfer/again'
import { sayBrokenSeal } from '../transfer/arrival'
import { allowedChannels } from '../transfer/channels'
import { isLetterExpired } from '../transfer/letter-validity'
import { NUDGE } from '../transfer/nudge'
import { guardIssuing, guardOwnPapers, OWN_PAPERS, sayOwnPapers } from '../transfer/own-papers'
import {
  guardParty,
  isPartyFirst,
  isPartyOpen,
  keepsParty,
  partyGiven,
  RECORD_PARTY,
  sayParty,
} from '../transfer/party-relation'
import { CHASE, guardChase, type ReceiptStanding, sayReceipt } from '../transfer/receipt'
import { keepsReturn, sayWay } from '../transfer/say-way'
import type { Answers } from './answers'
import { guardApplication, keepsApplication, sayApplication, signedIn } from './application-signature'
import { sayGoingBack, sayLacking } from './bag-checks'
import { BY_LETTER, cameOn, guardLetterCame, letterCame, sayLetterCame } from './by-letter'
import { guardDispatch } from './dispatch-guard'
import { formerIn } from './former-standing'
import type { CaseKnowledge } from './knowledge'
import { sayAnswerer } from './outside-asks'
import { guardSeal, keepsSeal, proposesSeal, saySeal } from './sealing'
import { ITEM_TITLES } from './titles'
import { transferOutConditions } from './transfer-out-conditions'
import type { TransferOutContext, TransferOutState } from './transfer-out-context'
import { transferOutForm } from './transfer-out-form'
import { transferOutReasons } from './transfer-out-reasons'
import { transferOutCommands, transferOutStates } from './transfer-out-table'
import { HANDED_BY_RECEIVER, keepsFromReceiver, sayMisfiled } from './transfer-out-told'
import type { CommandInput, Finding, GuardRefusal, ServiceItem, Told } from './types'

/** 档案转出 (Provisions, article 20): on a lawful letter the file is reviewed, sealed and sent within 15 working days, or a listed reason given. */
export const transferOut: ServiceItem<TransferOutState, TransferOutContext> = {
  code: 'transfer-out',
  ...ITEM_TITLES['transfer-out'],
  rows: reg('N20-2', 'N20-3', 'N20-5', 'N20-6', 'N22', 'N29-rules', 'N29-refuse'),
  article: provision(20),
  states: transferOutStates,
  commands: transferOutCommands,
  groups: transferOutForm,
  centreGroups: letterCame,
  // What the engine does to a case comes without a context.
  countsFrom: (command, context) => (command === BY_LETTER ? cameOn(context.form) : undefined),
  conditions: transferOutConditions,
  reasons: transferOutReasons,
  clock: { workingDays: 15, until: 'sent', basis: provision(20).cite, ours: false },
  guide: {
    who: '档案由本系统的机构保管、要转到其他单位的本人。接收机构在本系统里的，办“档案转入”就行。',
    bring: [
      {
        what: '接收单位开的调档函',
        why: '档案只能凭有权保管档案的单位开的转档手续材料转出。',
        instead: ['调档函的照片或扫描件（由工作人员核对）'],
        basis: '《流动人员人事档案管理服务规定》第二十条',
      },
    ],
    result: '档案密封寄出，可以看到编号，收到回执后办结。',
  },
  moves: true,
  proposes: proposesSeal,
  keeps,
  tells,
  finds,
  knows,
  route: (command) => transferOutCommands.find((row) => row.name === command)!.to[0]!,
  guard,
}

/** A search goes on whatever becomes of the letter; the days of the letter run as well. */
const LOST: Finding = {
  text: '这份档案已经登记遗失或者损毁，查找、补救照常进行。',
  remedy:
    '法定期限以内找到、修复的，照常审核寄出；到期还不能寄出的，选“遗失或者损毁”说明不得转出的理由，不要让本人空等。',
  article: 'G22',
}

function finds({ archive, former, form, party }: TransferOutContext): Finding[] {
  const { says, request, article } = allowedChannels(former)
  const way = former.length ? [{ text: says, ...(request ? { remedy: request } : {}), article }] : []
  return [...(archive?.lost ? [LOST] : []), ...way, ...sayParty(form, party)]
}

const dayIn = (value: Json | undefined): Day | null => (typeof value === 'string' && value ? value : null)

const receiptIn = (kept: CaseKnowledge['kept']): ReceiptStanding => ({
  receiptBy: dayIn(kept.receiptBy),
  chasedOn: dayIn(kept.chasedOn),
  chases: typeof kept.chases === 'number' ? kept.chases : 0,
  chaseFrom: againFrom(dayIn(kept.chasedOn), kept.chaseFrom),
})

function knows({
  archive,
  identityLevel,
  moving,
  form,
  given,
  kept,
  local,
  today,
  byCentre,
  decider,
}: CaseKnowledge): TransferOutContext {
  return {
    ...{ archive, identityLevel, moving, today, form, byCentre, decider },
    linked: Boolean(form.inCase),
    former: formerIn({ archive, given }),
    receiverKind: given.receiverKind ?? '',
    papersOn: dayIn(kept.papersOn),
    letterUntil: form.inCase ? null : (form.letterUntil ?? null),
    party: partyGiven(given, kept),
    partyFirst: isPartyFirst(form, partyGiven(given, kept), local.partyBlock),
    messengers: local.messengers,
    receipt: receiptIn(kept),
    again: nextAsks({ local, today }),
  }
}

function keeps(
  context: TransferOutContext,
  command: string,
  answers: Answers,
  result: Readonly<Record<string, string>>,
): Record<string, Json> | undefined {
  const { receipt, today } = context
  // By the form of its person, or as the receiver was told of it.
  if (command === 'submit' || command === 'receive-letter') return keepsApplication(signedIn(context.form))
  if (command === 'seal') return keepsSeal(context, answers)
  if (command === 'dispatch') return { typedNo: answers.trackingNo ?? '' }
  if (command === 'recheck') return { typedNo: '', sealedCount: 0 }
  if (command === 'receiver-received') return { listSame: answers.listSame ?? '' }
  if (command === 'other-returned') return keepsReturn(result)
  if (command === OWN_PAPERS.command) return { papersOn: today }
  if (command === CHASE.command) return keepsChase(receipt, context)
  if (command === NUDGE.command) return keepsNudge(context)
  if (command !== 'sent') return keepsFromReceiver(command, result) ?? keepsParty(command, answers, result)
  const { channel = '', trackingNo = '', receiptBy = '' } = result
  return { channel, sentNo: trackingNo, receiptBy }
}

function tells(told: Told): Finding[] {
  const { form, kept, given, state, openedOn } = told
  return [
    ...sayLetterCame(form),
    ...sayParty(form, partyGiven(given, kept)),
    ...sayApplication(told),
    ...saySeal(kept),
    ...sayOwnPapers(kept),
    ...sayWay('', kept.channel, kept.sentNo),
    ...(state === 'in-transit' ? sayReceipt(receiptIn(kept)) : []),
    ...sayBrokenSeal(String(kept.packageState ?? '')),
    ...(kept.listSame ? [sayGivenBack(given)] : []),
    ...sayMisfiled(kept),
    ...sayLacking({ kept, openedOn }),
    ...sayGoingBack(kept),
  ]
}

const sayGivenBack = (given: Answers): Finding => ({
  text: `${sayAnswerer(given)}于 ${given.receivedOn ?? ''} 收到，${given.listSame === 'no' ? `与清单不一致：${given.differs ?? ''}` : '与清单一致'}。`,
  article: 'N20-5',
})

function broken(context: TransferOutContext): GuardRefusal | null {
  const row = transferOutConditions.find(({ refusal, holds }) => refusal && !holds(context))
  return row?.refusal ? { problem: row.refusal, article: row.article } : null
}

/** A letter from outside is looked at before anything leaves by it (N6); to the state's own bodies not without their papers (N20-6). */
function guardOutsideLetter({ letterCheck, receiverKind, bodyPapers }: Answers): GuardRefusal | null {
  if (letterCheck === 'expired') return { problem: 'transfer.letter-expired', article: 'N20-1' }
  if (letterCheck === 'unlawful') return { problem: 'transfer.letter-unlawful', article: 'N6' }
  if (!letterCheck || !receiverKind) return { problem: 'transfer.letter-unchecked', article: 'N6' }
  return receiverKind === 'state' && bodyPapers !== 'there'
    ? { problem: 'transfer.body-papers', article: 'N20-6' }
    : null
}

/** The letter of a centre comes for somebody it has looked at, one that came by post names whose file it was opened on; who applies themselves shows a card. */
function guardApproval(input: CommandInput, context: TransferOutContext): GuardRefusal | null {
  const isSure =
    context.linked || context.byCentre || context.identityLevel === 'verified' || input.identityChecked
  return (
    broken(context) ??
    (context.linked ? null : guardOutsideLetter(input.answers ?? {})) ??
    (isSure ? null : { problem: 'case.identity-check-needed', article: 'N12-person' })
  )
}

function guardSubmission({
  identityLevel,
  letterUntil,
  today,
  form,
}: TransferOutContext): GuardRefusal | null {
  if (identityLevel === 'none') return { problem: 'identity.needed', article: 'N12-person' }
  if (isLetterExpired(letterUntil, today)) return { problem: 'transfer.letter-expired', article: 'N20-1' }
  return guardApplication(signedIn(form))
}

function guard(command: string, input: CommandInput, context: TransferOutContext): GuardRefusal | null {
  const { linked } = context
  if (command === 'submit') return guardSubmission(context)
  if (command === RECORD_PARTY) return guardParty(isPartyOpen(context.form))
  if (command === BY_LETTER) return guardLetterCame(context)
  if (command === OWN_PAPERS.command) return guardIssuing(context)
  if (command === CHASE.command) return guardChase(context.receipt, context.today)
  const handed = HANDED_BY_RECEIVER[command]
  if (handed) return input.result?.[handed] ? null : { problem: 'system.fault' }
  if (command === 'approve') return guardApproval(input, context)
  if (command === 'refuse') {
    const reason = transferOutReasons.find((row) => row.code === input.reason)
    return reason?.fits(context) ? null : { problem: 'case.reason-unfit', article: 'N29-refuse' }
  }
  if (command === 'seal') return guardSeal(input, context)
  if (command === 'dispatch')
    return guardDispatch(input, context) ?? guardOwnPapers(input.answers ?? {}, context)
  if (command === 'sent' || command === 'other-returned')
    return input.result?.channel ? null : { problem: 'system.fault' }
  const isMovedThere = linked && ['withdraw', 'receipt', 'receiver-received'].includes(command)
  return isMovedThere ? { problem: 'transfer.other-side', article: 'N20-2' } : null
}
