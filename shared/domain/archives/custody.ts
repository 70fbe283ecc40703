import { type Day, dayOf } from '@shared/kernel/dates'
import { fail, ok, type Result } from '@shared/kernel/result'
import type { FactBody } from '../facts/types'
import { CUSTODY_TABLE, type CustodyCommand, type CustodyState } from './custody-table'
import { DETAIL_FACT } from './details'

/** Where a personnel file is, folded from its custody facts. Days are in Asia/Shanghai. */
export interface Custody {
  state: CustodyState
  since: Day
  keptSince: Day | null
  shelf: string | null
  openTransfer: boolean
  duplicate: boolean
}

const isCustodyCommand = (kind: string): kind is CustodyCommand => Object.keys(CUSTODY_TABLE).includes(kind)

function step(custody: Custody | null, fact: FactBody): Custody {
  // A changed particular moves no bag.
  if (fact.kind === DETAIL_FACT && custody) return custody
  if (!isCustodyCommand(fact.kind)) throw new Error(`not a custody fact: ${fact.kind}`)
  const row = CUSTODY_TABLE[fact.kind]
  const day = dayOf(fact.at)
  const before = custody ?? {
    state: 'expected',
    since: day,
    keptSince: null,
    shelf: null,
    openTransfer: false,
    duplicate: false,
  }
  return {
    state: row.to ?? before.state,
    since: row.to && row.to !== before.state ? day : before.since,
    keptSince: before.keptSince ?? (fact.kind === 'receive' ? day : null),
    shelf: row.to === 'shelved' ? String(fact.data.shelf ?? '') : row.to ? null : before.shelf,
    openTransfer:
      fact.kind === 'open-transfer' ||
      (before.openTransfer && fact.kind !== 'close-transfer' && fact.kind !== 'dispatch'),
    duplicate: fact.kind === 'flag-duplicate' || (before.duplicate && fact.kind !== 'clear-duplicate'),
  }
}

/** Folds custody facts, oldest first. Throws when the list is empty or holds a fact of another kind. */
export function foldCustody(facts: readonly FactBody[]): Custody {
  const folded = facts.reduce<Custody | null>(step, null)
  if (!folded) throw new Error('an archive has at least its registration')
  return folded
}

/** Whether a movement may follow the facts so far; the refusal names the state the bag is in. */
export function decideCustody(
  facts: readonly FactBody[],
  command: CustodyCommand,
): Result<true, { state: CustodyState | null }> {
  const custody = facts.length ? foldCustody(facts) : null
  const row = CUSTODY_TABLE[command]
  const state = custody?.state ?? null
  const fits = row.from.includes(state) && (!row.when || (custody !== null && row.when(custody)))
  return fits ? ok(true) : fail({ state })
}
