import { fail, ok, type Result } from '@shared/kernel/result'

/** Passwords are guessed slowly: after five failures in a row nobody is let in for a quarter of an hour. */
export const LOCK_RULES = { failures: 5, lockSeconds: 15 * 60 } as const

/** How often in a row signing in has failed, and until when it is closed. */
export interface LockState {
  failures: number
  lockedUntil: Date | null
}

/**
 * Whether a password may be tried now. The value is the state to write before it is compared: the try counts as a
 * failure until it has succeeded, so that tries side by side cannot outrun the count. The refusal says how long to wait.
 */
export function decideAttempt(state: LockState, now: Date): Result<LockState, { seconds: number }> {
  const lockedMs = (state.lockedUntil?.getTime() ?? 0) - now.getTime()
  if (lockedMs > 0) return fail({ seconds: Math.ceil(lockedMs / 1000) })
  const failures = (state.lockedUntil ? 0 : state.failures) + 1
  const locks = failures >= LOCK_RULES.failures
  return ok({ failures, lockedUntil: locks ? new Date(now.getTime() + LOCK_RULES.lockSeconds * 1000) : null })
}

/** The state after a success. */
export const UNLOCKED: LockState = { failures: 0, lockedUntil: null }
