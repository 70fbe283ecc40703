import type { TransferInContext } from '@shared/domain/items/transfer-in-context'
import type { CommandInput } from '@shared/domain/items/types'
import { BACK } from './intake-law'
import type { Law, Outcome } from './law'
import { refusedFor } from './refused'
import {
  AGREED,
  carried,
  carriedBy,
  contents,
  everyContext,
  outsideSent,
  seen,
  sentBy,
  twoCarriers,
  WHO,
} from './transfer-in-contexts'
import { chased, heardFrom } from './transfer-in-outside'
import { transferInWays } from './transfer-in-ways'

type Context = TransferInContext

/** The commands that show on the other side; and those of which their person is told, and nobody else. */
const SHOWN = ['accept-promise', 'sign-promise', 'agree-return', 'record-misfiled']
const TELLING = [
  ...['open-by-centre', 'apply-by-agent', 'record-party', 'send-letter', 'other-sent', 'arrive'],
  ...['other-refused', 'accept-answer', 'remind'],
]

/**
 * 档案转入, typed by hand: a verified person whose holder is known and who signed today's text has the letter sent at once; a holder of the system moves the case
 * by its own, one outside is told of by a clerk; the package is checked before it is opened; key papers that are missing are told
 * once and promised, by the person's own signature or on paper, or the bag goes back as was agreed with its sender; a withdrawal holds only while the bag has not left.
 */
