import { reg } from '@shared/kernel/reg'
import { CATEGORIES, CATEGORY_ORDER } from '../archive/categories'
import { INTAKE_CHECKS, INTAKE_ORDER, type IntakeCheck } from '../archive/intake/checks'
import { PAPER_FORMS } from '../materials/paper'
import { statesAsks } from './material-collection-states'
import type { Question, QuestionGroup } from './types'

reg('M-check', 'M-scope', 'N18', 'N15-secret', 'G39-origin')

/** The field under which a check is answered. */
export const checkField = (check: IntakeCheck): string => `is-${check}`

const yesNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
] as const

const checkQuestion = (check: IntakeCheck): Question => ({
  ...{ field: checkField(check), kind: 'choice', choices: yesNo },
  ...{ label: INTAKE_CHECKS[check].title, hint: INTAKE_CHECKS[check].asks },
})

const secret = { field: checkField('not-secret'), value: 'no' } as const
const open = { field: checkField('not-secret'), value: 'yes' } as const
const copied = { field: 'form', value: 'copy' } as const
const date = (field: string, label: string): Question => ({
  ...{ field, label, kind: 'paper-date', optional: true, maxLength: 20 },
})

/** What the clerk writes down of a paper that has come: from whom. */
export const receiveAsks: readonly QuestionGroup[] = [
  {
    key: 'received',
    title: '收到原件',
    questions: [
      {
        ...{ field: 'receivedFrom', kind: 'choice', label: '由谁交来' },
        choices: [
          { value: 'person', label: '本人' },
          { value: 'unit', label: '形成单位' },
          { value: 'post', label: '邮寄' },
        ],
      },
    ],
  },
]

/** What the clerk finds when the paper is identified and checked (M32–36), in the order in which they look at it. */
export const identifyAsks: readonly QuestionGroup[] = [
  {
    ...{ key: 'secrecy', title: '先看是否涉密', questions: [checkQuestion('not-secret')] },
    why: '选“否”的，本人上传的照片立即删除，不能恢复；材料不扫描、不录入名称。',
  },
  {
    // Of a secret paper nothing else may be written down.
    ...{ key: 'stub', title: '只登记类别和页数', onlyIf: secret },
    questions: [
      {
        ...{ field: 'stubCategory', kind: 'choice', label: '档案类别' },
        choices: CATEGORY_ORDER.map((value) => ({ value, label: `${value} ${CATEGORIES[value].title}` })),
      },
      { field: 'stubPages', kind: 'number', label: '涉密材料页数' },
    ],
  },
  {
    key: 'described',
    title: '材料情况',
    onlyIf: open,
    questions: [
      { field: 'title', kind: 'text', label: '材料名称', maxLength: 60 },
      {
        ...{ field: 'kind', kind: 'material-kind', label: '材料种类', optional: true },
        hint: '系统按名称提出，请对照原件核定。目录中没有的不选。',
      },
      date('formedOn', '形成时间'),
      { field: 'pages', kind: 'number', label: '页数' },
      { field: 'copies', kind: 'number', label: '份数（一份的不填）', optional: true },
      {
        ...{ field: 'form', kind: 'choice', label: '原件、复印件还是电子件' },
        choices: Object.entries(PAPER_FORMS).map(([value, label]) => ({ value, label })),
        hint: '由出具单位电子签名、没有纸质原件的，选电子件；归档后请上传原始文件，系统会核验签名。',
      },
      { ...date('copiedOn', '复制时间'), onlyIf: copied },
      { field: 'copySealed', kind: 'choice', label: '复印件已盖章', choices: yesNo, onlyIf: copied },
      { field: 'remark', kind: 'text', label: '备注', maxLength: 60, optional: true },
    ],
  },
  statesAsks,
  {
    key: 'checks',
    title: '逐项核对',
    onlyIf: open,
    questions: INTAKE_ORDER.filter((check) => check !== 'not-secret').map(checkQuestion),
  },
]
