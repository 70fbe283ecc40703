import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { Finding } from '../items/types'

reg('N20-1', 'N20-2', 'N6')

/** A letter as the facts of its case keep it. */
interface IssuedLetter {
  letterNo: string | null
  letterUntil: Day | null
  /** Numbers of letters that it took the place of. */
  voided: readonly string[]
}

/**
 * Whether a letter that comes on a day comes too late; of a last day told by its month or year, all of that counts. What came in time
 * stays good, however long its holder takes (article 20).
 */
export const isLetterExpired = (validUntil: Day | null, on: Day): boolean =>
  validUntil !== null && on > validUntil && !on.startsWith(validUntil)

/** The letters that are void once another is issued. */
export const voidedBy = (
  { letterNo, voided }: Omit<IssuedLetter, 'letterUntil'>,
  next: string | undefined,
): string[] => (letterNo !== null && letterNo !== next ? [...voided, letterNo] : [...voided])

/** What the receiver's staff should know of a letter whose holder has not answered. */
export const findExpired = ({ letterNo, letterUntil, today }: IssuedLetter & { today: Day }): Finding[] =>
  letterNo && isLetterExpired(letterUntil, today)
    ? [
        {
          text: `调档函 ${letterNo} 已过有效期，原保管单位还没有告知寄出。`,
          remedy: '请先与原保管单位联系；没有收到或不认的，重新开函，新函用新编号，原函作废。',
          article: 'N20-1',
        },
      ]
    : []
