import { addDays, type Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'

reg('N26', 'N29-leak', 'W7-status')

/** How long a link holds by which somebody, such as an employer, sees how far a case is. The first version is ours: no text says. */
const SHARE_TABLE = [{ from: '2026-01-01', days: 30, basis: '本系统规定，没有法定天数' }] as const

/** At most so many links of a case are kept, the oldest forgotten first. */
const KEPT = 20

/** A link that the person made: the code that opens it, its last day (Asia/Shanghai), and whether they ended it. */
export interface Share {
  code: string
  until: Day
  ended?: true
}

/** The last day of a link that is made on a day. */
export function shareUntil(madeOn: Day): Day {
  const row = SHARE_TABLE.findLast(({ from }) => from <= madeOn) ?? SHARE_TABLE[0]
  return addDays(madeOn, row.days)
}

/** Why a link shows nothing; null while it does. */
export function deadShare({ until, ended }: Share, today: Day): 'follow.ended' | 'follow.expired' | null {
  if (ended) return 'follow.ended'
  return today > until ? 'follow.expired' : null
}

/** The link that holds on a day; there is one at most. */
export const liveShare = (shares: readonly Share[], today: Day): Share | null =>
  shares.findLast((share) => deadShare(share, today) === null) ?? null

/** The links with a new one. */
export const withShare = (shares: readonly Share[], share: Share): Share[] => [...shares, share].slice(-KEPT)

/** All of them ended; what is past its day stays told as that. */
export const allEnded = (shares: readonly Share[], today: Day): Share[] =>
  shares.map((share) => (deadShare(share, today) ? share : { ...share, ended: true }))
