import type { Json } from '@shared/kernel/canonical'
import { type Day, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { againFrom } from './again'

reg('N20-2', 'W7-status', 'N30')

/** 催办: what a person may do when a centre has let the last day for sending pass. How often stands in the table of the place. */
export const NUDGE = { command: 'nudge' } as const

/** Of a case: its last day, whether its clock still runs, when its person nudged last, and what its facts have kept. Days in Asia/Shanghai. */
export interface NudgedCase {
  due: { day: Day } | null
  stoppedOn: Day | null
  nudgedOn: Day | null
  kept: Readonly<Record<string, Json>>
}

const nudgeFrom = ({ nudgedOn, kept }: NudgedCase): Day | null => againFrom(nudgedOn, kept.nudgeFrom)

/** How the letter to a holder outside the system stands: it has no case here, so the receiver's tells its last day. */
export const nudgedOutside = ({ kept, nudgedOn }: Omit<NudgedCase, 'due' | 'stoppedOn'>): NudgedCase => ({
  due: typeof kept.sendBy === 'string' && kept.sendBy ? { day: kept.sendBy } : null,
  ...{ stoppedOn: null, nudgedOn, kept },
})

/** Whether the last day has passed and nothing was sent. */
export const isLate = ({ due, stoppedOn }: NudgedCase, today: Day): boolean =>
  due !== null && stoppedOn === null && today > due.day

interface NotNow {
  problem: 'transfer.not-late' | 'transfer.nudged-already' | 'transfer.other-side'
  article: string
}

/** Why nobody may nudge today: it is not late, or somebody did too short a time ago. */
export function guardNudge(asked: NudgedCase, today: Day): NotNow | null {
  if (!isLate(asked, today)) return { problem: 'transfer.not-late', article: 'N20-2' }
  const again = nudgeFrom(asked)
  return again !== null && today < again ? { problem: 'transfer.nudged-already', article: 'N20-2' } : null
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
export function sayNudge(asked: NudgedCase, today: Day, who: keyof typeof WHO = 'holder'): string | null {
  const { nudgedOn } = asked
  if (asked.stoppedOn !== null) return null
  const again = nudgeFrom(asked)
  if (nudgedOn === null || again === null)
    return isLate(asked, today) ? `已经过了应当寄出的最后一天。催办后，${WHO[who].does}` : null
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
