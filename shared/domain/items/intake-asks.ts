import { reg } from '@shared/kernel/reg'
import { FORMER_STANDINGS } from '../transfer/channels'
import { cameCarriers, channelQuestions } from './transfer-channel-asks'
import { arriveAsks } from './transfer-in-asks'
import type { QuestionGroup } from './types'

reg('B-unemployed', 'N20-3', 'N20-4')

/** Whose file it is by the person's places: the household decides, and what the table of the place says besides. */
export const householdPage: QuestionGroup = {
  key: 'household',
  title: '户籍在哪里',
  why: '档案移交到户籍地。当地另有规定的，下一页一并列出。',
  questions: [
    {
      ...{ field: 'household', kind: 'region', label: '户籍所在地' },
      hint: '照户口簿选择，到区县。',
    },
  ],
}

/** Chosen by the person among those the places allow; what a unit hands in at a window stays there. */
export const centrePage: QuestionGroup = {
  key: 'centre',
  title: '移交到哪家机构',
  why: '下面都是可以接收您档案的机构，每家都写明了理由。',
  ofPerson: true,
  questions: [{ field: 'centre', kind: 'centre', label: '接收机构' }],
}

/** Which unit has to hand the file over. */
export const unitPage: QuestionGroup = {
  key: 'unit',
  title: '原来的单位',
  why: '档案由它移交，逾期不移交的由机构去催。',
  questions: [
    { field: 'unit', kind: 'text', label: '单位全称', maxLength: 60 },
    {
      ...{ field: 'unitPhone', kind: 'text', label: '单位人事部门电话', optional: true, maxLength: 40 },
      hint: '知道就写，催办时用。',
    },
  ],
}

const choicesOf = (table: Readonly<Record<string, { says: string }>>) =>
  Object.entries(table).map(([value, { says }]) => ({ value, label: says }))

/** How the bag was handed in, and the bag before it is opened. */
export const handedAsks: readonly QuestionGroup[] = [
  {
    key: 'handing',
    title: '怎样交来',
    why: '本人不能自己带来。曾是公务员、国有企事业单位干部等人员的，只能机要通信或专人送取。',
    questions: [
      ...channelQuestions.slice(0, 1),
      { field: 'handedBy', kind: 'text', label: '移交人（单位和姓名）', maxLength: 60 },
      {
        ...{ field: 'standing', kind: 'choice', label: '通知单、清单写明曾属于' },
        choices: choicesOf(FORMER_STANDINGS),
      },
    ],
  },
  cameCarriers,
  ...arriveAsks,
]

/** How the unit was reminded. */
export const urgeUnitAsks: readonly QuestionGroup[] = [
  {
    key: 'urged',
    title: '催原单位移交',
    why: '逾期移交的照收，不影响本人。单位不配合的，可以请主管部门督促。',
    questions: [
      { field: 'urgedWhom', kind: 'text', label: '联系了谁（单位、部门和姓名）', maxLength: 60 },
      { field: 'urgedAnswer', kind: 'text', label: '对方怎么答复', maxLength: 200 },
    ],
  },
]
