import { addDays, type Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { LocalTable } from '../local/types'

reg('N23')

const STANDINGS = { valid: '有效', expired: '已过有效期', revoked: '已撤销' } as const

export type Standing = keyof typeof STANDINGS

/** A standing in words, for staff. */
export const sayStanding = (standing: Standing): string => STANDINGS[standing]

/**
 * The last day a certificate issued on a day may be shown, by the table of the place: no text fixes how long, so the national
 * figure is ours.
 */
export const validUntil = (
  issuedOn: Day,
  { certificateValidityDays }: Pick<LocalTable, 'certificateValidityDays'>,
): Day => addDays(issuedOn, certificateValidityDays.value)

/** How a certificate stands on a day. A revocation outweighs everything. */
export function standingOn(certificate: { validUntil: Day; revokedOn: Day | null }, today: Day): Standing {
  if (certificate.revokedOn) return 'revoked'
  return today > certificate.validUntil ? 'expired' : 'valid'
}
