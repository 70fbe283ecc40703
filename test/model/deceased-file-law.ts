import type { DeceasedFileContext } from '@shared/domain/items/deceased-file-context'
import type { CommandInput } from '@shared/domain/items/types'
import type { Law, Outcome } from './law'

type Context = DeceasedFileContext

const PACKED = { listedPages: '12', sealedPages: '40', seal: 'sealed', sealedWith: '李示例' }

/**
 * 逝者档案, typed by hand from the last paragraph of article 20: recorded on a paper that a second person has looked at; after five years
 * a clerk proposes and a second person agrees: handed over by a lawful way, or kept on; heroes to archives, and where the place keeps its
 * dead nobody else leaves. A death that was none is undone by somebody else than who confirmed it.
 */
export const deceasedFileLaw: Law<Context> = {
  grid: `
    state        submit           confirm   refuse    note-death  conclude  agree     disagree  undo-death  seal   dispatch  hold-back  sent    recheck  stop    receipt  settle
    none         clerk|archivist  -         -         -           -         -         -         -           -      -         -          -       -        -       -        -
    in-review    -                reviewer  reviewer  -           -         -         -         -           -      -         -          -       -        -       -        -
    noting       -                -         -         system      -         -         -         -           -      -         -          -       -        -       -        -
    keeping      -                -         -         -           clerk     -         -         reviewer    -      -         -          -       -        -       -        -
    in-approval  -                -         -         -           -         reviewer  reviewer  -           -      -         -          -       -        -       -        -
    sealing      -                -         -         -           -         -         -         -           clerk  -         clerk      -       -        -       -        -
    sealed       -                -         -         -           -         -         -         -           -      clerk     clerk      -       -        -       -        -
    sending      -                -         -         -           -         -         -         -           -      -         -          system  system   -       -        -
    in-transit   -                -         -         -           -         -         -         -           -      -         -          -       -        -       clerk    -
    stopping     -                -         -         -           -         -         -         -           -      -         -          -       -        system  -        -
    settling     -                -         -         -           -         -         -         -           -      -         -          -       -        -       -        system
    handed-over  -                -         -         -           -         -         -         -           -      -         -          -       -        -       -        -
    kept-on      -                -         -         -           -         -         -         -           -      -         -          -       -        -       -        -
    stopped      -                -         -         -           -         -         -         -           -      -         -          -       -        -       -        -
  `,
  labels: {
    none: '未提交',
    'in-review': '待核对证明',
    noting: '正在登记',
    keeping: '保管满五年以前',
    'in-approval': '处理意见待复核',
    sealing: '正在包封移交',
    sealed: '已包封，待寄送',
    sending: '正在登记寄送',
    'in-transit': '已寄送，等待回执',
    stopping: '正在放回',
    settling: '正在记入档案',
    'handed-over': '已移交',
    'kept-on': '继续保管',
    stopped: '不作逝者档案',
  },
  finals: ['handed-over', 'kept-on', 'stopped'],
  effects: {
    noting: ['record-death'],
    sealing: ['open-archive-transfer'],
    sending: ['send-archive'],
    stopping: ['close-archive-transfer'],
    settling: ['settle-death'],
  },
  stopsAt: 'confirm',
  corrections: {},
  ways: waysOf(),
  reasons: ['proof-unfit', 'not-kept-here'],
  answers: {
    conclude: [
      {},
      { merit: 'none', outcome: 'kept-on' },
      { merit: 'special', outcome: 'kept-on' },
      { merit: 'none', outcome: 'given-away' },
      handing('none', 'department'),
      handing('special', 'department'),
      handing('special', 'archives'),
    ],
    'undo-death': [{}, { undoWords: '登记到了同名的人名下' }],
    seal: [{}, PACKED, { ...PACKED, countDiffers: '少一份登记表' }],
    dispatch: [
      {},
      { channel: 'registered', trackingNo: 'EA1' },
      { channel: 'confidential', trackingNo: 'JY1' },
      { channel: 'confidential', trackingNo: '' },
    ],
  },
  contexts: everyContext,
  outcome,
}

function handing(merit: string, receiverKind: string) {
  const receiver = { receiver: '云帆市档案馆', receiverAddress: '云帆市演示路1号', letterNo: '云档函1号' }
  return { merit, outcome: 'handed-over', receiverKind, ...receiver, former: 'none' }
}

function waysOf(): Law['ways'] {
  const review = [['submit', 'in-review']] as const
  const noting = [...review, ['confirm', 'noting']] as const
  const keeping = [...noting, ['note-death', 'keeping']] as const
  const approval = [...keeping, ['conclude', 'in-approval']] as const
  const sealing = [...approval, ['agree', 'sealing']] as const
  const sealed = [...sealing, ['seal', 'sealed']] as const
  const sending = [...sealed, ['dispatch', 'sending']] as const
  const inTransit = [...sending, ['sent', 'in-transit']] as const
  const settling = [...approval, ['agree', 'settling']] as const
  return {
    ...{ 'in-review': review, noting, keeping, 'in-approval': approval, sealing, sealed, sending, settling },
    'in-transit': inTransit,
    stopping: [...sealing, ['hold-back', 'stopping']],
    'handed-over': [...inTransit, ['receipt', 'handed-over']],
    'kept-on': [...settling, ['settle', 'kept-on']],
    stopped: [...review, ['refuse', 'stopped']],
  }
}

