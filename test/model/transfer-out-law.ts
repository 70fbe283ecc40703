import type { TransferOutContext } from '@shared/domain/items/transfer-out-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'
import { refusedFor } from './refused'
import { everyContext } from './transfer-out-contexts'

type Context = TransferOutContext

/** What a receiver outside says of it. */
const received = {
  ...{ answerUnit: '示例大学', answerName: '王示例', answerPost: '档案馆馆员', answerPhone: '0000-1234567' },
  receivedOn: '2026-03-02',
}

/**
 * 档案转出, typed by hand: a letter is reviewed against the file, which has to be here, this person's, not lent, not under inquiry, not lost and not a dead person's; it leaves by a lawful
 * way only, with its number or two carriers; the clock stops when it has left; where the receiver's case moves this one, neither the
 * receipt nor a withdrawal is given here. The person nudges when the last day has passed and nothing has left.
 */
export const transferOutLaw: Law<Context> = {
  grid: `
    state        submit  open-by-letter  receive-letter  approve         refuse          withdraw  other-withdrew  stop    seal            record-party    dispatch        sent    recheck  receipt         other-received  nudge   other-returned  take-back       restored  receiver-received  chase-receipt   other-arrived  other-told  other-promised  other-agreed  other-misfiled  note-unit-told  note-unit-left  issue-papers    other-party
    none         person  clerk           system          -               -               -         -               -       -               -               -               -       -        -               -               -       -               -               -         -                  -               -              -           -               -             -               -               -               -               -
    in-review    -       -               -               clerk|reviewer  clerk|reviewer  person    system          -       -               clerk|reviewer  -               -       -        -               -               person  -               -               -         -                  -               -              -           -               -             -               system          system          -               system
    sealing      -       -               -               -               -               person    system          -       clerk|dispatch  clerk|reviewer  -               -       -        -               -               person  -               -               -         -                  -               -              -           -               -             -               system          system          -               system
    sealed       -       -               -               -               -               person    system          -       -               clerk|reviewer  clerk|dispatch  -       -        -               -               person  -               -               -         -                  -               -              -           -               -             -               system          system          clerk|dispatch  system
    sending      -       -               -               -               -               -         -               -       -               -               -               system  system   -               -               -       -               -               -         -                  -               -              -           -               -             -               system          system          -               system
    in-transit   -       -               -               -               -               -         -               -       -               clerk|reviewer  -               -       -        clerk|dispatch  system          -       system          -               -         outside            clerk|dispatch  system         system      system          system        system          system          system          -               system
    delivered    -       -               -               -               -               -         -               -       -               clerk|reviewer  -               -       -        -               -               -       -               -               -         -                  -               -              -           -               -             -               system          system          -               system
    stopping     -       -               -               -               -               -         -               system  -               -               -               -       -        -               -               -       -               -               -         -                  -               -              -           -               -             -               system          system          -               system
    withdrawn    -       -               -               -               -               -         -               -       -               -               -               -       -        -               -               -       -               -               -         -                  -               -              -           -               -             -               system          system          -               system
    refused      -       -               -               -               -               -         -               -       -               -               -               -       -        -               -               -       -               -               -         -                  -               -              -           -               -             -               system          system          -               system
    coming-back  -       -               -               -               -               -         -               -       -               -               -               -       -        -               -               -       -               clerk|dispatch  -         -                  -               -              -           -               -             -               system          system          -               system
    restoring    -       -               -               -               -               -         -               -       -               -               -               -       -        -               -               -       -               -               system    -                  -               -              -           -               -             -               system          system          -               system
    returned     -       -               -               -               -               -         -               -       -               -               -               -       -        -               -               -       -               -               -         -                  -               -              -           -               -             -               system          system          -               system
  `,
  labels: {
    none: '未提交',
    'in-review': '审核中',
    sealing: '正在包封',
    sealed: '已包封，待寄出',
    sending: '正在登记寄出',
    'in-transit': '已寄出，等待回执',
    delivered: '已办结，收到回执',
    'coming-back': '退回途中',
    restoring: '正在登记收回',
    returned: '已退回本机构',
    stopping: '正在停止',
    withdrawn: '已撤回',
    refused: '不得转出',
  },
  finals: ['delivered', 'returned', 'withdrawn', 'refused'],
  effects: {
    'in-review': ['recall-loan', 'inform-unit'],
    sealing: ['open-archive-transfer'],
    sending: ['send-archive'],
    stopping: ['close-archive-transfer'],
    restoring: ['take-archive-back'],
  },
  caused: {
    'record-party': ['tell-other-side', 'tell-person'],
    'open-by-letter': ['tell-person'],
    approve: ['tell-other-side'],
    nudge: ['tell-other-side'],
    refuse: ['tell-other-side', 'tell-person'],
    stop: ['tell-other-side'],
    sent: ['tell-other-side', 'watch-parcel', 'inform-unit', 'tell-person'],
    'note-unit-told': ['tell-other-side'],
    restored: ['tell-other-side'],
    'chase-receipt': ['tell-other-side'],
  },
  stopsAt: 'sent',
  corrections: {},
  ways: waysOf(),
  reasons: ['not-kept-here', 'record-differs', 'lost', 'deceased', 'letter-unfit', 'identity-unconfirmed'],
  answers: {
    'chase-receipt': [{}, { chasedHow: 'call', chasedWhom: '示例单位王示例' }],
    approve: [
      { former: 'none', letterCheck: 'valid' },
      { former: 'none', letterCheck: 'valid', receiverKind: 'centre' },
      { former: 'none', letterCheck: 'valid', receiverKind: 'state' },
      { former: 'none', letterCheck: 'valid', receiverKind: 'state', bodyPapers: 'there' },
      { former: 'none', letterCheck: 'expired', receiverKind: 'centre' },
      { former: 'none', letterCheck: 'unlawful', receiverKind: 'centre' },
      {},
      { former: 'none' },
      { former: 'leader' },
      { former: 'unknown' },
    ],
    'take-back': [{}, { packageState: 'sealed', whole: 'yes' }],
    'receiver-received': [
      {},
      { ...received, listSame: 'yes' },
      { ...received, listSame: 'no' },
      { ...received, listSame: 'no', differs: '少一份' },
    ],
    seal: [{}, packed('12'), packed('11'), { ...packed('11'), countDiffers: '少一份登记表' }],
    'record-party': [{}, { partyDone: 'agreed', partyWords: '3月6日窗口' }, { partyDone: 'unneeded' }],
    dispatch: [
      {},
      sending('registered', 'EA1'),
      sending('confidential', 'JY1'),
      sending('confidential', ''),
      { ...sending('confidential', 'JY1'), ownPapers: 'there' },
      { ...sending('messenger', ''), ...carriers('11010519491231002X', '53010219200508011X') },
      { ...sending('messenger', ''), ...carriers('11010519491231002X', '11010519491231002X') },
    ],
  },
  contexts: everyContext,
  outcome,
}

