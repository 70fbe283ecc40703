import type { Day } from '@shared/kernel/dates'

/** Somebody whom a case has asked, and whether they have answered. */
export interface Inquiry {
  /** The centre of the system that is asked; null for a unit outside. */
  centreId: string | null
  askedOn: Day
  isAnswered: boolean
  /** The id of the department that was told of the silence; null while none was. */
  escalatedTo: string | null
}
