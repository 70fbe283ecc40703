import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '@shared/kernel/canonical'

/** Who looked at what, when and why. Holds no ID number, phone or other personal value: only ids, and names of staff. */
export interface AccessEntry {
  at: Date
  by: {
    kind: 'staff' | 'person' | 'system'
    id: string
    name: string
    roles: string[]
    centreId: string | null
  }
  /** The action of the policy table. */
  action: string
  about: { kind: 'case' | 'archive' | 'certificate' | 'upload' | 'account' | 'list'; id: string }
  /** Ids of the account and the archive of the person it speaks of; they are looked up by these. */
  subjects: string[]
  /** A code of shared/domain/audit/purposes.ts. */
  purpose: string
  /** Fields shown unmasked; empty for a masked view. */
  fields: string[]
  requestId: string
}

/** An entry in the chain of the process that wrote it. `_id` sorts by time; `seq` starts at 1. */
export interface AccessRecord extends AccessEntry {
  _id: string
  chain: string
  seq: number
  /** Hash and instant of the entry before; null at the head of a chain. */
  prev: string
  prevAt: Date | null
  hash: string
  /** The last of a write waits for its seal, and so does the first of a chain; the sealer takes the mark away. */
  unsealed?: true
  /** The seal that names this entry as the head of its chain. */
  sealedIn?: number
}

/** Where a chain stands: what its next entry links to. */
export interface ChainHead {
  chain: string
  seq: number
  hash: string
  at: Date | null
}

const GENESIS = '0'.repeat(64)

export const firstLink = (chain: string): ChainHead => ({ chain, seq: 0, hash: GENESIS, at: null })

/** The entry as the next one of a chain, and the head that makes of it. */
export function link(
  last: ChainHead,
  id: string,
  entry: AccessEntry,
): { record: AccessRecord; head: ChainHead } {
  const { chain } = last
  const open = { ...entry, _id: id, chain, seq: last.seq + 1, prev: last.hash, prevAt: last.at }
  const hash = hashOf(open)
  return { record: { ...open, hash }, head: { chain, seq: open.seq, hash, at: entry.at } }
}

/**
 * Checks entries of one chain in the order of `seq`: the `seq` of the first that was altered, removed before it, inserted
 * or reordered; null when all hold. `last` is where an earlier part ended. A chain may have lost its beginning to the
 * sweeper: entries not younger than `keptSince`; a cut at its end is found by the seals over all heads only.
 */
export function firstBrokenEntry(
  records: readonly AccessRecord[],
  keptSince: Date,
  last?: ChainHead,
): { broken: number | null; head: ChainHead | undefined } {
  let head = last
  for (const record of records) {
    head ??= startOf(record, keptSince)
    const { hash, ...open } = record
    const follows = open.chain === head.chain && open.seq === head.seq + 1 && open.prev === head.hash
    if (!follows || hashOf(open) !== hash) return { broken: open.seq, head }
    head = { chain: open.chain, seq: open.seq, hash, at: open.at }
  }
  return { broken: null, head }
}

/** What the first entry that is there must link to: the genesis, or an entry the sweeper has rightly taken. */
function startOf(record: AccessRecord, keptSince: Date): ChainHead {
  const swept = record.seq > 1 && record.prevAt !== null && record.prevAt <= keptSince
  if (!swept) return firstLink(record.chain)
  return { chain: record.chain, seq: record.seq - 1, hash: record.prev, at: record.prevAt }
}

/** The fields named here are hashed, in canonical order; what the database adds of its own (schemaVersion) is not. */
function hashOf(record: Omit<AccessRecord, 'hash'>): string {
  const { _id, chain, seq, prev, at, prevAt, by, action, about, subjects, purpose, fields, requestId } =
    record
  const times = { at: at.toISOString(), prevAt: prevAt?.toISOString() ?? null }
  const text = canonicalJson({
    ...{ _id, chain, seq, prev, by, action, about, subjects, purpose, fields, requestId },
    ...times,
  } as unknown as Json)
  return createHash('sha256').update(text).digest('hex')
}
