import { isDeceased } from '@shared/domain/archives/death'
import { reg } from '@shared/kernel/reg'
import { findHolding } from '../archives'
import type { CaseRecord } from './case-record'
import type { CaseDeps } from './deps'

reg('N20-death')

/**
 * Whether the person of a case has died: whoever has their phone is reminded of nothing and told nothing; it begins again where the
 * record is undone. One round trip.
 */
export async function isOfTheDead(
  deps: Pick<CaseDeps, 'archives' | 'idIndexesOf'>,
  record: CaseRecord,
): Promise<boolean> {
  const holding = await findHolding(deps.archives, deps.idIndexesOf(record))
  return holding !== null && isDeceased(holding.facts)
}
