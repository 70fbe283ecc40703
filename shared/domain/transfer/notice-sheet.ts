import { type Day, sayDay } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import { reg } from '@shared/kernel/reg'
import { sayFollowCode } from '../cases/follow-code'
import { addressLabel, bagOf, DEMONSTRATION, type Party, signedBy } from './letter-sheet'

reg('N20-2', 'N20-5', 'N20-3')

/** 档案转递通知单: three linked parts under one number. `number` is ASCII, for the bars. */
export interface TransferNotice {
  number: string
  /** The letter it answers. */
  letterNumber: string
  sender: Party & { sealText: string }
  receiver: Party
  person: { name: string; idNumber: string }
  /** Null before they were counted: room is left to write them in. */
  papers: { count: number; pages?: number } | null
  /** By which way, in its words, and its number or who carries it; nothing personal of the messengers but their names. */
  channel: string
  channelNumber: string
  sentOn: Day
  /** Where a receiver outside the system gives the receipt back, and by which code; null where its case is here. */
  answer: { url: string; code: string } | null
  demonstration: boolean
}

/** The three parts; each names the one number. */
export const NOTICE_PARTS = {
  stub: '存根（寄出机构留存）',
  notice: '通知单（随档案送达）',
  receipt: '回执（接收机构盖章后退回）',
} as const

const headed = (part: keyof typeof NOTICE_PARTS, number: string) => ({
  kind: 'heading' as const,
  text: `${NOTICE_PARTS[part]}　编号 ${number}`,
})

const tear = (number: string) => ({ kind: 'tear' as const, text: `沿此线裁开 · 骑缝编号 ${number}` })

const sayPapers = (papers: TransferNotice['papers']): string => {
  if (!papers) return '共　　　份'
  return `共 ${papers.count} 份${papers.pages === undefined ? '' : `，${papers.pages} 页`}`
}

/** By which way, as far as it is known yet. */
const sayChannel = ({ channel, channelNumber }: TransferNotice): string =>
  [channel || '　', channelNumber].filter(Boolean).join('，')

function stub(sheet: TransferNotice) {
  const { number, person, receiver, papers, sentOn, sender } = sheet
  return [
    headed('stub', number),
    {
      kind: 'table' as const,
      rows: [
        { label: '姓名', value: `${person.name}（${maskIdNumber(person.idNumber)}）` },
        { label: '转往', value: receiver.name },
        { label: '材料', value: sayPapers(papers) },
        { label: '转递方式', value: sayChannel(sheet) },
        { label: '寄出', value: `${sender.name}，${sayDay(sentOn)}` },
      ],
    },
  ]
}

function notice(sheet: TransferNotice) {
  const { number, person, receiver, papers, letterNumber } = sheet
  return [
    headed('notice', number),
    {
      kind: 'paragraph' as const,
      text: `${receiver.name}：根据贵机构调档函（编号 ${letterNumber}），现将下列人员的人事档案转去，请按材料目录清单逐份核对，及时盖章退回回执。`,
    },
    {
      kind: 'table' as const,
      rows: [
        { label: '姓名', value: person.name },
        { label: '公民身份号码', value: person.idNumber },
        { label: '材料', value: `${sayPapers(papers)}，附目录清单` },
        { label: '转递方式', value: sayChannel(sheet) },
      ],
    },
    signedBy(sheet.sender, sheet.sentOn, sheet.demonstration),
  ]
}

const sayAnswer = ({ url, code }: NonNullable<TransferNotice['answer']>): string =>
  `${url}（免注册），答复码 ${sayFollowCode(code)}`

function receipt({ number, person, sender, receiver, papers, answer }: TransferNotice) {
  return [
    headed('receipt', number),
    {
      kind: 'paragraph' as const,
      text: `${sender.name}：贵机构转来的 ${person.name} 的人事档案（${sayPapers(papers)}）已收到。`,
    },
    {
      kind: 'table' as const,
      rows: [
        { label: '收到日期', value: '　　　　年　　月　　日' },
        { label: '核对情况', value: '□ 与清单一致　　□ 不一致，说明：' },
        { label: '接收人', value: '　' },
        { label: '接收机构', value: `${receiver.name}（盖章）` },
        ...(answer ? [{ label: '网上退回', value: sayAnswer(answer) }] : []),
      ],
    },
    addressLabel(number, sender, ['档案转递通知单回执', `${person.name} 的档案已收到`]),
  ]
}

/** The parts of a 档案转递通知单 as it is printed: the stub, the notice, the receipt, and the label for the bag. */
export function noticeParts(sheet: TransferNotice) {
  const { number, receiver, person, demonstration } = sheet
  return [
    ...stub(sheet),
    tear(number),
    ...notice(sheet),
    ...(demonstration ? [{ kind: 'notes' as const, items: [DEMONSTRATION] }] : []),
    addressLabel(number, receiver, bagOf(person.name)),
    tear(number),
    ...receipt(sheet),
  ]
}
