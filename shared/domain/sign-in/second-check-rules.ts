import { reg } from '@shared/kernel/reg'

reg('N29-leak')

/**
 * Name and number are guessed slowly: after five wrong answers a day must pass, then one more is allowed each day until a
 * right one. The way around the wait is the window.
 */
export const SECOND_CHECK_RULES = { tries: 5, lockSeconds: 24 * 60 * 60 } as const

/** Wrong answers since the last right one, and when the last was given. */
export interface SecondCheckState {
  failures: number
  lastAt: Date | null
}

export const NO_SECOND_CHECK: SecondCheckState = { failures: 0, lastAt: null }

/** Answers given at or before this instant no longer lock. */
export const lockedSince = (now: Date): Date =>
  new Date(now.getTime() - SECOND_CHECK_RULES.lockSeconds * 1000)

/** Whether another answer may be looked at. */
export const maySecondCheck = ({ failures, lastAt }: SecondCheckState, now: Date): boolean =>
  failures < SECOND_CHECK_RULES.tries || lastAt === null || lastAt.getTime() <= lockedSince(now).getTime()
