import type { Day } from '@shared/kernel/dates'

/** Somebody whom a case has asked, and whether they have answered. */
export interface Inquiry {
  /** The centre of the system that is asked; null for a unit outside. */
  centreId: string | null
  askedOn: Day
  /** The last day it was told to answer by; null in facts from before there was one. */
  answerBy: Day | null
  isAnswered: boolean
  /** The id of the department that was told of the silence; null while none was. */
  escalatedTo: string | null
}