function waysOf(): Law['ways'] {
  const review = [['submit', 'in-review']] as const
  const sealing = [...review, ['approve', 'sealing']] as const
  const sealed = [...sealing, ['seal', 'sealed']] as const
  const sent = [...sealed, ['dispatch', 'sending']] as const
  const inTransit = [...sent, ['sent', 'in-transit']] as const
  const comingBack = [...inTransit, ['other-returned', 'coming-back']] as const
  const restoring = [...comingBack, ['take-back', 'restoring']] as const
  const stopping = [...review, ['withdraw', 'stopping']] as const
  return {
    ...{ 'in-review': review, sealing, sealed, sending: sent, 'in-transit': inTransit, stopping },
    ...{ 'coming-back': comingBack, restoring, returned: [...restoring, ['restored', 'returned']] },
    delivered: [...inTransit, ['receipt', 'delivered']],
    withdrawn: [...stopping, ['stop', 'withdrawn']],
    refused: [...review, ['refuse', 'refused']],
  }
}

function sending(channel: string, trackingNo: string) {
  return { channel, trackingNo }
}

function packed(listedPages: string) {
  return { listedPages, sealedPages: '40', seal: 'sealed', sealedWith: '李示例' }
}

function carriers(one: string, other: string) {
  return { carrier1: '王示例', carrier1Id: one, carrier2: '李示例', carrier2Id: other }
}

