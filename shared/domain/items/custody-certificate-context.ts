import type { CustodyState } from '../archives/custody-table'

export type CustodyCertificateState = 'in-review' | 'approved' | 'issued' | 'refused' | 'withdrawn'

/** What the rule knows when it decides: the file the account's ID number leads to, and how sure the account's identity is. */
export interface CustodyCertificateContext {
  archive: {
    state: CustodyState
    nameEqual: boolean
    idEqual: boolean
    openTransfer: boolean
    duplicate: boolean
  } | null
  identityLevel: 'none' | 'declared' | 'verified'
}
