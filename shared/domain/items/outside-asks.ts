import { reg } from '@shared/kernel/reg'
import { FORMER_STANDINGS } from '../transfer/channels'
import type { Answers } from './answers'
import { choicesOf, leavingAsks } from './transfer-channel-asks'
import { transferOutReasons } from './transfer-out-reasons'
import type { Question, QuestionGroup } from './types'

reg('N20-2', 'N20-3', 'N20-5')

/** Who answers for a unit that has no account here: it stands beside the answer, sealed. */
export const answerer: QuestionGroup = {
  key: 'answerer',
  title: '由谁答复',
  why: '写经办人自己的姓名和单位电话，机构可能打电话核对。',
  questions: [
    { field: 'answerUnit', kind: 'text', label: '单位全称', maxLength: 60 },
    { field: 'answerName', kind: 'text', label: '经办人姓名', maxLength: 30, personal: true },
    { field: 'answerPost', kind: 'text', label: '部门和职务', maxLength: 40 },
    { field: 'answerPhone', kind: 'text', label: '单位电话', maxLength: 30, personal: true },
    {
      ...{ field: 'stamped', kind: 'upload', label: '盖章答复的照片或扫描件', optional: true },
      hint: '可以不传。有盖章的答复、收发登记页的，传一份，机构核对得更快。',
    },
  ],
}

/** What the file shows that its person once was: it decides by which way it may travel. */
const formerQuestion: Question = {
  ...{ field: 'former', kind: 'choice', label: '档案记载本人曾属于' },
  hint: '按档案里的材料选。它决定能用哪种方式寄（规定第二十条第三项）。',
  choices: Object.entries(FORMER_STANDINGS).map(([value, { says }]) => ({ value, label: says })),
}

/** A holder outside the system has sent the file: how, and under which number or by whom. */
export const holderSentAsks: readonly QuestionGroup[] = [
  { key: 'former', title: '审核档案', questions: [formerQuestion] },
  ...leavingAsks,
  answerer,
]

/** It does not have the file, and says who may. */
export const holderLacksAsks: readonly QuestionGroup[] = [
  {
    key: 'lacks',
    title: '档案可能在哪里',
    why: '有转出登记的，写转给了谁、哪一天、编号是多少。',
    questions: [
      {
        ...{ field: 'tryWhere', kind: 'text', label: '可以问的单位', optional: true, maxLength: 120 },
        hint: '不知道的可以不填。',
      },
    ],
  },
  answerer,
]

/** The listed reasons as a holder reads them; that the file is elsewhere is an answer of its own. */
const HOLDER_REASONS: Readonly<Record<string, string>> = {
  'record-differs': '档案上的姓名或身份证号与调档函不一致，或有重复的档案',
  'letter-unfit': '调档函不是有权保管档案的单位开的，或者看不清',
  lost: '档案遗失或者损毁，已经上报，正在查找',
}

/** It may not be sent, for a listed reason only (article 20). */
export const holderDeclinesAsks: readonly QuestionGroup[] = [
  {
    key: 'declines',
    title: '不能转出的理由',
    why: '只有这些理由可以不转出。原单位不同意、和本人有纠纷，都不是理由。',
    questions: [
      {
        ...{ field: 'holderReason', kind: 'choice', label: '理由' },
        choices: transferOutReasons.flatMap(({ code }) => {
          const label = HOLDER_REASONS[code]
          return label ? [{ value: code, label }] : []
        }),
      },
      {
        ...{ field: 'holderWords', kind: 'text', label: '具体情况', maxLength: 200 },
        hint: '遗失、损毁的，写明哪一天、向哪个部门上报的，查到了哪里。',
      },
    ],
  },
  answerer,
]

/** A receiver outside the system has the file, and gives the receipt back. */
export const receiptAsks: readonly QuestionGroup[] = [
  {
    key: 'receipt',
    title: '收到档案',
    questions: [
      { field: 'receivedOn', kind: 'paper-date', label: '收到日期', maxLength: 20, hint: '例如 2026-03-05' },
      {
        field: 'listSame',
        kind: 'choice',
        label: '与材料目录清单',
        choices: choicesOf({ yes: '一致', no: '不一致' }),
      },
      {
        ...{ field: 'differs', kind: 'text', label: '哪里不一致', maxLength: 200 },
        onlyIf: { field: 'listSame', value: 'no' },
      },
    ],
  },
  answerer,
]

/** Who answered, as the person reads it: no name, no number. */
export const sayAnswerer = ({ answerUnit = '', answerPost = '' }: Answers): string =>
  `${answerUnit}（${answerPost}）`