const TOLD_BY_RECEIVER = ['arrived', 'told', 'promised', 'agreed', 'misfiled'].map((what) => `other-${what}`)
const ALWAYS: Record<string, string> = {
  'receive-letter': 'in-review',
  'other-withdrew': 'stopping',
  stop: 'withdrawn',
  sent: 'in-transit',
  recheck: 'sealing',
  'other-received': 'delivered',
  'other-returned': 'coming-back',
  ...Object.fromEntries(TOLD_BY_RECEIVER.map((command) => [command, 'in-transit'])),
  restored: 'returned',
}

function outcome(command: string, input: CommandInput, context: Context): Outcome {
  const to = ALWAYS[command]
  if (to) return { to }
  const { answers = {} } = input
  // The cells stand at the eve of the last day.
  if (command === 'nudge') return { problem: 'transfer.not-late' }
  if (command === 'submit') return submitted(context)
  if (command === 'open-by-letter') return posted(context)
  if (command === 'refuse') return refusedFor(TRUE_WHEN, input, context)
  if (command === 'withdraw' || command === 'receipt') {
    if (context.linked) return { problem: 'transfer.other-side' }
    return { to: command === 'receipt' ? 'delivered' : 'stopping' }
  }
  if (command === 'issue-papers') {
    const isDue = context.receiverKind === 'state' && context.papersOn === null
    return isDue ? { to: 'sealed' } : { problem: 'transfer.papers-needless' }
  }
  if (Object.keys(answers).length === 0) return { problem: 'request.invalid' }
  if (command === 'record-party')
    return context.form.party === 'open' ? { to: '' } : { problem: 'transfer.no-party' }
  if (command === 'chase-receipt') return chased(context)
  if (command === 'take-back') return { to: 'restoring' }
  if (command === 'receiver-received') {
    if (answers.listSame === 'no' && !answers.differs) return { problem: 'request.invalid' }
    return context.linked ? { problem: 'transfer.other-side' } : { to: 'delivered' }
  }
  if (command === 'seal') return sealed(answers, context)
  return command === 'approve' ? approved(input, context) : dispatched(answers, context)
}

const isKept = ({ archive }: Context): boolean =>
  archive !== null && ['received', 'shelved', 'lent'].includes(archive.state)
const differs = ({ archive }: Context): boolean =>
  archive !== null && (!archive.nameEqual || !archive.idEqual || archive.duplicate)

function submitted({ identityLevel, letterUntil, today, form }: Context): Outcome {
  if (identityLevel === 'none') return { problem: 'identity.needed' }
  // The last day itself is still in time.
  const isLate = letterUntil !== null && letterUntil < today
  if (isLate) return { problem: 'transfer.letter-expired' }
  const isSigned = form.application === '2026-11'
  return isSigned ? { to: 'in-review' } : { problem: 'transfer.application-outdated' }
}

/** A letter that came by post is entered with the whole day it came on, and was in time on that day. */
function posted({ form, letterUntil }: Context): Outcome {
  if (form.letterCameOn === undefined) return { problem: 'intake.whole-day' }
  const isLate = letterUntil !== null && letterUntil < form.letterCameOn
  return isLate ? { problem: 'transfer.letter-expired' } : { to: 'in-review' }
}

/** A receipt is asked for once its day has passed, and not again within a week. */
function chased({ receipt, today }: Context): Outcome {
  const { receiptBy, chaseFrom } = receipt
  if (receiptBy !== null && receiptBy >= today) return { problem: 'transfer.receipt-not-due' }
  return chaseFrom === '2026-03-11' ? { problem: 'transfer.chased-already' } : { to: 'in-transit' }
}

