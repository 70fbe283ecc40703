import type { adviseCustody } from '@shared/contract/custody'
import type { RouteOutput } from '@shared/contract/route'
import { sayCustody } from '@shared/domain/archives/file-card'
import { citeRow } from '@shared/domain/regulation/cite'
import type { Day } from '@shared/kernel/dates'
import { findHolding } from '../archives'
import { placeRulesFor, routeFor } from '../centres'
import type { Asker, CustodyDeps } from './deps'
import { placeOf } from './place'

type Advice = RouteOutput<typeof adviseCustody>

/** Every centre the answers lead to, or the department that knows one. */
function ledBy(
  { centres }: CustodyDeps,
  form: Record<string, string>,
  day: Day,
): Pick<Advice, 'offers' | 'ask' | 'rules'> {
  const rules = placeRulesFor(centres, form, day)
  const found = routeFor(centres, form, day)
  if (found.kind === 'authority') {
    const { name, phone } = found.authority
    return { offers: [], ask: { name, phone, says: found.says }, rules }
  }
  const offers = found.options.map(({ centreId, says, basis, article }) => ({
    ...placeOf(centres, centreId),
    ...{ says, article: citeRow(article) ?? (article === 'W5-route' ? basis : '应管尽管') },
  }))
  return { offers, ask: null, rules }
}

/** The centres to choose among by the answers so far, and what stands in the way, told to a proved name only. Two round trips side by side. */
export async function adviseOn(
  deps: CustodyDeps,
  asker: Asker,
  form: Record<string, string>,
  day: Day,
): Promise<Advice> {
  const led = ledBy(deps, form, day)
  if (asker.level !== 'verified') return { ...led, account: null, elsewhere: null }
  const [account, holding] = await Promise.all([
    deps.personalAccounts.findOpen(asker.idIndexes),
    findHolding(deps.archives, asker.idIndexes),
  ])
  const told = holding && !holding.custody.duplicate && holding.custody.state !== 'dispatched'
  return {
    ...led,
    account: account && { centre: deps.centres.byId(account.centreId).name, openedOn: account.openedOn },
    elsewhere: told
      ? `${sayCustody(holding.custody, deps.centres.byId(holding.centreId).name).sentence}。`
      : null,
  }
}
