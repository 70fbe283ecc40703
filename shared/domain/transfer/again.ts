import type { Json } from '@shared/kernel/canonical'
import { addDays, type Day } from '@shared/kernel/dates'
import type { CaseKnowledge } from '../items/knowledge'

/** Whoever was asked before the tables laid this down was told so many days. */
const UNTOLD_DAYS = 7

/** From when on somebody may be asked again, who was asked on a day; null while nobody was. `told`: what its fact says. */
export const againFrom = (askedOn: Day | null, told: Json | undefined): Day | null =>
  askedOn && (typeof told === 'string' && told ? told : addDays(askedOn, UNTOLD_DAYS))

/** The days from which on somebody who is asked today may be asked again, by the table of the place. */
export const nextAsks = ({ local, today }: Pick<CaseKnowledge, 'local' | 'today'>) => ({
  nudge: addDays(today, local.nudgeDays),
  chase: addDays(today, local.chaseDays),
})

export type NextAsks = ReturnType<typeof nextAsks>

/** What the fact of a nudge keeps: from when on its person may nudge again, whatever the tables say by then. */
export const keepsNudge = ({ again }: { again: NextAsks }): Record<string, Json> => ({
  nudgeFrom: again.nudge,
})

/** What the fact of a chase keeps, in like manner. */
export const keepsChase = (
  { chases }: { chases: number },
  { today, again }: { today: Day; again: NextAsks },
): Record<string, Json> => ({ chasedOn: today, chases: chases + 1, chaseFrom: again.chase })
