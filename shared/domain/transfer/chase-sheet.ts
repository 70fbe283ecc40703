import { type Day, sayDay } from '@shared/kernel/dates'
import { maskIdNumber } from '@shared/kernel/identity'
import { reg } from '@shared/kernel/reg'
import { addressLabel, DEMONSTRATION, type Party, signedBy } from './letter-sheet'

reg('N20-5')

/** 催回执函: the sender asks the receiver for the receipt of a bag. `number` is that of the 转递通知单. */
export interface ReceiptChase {
  number: string
  sender: Party & { sealText: string }
  receiver: Party
  person: { name: string; idNumber: string }
  /** By which way and number, in words. */
  sentBy: string
  sentOn: Day
  receiptBy: Day | null
  /** How many letters there were, this one counted. */
  count: number
  chasedOn: Day
  demonstration: boolean
}

/** The parts of the letter as it is printed; the number on the label leads the answer to its case. */
export function chaseParts(chase: ReceiptChase) {
  const { number, sender, receiver, person, sentOn, receiptBy, count, chasedOn, demonstration } = chase
  return [
    { kind: 'paragraph' as const, text: `${receiver.name}：` },
    {
      kind: 'paragraph' as const,
      text: `我机构于${sayDay(sentOn)}转去${person.name}的人事档案，至今没有收到回执。请核对是否收到，按通知单盖章退回回执；没有收到的，请立即告知，我们向寄递单位查询。`,
    },
    {
      kind: 'table' as const,
      rows: [
        { label: '姓名', value: `${person.name}（${maskIdNumber(person.idNumber)}）` },
        { label: '转递通知单', value: number },
        { label: '转递方式', value: chase.sentBy },
        ...(receiptBy ? [{ label: '回执承诺时限', value: sayDay(receiptBy) }] : []),
        { label: '第几次催', value: `第 ${count} 次` },
      ],
    },
    {
      kind: 'paragraph' as const,
      text: '依据《流动人员人事档案管理服务规定》第二十条，接收单位收到档案后应当及时退回回执。',
    },
    signedBy(sender, chasedOn, demonstration),
    addressLabel(number, sender, ['档案转递通知单回执', `${person.name} 的档案`]),
    ...(demonstration ? [{ kind: 'notes' as const, items: [DEMONSTRATION] }] : []),
  ]
}
