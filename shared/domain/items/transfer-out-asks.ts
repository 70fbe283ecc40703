import { reg } from '@shared/kernel/reg'
import { PACKAGE_STATES } from '../transfer/arrival'
import { FORMER_STANDINGS } from '../transfer/channels'
import { choicesOf, leavingAsks } from './transfer-channel-asks'
import type { QuestionGroup } from './types'

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
