import { reg } from '@shared/kernel/reg'
import { FORMER_STANDINGS } from '../transfer/channels'
import { channelQuestions } from './transfer-in-asks'
import type { Question, QuestionGroup } from './types'

reg('N20-2', 'N20-3')

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

const carrier = (at: number): Question[] => [
  { field: `carrier${at}`, kind: 'name', label: `送档人 ${at} 姓名`, personal: true },
  { field: `carrier${at}Id`, kind: 'id-number', label: `送档人 ${at} 公民身份号码`, personal: true },
]

/** How the bag leaves: a number for what is posted, two people for what is carried. */
export const dispatchAsks: readonly QuestionGroup[] = [
  {
    key: 'sealed',
    title: '目录清单和密封',
    questions: [
      { field: 'listedPages', kind: 'number', label: '目录清单所列材料份数' },
      {
        ...{ field: 'seal', kind: 'choice', label: '包封' },
        choices: [{ value: 'sealed', label: '已严密包封、加盖骑缝章，并填好转递通知单' }],
      },
    ],
  },
  { key: 'sent', title: '寄出方式', questions: channelQuestions },
  {
    key: 'carriers',
    title: '送档人',
    why: '专人送取由两人一起。',
    onlyIf: { field: 'channel', value: 'messenger' },
    questions: [...carrier(1), ...carrier(2)],
  },
]
