/** A job is given up after this many attempts and becomes a dead letter. */
export const MAX_ATTEMPTS = 8

const FIRST_MS = 500
const LONGEST_MS = 5 * 60 * 1000

/** Milliseconds until the next try after `attempts` tries: doubling from half a second, at most five minutes; null: give up. */
export const backoffMs = (attempts: number): number | null =>
  attempts >= MAX_ATTEMPTS ? null : Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1))
