import { addDays, type Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { type FollowKey, readFollowPair } from '../cases/follow'

reg('M31', 'N14', 'N29-leak')

/** What a paper printed for a unit gives to hand in online by: 移交编号 and 移交码, in the form of a receipt's. */
export type HandInKey = FollowKey

/** The figures of handing in online. No text says them: ours. */
export const HAND_IN_RULES = {
  /** Days for which number and code of a paper open its unit's list, the day it was made being the first. */
  keyDays: { value: 60, source: { kind: 'ours', why: '够备齐、补办一批材料；过期的请机构再打印一份' } },
  /** Lines shown at once, those due first. */
  mostLines: { value: 50, source: { kind: 'ours', why: '与一封催收函列出的份数相同，交完再列出后面的' } },
} as const

/** The last day on which number and code made on a day open the list. */
export const handInUntil = (madeOn: Day): Day => addDays(madeOn, HAND_IN_RULES.keyDays.value - 1)

/** What the QR code of such a paper holds; number and code stand behind its #, which no browser sends. */
export const handInAddress = (publicUrl: string, { no, code }: HandInKey): string =>
  `${publicUrl}/t#${no}.${code}`

/** Number and code behind the # of a scanned address, as a page finds them; null in any other text. */
export const readHandInAddress = (text: string): HandInKey | null =>
  readFollowPair(/#([^#]{1,60})$/u.exec(text.trim())?.[1] ?? '')
