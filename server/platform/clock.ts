/** Where the time comes from: handed in everywhere, so that tests can set it. */
export interface Clock {
  /** The present instant (UTC). */
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
