import { type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { DEMONSTRATION, type Party, signedBy } from './letter-sheet'

reg('grad', 'W7-leave', 'W6-all')

/** 寻档函: the centre that leads a search asks a unit outside whether it has the file. `number` is ASCII. */
export interface SearchLetter {
  number: string
  sender: Party & { sealText: string }
  to: string
  /** In full: whoever is asked looks for the one file. */
  person: { name: string; idNumber: string }
  /** What the unit was to the person. */
  as: string
  askedOn: Day
  answerBy: Day
  answer: { url: string; code: string }
  demonstration: boolean
}

/** The parts of a 寻档函 as it is printed: whose file, why this unit is asked, by when, and how to answer. */
export function searchParts(letter: SearchLetter) {
  const { to, person, sender, answer, demonstration } = letter
  return [
    { kind: 'paragraph' as const, text: `${to}：` },
    {
      kind: 'paragraph' as const,
      text: `${person.name}（公民身份号码 ${person.idNumber}）不知道自己的人事档案在哪里，申请我机构帮助寻找。据本人所述，贵单位是其${letter.as}。请查阅贵单位的档案、登记簿和转递记录。`,
    },
    {
      kind: 'paragraph' as const,
      text: `请在${sayDay(letter.answerBy)}前答复：档案在贵单位；曾经保管、已经转出的，写明转给了谁、哪一天、编号是多少；查过没有收到过的，也请答复。只问去向，不要把档案交给任何个人。`,
    },
    {
      kind: 'table' as const,
      rows: [
        { label: '发函机构', value: sender.name },
        { label: '地址', value: `${sender.postcode ? `${sender.postcode} ` : ''}${sender.address}` },
        { label: '电话', value: sender.phone },
      ],
    },
    signedBy(sender, letter.askedOn, demonstration),
    {
      ...{ kind: 'code' as const, url: answer.url, hint: '扫码核验和答复' },
      beside: [
        { text: '编号' },
        { text: letter.number, strong: true },
        { text: `答复码 ${answer.code}` },
        { text: '不用注册，扫码可以核验本函并答复；也可以盖章邮寄，或拨打上列电话。' },
      ],
    },
    {
      kind: 'notes' as const,
      items: ['本函列有个人信息，请妥善保管，只用于寻找档案。', ...(demonstration ? [DEMONSTRATION] : [])],
    },
  ]
}
