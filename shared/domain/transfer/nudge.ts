import type { Json } from '@shared/kernel/canonical'
import { addDays, type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'

reg('N20-2', 'W7-status', 'N30')

/** 催办: what a person may do when a centre has let the last day for sending pass. How often is a rule of this system. */
export const NUDGE = { command: 'nudge', everyDays: 7 } as const

/** Of a case: its last day, whether its clock still runs, and when its person nudged last. Days in Asia/Shanghai. */
interface Nudged {
  due: { day: Day } | null
  stoppedOn: Day | null
  nudgedOn: Day | null
}

/** The same with what the facts of the case have kept. */
export interface NudgedCase extends Nudged {
  kept: Readonly<Record<string, Json>>
}

/** How the letter to a holder outside the system stands: it has no case here, so the receiver's tells its last day. */
export const nudgedOutside = ({ kept, nudgedOn }: Omit<NudgedCase, 'due' | 'stoppedOn'>): Nudged => ({
  due: typeof kept.sendBy === 'string' && kept.sendBy ? { day: kept.sendBy } : null,
  ...{ stoppedOn: null, nudgedOn },
})

/** Whether the last day has passed and nothing was sent. */
export const isLate = ({ due, stoppedOn }: Nudged, today: Day): boolean =>
  due !== null && stoppedOn === null && today > due.day

interface NotNow {
  problem: 'transfer.not-late' | 'transfer.nudged-already' | 'transfer.other-side'
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

/** The same of a holder outside: one of the system is nudged in its own case. */
export const guardNudgeOutside = (asked: NudgedCase, today: Day): NotNow | null =>
  asked.kept.outCase
    ? { problem: 'transfer.other-side', article: 'N20-2' }
    : guardNudge(nudgedOutside(asked), today)

const WHO = {
  holder: { does: '它会排到机构待办的最前面，并记入两边的办件。', sees: '机构在待办的最前面看到。' },
  outside: {
    does: '它会排到接收机构待办的最前面，由机构去催原保管单位。',
    sees: '接收机构在待办的最前面看到，由它去催原保管单位。',
  },
} as const

/** What the person is told of it; null while there is nothing to nudge, and nothing was. */
export function sayNudge(asked: Nudged, today: Day, who: keyof typeof WHO = 'holder'): string | null {
  const { nudgedOn } = asked
  if (asked.stoppedOn !== null) return null
  if (nudgedOn === null)
    return isLate(asked, today) ? `已经过了应当寄出的最后一天。催办后，${WHO[who].does}` : null
  const again = addDays(nudgedOn, NUDGE.everyDays)
  const next = today < again ? `${sayDay(again)}起可以再催一次。` : '可以再催一次。'
  return `已在${sayDay(nudgedOn)}催办，${WHO[who].sees}${next}`
}

/** Whether what its person nudged still waits: it stands first on its desk until the bag has left. */
export const isNudged = (
  { commands }: { commands: readonly { name: string; from: readonly string[] }[] },
  { nudges, stoppedOn, state }: { nudges: number; stoppedOn: Day | null; state: string },
): boolean =>
  nudges > 0 &&
  stoppedOn === null &&
  commands.some(({ name, from }) => name === NUDGE.command && from.includes(state))
