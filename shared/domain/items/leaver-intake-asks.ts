import { reg } from '@shared/kernel/reg'
import { SECRECY, TRIGGERS } from '../transfer/leaving'
import type { QuestionGroup } from './types'

reg('B2-leavers', 'W5-route')

const choicesOf = (table: Readonly<Record<string, { says: string }>>) =>
  Object.entries(table).map(([value, { says }]) => ({ value, label: says }))

/** How they left. */
export const leavingPage: QuestionGroup = {
  key: 'leaving',
  title: '怎样离开原单位',
  why: '五种情形都由户籍地的机构接收，不得无故拒收。',
  questions: [{ field: 'trigger', kind: 'choice', label: '离开的情形', choices: choicesOf(TRIGGERS) }],
}

/** Only some places let the file lie where the former unit is. */
export const formerPlacePage: QuestionGroup = {
  key: 'former',
  title: '原来的单位在哪里',
  questions: [
    {
      ...{ field: 'former', kind: 'region', label: '原单位所在地', optional: true },
      hint: '当地规定可以放在原单位所在地的，选好后写在这里。不清楚的可以不选。',
    },
  ],
}

/** What has to be there before the file may be sent: the conclusion or decision, and the review of secrecy. */
export const conclusionAsks: readonly QuestionGroup[] = [
  {
    key: 'conclusion',
    title: '结论意见或者处理、处分',
    why: '照文件登记，不看内容对错。涉密的内容不要写在这里。',
    questions: [
      { field: 'decisionNo', kind: 'text', label: '文号（没有文号的写文件名称）', maxLength: 60 },
      { field: 'decidedBy', kind: 'text', label: '作出的部门', maxLength: 60 },
      {
        ...{ field: 'decidedOn', kind: 'paper-date', label: '作出的日期', maxLength: 20 },
        hint: '写到日，例如 2026-03-05。',
      },
    ],
  },
  {
    key: 'secrecy',
    title: '保密审查',
    questions: [
      { field: 'secrecy', kind: 'choice', label: '结果', choices: choicesOf(SECRECY) },
      {
        ...{ field: 'clearedOn', kind: 'paper-date', label: '完成的日期', maxLength: 20 },
        hint: '原单位转递档案的2个月从这一天起算。',
      },
    ],
  },
]
