import type { Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { CellProblem } from '../ledger/check-row'
import type { GraduateState } from './table'

reg('grad')

/** A row that was listed before, as far as a new one has to be held against it. */
export interface ListedBefore {
  /** What makes it the same row; see sameDispatch. */
  same: string
  isSamePerson: boolean
  state: GraduateState
  school: string
  sentOn: Day | null
  /** Whether it has the new row's 转递编号, or the number of its package. */
  sharesTransferNo: boolean
  sharesChannelNo: boolean
}

/** What becomes of a checked row: `known` was brought before and changes nothing. */
export type Judged = 'new' | 'known' | CellProblem[]

/**
 * Holds a row against those listed before: one person is on one way at a time, one 转递编号 is one person's, and a package has
 * one school and one day (many files may lie in it).
 */
export function judgeRow(
  row: { same: string; school: string; sentOn: Day },
  before: readonly ListedBefore[],
): Judged {
  if (before.some(({ same }) => same === row.same)) return 'known'
  const problems: CellProblem[] = []
  if (before.some(({ isSamePerson, state }) => isSamePerson && state === 'sent'))
    problems.push({ column: 'name', code: 'person-listed' })
  if (before.some(({ sharesTransferNo, isSamePerson }) => sharesTransferNo && !isSamePerson))
    problems.push({ column: 'transferNo', code: 'transfer-no-used' })
  const isOtherPackage = ({ school, sentOn }: ListedBefore) => school !== row.school || sentOn !== row.sentOn
  if (before.some((one) => one.sharesChannelNo && isOtherPackage(one)))
    problems.push({ column: 'channelNo', code: 'channel-no-used' })
  return problems.length > 0 ? problems : 'new'
}
