import { reg } from '@shared/kernel/reg'
import { LOSS_OUTCOMES } from '../archives/loss'
import { LOSS_SCOPES, RESTORE_WAYS } from './archive-loss-context'
import type { QuestionGroup } from './types'

reg('G22')

const choicesOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

/** What whoever finds the loss says of it. The person and the department read it. */
export const archiveLossForm: readonly QuestionGroup[] = [
  {
    key: 'loss',
    title: '遗失或损毁的是什么',
    questions: [
      { field: 'scope', kind: 'choice', label: '情况', choices: choicesOf(LOSS_SCOPES) },
      { field: 'foundOn', kind: 'paper-date', label: '发现日期', maxLength: 20 },
      {
        ...{ field: 'what', kind: 'text', label: '具体情况', maxLength: 300, personal: true },
        hint: '写明是哪些材料、最后一次见到是什么时候、怎样发现的。提交后主管部门立即可以看到。',
      },
    ],
  },
]

/** One place that was searched, or one means that was tried. */
export const searchAsks: readonly QuestionGroup[] = [
  {
    key: 'search',
    title: '登记查找或补救',
    questions: [
      {
        ...{ field: 'searchedWhere', kind: 'text', label: '查找的地方或补救的办法', maxLength: 100 },
        hint: '例如：本库相邻架位、上一保管单位、交寄邮局、修复单位。',
      },
      { field: 'searchedOn', kind: 'paper-date', label: '日期', maxLength: 20 },
      { field: 'searchedResult', kind: 'text', label: '结果', maxLength: 300 },
    ],
  },
]

/** What is asked of the department. */
export const approvalAsks: readonly QuestionGroup[] = [
  {
    key: 'approval',
    title: '报主管部门批准',
    why: '确实无法找到或者补救的，经主管部门批准后才能重建档案或者补充证明材料。',
    questions: [
      { field: 'way', kind: 'choice', label: '请求批准', choices: choicesOf(RESTORE_WAYS) },
      {
        ...{ field: 'plan', kind: 'text', label: '准备请哪些单位提供材料', maxLength: 300 },
        hint: '只能由原来形成材料的单位或者依法存有底册的部门提供，本人和本机构不能自行制作。',
      },
    ],
  },
]

/** Why the department agrees, or does not yet. */
export const verdictOnLossAsks: readonly QuestionGroup[] = [
  {
    key: 'verdict',
    title: '主管部门意见',
    questions: [
      {
        ...{ field: 'verdictWords', kind: 'text', label: '意见', maxLength: 300 },
        hint: '不同意的，写明还要到哪里查找、还要补什么。',
      },
    ],
  },
]

/** Who may issue a paper anew: whoever formed it, or keeps the register it was made from. */
const ISSUERS = [
  { value: 'former-holder', label: '上一保管单位' },
  { value: 'employer', label: '现在或原来的工作单位' },
  { value: 'school', label: '毕业学校、学籍管理部门' },
  { value: 'police', label: '公安机关户籍底册' },
  { value: 'personnel', label: '组织人事、人社部门' },
  { value: 'party', label: '党组织' },
  { value: 'insurance', label: '社会保险经办机构' },
] as const

/** One paper that was issued anew. */
export const sourceAsks: readonly QuestionGroup[] = [
  {
    key: 'source',
    title: '登记取得的材料',
    why: '材料本身按“材料收集归档”鉴别后归入，这里登记它从哪里来。',
    questions: [
      { field: 'sourceFrom', kind: 'choice', label: '由谁提供', choices: ISSUERS },
      { field: 'sourceUnit', kind: 'text', label: '单位名称', maxLength: 50 },
      { field: 'sourceTitle', kind: 'text', label: '材料名称', maxLength: 100 },
      { field: 'sourceOn', kind: 'paper-date', label: '取得日期', maxLength: 20 },
    ],
  },
]

const { stopped: _never, ...concluded } = LOSS_OUTCOMES

/** The conclusion, as it will be filed. */
export const lossConcludeAsks: readonly QuestionGroup[] = [
  {
    key: 'outcome',
    title: '处理结果',
    questions: [
      { field: 'outcome', kind: 'choice', label: '结果', choices: choicesOf(concluded) },
      {
        ...{ field: 'outcomeWords', kind: 'text', label: '经过和依据', maxLength: 300 },
        hint: '写明怎样找到、修复，或者依据哪次批准、由哪些单位提供材料；情况说明归入第十类。',
      },
      { field: 'pages', kind: 'number', label: '情况说明页数' },
    ],
  },
]
