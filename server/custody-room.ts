import { type CaseDeps, listOwnPromises } from './features/cases'
import type { Regions } from './features/centres'
import { type CollectiveRoom, createCollectiveRoom } from './features/collective-accounts'
import { type CustodyRoom, createCustodyRoom } from './features/custody'
import { tracesOf } from './features/graduates'

type Own = Parameters<typeof createCustodyRoom>[0]

export interface CustodyBase {
  cases: CaseDeps
  accountOpening: Pick<Own, 'archives' | 'personalAccounts' | 'centres' | 'storage'> &
    Pick<Parameters<typeof createCollectiveRoom>[0], 'collectives'>
  ledger: Pick<Own, 'ledgers'>
  graduates: Parameters<typeof tracesOf>[0]
}

/** The collective accounts of units, for whoever acts for one, whoever looks for one, and for staff. */
export const unitsOf = (
  { cases, accountOpening }: Pick<CustodyBase, 'cases' | 'accountOpening'>,
  regions: Regions,
): CollectiveRoom =>
  createCollectiveRoom({
    ...accountOpening,
    ...{ open: cases.open, accessLog: cases.accessLog, regions },
  })

/** What a person asks of their file and account, with what they have handed in themselves. */
export const custodyOf = ({ cases, accountOpening, ledger, graduates }: CustodyBase): CustodyRoom =>
  createCustodyRoom({
    ...accountOpening,
    ...{ sha256: cases.sha256, newSalt: cases.newSalt, seal: cases.seal, open: cases.open },
    ...{ claims: cases.claims, calendar: cases.calendar, ledgers: ledger.ledgers },
    traces: (asker) => tracesOf(graduates, asker),
    ownCases: (actor, now) => listOwnPromises(cases, actor, now),
  })
