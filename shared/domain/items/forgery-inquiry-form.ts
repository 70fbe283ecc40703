import { reg } from '@shared/kernel/reg'
import { INQUIRY_OUTCOMES } from '../archives/inquiry'
import { EVIDENCE_SHOWS, TOLD } from './forgery-inquiry-context'
import type { Question, QuestionGroup } from './types'

reg('G37', 'G36')

/** How a suspicion came up. */
export const SOURCES = [
  { value: 'check', label: '档案审核、体检中发现' },
  { value: 'intake', label: '接收材料时发现' },
  { value: 'report', label: '收到反映或者举报' },
  { value: 'other-body', label: '其他机构、部门告知' },
] as const

/** Facts that may be forged: those a file is checked for (G36). */
export const MATTERS = [
  { value: 'birth', label: '出生日期' },
  { value: 'work-start', label: '参加工作时间' },
  { value: 'party-date', label: '入党时间' },
  { value: 'education', label: '学历学位' },
  { value: 'work-history', label: '工作经历' },
  { value: 'status', label: '身份' },
  { value: 'family', label: '家庭主要成员及重要社会关系' },
  { value: 'other', label: '其他材料或者信息' },
] as const

const choicesOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

/** What whoever opens the inquiry says of the suspicion. The person reads it. */
export const forgeryInquiryForm: readonly QuestionGroup[] = [
  {
    key: 'suspicion',
    title: '涉嫌造假的是什么',
    questions: [
      { field: 'matter', kind: 'choice', label: '涉及的信息', choices: MATTERS },
      { field: 'source', kind: 'choice', label: '怎样发现的', choices: SOURCES },
      {
        ...{ field: 'doubt', kind: 'text', label: '材料和疑点', maxLength: 300, personal: true },
        hint: '写明疑点是什么、涉及哪一年的记载。本人可以看到：不要写反映人的姓名，也不要写审查、处分类材料的名称。',
      },
    ],
  },
  {
    key: 'unit',
    title: '本人所在单位',
    why: '核查要同时告知本人和所在单位。',
    questions: [
      {
        ...{ field: 'unit', kind: 'text', label: '单位名称', maxLength: 50, personal: true, optional: true },
        hint: '没有工作单位的不填。',
      },
    ],
  },
]

/** One piece of evidence: where it is from, what it says. */
export const evidenceAsks: readonly QuestionGroup[] = [
  {
    key: 'evidence',
    title: '登记证据',
    questions: [
      {
        ...{ field: 'evidenceFrom', kind: 'text', label: '证据来源', maxLength: 60 },
        hint: '例如：毕业学校复函、公安户籍底册、原单位职工名册、本人说明。',
      },
      { field: 'evidenceOn', kind: 'paper-date', label: '取得日期', maxLength: 20 },
      { field: 'evidenceWords', kind: 'text', label: '证据内容', maxLength: 300 },
      { field: 'evidenceShows', kind: 'choice', label: '说明什么', choices: choicesOf(EVIDENCE_SHOWS) },
    ],
  },
]

/** To whom something was made known, how and when. */
const toldQuestions: readonly Question[] = [
  { field: 'toldWho', kind: 'choice', label: '告知了谁', choices: choicesOf(TOLD) },
  {
    ...{ field: 'toldHow', kind: 'choice', label: '告知方式' },
    choices: [
      { value: 'in-person', label: '当面' },
      { value: 'letter', label: '书面送达' },
      { value: 'call', label: '电话' },
    ],
  },
  { field: 'toldOn', kind: 'paper-date', label: '告知日期', maxLength: 20 },
]

/** Whom what came of it was made known to. */
export const tellOutcomeAsks: readonly QuestionGroup[] = [
  {
    key: 'outcome-told',
    title: '登记告知结果',
    why: '把核查结果告知本人，有单位的同时告知单位；打印《结果告知书》送达。',
    questions: toldQuestions,
  },
]

/** Whom the inquiry was made known to, and how. */
export const tellAsks: readonly QuestionGroup[] = [
  {
    key: 'told',
    title: '登记告知',
    why: '打印《核查告知书》送达，告知核查的事项，并请对方说明情况、提供材料。',
    questions: [
      ...toldQuestions,
      {
        ...{ field: 'toldAnswer', kind: 'text', label: '对方的说明', maxLength: 300, optional: true },
        hint: '对方作了说明的，记录要点。',
      },
    ],
  },
]

const { stopped: _never, ...concluded } = INQUIRY_OUTCOMES

/** The conclusion, as it will be filed. */
export const inquiryConcludeAsks: readonly QuestionGroup[] = [
  {
    key: 'outcome',
    title: '核查结论',
    questions: [
      { field: 'outcome', kind: 'choice', label: '结论', choices: choicesOf(concluded) },
      {
        ...{ field: 'outcomeWords', kind: 'text', label: '认定的事实和依据', maxLength: 300 },
        hint: '写明依据哪些证据、认定什么；结论文件归入第五类。',
      },
      { field: 'pages', kind: 'number', label: '结论文件页数' },
    ],
  },
]
