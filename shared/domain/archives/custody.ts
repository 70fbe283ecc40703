import { type Day, dayOf } from '@shared/kernel/dates'
import { fail, ok, type Result } from '@shared/kernel/result'
import type { FactBody } from '../facts/types'
import { isMaterialFact } from '../materials/facts'
import { CUSTODY_TABLE, type CustodyCommand, type CustodyState } from './custody-table'
import { isDeathFact } from './death'
import { DETAIL_FACT } from './details'
import { isInquiryFact, isInquiryOpen } from './inquiry'
import { isKeepingFact } from './keeping'
import { isLossFact, isLost } from './loss'
import { isRecordFact } from './record-facts'
import { isStandingFact } from './standing'

/** Where a personnel file is, folded from its custody facts. Days are in Asia/Shanghai. */
export interface Custody {
  state: CustodyState
  since: Day
  keptSince: Day | null
  shelf: string | null
  openTransfer: boolean
  duplicate: boolean
  /** The records it is flagged beside; '' where the flag names none. */
  duplicateWith: readonly string[]
}

const pairOf = (data: FactBody['data']): string => String(data.with ?? '')

/** The flags still standing after a fact. */
function flagsAfter(before: readonly string[], { kind, data }: FactBody): readonly string[] {
  const pair = pairOf(data)
  if (kind === 'flag-duplicate') return [...before.filter((other) => other !== pair), pair]
  return CLEARING.has(kind) ? before.filter((other) => other !== pair) : before
}

/** Facts after which a pair of duplicates is decided. */
const CLEARING = new Set(['clear-duplicate', 'lead-parts', 'become-part'])

/** The day a bag came, where the ledger knows it; else the day of the fact. */
const keptFrom = ({ kind, data }: FactBody, day: Day): Day | null =>
  kind === 'receive' ? (typeof data.on === 'string' ? data.on : day) : null

/** A shelf stays until the bag leaves it. */
function shelfAfter(before: string | null, { kind, data }: FactBody, to: CustodyState | null): string | null {
  if (kind === 'shelve' || kind === 'move-shelf') return String(data.shelf ?? '')
  return to ? null : before
}

const isCustodyCommand = (kind: string): kind is CustodyCommand => Object.keys(CUSTODY_TABLE).includes(kind)

const STILL = [isMaterialFact, isInquiryFact, isLossFact, isDeathFact, isKeepingFact, isStandingFact]

function step(custody: Custody | null, fact: FactBody): Custody {
  // A changed particular, what is decided of the record, an inquiry, a loss, a death, how it is kept, what its person once was, or a paper of the file moves no bag.
  if (custody && STILL.some((isOne) => isOne(fact.kind))) return custody
  if (custody && (fact.kind === DETAIL_FACT || isRecordFact(fact.kind))) return decided(custody, fact)
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
    duplicateWith: [],
  }
  const duplicateWith = flagsAfter(before.duplicateWith, fact)
  return {
    state: row.to ?? before.state,
    since: row.to && row.to !== before.state ? day : before.since,
    keptSince: before.keptSince ?? keptFrom(fact, day),
    shelf: shelfAfter(before.shelf, fact, row.to),
    openTransfer:
      fact.kind === 'open-transfer' ||
      (before.openTransfer && fact.kind !== 'close-transfer' && fact.kind !== 'dispatch'),
    duplicate: duplicateWith.length > 0,
    duplicateWith,
  }
}

function decided(custody: Custody, fact: FactBody): Custody {
  const duplicateWith = flagsAfter(custody.duplicateWith, fact)
  return { ...custody, duplicateWith, duplicate: duplicateWith.length > 0 }
}

/** Folds custody facts, oldest first. Throws when the list is empty or holds a fact of another kind. */
export function foldCustody(facts: readonly FactBody[]): Custody {
  const folded = facts.reduce<Custody | null>(step, null)
  if (!folded) throw new Error('an archive has at least its registration')
  return folded
}

/**
 * Whether a movement may follow the facts so far; the refusal names the state the bag is in. `other`: the record that a
 * duplicate flag speaks of.
 */
export function decideCustody(
  facts: readonly FactBody[],
  command: CustodyCommand,
  other = '',
): Result<true, { state: CustodyState | null }> {
  const custody = facts.length ? foldCustody(facts) : null
  const row = CUSTODY_TABLE[command]
  const state = custody?.state ?? null
  const fits =
    row.from.includes(state) && (!row.when || (custody !== null && row.when(flagsOf(custody, facts, other))))
  return fits ? ok(true) : fail({ state })
}

const flagsOf = (
  { openTransfer, duplicate, duplicateWith }: Custody,
  facts: readonly FactBody[],
  other: string,
) => ({
  openTransfer,
  duplicate,
  thisPair: duplicateWith.includes(other),
  inquiry: isInquiryOpen(facts),
  lost: isLost(facts),
})