export const transferInLaw: Law<Context> = {
  grid: `
    state        submit  open-by-centre  apply-by-agent  approve  refuse  withdraw  record-party    send-letter  recheck  other-reviewed  other-sent  other-refused  called-off  record-sent  arrive          check-contents  accept-promise  register  other-nudged  sign-promise  agree-return  return-file     record-came-back  other-took-back  holder-sent  holder-lacks  holder-declines  redirect  keep-asking  accept-answer  reissue-letter  other-chased  record-misfiled  other-unit-told  nudge   chase-holder  other-party
    none         person  clerk           person          -        -       -         -               -            -        -               -           -              -           -            -               -               -               -         -             -             -             -               -                 -                -            -             -                -         -            -              -               -             -                -                -       -             -
    in-review    -       -               -               clerk    clerk   person    clerk|reviewer  -            -        -               -           -              -           -            -               -               -               -         -             -             -             -               -                 -                -            -             -                -         -            -              -               -             -                system           -       -             system
    issuing      -       -               -               -        -       -         -               system       system   -               -           -              -           -            -               -               -               -         -             -             -             -               -                 -                -            -             -                -         -            -              -               -             -                system           -       -             system
    requested    -       -               -               -        -       person    clerk|reviewer  -            -        system          system      system         -           clerk        -               -               -               -         system        -             -             -               -                 -                outside      outside       outside          -         -            -              clerk           -             -                system           person  clerk         system
    answered     -       -               -               -        -       person    clerk|reviewer  -            -        -               -           -              -           clerk        -               -               -               -         -             -             -             -               -                 -                outside      outside       outside          clerk     clerk        clerk          -               -             -                system           -       -             system
    prepared     -       -               -               -        -       person    clerk|reviewer  -            -        -               system      system         -           -            -               -               -               -         system        -             -             -               -                 -                -            -             -                -         -            -              -               -             -                system           -       -             system
    in-transit   -       -               -               -        -       -         clerk|reviewer  -            -        -               -           -              -           -            clerk|dispatch  -               -               -         -             -             -             -               -                 -                -            -             -                -         -            -              -               system        -                system           -       -             system
    arrived      -       -               -               -        -       -         clerk|reviewer  -            -        -               -           -              -           -            -               clerk           -               -         -             -             -             -               -                 -                -            -             -                -         -            -              -               system        clerk            system           -       -             system
    told         -       -               -               -        -       -         clerk|reviewer  -            -        -               -           -              -           -            -               -               clerk           -         -             person        clerk         -               -                 -                -            -             -                -         -            -              -               system        -                system           -       -             system
    registering  -       -               -               -        -       -         clerk|reviewer  -            -        -               -           -              -           -            -               -               -               system    -             -             -             -               -                 -                -            -             -                -         -            -              -               -             -                system           -       -             system
    received     -       -               -               -        -       -         clerk|reviewer  -            -        -               -           -              -           -            -               -               -               -         -             -             -             -               -                 -                -            -             -                -         -            -              -               -             -                system           -       -             system
    calling-off  -       -               -               -        -       -         -               -            -        -               system      system         system      -            -               -               -               -         -             -             -             -               -                 -                -            -             -                -         -            -              -               -             -                system           -       -             system
    withdrawn    -       -               -               -        -       -         -               -            -        -               -           -              -           -            -               -               -               -         -             -             -             -               -                 -                -            -             -                -         -            -              -               -             -                system           -       -             system
    not-sent     -       -               -               -        -       -         -               -            -        -               -           -              -           -            -               -               -               -         -             -             -             -               -                 -                -            -             -                -         -            -              -               -             -                system           -       -             system
    refused      -       -               -               -        -       -         -               -            -        -               -           -              -           -            -               -               -               -         -             -             -             -               -                 -                -            -             -                -         -            -              -               -             -                system           -       -             system
    returning    -       -               -               -        -       -         clerk|reviewer  -            -        -               -           -              -           -            -               -               clerk           -         -             person        -             clerk|dispatch  -                 -                -            -             -                -         -            -              -               system        -                system           -       -             system
    going-back   -       -               -               -        -       -         -               -            -        -               -           -              -           -            -               -               -               -         -             -             -             -               clerk             system           -            -             -                -         -            -              -               -             -                system           -       -             system
    returned     -       -               -               -        -       -         -               -            -        -               -           -              -           -            -               -               -               -         -             -             -             -               -                 -                -            -             -                -         -            -              -               -             -                system           -       -             system
    misfiled     -       -               -               -        -       -         -               -            -        -               -           -              -           -            -               -               -               -         -             -             -             clerk|dispatch  -                 -                -            -             -                -         -            -              -               system        -                system           -       -             system
  `,
  labels: {
    none: '未提交',
    'in-review': '核对中',
    issuing: '正在开调档函',
    requested: '已向原保管单位发函',
    answered: '原保管单位有答复，正在核定',
    prepared: '原保管单位正在包封',
    'in-transit': '寄送途中',
    arrived: '已到，正在清点',
    told: '缺关键材料，已告知',
    returning: '已商定退回，正在包封',
    misfiled: '袋内不是本人档案，正在退回',
    'going-back': '退回途中',
    returned: '已退回原保管单位',
    registering: '正在登记入库',
    received: '已接收',
    'calling-off': '正在撤回',
    withdrawn: '已撤回',
    'not-sent': '原保管单位没有寄出',
    refused: '没有开调档函',
  },
  finals: ['received', 'returned', 'withdrawn', 'not-sent', 'refused'],
  effects: {
    issuing: ['issue-transfer-letter'],
    registering: ['take-in-archive'],
    'calling-off': ['call-off-transfer'],
    told: ['tell-other-side', 'tell-person'],
  },
  caused: {
    register: ['tell-other-side', 'tell-person'],
    'return-file': ['tell-other-side', 'watch-parcel', 'tell-person'],
    'record-sent': ['watch-parcel', 'tell-person'],
    'holder-sent': ['watch-parcel', 'tell-person'],
    ...Object.fromEntries(TELLING.map((command) => [command, ['tell-person']])),
    ...Object.fromEntries(SHOWN.map((command) => [command, ['tell-other-side']])),
    arrive: ['tell-other-side', 'tell-person'],
    'record-party': ['tell-other-side', 'tell-person'],
  },
  owes: 'received',
  corrections: {},
  ways: transferInWays(),
  reasons: [
    'not-mobile-personnel',
    'centre-unfit',
    'here-already',
    'holder-unknown',
    'identity-unconfirmed',
    'unit-letter-unfit',
    'deceased',
  ],
  answers: {
    'holder-sent': [{}, ...outsideSent()],
    'holder-lacks': [{}, WHO, { ...WHO, tryWhere: '云帆市人才服务中心' }],
    'holder-declines': [
      {},
      { ...WHO, holderReason: 'not-kept-here', holderWords: '查过' },
      { ...WHO, holderReason: 'record-differs', holderWords: '姓名是另一个字' },
      { ...WHO, holderReason: 'lost', holderWords: '2026-11-02 已上报示例区人社局' },
    ],
    redirect: [{}, { newHolder: '示例大学档案馆' }],
    'chase-holder': [{}, { chasedHow: 'call', chasedWhom: '示例大学王示例' }],
    'record-sent': [{}, sentBy('confidential', ''), sentBy('confidential', 'JY1'), ...carriedBy()],
    arrive: [
      {},
      seen('xa-1'),
      seen('other'),
      seen('xa1', { samePerson: 'no' }),
      seen('xa1', { sameCentre: 'no' }),
      seen('xa1', { packageState: 'opened' }),
      seen('xa1', { packageState: 'opened', sealNote: '封口拆开', sealWitness: '李示例' }),
    ],
    'check-contents': [{}, contents(), contents('birth'), contents('education', 'party-date')],
    'sign-promise': [
      {},
      { bringWithin: '3-months' },
      { bringWithin: '3-months', agreed: '2020-01' },
      { bringWithin: '3-months', agreed: '2026-11' },
    ],
    'agree-return': [{}, AGREED],
    'return-file': [
      {},
      { ...BACK, channel: 'registered', trackingNo: 'EB1' },
      { ...BACK, channel: 'confidential', trackingNo: 'JB1' },
      { ...BACK, channel: 'confidential', trackingNo: '' },
      { ...BACK, channel: 'messenger', ...twoCarriers('53010219200508011X') },
      { ...BACK, channel: 'messenger', ...twoCarriers('11010519491231002X') },
      { ...BACK, backAddress: '香港中环示例道1号', channel: 'confidential', trackingNo: 'JB1' },
    ],
    'record-party': [{}, { partyDone: 'moved' }],
    'reissue-letter': [{}, { reissueWhy: 'expired' }],
    'record-misfiled': [{}, { foundInside: '另一人的材料', toldSender: '示例单位王示例' }],
    'record-came-back': [{}, { toldBy: '示例单位王示例' }],
    'accept-promise': [{}, { promisedBy: 'here' }, { promisedBy: 'here', bringWithin: '3-months' }],
  },
  contexts: everyContext,
  outcome,
}

