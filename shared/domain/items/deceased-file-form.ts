import { reg } from '@shared/kernel/reg'
import { DEATH_PAPERS, DEATH_TOLD_BY, DECEASED_OUTCOMES, DECEASED_RECEIVERS } from './deceased-file-context'
import { choicesOf } from './transfer-channel-asks'
import { reviewAsks } from './transfer-out-asks'
import type { QuestionGroup } from './types'

reg('N20-death')

/** What whoever stands at the window with the paper says, and what staff see on it. */
export const deceasedFileForm: readonly QuestionGroup[] = [
  {
    key: 'death',
    title: '死亡证明',
    why: '凭证明登记，不凭口头。近亲属、原工作单位和有关部门都可以告知。',
    questions: [
      {
        ...{ field: 'diedOn', kind: 'paper-date', label: '死亡日期', maxLength: 20, personal: true },
        hint: '照证明写。只写到年或月的，满五年从那一年、那一月的最后一天算。',
      },
      { field: 'proof', kind: 'choice', label: '看到的证明', choices: choicesOf(DEATH_PAPERS) },
      {
        ...{
          field: 'proofNo',
          kind: 'text',
          label: '证明编号',
          optional: true,
          maxLength: 40,
          personal: true,
        },
        hint: '证明上没有编号的不填。',
      },
    ],
  },
  {
    key: 'teller',
    title: '谁来告知的',
    questions: [
      { field: 'toldBy', kind: 'choice', label: '告知人', choices: choicesOf(DEATH_TOLD_BY) },
      {
        ...{ field: 'tellerName', kind: 'text', label: '姓名或单位名称', maxLength: 60, personal: true },
        hint: '近亲属请看身份证件。',
      },
      {
        ...{ field: 'kinship', kind: 'text', label: '与本人的关系', maxLength: 20, personal: true },
        onlyIf: { field: 'toldBy', value: 'kin' },
        hint: '例如：配偶、子女、父母。',
      },
      {
        ...{
          field: 'tellerPhone',
          kind: 'phone',
          label: '联系电话',
          optional: true,
          maxLength: 20,
          personal: true,
        },
        hint: '以后移交或者继续保管，打这个电话告诉一声。',
      },
    ],
  },
]

/** What is to become of the file when the five years are full. */
export const deceasedConcludeAsks: readonly QuestionGroup[] = [
  {
    key: 'outcome',
    title: '满五年后怎样处理',
    why: '死亡5年后按现行渠道移交或保管；对国家和社会有特殊贡献的英雄、模范等，移交有关档案馆。',
    questions: [
      {
        ...{ field: 'merit', kind: 'choice', label: '档案记载的特殊贡献' },
        choices: [
          { value: 'none', label: '没有记载' },
          { value: 'special', label: '英雄、模范等对国家和社会有特殊贡献' },
        ],
      },
      { field: 'outcome', kind: 'choice', label: '处理', choices: choicesOf(DECEASED_OUTCOMES) },
    ],
  },
  {
    key: 'receiver',
    title: '移交给谁',
    why: '先与接收单位联系好，取得同意接收的函件。',
    onlyIf: { field: 'outcome', value: 'handed-over' },
    questions: [
      { field: 'receiverKind', kind: 'choice', label: '接收单位是', choices: choicesOf(DECEASED_RECEIVERS) },
      { field: 'receiver', kind: 'text', label: '接收单位全称', maxLength: 60 },
      { field: 'receiverAddress', kind: 'text', label: '寄送地址和邮编', maxLength: 120, mainland: true },
      { field: 'letterNo', kind: 'text', label: '同意接收的函件编号', maxLength: 40 },
    ],
  },
  ...reviewAsks.map((group) => ({ ...group, onlyIf: { field: 'outcome', value: 'handed-over' } })),
]

/** Why a death that was recorded is none of this file's person. */
export const undoDeathAsks: readonly QuestionGroup[] = [
  {
    key: 'undo',
    title: '撤销死亡登记',
    why: '登记到别人名下、证明有误，或者宣告死亡被撤销的，撤销后各项服务照常办理。',
    questions: [{ field: 'undoWords', kind: 'text', label: '依据和情况', maxLength: 300 }],
  },
]
