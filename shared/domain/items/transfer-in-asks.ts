import { reg } from '@shared/kernel/reg'
import { KEY_FACTS, type KeyFact } from '../archive/catalogue/types'
import { PROMISE_TERMS } from '../owed/rules'
import { PACKAGE_STATES } from '../transfer/arrival'
import { CHANNELS } from '../transfer/channels'
import { KEY_FACT_ORDER } from '../transfer/missing'
import type { Answers } from './answers'
import type { Question, QuestionGroup } from './types'

reg('N20-3', 'N20-4')

const choicesOf = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([value, label]) => ({ value, label }))

const yesNo = choicesOf({ yes: '是', no: '否' })

/** How a bag was sent, as whoever sent it says. */
export const channelQuestions: readonly Question[] = [
  { field: 'channel', kind: 'choice', label: '转递方式', choices: choicesOf(CHANNELS) },
  {
    ...{ field: 'trackingNo', kind: 'text', label: '机要号或邮件号', optional: true, maxLength: 40 },
    hint: '机要通信、给据邮件必填；专人送取的不填。',
  },
]

/** What a holder outside the system answered, typed by a clerk. */
export const sentAsks: readonly QuestionGroup[] = [
  {
    key: 'sent',
    title: '原保管单位告知已寄出',
    questions: [
      ...channelQuestions,
      { field: 'toldBy', kind: 'text', label: '告知人（单位和姓名）', maxLength: 60 },
    ],
  },
]

/** The package before it is opened. */
export const arriveAsks: readonly QuestionGroup[] = [
  {
    key: 'package',
    title: '核对包裹',
    why: '先核对再拆封。不是这位申请人的、不是寄给本机构的，不要拆。',
    questions: [
      {
        ...{ field: 'packageNo', kind: 'text', label: '包裹上的编号', optional: true, maxLength: 40 },
        hint: '扫码或照面单输入；专人送取的不填。',
      },
      { field: 'samePerson', kind: 'choice', label: '通知单上的姓名与申请人一致', choices: yesNo },
      { field: 'sameCentre', kind: 'choice', label: '收件单位是本机构', choices: yesNo },
      { field: 'packageState', kind: 'choice', label: '密封情况', choices: choicesOf(PACKAGE_STATES) },
    ],
  },
]

const proofField = (fact: KeyFact): string => `proof-${fact}`

const found = choicesOf({ there: '有', missing: '没有', 'not-needed': '不涉及' })

/** What is in the bag, beside its list. */
export const contentsAsks: readonly QuestionGroup[] = [
  {
    key: 'list',
    title: '对照目录清单',
    why: '没有目录或通知单的，由本机构向寄出单位补要，不影响接收。',
    questions: [{ field: 'listAgrees', kind: 'choice', label: '材料与目录清单一致', choices: yesNo }],
  },
  {
    key: 'proofs',
    title: '关键材料',
    why: '只看能不能核定下面几项。缺的一次告知，不能再告知第二次；转正定级表、工资材料、行政介绍信不用有。',
    questions: KEY_FACT_ORDER.map((fact) => ({
      ...{ field: proofField(fact), kind: 'choice', label: `能证明${KEY_FACTS[fact]}的材料`, choices: found },
    })),
  },
  {
    key: 'later',
    title: '可以后补的材料',
    questions: [
      {
        ...{ field: 'later', kind: 'text', label: '缺少的其他材料', optional: true, maxLength: 200 },
        hint: '先收下，请本人以后补。',
      },
    ],
  },
]

/** The facts that staff found no paper for. */
export const unprovedIn = (answers: Answers): KeyFact[] =>
  KEY_FACT_ORDER.filter((fact) => answers[proofField(fact)] === 'missing')

/** How the person said that they know what is missing, and promised to bring it. */
export const promiseAsks: readonly QuestionGroup[] = [
  {
    key: 'promise',
    title: '本人的知情说明和承诺',
    questions: [
      {
        ...{ field: 'promisedBy', kind: 'choice', label: '怎样作出' },
        choices: choicesOf({ here: '在窗口签字', sent: '寄来或传来签字件' }),
      },
      {
        ...{ field: 'bringWithin', kind: 'choice', label: '承诺多久以内补来' },
        hint: '由本人选。到期前后各提醒一次，过了日子也照收。',
        choices: Object.entries(PROMISE_TERMS).map(([value, { label }]) => ({ value, label })),
      },
    ],
  },
]
