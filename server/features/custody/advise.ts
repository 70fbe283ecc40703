import type { adviseCustody } from '@shared/contract/custody'
import type { RouteOutput } from '@shared/contract/route'
import { sayCustody } from '@shared/domain/archives/file-card'
import { citeRow } from '@shared/domain/regulation/cite'
import type { Day } from '@shared/kernel/dates'
import { findHolding } from '../archives'
import { offersFor } from '../centres'
import type { Asker, CustodyDeps } from './deps'
import { placeOf } from './place'

/** The centres to choose among by the answers so far, and what stands in the way, told to a proved name only. Two round trips side by side. */
export async function adviseOn(
  deps: CustodyDeps,
  asker: Asker,
  form: Record<string, string>,
  day: Day,
): Promise<RouteOutput<typeof adviseCustody>> {
  const offers = offersFor(deps.centres, form, day).map(({ centreId, says, article }) => ({
    ...placeOf(deps.centres, centreId),
    ...{ says, article: citeRow(article) ?? '应管尽管' },
  }))
  if (asker.level !== 'verified') return { offers, account: null, elsewhere: null }
  const [account, holding] = await Promise.all([
    deps.personalAccounts.findOpen(asker.idIndexes),
    findHolding(deps.archives, asker.idIndexes),
  ])
  const told = holding && !holding.custody.duplicate && holding.custody.state !== 'dispatched'
  return {
    offers,
    account: account && { centre: deps.centres.byId(account.centreId).name, openedOn: account.openedOn },
    elsewhere: told
      ? `${sayCustody(holding.custody, deps.centres.byId(holding.centreId).name).sentence}。`
      : null,
  }
}
