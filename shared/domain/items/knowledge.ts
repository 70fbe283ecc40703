import type { CustodyState } from '../archives/custody-table'

/**
 * All that is known of a case when a command on it is decided, whatever the item: the plain answers (in memory only), the
 * file the applicant's ID number leads to, how sure the identity is. Each item takes from it what its rules look at.
 */
export interface CaseKnowledge {
  form: Readonly<Record<string, string>>
  identityLevel: 'none' | 'declared' | 'verified'
  archive: {
    state: CustodyState
    nameEqual: boolean
    idEqual: boolean
    openTransfer: boolean
    duplicate: boolean
  } | null
  /** A file stands already under the ID number that the form asks for. */
  numberTaken: boolean
  /** Who decides now is who decided last on this case: no second pair of eyes. */
  decidedBefore: boolean
}
