import { reg } from '@shared/kernel/reg'
import { BAG_STATES, ISSUERS, OBSTACLES, VERDICTS } from './hand-back-context'
import type { QuestionGroup } from './types'

reg('N6', 'N20-3')

const choicesOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

/** What the person is asked, one page each. */
export const handBackForm: readonly QuestionGroup[] = [
  {
    key: 'issuer',
    title: '档案是哪里交给您的',
    why: '只有当时交出档案的单位能收回、核对、重新密封。由我们先联系它，您不用自己跑去问。',
    questions: [
      { field: 'issuer', kind: 'choice', label: '哪里交给您的', choices: choicesOf(ISSUERS) },
      {
        ...{ field: 'issuerName', kind: 'text', label: '单位全称', optional: true, maxLength: 60 },
        hint: '照档案袋封面或者毕业证、离职证明上写。记不清的可以不填。',
      },
      {
        ...{ field: 'issuerYear', kind: 'text', label: '大约哪一年', optional: true, maxLength: 20 },
        hint: '例如 2019 年毕业时。',
      },
    ],
  },
  {
    key: 'bag',
    title: '档案袋现在是什么样',
    why: '照实选就可以，哪一种都能办。现在是什么样，就保持什么样：不要再拆，也不要自己封口、抽出或者添加材料。',
    questions: [{ field: 'bag', kind: 'choice', label: '档案袋', choices: choicesOf(BAG_STATES) }],
  },
  {
    key: 'household',
    title: '户籍在哪里',
    why: '由离那里最近的机构帮您联系。已经有个人账户的，由开户的机构联系。',
    questions: [
      {
        ...{ field: 'household', kind: 'region', label: '户籍所在地', optional: true },
        hint: '照户口簿选择。不选的，按身份证号开头的地区判断。',
      },
    ],
  },
]

/** Which unit takes the bag back, as it was agreed by telephone or letter. */
export const arrangeAsks: readonly QuestionGroup[] = [
  {
    key: 'receiver',
    title: '由哪家单位收回',
    why: '写交出档案的学校或单位；它已撤并的，写承接的单位。不能由本机构从本人手里收。',
    questions: [
      { field: 'receiver', kind: 'text', label: '单位和部门', maxLength: 80 },
      { field: 'receiverPlace', kind: 'text', label: '地址', maxLength: 120 },
      { field: 'receiverPhone', kind: 'text', label: '联系电话', maxLength: 40 },
      {
        ...{ field: 'receiverNote', kind: 'text', label: '什么时间、带什么', optional: true, maxLength: 120 },
        hint: '例如：工作日上午，带身份证。',
      },
    ],
  },
]

/** Why the issuing unit cannot do it by itself. */
export const obstacleAsks: readonly QuestionGroup[] = [
  {
    key: 'obstacle',
    title: '请主管部门指定承接单位',
    questions: [
      { field: 'obstacle', kind: 'choice', label: '原因', choices: choicesOf(OBSTACLES) },
      { field: 'authority', kind: 'text', label: '向哪个部门询问', maxLength: 60 },
    ],
  },
]

/** What the unit that took the bag says of it. */
export const handedAsks: readonly QuestionGroup[] = [
  {
    key: 'handed',
    title: '单位告知已收到档案袋',
    questions: [
      { field: 'bagFound', kind: 'choice', label: '收到时的样子', choices: choicesOf(BAG_STATES) },
      { field: 'handedOn', kind: 'paper-date', label: '收到日期', maxLength: 20 },
      { field: 'toldBy', kind: 'text', label: '告知人（单位和姓名）', maxLength: 60 },
    ],
  },
]

/** What it found in it. */
export const verdictAsks: readonly QuestionGroup[] = [
  {
    key: 'verdict',
    title: '单位核对的结果',
    why: '拆开过的，由单位逐件核对，在转递通知单上写明；来源不清的材料不装入，单独说明。',
    questions: [
      { field: 'verdict', kind: 'choice', label: '结果', choices: choicesOf(VERDICTS) },
      {
        ...{
          field: 'verdictWords',
          kind: 'text',
          label: '缺少或者有疑问的材料',
          optional: true,
          maxLength: 300,
        },
        hint: '照单位的清单写。没有的不填。',
      },
      { field: 'verdictBy', kind: 'text', label: '告知人（单位和姓名）', maxLength: 60 },
    ],
  },
]