const ALWAYS: Record<string, string> = {
  'send-letter': 'requested',
  recheck: 'in-review',
  'other-reviewed': 'prepared',
  'other-sent': 'in-transit',
  'other-refused': 'not-sent',
  'called-off': 'withdrawn',
  register: 'received',
  withdraw: 'calling-off',
  'other-took-back': 'returned',
  'keep-asking': 'requested',
  'accept-answer': 'not-sent',
}

function outcome(command: string, input: CommandInput, context: Context): Outcome {
  const to = ALWAYS[command]
  if (to) return { to }
  if (command === 'nudge') return { problem: 'transfer.not-late' }
  if (command === 'submit') return submitted(context)
  if (command === 'open-by-centre') return opened(context)
  if (command === 'apply-by-agent') return askedByUnit(context)
  if (command === 'approve') return approved(input, context)
  if (command === 'refuse') return refusedFor(TRUE_WHEN, input, context)
  const { answers = {} } = input
  if (Object.keys(answers).length === 0) return { problem: 'request.invalid' }
  if (command === 'record-party') return context.partyOpen ? { to: '' } : { problem: 'transfer.no-party' }
  if (command === 'record-sent') return toldOf(answers, context)
  if (command === 'chase-holder') return chased(context)
  if (command === 'redirect') return { to: 'issuing' }
  if (command.startsWith('holder-')) return heardFrom(command, answers, context)
  if (command === 'arrive') return arrived(answers, context)
  if (command === 'agree-return') return { to: 'returning' }
  if (command === 'record-misfiled') return { to: 'misfiled' }
  if (command === 'reissue-letter')
    return context.linked ? { problem: 'transfer.other-side' } : { to: 'issuing' }
  if (command === 'return-file') return sentBack(answers, context)
  if (command === 'record-came-back')
    return context.linked ? { problem: 'transfer.other-side' } : { to: 'returned' }
  if (command === 'sign-promise') {
    if (answers.agreed === undefined) return { problem: 'request.invalid' }
    return answers.agreed === '2026-11' ? { to: 'registering' } : { problem: 'transfer.promise-outdated' }
  }
  if (command === 'accept-promise')
    return answers.bringWithin === '3-months' ? { to: 'registering' } : { problem: 'request.invalid' }
  const lacks = Object.values(answers).includes('missing')
  return { to: lacks && context.noticed === null ? 'told' : 'registering' }
}

function toldOf(answers: Record<string, string>, { linked, messengers }: Context): Outcome {
  const carrying = answers.channel === 'messenger' ? carried(answers, messengers) : null
  if (carrying === 'request.invalid') return { problem: carrying }
  if (linked) return { problem: 'transfer.other-side' }
  if (answers.channel !== 'messenger' && answers.trackingNo === '')
    return { problem: 'transfer.tracking-needed' }
  return carrying ? { problem: carrying } : { to: 'in-transit' }
}

