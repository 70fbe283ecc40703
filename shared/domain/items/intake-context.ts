import { type Day, isDay } from '@shared/kernel/dates'
import type { Calendar } from '@shared/kernel/workdays'
import type { HandOverDue } from '../transfer/intake'
import { signedIn } from './application-signature'
import { keptHere } from './archive-conditions'
import { type BagContext, bagContext } from './bag-checks'
import type { CaseKnowledge } from './knowledge'

/** Where the file of somebody whose unit hands it over may stand, whatever it was that ended. */
export type IntakeState =
  | 'awaiting'
  | 'arrived'
  | 'told'
  | 'returning'
  | 'returned'
  | 'registering'
  | 'received'
  | 'declined'
  | 'withdrawn'

/** What the rules of an intake look at. */
export interface IntakeContext
  extends BagContext,
    Pick<CaseKnowledge, 'identityLevel' | 'byCentre' | 'moving'> {
  /** The centre is among those that the rules of routing offer for the person's places. */
  centreOffered: boolean
  /** It has the file already. */
  here: boolean
  /** Another centre of the system has it. */
  elsewhere: boolean
  /** The day told for what ended, where the form has to tell one; empty where it is no whole day. */
  day: Day
  due: HandOverDue | null
  calendar: Calendar
  /** The version of the application that its person signed; empty where they did not apply. */
  signed: string
}

/** A whole day as it was answered or kept; empty for what is none. */
export const dayIn = (text: unknown): Day => (typeof text === 'string' && isDay(text) ? text : '')

/** What was due, as the facts have kept it. */
export function keptDue({ kept }: Pick<CaseKnowledge, 'kept'>): HandOverDue | null {
  const fileBy = dayIn(kept.fileBy)
  return fileBy ? { listBy: dayIn(kept.listBy) || null, fileBy } : null
}

/** The context out of all that is known. `day`: the answer that tells when it ended; `due`: counted from it. */
export function intakeContext(
  known: CaseKnowledge,
  day: string | undefined,
  due: (day: Day) => HandOverDue | null,
): IntakeContext {
  const { archive, chosen, fileElsewhere, identityLevel, byCentre, moving, calendar } = known
  const isKept = archive !== null && keptHere.includes(archive.state)
  const told = dayIn(day)
  return {
    ...bagContext(known),
    ...{ identityLevel, byCentre, moving, calendar, day: told },
    signed: signedIn(known.form),
    centreOffered: chosen?.offered ?? false,
    here: isKept && !fileElsewhere,
    elsewhere: isKept && fileElsewhere,
    due: keptDue(known) ?? (told ? due(told) : null),
  }
}
