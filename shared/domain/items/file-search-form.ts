import { reg } from '@shared/kernel/reg'
import { HOLDER_ANSWERS, HOLDERS, type Holder, SEARCH_NEXT_STEPS } from './file-search-context'
import { answerer } from './outside-asks'
import type { Question, QuestionGroup } from './types'

reg('grad', 'W6-all')

const personal = { kind: 'text', optional: true, maxLength: 80, personal: true } as const

/** What the person is asked, one page each. */
export const fileSearchForm: readonly QuestionGroup[] = [
  {
    key: 'household',
    title: '户籍在哪里',
    why: '没有就业的毕业生和离职人员，档案多半转到户籍地。由离那里最近的机构负责帮您找到底。',
    questions: [{ field: 'household', kind: 'region', label: '户籍所在地', hint: '照户口簿选择。' }],
  },
  {
    key: 'school',
    title: '最后毕业的学校',
    why: '学校有每年的档案派送记录，能查到寄给了谁、邮件号是多少。',
    questions: [
      {
        ...{ field: 'school', label: '学校全称、毕业年份', ...personal },
        hint: '例如：云帆学院，2015 年。没有上过大中专的可以不填。',
      },
    ],
  },
  {
    key: 'employer',
    title: '最后的工作单位',
    why: '从机关、国企、事业单位离职的，由单位转出；没有转走的，还在单位。',
    questions: [
      {
        ...{ field: 'employer', label: '单位全称、离职年份', ...personal },
        hint: '没有工作过的可以不填。',
      },
      {
        ...{ field: 'workplace', kind: 'region', label: '单位在哪里', optional: true },
        hint: '就在户籍地的可以不选。',
      },
    ],
  },
  {
    key: 'heard',
    title: '最后听说档案在哪里',
    why: '听谁说的、哪一年，记得多少写多少。不要写银行卡号和密码。',
    questions: [{ field: 'heard', label: '线索', ...personal }],
  },
]

const choicesOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

const holders = Object.entries(HOLDERS).map(([value, { says, why }]) => ({ value, label: says, hint: why }))

/** The field under which it is written whom exactly staff asked, and how. */
export const askedField = (holder: Holder): string => `asked-${holder}`

/** Whom the centre asks. */
export const askHoldersAsks: readonly QuestionGroup[] = [
  {
    key: 'asked',
    title: '向谁询问',
    why: '申请人提到的都要问。写清单位、部门和电话；本系统的机构从机构名录里找。没有提到的可以不填。',
    questions: (Object.keys(HOLDERS) as Holder[]).map(
      (holder): Question => ({
        ...{
          field: askedField(holder),
          kind: 'text',
          label: HOLDERS[holder].says,
          optional: true,
          maxLength: 80,
        },
      }),
    ),
  },
]

const whom: Question = { field: 'holder', kind: 'choice', label: '被询问的单位', choices: holders }

/** What one of them answered. */
export const holderAnswerAsks: readonly QuestionGroup[] = [
  {
    key: 'answer',
    title: '登记答复',
    questions: [
      whom,
      { field: 'holderAnswer', kind: 'choice', label: '答复', choices: choicesOf(HOLDER_ANSWERS) },
      {
        ...{ field: 'holderWords', kind: 'text', label: '答复内容', maxLength: 200 },
        hint: '已经转出的，写转给了谁、哪一天、编号是多少。',
      },
      { field: 'holderBy', kind: 'text', label: '答复人（单位和姓名）', maxLength: 60 },
      { field: 'answeredOn', kind: 'paper-date', label: '答复日期', maxLength: 20 },
    ],
  },
]

const saidQuestions: readonly Question[] = [
  { field: 'holderAnswer', kind: 'choice', label: '答复', choices: choicesOf(HOLDER_ANSWERS) },
  {
    ...{ field: 'holderWords', kind: 'text', label: '答复内容', maxLength: 200 },
    hint: '在这里的，写档案编号或存放处；已经转出的，写转给了谁、哪一天、编号是多少；没有收到过的，写查了哪些登记。',
  },
]

/** What a centre of the system that was asked says, on its own desk. */
export const centreAnswerAsks: readonly QuestionGroup[] = [
  { key: 'answer', title: '答复寻档询问', questions: [whom, ...saidQuestions] },
]

/** What a unit outside that was asked says, on the page of its letter. */
export const unitAnswerAsks: readonly QuestionGroup[] = [...centreAnswerAsks, answerer]

/** Who is late, and which department is asked to see to it. */
export const urgeAsks: readonly QuestionGroup[] = [
  {
    key: 'urge',
    title: '请主管部门督促',
    questions: [whom, { field: 'authority', kind: 'text', label: '请哪个部门督促', maxLength: 60 }],
  },
]

/** The written conclusion where nobody has it. */
export const searchOutcomeAsks: readonly QuestionGroup[] = [
  {
    key: 'outcome',
    title: '寻档结论',
    questions: [
      { field: 'nextStep', kind: 'choice', label: '接下来', choices: choicesOf(SEARCH_NEXT_STEPS) },
      {
        ...{ field: 'outcomeWords', kind: 'text', label: '查找经过', maxLength: 300 },
        hint: '写明问过谁、各自怎样答复、最后的记录在哪里。',
      },
    ],
  },
]
