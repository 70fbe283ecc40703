import { decideCustody } from '@shared/domain/archives/custody'
import type { DuplicateReason } from '@shared/domain/archives/duplicates'
import { linkFact, type Sha256 } from '@shared/domain/facts/chain'
import { deskPlace } from '../desk/place'
import type { LedgerRepository } from '../ledger-repository'
import { flagData, type Registering } from './new-record'

const TRIES = 5

/**
 * Flags a stored record as a duplicate of another. Flagged beside it before, cleared or not, or gone from this holder, it stays
 * as it is: what somebody decided is not asked again.
 */
export async function flagBeside(
  deps: { ledgers: LedgerRepository; sha256: Sha256 },
  id: string,
  { other, why }: { other: string; why: DuplicateReason },
  { at, by }: Pick<Registering, 'at' | 'by'>,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const record = await deps.ledgers.findById(id)
    if (!record) return
    const { facts, version } = record
    const decided = facts.some(({ kind, data }) => kind === 'flag-duplicate' && data.with === other)
    if (decided || !decideCustody(facts, 'flag-duplicate', other).ok) return
    const fact = linkFact(facts, { kind: 'flag-duplicate', at, by, data: flagData(other, why) }, deps.sha256)
    const place = deskPlace({ ...record, facts: [...facts, fact] }, at)
    if (await deps.ledgers.amend(id, version, { facts: [fact], set: place })) return
  }
  throw new Error(`archive ${id} did not stand still`)
}