/** Why a letter from outside is none to send by. */
function outsideLetter({ letterCheck, receiverKind, bodyPapers }: Record<string, string>): string | null {
  if (letterCheck === 'expired') return 'transfer.letter-expired'
  if (letterCheck === 'unlawful') return 'transfer.letter-unlawful'
  if (letterCheck === undefined || receiverKind === undefined) return 'transfer.letter-unchecked'
  return receiverKind === 'state' && bodyPapers === undefined ? 'transfer.body-papers' : null
}

function approved({ identityChecked, answers = {} }: CommandInput, context: Context): Outcome {
  const { archive, identityLevel, linked } = context
  if (!isKept(context)) return { problem: 'case.archive-not-held' }
  if (!archive?.nameEqual || !archive.idEqual) return { problem: 'case.archive-of-other' }
  if (archive.duplicate) return { problem: 'case.archive-flagged' }
  if (archive.state === 'lent') return { problem: 'transfer.lent-out' }
  if (archive.inquiry === 'open') return { problem: 'case.inquiry-open' }
  if (archive.lost) return { problem: 'case.archive-lost' }
  // A letter of the system comes for the case that holds the place.
  if (context.moving && !linked) return { problem: 'transfer.moving-elsewhere' }
  if (archive.deceased) return { problem: 'deceased.own-way' }
  if (context.partyFirst) return { problem: 'transfer.party-first' }
  const unfit = linked ? null : outsideLetter(answers)
  if (unfit) return { problem: unfit }
  const isSure = linked || context.byCentre || identityLevel === 'verified' || identityChecked === true
  return isSure ? { to: 'sealing' } : { problem: 'case.identity-check-needed' }
}

function dispatched(answers: Record<string, string>, context: Context): Outcome {
  const { former } = context
  const mayPost = former.length > 0 && former.every((one) => one === 'none' || one === 'support-worker')
  if (answers.channel === 'registered' && !mayPost) return { problem: 'transfer.channel' }
  const isNumbered = answers.channel !== 'messenger' && answers.trackingNo !== ''
  const named = answers.carrier1Id === answers.carrier2Id ? 1 : 2
  const areEnough = answers.channel === 'messenger' && named >= context.messengers
  if (!isNumbered && !areEnough) return { problem: 'transfer.tracking-needed' }
  if (context.receiverKind === 'state' && (answers.ownPapers === undefined || context.papersOn === null))
    return { problem: 'transfer.own-papers' }
  return unready(context) ?? { to: 'sending' }
}

/** Why a bag may be neither packed nor sent now; null when it may. */
function unready(context: Context): Outcome | null {
  const { archive } = context
  const isHere = isKept(context) && archive?.state !== 'lent'
  if (isHere && archive?.inquiry === 'open') return { problem: 'case.inquiry-open' }
  if (isHere && archive?.lost) return { problem: 'case.archive-lost' }
  return isHere && archive?.openTransfer && !archive.duplicate ? null : { problem: 'transfer.not-ready' }
}

/** Counted over: where the catalogue says another number, somebody says why. */
function sealed({ listedPages, countDiffers }: Record<string, string>, context: Context): Outcome {
  const stands = unready(context)
  if (stands) return stands
  if (context.decider === '李 示例') return { problem: 'transfer.sealed-alone' }
  const isPaged = context.archive?.pages !== 41
  const agrees =
    isPaged && (context.archive?.listed === undefined || String(context.archive.listed) === listedPages)
  return agrees || countDiffers !== undefined ? { to: 'sealed' } : { problem: 'transfer.count-differs' }
}

const TRUE_WHEN: Record<string, (context: Context) => boolean> = {
  'not-kept-here': (context) => !isKept(context),
  'record-differs': differs,
  lost: ({ archive }) => archive?.lost === true,
  deceased: ({ archive }) => archive?.deceased === true,
  'letter-unfit': ({ linked }) => !linked,
  'identity-unconfirmed': ({ linked, identityLevel }) => !linked && identityLevel !== 'verified',
}
