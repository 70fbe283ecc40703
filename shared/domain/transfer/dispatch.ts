import { reg } from '@shared/kernel/reg'
import type { AllowedChannels, Channel } from './channels'

reg('N20-3', 'N20-6', 'G39-abroad', 'N29-rules')

/** Messengers that one bag takes. 专人送取 has no figure in any text; this one is ours. */
export const MESSENGERS = 2

export interface Messenger {
  name: string
  idNumber: string
}

/** How a bag was sent: by its number at the carrier, or by who carries it. */
export type Dispatch =
  | { channel: 'confidential' | 'registered'; number: string }
  | { channel: 'messenger'; messengers: readonly Messenger[] }

/** Where a bag goes, as far as sending it depends on that. */
export interface Destination {
  /** Outside the mainland. */
  abroad: boolean
  /** A state body or state unit, which may take a file only with the centre's own 转档手续材料. */
  stateBody: boolean
  /** The centre has issued those. */
  papersIssued: boolean
}

export interface DispatchRefusal {
  why: 'channel' | 'number' | 'messengers' | 'abroad' | 'state-papers'
  says: string
  article: 'N20-3' | 'N20-6' | 'G39-abroad'
}

const blank = (text: string): boolean => text.normalize('NFKC').trim() === ''

/** Each is another person, with a name and a number. */
const areMessengers = (messengers: readonly Messenger[], count: number): boolean =>
  messengers.every(({ name, idNumber }) => !blank(name) && !blank(idNumber)) &&
  new Set(messengers.map(({ idNumber }) => idNumber.normalize('NFKC').trim().toUpperCase())).size >= count

/** Why a bag may not be sent so; null when it may. `messengers`: how many the place asks for. */
export function refuseDispatch(
  dispatch: Dispatch,
  { channels, says }: Pick<AllowedChannels, 'channels' | 'says'>,
  to: Destination,
  messengers: number = MESSENGERS,
): DispatchRefusal | null {
  if (to.abroad) return { why: 'abroad', says: '人事档案不得转往境外', article: 'G39-abroad' }
  if (to.stateBody && !to.papersIssued) {
    const papers = '转往机关、国有企事业单位，须先开具本机构的转档手续材料，再寄出'
    return { why: 'state-papers', says: papers, article: 'N20-6' }
  }
  if (!(channels as readonly Channel[]).includes(dispatch.channel))
    return { why: 'channel', says, article: 'N20-3' }
  if (dispatch.channel === 'messenger') {
    const lacks = `专人送取须登记 ${messengers} 名送档人员的姓名和证件号码，每人一行，不能重复`
    return areMessengers(dispatch.messengers, messengers)
      ? null
      : { why: 'messengers', says: lacks, article: 'N20-3' }
  }
  if (!blank(dispatch.number)) return null
  return { why: 'number', says: '请填写机要号或邮件号，寄出后才能查询', article: 'N20-3' }
}
