/** By when a case has to be done. */
export interface ItemClock {
  workingDays: number
  /** The command that does what it counts for, where the case goes on after; else it runs until the case ends. */
  until?: string
  /** The rule counts months by the calendar: the last day is so many on. `workingDays` then is what fits in them in any year. */
  months?: number
  /** Working days within which a place promises what the rule gives months for; the last day is the earlier of the two. */
  promised?: number
  /** Months by the calendar from its start after which it turns amber, where the rule has them; else from a third left. */
  amberMonths?: number
  basis: string
  ours: boolean
}
