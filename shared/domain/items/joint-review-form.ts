import { reg } from '@shared/kernel/reg'
import { DEPARTMENT_ORDER, DEPARTMENTS, type Department, OPINIONS, OUTCOMES } from './joint-review-context'
import type { Question, QuestionGroup } from './types'

reg('B5-joint', 'G36')

/** The facts about which a review may be asked for: those a file is checked for (G36). */
const MATTERS = [
  { value: 'birth', label: '出生日期' },
  { value: 'work-start', label: '参加工作时间' },
  { value: 'party-date', label: '入党时间' },
  { value: 'education', label: '学历学位' },
  { value: 'work-history', label: '工作经历、工龄' },
  { value: 'status', label: '身份' },
  { value: 'other', label: '其他事项' },
] as const

const proof = (at: number): Question => ({
  ...{ field: `proof${at}`, kind: 'upload', label: `佐证材料 ${at}`, optional: true },
  ...(at === 1 ? { hint: '例如户口簿、缴费记录、原单位证明。没有的可以不传，我们会向有关部门查询。' } : {}),
})

/** What the person is asked, one page each. */
export const jointReviewForm: readonly QuestionGroup[] = [
  {
    key: 'matter',
    title: '哪一项需要认定',
    questions: [{ field: 'matter', kind: 'choice', label: '需要认定的事项', choices: MATTERS }],
  },
  {
    key: 'doubt',
    title: '哪里说不清',
    why: '写清楚材料之间怎样不一致，您认为哪一个对、为什么。',
    questions: [
      {
        ...{ field: 'doubt', kind: 'text', label: '情况说明', maxLength: 300, personal: true },
        hint: '例如：招工表写 1998 年 5 月参加工作，养老保险从 1997 年 9 月开始缴费。',
      },
    ],
  },
  {
    key: 'proofs',
    ofPerson: true,
    title: '佐证材料',
    why: '有什么就传什么，不要求您自己去各部门开证明。',
    questions: [proof(1), proof(2)],
  },
]

const yesNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
] as const

/** The field under which it is said whether a department is invited. */
export const inviteField = (department: Department): string => `invite-${department}`

/** Which departments the review is held with. */
export const inviteAsks: readonly QuestionGroup[] = [
  {
    key: 'invited',
    title: '请哪些部门参加联审',
    why: '发出会审函后选择，至少一个部门。',
    questions: DEPARTMENT_ORDER.map((department) => ({
      ...{ field: inviteField(department), kind: 'choice', label: DEPARTMENTS[department], choices: yesNo },
    })),
  },
]

const choicesOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

/** What one department answered. */
export const opinionAsks: readonly QuestionGroup[] = [
  {
    key: 'opinion',
    title: '登记部门意见',
    questions: [
      { field: 'department', kind: 'choice', label: '部门', choices: choicesOf(DEPARTMENTS) },
      { field: 'opinion', kind: 'choice', label: '意见', choices: choicesOf(OPINIONS) },
      { field: 'opinionWords', kind: 'text', label: '意见原文摘要', maxLength: 300 },
      { field: 'opinionOn', kind: 'paper-date', label: '复函日期', maxLength: 20 },
    ],
  },
]

/** The conclusion, as it will be filed. */
export const concludeAsks: readonly QuestionGroup[] = [
  {
    key: 'outcome',
    title: '联审结论',
    questions: [
      { field: 'outcome', kind: 'choice', label: '结论', choices: choicesOf(OUTCOMES) },
      {
        ...{ field: 'outcomeWords', kind: 'text', label: '认定的内容和依据', maxLength: 300 },
        hint: '写明认定为何时、何事，依据哪些材料；结论文件装订后归入第五类。',
      },
      { field: 'pages', kind: 'number', label: '结论文件页数' },
    ],
  },
]
