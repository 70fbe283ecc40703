import { DETAILS, type DetailKind } from '../archives/details'
import { NAME_DOCUMENTS, NUMBER_DOCUMENTS } from './archive-details-documents'
import type { QuestionGroup } from './types'

const onlyFor = (kind: DetailKind) => ({ field: 'what', value: kind })
const why = '只变更您选择的这一项，旧的记载会保留在记录里，不会被抹去。'
const paper = '可以拍照或上传 PDF，要拍全、看得清。原件可以到窗口核对。'

const hints: Record<DetailKind, string | undefined> = {
  phone: '档案变更告知、领取通知会打这个电话。',
  address: '写到门牌号。',
  unit: '写营业执照上的全称。没有工作单位的，写“无”。',
  household: '照户口簿首页填写。',
  name: '照变更后的身份证填写。',
  idNumber: '照更正后的身份证填写，最后一位可以是 X。',
}

/** What the person is asked: which particular, the new value, and for name and number the paper that shows it. */
export const archiveDetailsChangeForm: readonly QuestionGroup[] = [
  {
    key: 'what',
    title: '要变更哪一项',
    why: '一次变更一项，办完可以接着办下一项。',
    questions: [
      {
        field: 'what',
        kind: 'choice',
        label: '变更项目',
        choices: (['phone', 'address', 'unit', 'household', 'name', 'idNumber'] as const).map((kind) => ({
          value: kind,
          label: DETAILS[kind].label,
          ...(DETAILS[kind].byPerson ? {} : { hint: '需要上传证明材料，由工作人员核对' }),
        })),
      },
    ],
  },
  newValue('phone', '新的联系电话', 'phone', 20),
  newValue('address', '新的现居住地址', 'address', 100),
  newValue('unit', '新的工作单位', 'text', 60),
  newValue('household', '新的户籍所在地', 'address', 100),
  newValue('name', '新的姓名', 'name', 50),
  papers('name', NAME_DOCUMENTS),
  newValue('idNumber', '新的公民身份号码', 'id-number', 40),
  papers('idNumber', NUMBER_DOCUMENTS),
]

function newValue(
  field: DetailKind,
  label: string,
  kind: 'phone' | 'address' | 'text' | 'name' | 'id-number',
  maxLength: number,
): QuestionGroup {
  const question = { field, kind, label, hint: hints[field], maxLength, personal: true, replaces: field }
  return { key: field, title: label, why, onlyIf: onlyFor(field), questions: [question] }
}

function papers(field: 'name' | 'idNumber', accepted: typeof NAME_DOCUMENTS): QuestionGroup {
  const { label } = DETAILS[field]
  return {
    key: `${field}-papers`,
    title: `证明${label}变更的材料`,
    why: '没有证明材料，档案上的记载不能更正。',
    onlyIf: onlyFor(field),
    questions: [
      { field: `${field}Paper`, kind: 'choice', label: `${label}证明材料`, choices: accepted },
      { field: `${field}File`, kind: 'upload', label: `${label}证明材料文件`, hint: paper },
    ],
  }
}
