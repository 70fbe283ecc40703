const HOUR_MS = 60 * 60 * 1000

/** One-time links: an invitation and a recovery live 72 hours; the two confirmations of a recovery lie within 24. */
export const LINK_RULES = { linkHours: 72, recoveryHours: 24, confirmations: 2 } as const

export const linkEnd = (now: Date): Date => new Date(now.getTime() + LINK_RULES.linkHours * HOUR_MS)
export const recoveryEnd = (now: Date): Date => new Date(now.getTime() + LINK_RULES.recoveryHours * HOUR_MS)

/** Who has confirmed a recovery so far, and until when the others may. */
export interface RecoveryState {
  by: readonly { id: string; name: string }[]
  until: Date
}

/**
 * What a confirmation does: `opened` begins anew, `complete` gives the link, `again` is the same person once more.
 */
export function decideRecovery(
  state: RecoveryState | null,
  confirmer: string,
  now: Date,
): 'opened' | 'complete' | 'again' {
  if (!state || state.until <= now) return 'opened'
  return state.by.some(({ id }) => id === confirmer) ? 'again' : 'complete'
}
