import { addDays, type Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'

reg('N23')

/** How long a certificate of custody is valid. No text fixes it: the figure is ours, and versioned. */
export const CUSTODY_VALIDITY = { days: 90, ours: true, version: 1 } as const

export type Standing = 'valid' | 'expired' | 'revoked'

/** The last day a certificate issued on a day may be shown. */
export const validUntil = (issuedOn: Day): Day => addDays(issuedOn, CUSTODY_VALIDITY.days)

/** How a certificate stands on a day. A revocation outweighs everything. */
export function standingOn(certificate: { validUntil: Day; revokedOn: Day | null }, today: Day): Standing {
  if (certificate.revokedOn) return 'revoked'
  return today > certificate.validUntil ? 'expired' : 'valid'
}
