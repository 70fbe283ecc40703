import { reg } from '@shared/kernel/reg'
import { PACKAGE_STATES } from '../transfer/arrival'
import { FORMER_STANDINGS } from '../transfer/channels'
import { choicesOf, leavingAsks } from './transfer-channel-asks'
import type { QuestionGroup } from './types'

reg('N20-2', 'N20-3')

export const OUTSIDE_LETTER = {
  valid: '有权保管档案的单位开的，送到时在有效期内',
  expired: '送到时已经过了有效期',
  unlawful: '不是有权保管档案的单位开的，或者向开函单位核实不是它开的',
} as const

/** What a receiver outside the system is; the state's own bodies take a file by papers only (article 20, last paragraph). */
export const RECEIVER_KINDS = {
  centre: '公共就业和人才服务机构，或者授权的单位',
  state: '机关、国有企事业单位（录用、聘用、调入）',
} as const

/** What a letter from outside is held to; one that came as data was checked when it was issued. */
const letterAsks: QuestionGroup = {
  key: 'letter',
  title: '核对外来的调档函',
  why: '本系统机构的调档函以数据送达，不用填。送到以后过期的，不影响办理。',
  questions: [
    {
      field: 'letterCheck',
      kind: 'choice',
      label: '调档函',
      optional: true,
      choices: choicesOf(OUTSIDE_LETTER),
    },
    {
      field: 'receiverKind',
      kind: 'choice',
      label: '接收单位',
      optional: true,
      choices: choicesOf(RECEIVER_KINDS),
    },
    {
      ...{ field: 'bodyPapers', kind: 'choice', label: '该单位自己的转档手续', optional: true },
      onlyIf: { field: 'receiverKind', value: 'state' },
      choices: choicesOf({ there: '已收到它开具的商调函或录用、聘用手续' }),
    },
  ],
}

/** What the review of a file that is to leave looks at (凡转必审): what its papers show that its person once was. */
export const reviewAsks: readonly QuestionGroup[] = [
  {
    key: 'review',
    title: '审核档案',
    why: '按档案里的材料选，不看本人怎么说。它决定能用哪种方式寄。',
    questions: [
      {
        ...{ field: 'former', kind: 'choice', label: '档案记载曾属于' },
        choices: Object.entries(FORMER_STANDINGS).map(([value, { says }]) => ({ value, label: says })),
      },
    ],
  },
]

/** The review of a file that leaves on a letter. */
export const approveAsks: readonly QuestionGroup[] = [...reviewAsks, letterAsks]

/** How the bag leaves: a number for what is posted, two people for what is carried. */
export const dispatchAsks: readonly QuestionGroup[] = [
  {
    key: 'enclosed',
    title: '随档案转递的文书',
    questions: [
      {
        ...{ field: 'ownPapers', kind: 'choice', label: '本机构的转档手续材料', optional: true },
        hint: '转往机关、国有企事业单位的必附：先“开具转档手续”，打印、盖章。它们必须凭这份材料才能接收。',
        choices: choicesOf({ there: '已打印、盖章，随档案一并转递' }),
      },
    ],
  },
  ...leavingAsks,
]

/** A bag that has come back, as it is taken in again. */
export const takeBackAsks: readonly QuestionGroup[] = [
  {
    key: 'back',
    title: '核对退回的档案',
    questions: [
      { field: 'packageState', kind: 'choice', label: '密封情况', choices: choicesOf(PACKAGE_STATES) },
      {
        ...{ field: 'whole', kind: 'choice', label: '对照目录清单核对' },
        choices: choicesOf({ yes: '材料一份不少', differs: '与清单不一致，已记录并告知对方' }),
      },
    ],
  },
]

/** Whom the receipt was asked for, and how. */
export const chaseAsks: readonly QuestionGroup[] = [
  {
    key: 'chase',
    title: '催回执',
    why: '先打电话，再发函。对方没有收到的，马上凭编号向寄递单位查询。',
    questions: [
      {
        ...{ field: 'chasedHow', kind: 'choice', label: '怎样催的' },
        choices: choicesOf({ call: '打电话', letter: '发催回执函', message: '系统消息或传真' }),
      },
      { field: 'chasedWhom', kind: 'text', label: '对方单位和经办人', maxLength: 60 },
    ],
  },
]
