import { type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'

reg('N20-1', 'N20-3', 'N20-6', 'N6')

/** A side of a transfer as it stands on paper. */
export interface Party {
  name: string
  address: string
  postcode?: string
  phone: string
}

/** 调档函: the receiver asks the present holder for a file. `number` is ASCII, for the bars of the label. */
export interface TransferLetter {
  number: string
  receiver: Party & { sealText: string }
  /** Who keeps the file now, as the person or the register names it. */
  holder: Pick<Party, 'name' | 'address'>
  /** In full: the holder has to find the one file. */
  person: { name: string; idNumber: string }
  /** The day on which the person signed their application; null where a unit applied by its letter, or there was no text to sign yet. */
  signedOn: Day | null
  issuedOn: Day
  validUntil: Day
  /** Where the holder checks the letter and answers it, and the code that opens it, as it is printed. */
  checkUrl: string
  code: string
  /** The seal has no legal effect. */
  demonstration: boolean
}

const BASIS =
  '依据《流动人员人事档案管理服务规定》（人社部发〔2021〕112号）第二十条，请贵单位审核档案，于收到本函之日起15个工作日内转递；不符合转递规定的，请书面说明理由和依据。'
const EQUAL_FORCE =
  '本函与机关、国有企事业单位开具的转档手续材料具有相同的效力；本人申请即可办理，不需要其他单位另行同意。'
const HOW = [
  '逐份填写材料目录清单，与档案一并装订、严密包封，并附档案转递通知单。',
  '通过机要通信、专人送取或邮政特快专递等给据邮件转递；规定第二十条第三项所列人员的档案，只通过机要通信或专人送取。',
  '不得交本人或他人自带。',
  '收到后本机构及时退回转递通知单回执。',
]

const sealOf = (text: string, demonstration: boolean) => ({
  ...(text ? { sealText: text } : {}),
  ...(demonstration ? { sealMark: '演示' } : {}),
})

/** Who signs and when, with the seal where one is given. */
export const signedBy = (
  { name, sealText }: { name: string; sealText: string },
  on: Day,
  demonstration: boolean,
) => ({ kind: 'signature' as const, lines: [name, sayDay(on)], ...sealOf(sealText, demonstration) })

/** A label to cut out and stick on what is sent: what is in it, where it goes, and the number as bars. */
export const addressLabel = (code: string, to: Party, inside: readonly [string, string]) => ({
  kind: 'label' as const,
  code,
  lines: [
    { text: inside[0] },
    { text: `${to.name} 收`, strong: true },
    { text: `${to.postcode ? `${to.postcode} ` : ''}${to.address}` },
    ...(to.phone ? [{ text: `电话 ${to.phone}` }] : []),
    { text: inside[1] },
  ],
})

/** What a label says of a bag. */
export const bagOf = (name: string): [string, string] => ['人事档案 · 请勿拆封', `${name} 人事档案`]

/** What is said under a paper that a demonstration printed. */
export const DEMONSTRATION = '本件由演示系统生成，印章为演示图样，不具有法律效力。'

/** The parts of a 调档函 as it is printed: to whom, whose file, on what ground, how to send it, and the label for the bag. */
export function letterParts(letter: TransferLetter) {
  const { receiver, holder, person, signedOn, validUntil, demonstration } = letter
  const applied = signedOn ? `于${sayDay(signedOn)}签署转档申请，` : ''
  return [
    { kind: 'paragraph' as const, text: `${holder.name}：` },
    {
      kind: 'paragraph' as const,
      text: `${person.name}（公民身份号码 ${person.idNumber}）${applied}申请由我机构保管人事档案，我机构同意接收。请将其档案转来。`,
    },
    { kind: 'paragraph' as const, text: BASIS },
    { kind: 'paragraph' as const, text: EQUAL_FORCE },
    { kind: 'points' as const, items: [...HOW], numbered: true },
    {
      kind: 'table' as const,
      rows: [
        { label: '收件机构', value: receiver.name },
        { label: '地址', value: `${receiver.postcode ? `${receiver.postcode} ` : ''}${receiver.address}` },
        { label: '电话', value: receiver.phone },
        { label: '本函有效期至', value: sayDay(validUntil) },
        ...(holder.address ? [{ label: '贵单位地址', value: holder.address }] : []),
      ],
    },
    signedBy(receiver, letter.issuedOn, demonstration),
    {
      kind: 'code' as const,
      url: letter.checkUrl,
      hint: '扫码核验和答复',
      beside: [
        { text: '编号' },
        { text: letter.number, strong: true },
        { text: `答复码 ${letter.code}` },
        { text: '不用注册，扫码可以核验本函，并答复：已寄出、不在这里，或不能转出的理由。' },
      ],
    },
    addressLabel(letter.number, receiver, bagOf(person.name)),
    {
      kind: 'notes' as const,
      items: [
        '请沿虚线剪下标签贴在封袋上。本函列有个人信息，请妥善保管，只用于转递档案。',
        ...(demonstration ? [DEMONSTRATION] : []),
      ],
    },
  ]
}
