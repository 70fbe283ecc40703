import type { Json } from '@shared/kernel/canonical'
import { type Day, sayDay, writeDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Answers } from '../items/answers'
import type { Finding, GuardRefusal } from '../items/types'
import { addressLabel, bagOf, DEMONSTRATION, type Party, signedBy } from './letter-sheet'

reg('N20-6')

/** 开具转档手续: only the state's own bodies need them, and they are issued once for a file that leaves. */
export const OWN_PAPERS = { command: 'issue-papers', says: '开具转往机关、国有企事业单位的转档手续' } as const

/** What the rule looks at: whom the file goes to, and since when its papers have a number; null before. */
interface Leaving {
  receiverKind: string
  papersOn: Day | null
}

/** Why papers are not issued: the receiver is none of those who need them, or they are there. */
export const guardIssuing = ({ receiverKind, papersOn }: Leaving): GuardRefusal | null =>
  receiverKind === 'state' && papersOn === null
    ? null
    : { problem: 'transfer.papers-needless', article: 'N20-6' }

/** A state body takes a file only by the issued papers of the centre that sends it, and these lie in the bag (article 20, last paragraph). */
export const guardOwnPapers = (
  { ownPapers }: Answers,
  { receiverKind, papersOn }: Leaving,
): GuardRefusal | null =>
  receiverKind === 'state' && (papersOn === null || ownPapers !== 'there')
    ? { problem: 'transfer.own-papers', article: 'N20-6' }
    : null

/** That the papers were issued, for everybody who follows the case. */
export const sayOwnPapers = ({ papersOn }: Readonly<Record<string, Json>>): Finding[] =>
  typeof papersOn === 'string' && papersOn
    ? [
        {
          text: `转档手续材料已在${writeDay(papersOn)}开具，随档案一并转递；接收单位凭它接收。`,
          article: 'N20-6',
        },
      ]
    : []

/** 转档手续材料 of the centre that sends. `number` is ASCII, for the bars. */
export interface OwnPapers {
  number: string
  sender: Party & { sealText: string }
  receiver: Party
  person: { name: string; idNumber: string }
  /** The receiver's own letter, and the notice that goes with the file. */
  letterNumber: string
  noticeNumber: string
  issuedOn: Day
  /** Where the receiver checks them, and by which code, as it is printed. */
  checkUrl: string
  code: string
  demonstration: boolean
}

const BASIS =
  '依据《流动人员人事档案管理服务规定》（人社部发〔2021〕112号）第二十条：档案管理服务机构开具的转档手续材料，与机关、国有企事业单位开具的具有相同的效力；机关、国有企事业单位必须凭档案管理服务机构开具的转档手续材料，方可接收流动人员人事档案。'

/** The parts of 转档手续材料 as they are printed: to whom, whose file, on what ground, seal, code, and a label. */
export function ownPapersParts(papers: OwnPapers) {
  const { number, sender, receiver, person, letterNumber, noticeNumber, demonstration } = papers
  return [
    { kind: 'paragraph' as const, text: `${receiver.name}：` },
    {
      kind: 'paragraph' as const,
      text: `${person.name}（公民身份号码 ${person.idNumber}）的人事档案由我机构保管，经审核符合转递规定，现转往贵单位。请凭本材料接收。`,
    },
    { kind: 'paragraph' as const, text: BASIS },
    {
      kind: 'table' as const,
      rows: [
        { label: '贵单位来函', value: letterNumber || '　' },
        { label: '档案转递通知单', value: `编号 ${noticeNumber}` },
        { label: '开具日期', value: sayDay(papers.issuedOn) },
        { label: '开具机构', value: `${sender.name}，${sender.address}，电话 ${sender.phone}` },
      ],
    },
    signedBy(sender, papers.issuedOn, demonstration),
    {
      kind: 'code' as const,
      url: papers.checkUrl,
      hint: '扫码核验',
      beside: [
        { text: '编号' },
        { text: number, strong: true },
        { text: `核验码 ${papers.code}` },
        { text: '不用注册，扫码或者在答复来函的页面输入编号和核验码，可以核验本材料。' },
      ],
    },
    addressLabel(number, receiver, bagOf(person.name)),
    {
      kind: 'notes' as const,
      items: ['本材料列有个人信息，请妥善保管，只用于接收档案。', ...(demonstration ? [DEMONSTRATION] : [])],
    },
  ]
}
