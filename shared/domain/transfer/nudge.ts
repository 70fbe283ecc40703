import { addDays, type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'

reg('N20-2', 'W7-status', 'N30')

/** 催办: what a person may do when a centre has let the last day for sending pass. How often is a rule of this system. */
export const NUDGE = { command: 'nudge', everyDays: 7 } as const

/** Of a case: its last day, whether its clock still runs, and when its person nudged last. Days in Asia/Shanghai. */
export interface Nudged {
  due: { day: Day } | null
  stoppedOn: Day | null
  nudgedOn: Day | null
}

/** Whether the last day has passed and nothing was sent. */
export const isLate = ({ due, stoppedOn }: Nudged, today: Day): boolean =>
  due !== null && stoppedOn === null && today > due.day

interface NotNow {
  problem: 'transfer.not-late' | 'transfer.nudged-already'
  article: string
}

/** Why nobody may nudge today: it is not late, or somebody did within the days of the rule. */
export function guardNudge(asked: Nudged, today: Day): NotNow | null {
  if (!isLate(asked, today)) return { problem: 'transfer.not-late', article: 'N20-2' }
  const { nudgedOn } = asked
  return nudgedOn !== null && today < addDays(nudgedOn, NUDGE.everyDays)
    ? { problem: 'transfer.nudged-already', article: 'N20-2' }
    : null
}

/** What the person is told of it; null while there is nothing to nudge, and nothing was. */
export function sayNudge(asked: Nudged, today: Day): string | null {
  const { nudgedOn } = asked
  if (asked.stoppedOn !== null) return null
  if (nudgedOn === null)
    return isLate(asked, today)
      ? '已经过了应当寄出的最后一天。催办后，它会排到机构待办的最前面，并记入两边的办件。'
      : null
  const again = addDays(nudgedOn, NUDGE.everyDays)
  const next = today < again ? `${sayDay(again)}起可以再催一次。` : '可以再催一次。'
  return `已在${sayDay(nudgedOn)}催办，机构在待办的最前面看到。${next}`
}
