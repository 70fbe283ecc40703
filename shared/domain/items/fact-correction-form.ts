import { reg } from '@shared/kernel/reg'
import { KEY_FACT_LABELS, RECORDED_FACTS } from '../materials/paper'
import type { Question, QuestionGroup } from './types'

reg('N29-alter', 'G36')

/** The documents that approve another value, by their kind in the catalogue; what else there is goes to a joint review. */
export const APPROVAL_KINDS = {
  'change-approval': '组织人事部门批准更改、认定的批复',
  'age-history-recognition': '“三龄两历”认定材料',
} as const
export type ApprovalKind = keyof typeof APPROVAL_KINDS

const choicesOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

const approval = { kind: 'choice', label: '批准文件', choices: choicesOf(APPROVAL_KINDS) } as const

/** What the person is asked, one page each. */
export const factCorrectionForm: readonly QuestionGroup[] = [
  {
    key: 'what',
    title: '要更正哪一项',
    why: '一次更正一项。原来的记载会保留，不会被抹去。',
    questions: [
      {
        ...{ field: 'what', kind: 'choice', label: '更正事项' },
        choices: RECORDED_FACTS.map((value) => ({ value, label: KEY_FACT_LABELS[value] })),
      },
    ],
  },
  {
    key: 'value',
    title: '应当记载为哪一天',
    questions: [
      {
        ...{ field: 'value', kind: 'paper-date', label: '应当记载为', maxLength: 20, personal: true },
        hint: '照批准文件填写，例如 1998-05 或 1998年5月6日。',
      },
    ],
  },
  {
    key: 'why',
    title: '为什么要更正',
    questions: [
      {
        ...{ field: 'why', kind: 'text', label: '更正理由', maxLength: 200, personal: true },
        hint: '例如：招工表把参加工作时间写错，原单位已报请批准更正。',
      },
    ],
  },
  {
    key: 'approval',
    title: '批准更正的文件',
    why: '没有批准文件，档案上的记载任何人都不能更正。没有文件、各处记载又对不上的，请申请联审认定。',
    questions: [
      { field: 'approval', ...approval },
      {
        ...{ field: 'approvalFile', kind: 'upload', label: '批准文件照片或者 PDF', optional: true },
        hint: '拍全四边、看得清字和印章。原件在办理时交到窗口，已经在档案里的不用再交。',
      },
    ],
  },
]

const brought = { field: 'document', value: 'brought' } as const
const onlyBrought = (question: Question): Question => ({ ...question, onlyIf: brought })

/** On which document the correction stands: one that is in the file, or one that came with the case and is filed with it. */
export const approvalAsks: readonly QuestionGroup[] = [
  {
    key: 'document',
    title: '依据的批准文件',
    why: '更正和文件一起写入档案记录。文件不在档案里、原件也没有收到的，不能同意。',
    questions: [
      { field: 'approval', ...approval },
      {
        ...{ field: 'document', kind: 'choice', label: '文件在哪里' },
        choices: [
          { value: 'filed', label: '已经在档案里' },
          { value: 'brought', label: '原件已收到，随更正一起归档' },
        ],
      },
      onlyBrought({ field: 'title', kind: 'text', label: '文件名称', maxLength: 60 }),
      onlyBrought({ field: 'maker', kind: 'text', label: '批准机关', maxLength: 60 }),
      onlyBrought({ field: 'formedOn', kind: 'paper-date', label: '文件日期', maxLength: 20 }),
      onlyBrought({ field: 'pages', kind: 'number', label: '页数' }),
    ],
  },
]
