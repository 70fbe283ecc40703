import { decideCustody, foldCustody } from '@shared/domain/archives/custody'
import { DETAIL_FACT, type DetailKind } from '@shared/domain/archives/details'
import type { DuplicateReason } from '@shared/domain/archives/duplicates'
import { commitTo } from '@shared/domain/facts/commitments'
import type { FactBody } from '@shared/domain/facts/types'
import type { HandlingDeps, Outcome } from '../commands/act'
import { renamed } from '../commands/change-detail'
import { type DetailChanged, openDetails, sealDetails } from '../details'
import { pairsOf } from '../ledger/flags'
import { flagData } from '../ledger/new-record'
import { openIdNumber } from '../present-row'
import type { ArchiveRecord } from '../record'

type Body = Outcome['facts'][number]

/** Reasons of a flag that lie in the ID number, and fall away with it. */
const BY_NUMBER: readonly string[] = ['two-files', 'one-number-two-names'] satisfies DuplicateReason[]

interface Changing {
  what: DetailKind
  before: string
  after: string
}

/** The fact of a changed particular and what is kept beside it. No case asked for it: the fact before it says why. */
function detailFact(deps: HandlingDeps, { what, before, after }: Changing, seq: number) {
  const salt = deps.newSalt()
  const body: Body = {
    kind: DETAIL_FACT,
    data: { what },
    sealed: commitTo({ before, after }, salt, deps.sha256),
  }
  const kept: DetailChanged = { seq, caseId: '', what, before, after, salt }
  return { body, kept }
}

/** Why a record was flagged beside another, by its last flag. */
const whyOf = (facts: readonly FactBody[], other: string): string =>
  String(facts.findLast(({ kind, data }) => kind === 'flag-duplicate' && data.with === other)?.data.why ?? '')

/** Flags that fall with the old number, and flags beside whoever has the new one already. */
async function flagsFor(
  deps: HandlingDeps,
  record: ArchiveRecord,
  { idNumber, name }: { idNumber: string; name: string },
): Promise<Body[]> {
  const { facts, _id, centreId, archiveNo } = record
  const fallen = foldCustody(facts).duplicateWith.filter((other) => BY_NUMBER.includes(whyOf(facts, other)))
  const indexes = deps.idIndexes(idNumber)
  const peers = await deps.ledgers.peers(centreId, { indexes, numbers: [] })
  const own = { _id, centreId, archiveNo, holderName: name }
  const others = peers.filter((peer) => peer._id !== _id)
  const pairs = pairsOf(own, others, indexes)
  const stays = new Set(pairs.map(({ other }) => other))
  return [
    ...fallen
      .filter((other) => !stays.has(other))
      .map((other) => ({ kind: 'clear-duplicate', data: { with: other, decision: 'number-corrected' } })),
    ...pairs
      .filter(({ other }) => decideCustody(facts, 'flag-duplicate', other).ok)
      .map(({ other, why }) => ({ kind: 'flag-duplicate', data: flagData(other, why) })),
  ]
}

/**
 * The record under the number (and name) of a paper: `first` says on whose word, then the particulars that change, then the
 * flags of duplicates as they are under the new number. One write, nothing lost of what stood before.
 */
export async function settleNumber(
  deps: HandlingDeps,
  record: ArchiveRecord,
  paper: { idNumber: string; name: string },
  first: Body,
): Promise<Outcome> {
  const changes: Changing[] = [
    { what: 'idNumber', before: openIdNumber(deps, record) ?? '', after: paper.idNumber },
  ]
  const isRenamed = paper.name !== record.holderName
  if (isRenamed) changes.push({ what: 'name', before: record.holderName, after: paper.name })
  const base = record.facts.length + 2
  const made = changes.map((change, at) => detailFact(deps, change, base + at))
  const known = openDetails(deps, record)
  const details = { ...known, changes: [...known.changes, ...made.map(({ kept }) => kept)] }
  const flags = await flagsFor(deps, record, paper)
  return {
    facts: [first, ...made.map(({ body }) => body), ...flags],
    set: () => ({
      idNumber: deps.seal('archives.idNumber', record._id, paper.idNumber),
      idIndex: deps.idIndexes(paper.idNumber)[0] ?? '',
      details: sealDetails(deps, record._id, details),
      ...(isRenamed ? renamed(record, paper.name) : {}),
    }),
  }
}
