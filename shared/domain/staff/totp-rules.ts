/**
 * The second factor (RFC 6238): six digits that change every 30 seconds. A code one step early or late is taken; up to
 * `clockSteps` off it shows that the phone's clock is wrong, which is said, but lets nobody in.
 */
export const TOTP_RULES = { period: 30, digits: 6, skewSteps: 1, clockSteps: 30 } as const

/** What a code means: `used` was taken before, or an earlier one than the last that was. */
export type TotpVerdict = 'accepted' | 'used' | 'clock' | 'wrong'

/**
 * Judges a code by the steps at which it would be right.
 * `matches`: steps (periods since 1970) within `clockSteps` of now whose code it is; `lastStep`: that of the last code taken.
 */
export function judgeTotp(
  matches: readonly number[],
  now: Date,
  lastStep: number,
): { verdict: TotpVerdict; step: number } {
  const here = stepOf(now)
  const near = matches.filter((step) => Math.abs(step - here) <= TOTP_RULES.skewSteps)
  const fresh = near.find((step) => step > lastStep)
  if (fresh !== undefined) return { verdict: 'accepted', step: fresh }
  if (near.length > 0) return { verdict: 'used', step: lastStep }
  return { verdict: matches.length > 0 ? 'clock' : 'wrong', step: lastStep }
}

/** The period an instant lies in. */
export const stepOf = (now: Date): number => Math.floor(now.getTime() / 1000 / TOTP_RULES.period)

/** The digits alone, or null when they are not six. */
export function readTotp(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/\s/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}
