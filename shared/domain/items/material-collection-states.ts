import { reg } from '@shared/kernel/reg'
import { HONOUR_LEVELS } from '../archive/classify/threshold'
import { EDUCATION_LEVELS, PERSONAL_STATUSES } from '../archive/material'
import { kindsTelling, type SpecialParticular } from '../archive/particulars'
import type { Asked, Question, QuestionGroup } from './types'

reg('M-check', 'M-scope', 'G36')

const choicesOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

/** Asked of the kinds whose papers tell it. */
const told = (what: SpecialParticular): Asked => ({ field: 'kind', value: kindsTelling(what) })

const text = (field: string, label: string, maxLength: number, more: Partial<Question> = {}): Question => ({
  ...{ field, label, maxLength, kind: 'text' },
  ...more,
})
const date = (field: string, label: string, onlyIf?: Asked): Question => ({
  ...{ field, label, kind: 'paper-date', optional: true, maxLength: 20 },
  ...(onlyIf ? { onlyIf } : {}),
})
const choice = (field: string, label: string, table: Readonly<Record<string, string>>): Question => ({
  ...{ field, label, kind: 'choice', optional: true, choices: choicesOf(table) },
})
const yesNo = (field: string, label: string): Question => choice(field, label, { yes: '是', no: '否' })

const ofSchool: Asked = { field: 'level', value: Object.keys(EDUCATION_LEVELS) }
const ofWork: Asked = { field: 'tellsWork', value: 'yes' }
const ofSet: Asked = { field: 'inSet', value: 'yes' }

/** What the paper says of the person, as far as the rules read it; each kind of paper is asked what such papers tell. */
export const statesAsks: QuestionGroup = {
  key: 'states',
  title: '材料上写明的事项',
  why: '没有写明的不填。与档案记载不一致的，系统会提示。',
  onlyIf: { field: 'is-not-secret', value: 'yes' },
  questions: [
    text('paperName', '姓名', 50, { optional: true }),
    date('birth', '出生日期'),
    date('workStart', '参加工作时间'),
    date('partyDate', '入党时间'),
    { ...choice('status', '身份', PERSONAL_STATUSES), onlyIf: told('status') },
    choice('level', '学历层次', EDUCATION_LEVELS),
    text('school', '学校', 100, { optional: true, onlyIf: ofSchool }),
    date('schoolFrom', '入学时间', ofSchool),
    date('schoolTo', '毕业时间', ofSchool),
    yesNo('tellsWork', '写有工作经历'),
    text('workUnit', '工作单位', 100, { onlyIf: ofWork }),
    date('workFrom', '到职时间', ofWork),
    date('workTo', '离职时间', ofWork),
    {
      ...{ field: 'trainingMonths', kind: 'number', label: '培训月数', optional: true, maxLength: 2 },
      onlyIf: told('trainingMonths'),
    },
    { ...choice('honourLevel', '授予表彰的层级', HONOUR_LEVELS), onlyIf: told('honourLevel') },
    date('punishedUntil', '处分期满日期', told('punishedUntil')),
    text('matter', '审查的问题', 60, {
      ...{ optional: true, onlyIf: told('review') },
      hint: '同一个问题的材料写得一样，排在一起。',
    }),
    {
      ...{ field: 'round', kind: 'number', label: '第几次审查', optional: true, maxLength: 1 },
      ...{ onlyIf: told('review'), hint: '只审查过一次的不填。' },
    },
    {
      ...{ field: 'family', kind: 'family', label: '家庭主要成员及重要社会关系', optional: true },
      ...{ maxLength: 500, onlyIf: told('family') },
    },
    yesNo('inSet', '与其他材料合成一套'),
    text('setName', '成套材料的名称', 60, { onlyIf: ofSet }),
    { field: 'setPart', kind: 'number', label: '这是第几份', maxLength: 2, onlyIf: ofSet },
    { field: 'setOf', kind: 'number', label: '一套共几份', maxLength: 2, onlyIf: ofSet },
  ],
}
