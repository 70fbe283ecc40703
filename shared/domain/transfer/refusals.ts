import { reg } from '@shared/kernel/reg'
import type { ReasonRow } from '../items/types'

reg('N20-2', 'N29-refuse', 'N20-6', 'N6')

/** What the holder knows when a letter is looked at. */
export interface LetterSeen {
  /** The receiver may keep files today (第六条), or is a state body or state unit. */
  receiverLawful: boolean
  /** The letter is the receiver's: its number and QR are known there, or staff checked the paper. */
  genuine: boolean
  expired: boolean
  /** Name and ID number on the letter are those of the file. */
  samePerson: boolean
  held: boolean
  abroad: boolean
  /** It goes to a state body or state unit without the centre's own papers being possible. */
  stateBodyDeclined: boolean
}

const ARTICLE = 'N20-2'

/** The only grounds of 不得转出. Nobody is refused for what is not so, and each ground says the way on. */
export const NOT_TO_SEND: readonly ReasonRow<LetterSeen>[] = [
  {
    code: 'receiver-unlawful',
    text: '调档单位没有保管流动人员人事档案的资格。',
    remedy: '请改由户籍地或工作地有资格的机构开具转档手续材料，可以在本系统选择。',
    article: 'N6',
    fits: ({ receiverLawful }) => !receiverLawful,
  },
  {
    code: 'letter-not-genuine',
    text: '转档手续材料的编号、印章或二维码与开具机构的记录不符。',
    remedy: '请向接收机构核实；确由其开具的，请重新开具一份。',
    article: ARTICLE,
    fits: ({ genuine }) => !genuine,
  },
  {
    code: 'letter-expired',
    text: '转档手续材料已过有效期。',
    remedy: '请接收机构重新开具，原申请不用重新提交。',
    article: ARTICLE,
    fits: ({ expired }) => expired,
  },
  {
    code: 'other-person',
    text: '转档手续材料上的姓名、证件号码与档案记载不一致。',
    remedy: '请接收机构核对后重新开具；姓名或号码依法变更的，请先办理存档信息变更。',
    article: ARTICLE,
    fits: ({ samePerson }) => !samePerson,
  },
  {
    code: 'not-held',
    text: '本机构没有保管这份档案。',
    remedy: '请按查找档案的办法，由系统向毕业学校和以前的工作单位逐一询问。',
    article: ARTICLE,
    fits: ({ held }) => !held,
  },
  {
    code: 'abroad',
    text: '人事档案不得转往境外。',
    remedy: '本人在境外的，档案可由户籍地机构保管，出具证明不受影响。',
    article: 'G39-abroad',
    cite: '《干部人事档案工作条例》第三十九条（十）',
    fits: ({ abroad }) => abroad,
  },
  {
    code: 'state-papers-declined',
    text: '接收的机关、国有企事业单位不凭本机构的转档手续材料接收。',
    remedy: '请接收单位凭本机构开具的转档手续材料办理，规定要求其凭此接收。',
    article: 'N20-6',
    fits: ({ stateBodyDeclined }) => stateBodyDeclined,
  },
]

/** The grounds that what is known of a letter bears out; empty: the file has to be sent. */
export const groundsNotToSend = (letter: LetterSeen): ReasonRow<LetterSeen>[] =>
  NOT_TO_SEND.filter(({ fits }) => fits(letter))
