import { reg } from '@shared/kernel/reg'
import { KEY_FACTS, type KeyFact } from '../archive/catalogue/types'
import { PROMISE_TERMS } from '../owed/rules'
import { PACKAGE_STATES } from '../transfer/arrival'
import { KEY_FACT_ORDER } from '../transfer/missing'
import type { Answers } from './answers'
import { cameCarriers, channelQuestions, choicesOf, leavingAsks } from './transfer-channel-asks'
import type { Question, QuestionGroup } from './types'

reg('N20-3', 'N20-4')

const yesNo = choicesOf({ yes: '是', no: '否' })

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
  cameCarriers,
]

/** To whom the letter goes anew, when the first holder has answered that the file is not there. */
export const redirectAsks: readonly QuestionGroup[] = [
  {
    key: 'redirect',
    title: '改向谁发函',
    why: '本系统的机构保管的，函会直接发给它；其他单位的，函重新编码，原来的函不能再用来答复。',
    questions: [
      { field: 'newHolder', kind: 'text', label: '保管单位全称', maxLength: 60, mayBeCentre: true },
      { field: 'newHolderAddress', kind: 'text', label: '它的地址或电话', optional: true, maxLength: 120 },
    ],
  },
]

const BROKEN = { field: 'packageState', value: ['damaged', 'opened'] } as const

/** A seal that is broken is written down as it is, before anything is taken out, with a second person beside. */
const brokenSealQuestions: readonly Question[] = [
  {
    ...{ field: 'sealNote', kind: 'text', label: '破损或拆开的情况', maxLength: 200, onlyIf: BROKEN },
    hint: '写明哪里破、破多大、袋内材料是否外露，先拍照再拆。照片在下面上传，没有上传的写编号。',
  },
  ...[1, 2, 3].map(
    (at): Question => ({
      ...{ field: `sealPhoto${at}`, kind: 'upload', label: `破损或拆开处的照片 ${at}` },
      ...{ optional: true, onlyIf: BROKEN },
    }),
  ),
  { field: 'sealWitness', kind: 'text', label: '在场的另一位工作人员', maxLength: 40, onlyIf: BROKEN },
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
      ...brokenSealQuestions,
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

const bringWithin: Question = {
  ...{ field: 'bringWithin', kind: 'choice', label: '承诺多久以内补来' },
  hint: '由本人选。到期前后各提醒一次，过了日子也照收。',
  choices: Object.entries(PROMISE_TERMS).map(([value, { label }]) => ({ value, label })),
}

/** What the person signs on their own page: until when they bring it, and the text they have read. */
export const signAsks: readonly QuestionGroup[] = [
  {
    key: 'promise',
    title: '知情说明和承诺',
    questions: [bringWithin, { field: 'agreed', kind: 'agreement', label: '知情说明和承诺' }],
  },
]

/** What was agreed with the unit that sent the bag (商原工作单位退回). */
export const agreeReturnAsks: readonly QuestionGroup[] = [
  {
    key: 'agreed',
    title: '与寄出单位商定退回',
    why: '本人不作承诺的，才商定退回。先与寄出单位商量好，再登记；单位不同意的，档案照收。',
    questions: [
      { field: 'agreedUnit', kind: 'text', label: '同意收回的单位', maxLength: 60 },
      { field: 'agreedBy', kind: 'text', label: '对方经办人和职务', maxLength: 60 },
      {
        ...{ field: 'agreedHow', kind: 'choice', label: '对方怎样答复' },
        choices: choicesOf({ letter: '书面函复', message: '传真、邮件或系统消息', call: '电话，已做记录' }),
      },
      {
        ...{ field: 'personHeard', kind: 'choice', label: '已告知本人为什么退回、怎样补' },
        choices: choicesOf({ yes: '已告知' }),
      },
    ],
  },
]

/** How the bag goes back. */
export const returnAsks: readonly QuestionGroup[] = [
  {
    key: 'sealed',
    title: '原样退回',
    questions: [
      {
        ...{ field: 'seal', kind: 'choice', label: '包封' },
        choices: choicesOf({ sealed: '材料一份不少，已重新严密包封，写明退回原因和缺少的材料' }),
      },
      { field: 'backAddress', kind: 'text', label: '退回的地址和邮编', maxLength: 120, mainland: true },
    ],
  },
  ...leavingAsks,
]

/** What a holder outside the system answered when it had the bag again, typed by a clerk. */
export const cameBackAsks: readonly QuestionGroup[] = [
  {
    key: 'back',
    title: '寄出单位已收回',
    questions: [{ field: 'toldBy', kind: 'text', label: '告知人（单位和姓名）', maxLength: 60 }],
  },
]

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
      bringWithin,
    ],
  },
]

/** A bag in which the papers of somebody else were found. */
export const misfiledAsks: readonly QuestionGroup[] = [
  {
    key: 'misfiled',
    title: '袋内不是申请人的档案',
    why: '不要登记，也不要逐件翻看。原样封存，告知寄出单位，由它核对、换回。',
    questions: [
      { field: 'foundInside', kind: 'text', label: '看到的情况', maxLength: 200 },
      { field: 'toldSender', kind: 'text', label: '已告知寄出单位的谁', maxLength: 60 },
    ],
  },
]

/** Why a letter is issued anew. */
export const reissueAsks: readonly QuestionGroup[] = [
  {
    key: 'reissue',
    title: '重新开函',
    why: '新函用新编号和新的有效期，原函作废。原保管单位在有效期内收到的，不用重开。',
    questions: [
      {
        ...{ field: 'reissueWhy', kind: 'choice', label: '为什么重开' },
        choices: choicesOf({
          expired: '原函过了有效期，对方没有收到',
          lost: '原函寄丢了',
          unreadable: '原函破损、看不清',
          address: '原函的单位或地址写错',
        }),
      },
    ],
  },
]