/** Back by the way it came or a stricter one, numbered or with two people. */
function sentBack(answers: Record<string, string>, { cameBy, messengers }: Context): Outcome {
  if (answers.backAddress?.startsWith('香港')) return { problem: 'request.invalid' }
  if (answers.channel === 'registered' && cameBy !== 'registered') return { problem: 'transfer.channel' }
  const isNumbered = answers.channel !== 'messenger' && answers.trackingNo !== ''
  const named = answers.carrier1Id === answers.carrier2Id ? 1 : 2
  const areEnough = answers.channel === 'messenger' && named >= messengers
  return isNumbered || areEnough ? { to: 'going-back' } : { problem: 'transfer.tracking-needed' }
}

function arrived(answers: Record<string, string>, { sentNo, decider }: Context): Outcome {
  if (answers.packageState === 'opened' && !answers.sealNote) return { problem: 'request.invalid' }
  if (answers.samePerson !== 'yes') return { problem: 'transfer.other-person' }
  if (answers.sameCentre !== 'yes') return { problem: 'transfer.other-centre' }
  const isOther = sentNo === 'XA 1' && answers.packageNo === 'other'
  if (isOther) return { problem: 'transfer.number-differs' }
  const isAlone = answers.packageState === 'opened' && decider === '李示例'
  return isAlone ? { problem: 'transfer.opened-alone' } : { to: 'arrived' }
}

const isPerson = ({ kind }: Context): boolean => kind.scope === 'in'

function submitted(context: Context, isUnit = false): Outcome {
  const { identityLevel, centreOffered, here, holderKnown } = context
  if (identityLevel === 'none') return { problem: 'identity.needed' }
  if (context.partyFirst) return { problem: 'transfer.party-first' }
  if (!isPerson(context)) return { problem: 'custody.out-of-scope' }
  if (!centreOffered) return { problem: 'custody.centre-unfit' }
  // What is known of a number is told to nobody who only says that it is theirs.
  if (identityLevel === 'verified' && here) return { problem: 'transfer.here-already' }
  if (identityLevel === 'verified' && context.archive?.deceased) return { problem: 'deceased.own-login' }
  if (identityLevel === 'verified' && context.moving) return { problem: 'transfer.moving-elsewhere' }
  if (!isUnit && context.signed !== '2026-11') return { problem: 'transfer.application-outdated' }
  return { to: identityLevel === 'verified' && holderKnown ? 'issuing' : 'in-review' }
}

/** A unit's word is a clerk's to look into, who may be told what stands against it; who is known for certain waits for nobody. */
function opened(context: Context): Outcome {
  const { identityLevel, partyFirst } = context
  if (partyFirst) return { problem: 'transfer.party-first' }
  if (identityLevel === 'verified') return submitted(context, true)
  const against = approved({ name: '', identityChecked: true }, { ...context, holderKnown: true })
  return 'problem' in against ? against : { to: 'in-review' }
}

/** What a unit asks online a clerk looks at, whoever it is about; of the file of its person it is told nothing. */
function askedByUnit(context: Context): Outcome {
  if (context.partyFirst) return { problem: 'transfer.party-first' }
  if (!isPerson(context)) return { problem: 'custody.out-of-scope' }
  return context.centreOffered ? { to: 'in-review' } : { problem: 'custody.centre-unfit' }
}

function approved({ identityChecked }: CommandInput, context: Context): Outcome {
  if (!isPerson(context)) return { problem: 'custody.out-of-scope' }
  if (!context.centreOffered) return { problem: 'custody.centre-unfit' }
  if (context.here) return { problem: 'transfer.here-already' }
  if (!context.holderKnown) return { problem: 'transfer.holder-unknown' }
  if (context.archive?.deceased) return { problem: 'deceased.own-login' }
  if (context.moving) return { problem: 'transfer.moving-elsewhere' }
  const isSure = context.identityLevel === 'verified' || identityChecked === true
  return isSure ? { to: 'issuing' } : { problem: 'case.identity-check-needed' }
}

const TRUE_WHEN: Record<string, (context: Context) => boolean> = {
  'not-mobile-personnel': (context) => !isPerson(context),
  'centre-unfit': ({ centreOffered }) => !centreOffered,
  'here-already': ({ here }) => here,
  'holder-unknown': ({ holderKnown }) => !holderKnown,
  'identity-unconfirmed': ({ identityLevel }) => identityLevel !== 'verified',
  'unit-letter-unfit': ({ byAgent }) => byAgent,
  deceased: ({ archive }) => archive?.deceased === true,
}
