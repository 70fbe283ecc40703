import type { CaseKnowledge } from './knowledge'

export type CustodyCertificateState = 'in-review' | 'approved' | 'issued' | 'refused' | 'withdrawn'

/** What the rule knows when it decides: the file the account's ID number leads to, and how sure the account's identity is. */
export type CustodyCertificateContext = Pick<CaseKnowledge, 'archive' | 'identityLevel'>
