import type { CustodyCertificateContext } from '@shared/domain/items/custody-certificate-context'
import type { Holding } from '../archives'

/** What the rules may know when they decide: the file the applicant's ID number leads to, and how sure the identity is. */
export const contextOf = (
  holding: Holding | null,
  applicant: { name: string; idIndex: string; level: 'none' | 'declared' | 'verified' },
): CustodyCertificateContext => ({
  identityLevel: applicant.level,
  archive: holding && {
    state: holding.custody.state,
    nameEqual: holding.holderName === applicant.name,
    idEqual: holding.idIndex === applicant.idIndex,
    openTransfer: holding.custody.openTransfer,
    duplicate: holding.custody.duplicate,
  },
})