const ALWAYS: Record<string, string> = {
  disagree: 'keeping',
  'hold-back': 'stopping',
  sent: 'in-transit',
  recheck: 'sealing',
  stop: 'keeping',
  receipt: 'handed-over',
}

function outcome(command: string, input: CommandInput, context: Context): Outcome {
  const to = ALWAYS[command]
  if (to) return { to }
  const { answers = {} } = input
  if (command === 'submit')
    return isKept(context) ? { to: 'in-review' } : { problem: 'case.archive-not-held' }
  if (command === 'note-death')
    return input.result?.archiveId ? { to: 'keeping' } : { problem: 'system.fault' }
  if (command === 'settle') return { to: context.outcome === 'kept-on' ? 'kept-on' : 'stopped' }
  if (command === 'conclude') return concluded(answers, context)
  if (command === 'seal') return answers.seal ? sealed(answers, context) : { problem: 'request.invalid' }
  if (command === 'dispatch') return dispatched(answers, context)
  if (command === 'refuse') return refused(input, context)
  if (command === 'undo-death' && !answers.undoWords) return { problem: 'request.invalid' }
  if (context.decidedBefore) return { problem: 'case.second-person-needed' }
  if (command === 'undo-death') return { to: 'settling' }
  if (command === 'confirm') return isKept(context) ? { to: 'noting' } : { problem: 'case.archive-not-held' }
  return bound(context) ?? { to: context.outcome === 'handed-over' ? 'sealing' : 'settling' }
}

const isKept = ({ archive }: Context): boolean =>
  archive !== null && ['received', 'shelved', 'lent'].includes(archive.state)

function bound(context: Context): Outcome | null {
  const { archive, until, today } = context
  if (!isKept(context)) return { problem: 'case.archive-not-held' }
  if (until === null || until > today) return { problem: 'deceased.not-yet' }
  if (archive?.state === 'lent') return { problem: 'case.bag-not-here' }
  if (archive?.duplicate) return { problem: 'case.archive-flagged' }
  if (archive?.inquiry === 'open') return { problem: 'case.inquiry-open' }
  return archive?.lost ? { problem: 'case.archive-lost' } : null
}

function concluded(answers: Record<string, string>, context: Context): Outcome {
  const { merit, outcome: proposed, receiverKind } = answers
  if (proposed !== 'handed-over' && proposed !== 'kept-on') return { problem: 'request.invalid' }
  const broken = bound(context)
  if (broken) return broken
  const leaves = proposed === 'handed-over'
  if (merit === 'special' && !(leaves && receiverKind === 'archives'))
    return { problem: 'deceased.to-archives' }
  if (merit === 'none' && leaves && context.keepsDeceased) return { problem: 'deceased.kept-on-here' }
  return { to: 'in-approval' }
}

function dispatched(answers: Record<string, string>, context: Context): Outcome {
  const { former } = context
  if (!answers.channel) return { problem: 'request.invalid' }
  if (answers.channel === 'registered' && former[0] !== 'none') return { problem: 'transfer.channel' }
  if (!answers.trackingNo) return { problem: 'transfer.tracking-needed' }
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

function sealed({ countDiffers }: Record<string, string>, context: Context): Outcome {
  const isOther = context.archive?.listed === 13 && countDiffers === undefined
  const stands = unready(context)
  if (stands) return stands
  if (context.decider === '李示例') return { problem: 'transfer.sealed-alone' }
  return isOther ? { problem: 'transfer.count-differs' } : { to: 'sealed' }
}

function refused({ reason = '' }: CommandInput, context: Context): Outcome {
  if (reason !== 'proof-unfit' && reason !== 'not-kept-here') return { problem: 'case.reason-needed' }
  if (context.decidedBefore) return { problem: 'case.second-person-needed' }
  const isSo = reason === 'proof-unfit' ? context.archive !== null : !isKept(context)
  return isSo ? { to: 'stopped' } : { problem: 'case.reason-unfit' }
}

function everyContext(): Context[] {
  const file = {
    ...{ state: 'shelved' as const, nameEqual: true, idEqual: true, openTransfer: false, duplicate: false },
    ...{ inquiry: 'none' as const, deceased: true as const },
  }
  const best: Context = {
    ...{ archive: file, decidedBefore: false, today: '2026-03-05', until: '2026-03-05' },
    ...{ keepsDeceased: false, outcome: 'handed-over', former: ['none'], messengers: 2 },
    decider: '王示例',
  }
  const sealed = { ...best, archive: { ...file, openTransfer: true } }
  return [
    best,
    { ...best, until: '2026-03-06' },
    { ...best, until: null },
    { ...best, keepsDeceased: true, outcome: 'kept-on' },
    { ...best, decidedBefore: true, outcome: 'undone' },
    { ...best, archive: null },
    { ...best, archive: { ...file, state: 'expected' } },
    { ...best, archive: { ...file, state: 'dispatched' } },
    { ...best, archive: { ...file, state: 'lent' } },
    { ...best, archive: { ...file, duplicate: true } },
    { ...best, archive: { ...file, inquiry: 'open' } },
    { ...best, archive: { ...file, lost: true } },
    { ...sealed, archive: { ...sealed.archive, listed: 13 } },
    { ...sealed, archive: { ...sealed.archive, listed: 12 } },
    { ...sealed, decider: '李示例' },
    { ...sealed, former: ['leader'] },
    { ...sealed, former: [] },
    sealed,
  ]
}
