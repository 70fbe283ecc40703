import type { QuestionGroup } from './types'

/** What the person is asked, one page each. */
export const callBackForm: readonly QuestionGroup[] = [
  {
    key: 'topic',
    title: '想问什么',
    questions: [
      {
        field: 'topic',
        kind: 'choice',
        label: '问题',
        choices: [
          { value: 'where', label: '找不到档案，想知道在哪里' },
          { value: 'maybe-here', label: '系统里可能有我的记录，请帮我核对' },
          { value: 'move', label: '想把档案转过来' },
          { value: 'in-hand', label: '档案在我自己手里' },
          { value: 'account', label: '开户、协议的问题' },
          { value: 'other', label: '其他' },
        ],
      },
    ],
  },
  {
    key: 'question',
    title: '把问题说清楚',
    why: '线索越多，越快查到。不要写银行卡号和密码。',
    questions: [
      {
        field: 'question',
        kind: 'text',
        label: '您的问题和线索',
        hint: '例如：毕业学校和年份、以前的工作单位、最后一次听说档案在哪里。',
        maxLength: 200,
        personal: true,
      },
    ],
  },
  {
    key: 'household',
    title: '户籍在哪里',
    why: '由离那里最近的机构给您回电。已经有档案或个人账户的，由保管的机构回电。',
    questions: [
      {
        field: 'household',
        kind: 'region',
        label: '户籍所在地',
        hint: '照户口簿选择。不选的，按身份证号开头的地区判断。',
        optional: true,
      },
    ],
  },
  {
    key: 'phone',
    title: '打哪个电话',
    why: '只用来回答这个问题。',
    questions: [
      {
        field: 'whom',
        kind: 'choice',
        label: '打给',
        choices: [
          { value: 'own', label: '登录用的手机号' },
          { value: 'other', label: '打另一个号码' },
        ],
      },
      {
        field: 'callPhone',
        kind: 'phone',
        label: '另一个手机号',
        hint: '请核对，要能接通。',
        maxLength: 20,
        personal: true,
        contact: true,
        onlyIf: { field: 'whom', value: 'other' },
      },
    ],
  },
  {
    key: 'time',
    title: '什么时间方便',
    questions: [
      {
        field: 'time',
        kind: 'choice',
        label: '方便的时间',
        choices: [
          { value: 'any', label: '工作时间都可以' },
          { value: 'morning', label: '上午' },
          { value: 'afternoon', label: '下午' },
          { value: 'late', label: '下班前一小时' },
        ],
      },
    ],
  },
]
