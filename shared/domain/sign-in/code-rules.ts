import { fail, ok, type Result } from '@shared/kernel/result'

/** The rules of SMS codes, in one place for the server that keeps them and the pages that tell them. */
export const CODE_RULES = {
  digits: 6,
  validSeconds: 5 * 60,
  tries: 5,
  resendSeconds: 60,
} as const

/** How many codes one phone may be sent within a sliding window. */
export const SEND_LIMITS = [
  { reason: 'resend-wait', windowSeconds: CODE_RULES.resendSeconds, most: 1 },
  { reason: 'hour-limit', windowSeconds: 60 * 60, most: 5 },
  { reason: 'day-limit', windowSeconds: 24 * 60 * 60, most: 10 },
] as const

export interface SendRefusal {
  reason: (typeof SEND_LIMITS)[number]['reason']
  /** Whole seconds, at least 1, until a send is allowed by every limit. */
  retryAfterSeconds: number
}

export interface SentCode {
  sentAt: Date
  /** Wrong tries so far. */
  failedTries: number
  /** When the code was used, or null. */
  usedAt: Date | null
}

export type TryRefusal = 'used' | 'expired' | 'used-up'

/**
 * Whether another code may be sent to a phone. `history` holds the instants of the sends to it in the last 24 hours,
 * in any order. A refusal names the limit that keeps the person waiting longest.
 */
export function decideSend(history: readonly Date[], now: Date): Result<'send', SendRefusal> {
  const refusals = SEND_LIMITS.map((limit) => ({
    reason: limit.reason,
    waitMs: waitFor(limit, history, now),
  }))
  const longest = refusals.reduce((worst, next) => (next.waitMs > worst.waitMs ? next : worst))
  if (longest.waitMs <= 0) return ok('send')
  return fail({ reason: longest.reason, retryAfterSeconds: Math.ceil(longest.waitMs / 1000) })
}

/**
 * Whether a code that was sent may still be compared with what the person typed, before any comparison is made.
 * `leftIfWrong` is how many tries remain should this one be wrong. The code is valid for 5 minutes, the end excluded.
 */
export function decideTry(code: SentCode, now: Date): Result<{ leftIfWrong: number }, TryRefusal> {
  if (code.usedAt) return fail('used')
  if (now.getTime() >= code.sentAt.getTime() + CODE_RULES.validSeconds * 1000) return fail('expired')
  if (code.failedTries >= CODE_RULES.tries) return fail('used-up')
  return ok({ leftIfWrong: CODE_RULES.tries - code.failedTries - 1 })
}

/** The six digits a person typed, spaces and full-width digits accepted; null when it is not six digits. */
export function readCode(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

/** Milliseconds until the window holds fewer than `most` sends: until the most-th latest send leaves it. */
function waitFor(limit: (typeof SEND_LIMITS)[number], history: readonly Date[], now: Date): number {
  const latestFirst = history.map((sent) => sent.getTime()).sort((a, b) => b - a)
  const blocking = latestFirst[limit.most - 1]
  return blocking === undefined ? 0 : blocking + limit.windowSeconds * 1000 - now.getTime()
}
