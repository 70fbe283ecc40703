import { reg } from '@shared/kernel/reg'
import { MOVE_TO } from './internal-move-context'
import { choicesOf } from './transfer-channel-asks'
import type { QuestionGroup } from './types'

reg('S-change')

const ofUnit = { field: 'moveTo', value: 'unit' } as const

/** Only what the system cannot know: where to, to which unit, and that the person works there. How the file is kept now it knows. */
export const internalMoveForm: readonly QuestionGroup[] = [
  {
    key: 'to',
    title: '转成哪一种存放',
    why: '档案不动，不用寄送，只改变由谁委托存放。',
    questions: [{ field: 'moveTo', kind: 'choice', label: '转为', choices: choicesOf(MOVE_TO) }],
  },
  {
    key: 'unit',
    title: '转到哪个单位的账户',
    why: '单位要在保管您档案的机构有集体账户。',
    onlyIf: ofUnit,
    questions: [
      {
        ...{ field: 'unitCode', kind: 'credit-code', label: '单位的统一社会信用代码', maxLength: 24 },
        hint: '18 位，写在营业执照上。不知道的，可以问单位人事。',
      },
    ],
  },
  {
    key: 'employment',
    title: '您在这个单位工作',
    why: '系统里没有记载，任选一样就行。',
    onlyIf: ofUnit,
    ofPerson: true,
    questions: [
      {
        ...{ field: 'employPaper', kind: 'choice', label: '用哪一样说明' },
        choices: [
          { value: 'contract', label: '劳动合同' },
          { value: 'letter', label: '单位盖章的确认函' },
        ],
      },
      {
        ...{ field: 'employFile', kind: 'upload', label: '这份材料的照片' },
        hint: '拍有双方名称和签章的那几页就行。',
      },
    ],
  },
]

/** What a clerk has seen where the person agrees at the window or on paper. */
export const agreementSeenAsks: readonly QuestionGroup[] = [
  {
    key: 'agreement',
    title: '本人怎样同意的',
    why: '转到单位的账户要本人同意；没有本人的话，不替本人决定。',
    questions: [
      {
        ...{ field: 'agreedHow', kind: 'choice', label: '看到的' },
        choices: [
          { value: 'in-person', label: '本人带身份证到窗口同意' },
          { value: 'on-paper', label: '本人签字的同意书' },
        ],
      },
    ],
  },
]
