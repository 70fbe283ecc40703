import { reg } from '@shared/kernel/reg'
import { CURRENT_UNIT_AGREEMENT } from '../agreements/register'
import type { Question, QuestionGroup } from './types'

reg('N12-unit', 'N12-agree', 'N7-place')

/** As it stands on the licence: by it a unit is told from others of its name. */
export const creditCodeAsked: Question = {
  field: 'creditCode',
  kind: 'credit-code',
  label: '统一社会信用代码',
  hint: '18 位，照营业执照填写。',
  maxLength: 24,
}

/** The paper by which the unit authorises who acts for it. */
export const letterAsked: Question = {
  field: 'letter',
  kind: 'upload',
  label: '单位授权书或介绍信',
  hint: '盖单位公章，写明经办人姓名、身份证号和授权办理的事项。',
}

/** What the agent is asked, one page each. The agreement is signed last. */
export const collectiveAccountForm: readonly QuestionGroup[] = [
  {
    key: 'unit',
    title: '是哪个单位',
    why: '照营业执照、事业单位法人证书、社会团体法人登记证书等填写。',
    questions: [
      { field: 'unitName', kind: 'text', label: '单位全称', maxLength: 60 },
      creditCodeAsked,
      {
        ...{ field: 'legalPerson', kind: 'name', label: '法定代表人或负责人', maxLength: 40 },
        ...{ optional: true, personal: true },
      },
    ],
  },
  {
    key: 'registration',
    title: '单位在哪里登记',
    why: '据此列出可以为单位开立账户的机构。',
    questions: [
      { field: 'registration', kind: 'region', label: '登记注册地', hint: '营业执照上的登记机关所在地。' },
    ],
  },
  {
    key: 'seat',
    title: '单位现在的驻地',
    why: '搬到了别处的，那里的机构也可能可以开立账户。',
    questions: [
      {
        ...{ field: 'seat', kind: 'region', label: '现在的驻地', optional: true },
        hint: '就在登记注册地的，不用选，直接继续。',
      },
    ],
  },
  {
    key: 'centre',
    title: '放在哪家机构',
    why: '下面都是可以为单位开立账户的机构，每家都写明了理由。',
    questions: [{ field: 'centre', kind: 'centre', label: '存档机构' }],
  },
  {
    key: 'reached',
    title: '怎样联系单位',
    questions: [
      { field: 'unitAddress', kind: 'address', label: '单位地址', maxLength: 120, mainland: true },
      {
        ...{
          field: 'unitPhone',
          kind: 'phone',
          label: '单位电话',
          maxLength: 20,
          line: true,
          personal: true,
        },
        hint: '座机写上区号，也可以写手机号。办理进度发到您自己的手机。',
      },
    ],
  },
  {
    key: 'papers',
    title: '证件和授权书',
    why: '证明单位依法登记，授权您办理。',
    questions: [
      {
        ...{ field: 'licence', kind: 'upload', label: '营业执照等登记证件' },
        hint: '个体、企业交营业执照，其他单位交法人登记证书。',
      },
      letterAsked,
    ],
  },
  {
    key: 'agreement',
    title: '签署委托存档协议（单位）',
    signed: 'apart',
    questions: [
      {
        ...{ field: 'agreement', kind: 'agreement', label: '委托存档协议（单位）' },
        signs: CURRENT_UNIT_AGREEMENT,
      },
    ],
  },
]
