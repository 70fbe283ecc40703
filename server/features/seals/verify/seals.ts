import type { Sha256 } from '@shared/domain/facts/chain'
import type { SealedHead } from '@shared/domain/seals/merkle'
import { faultOfSeal, type LastSeal, NO_SEAL, type Seal } from '@shared/domain/seals/seal'
import { ACCESS_LOG } from '../../../platform/mongo/access-records'
import { placeOf } from '../heads'
import type { Findings } from './findings'
import type { ChainSource } from './source'

interface Walk {
  source: ChainSource
  sha256: Sha256
  /** Whether a signature is that of one of our keys over this text. */
  verify: (kid: string, text: string, signature: string) => boolean
  /** Entries of the access log up to this instant may have been swept away. */
  keptSince: Date
  lastSeal: number
  findings: Findings
}

export interface SealsWalked {
  seals: number
  last: LastSeal
  /** How many chains of each collection were sealed for the first time. */
  first: Map<string, number>
}

/** Every seal up to the last in its place, and every head it names against what stands there now. */
export async function walkSeals(walk: Walk): Promise<SealsWalked> {
  const walked: SealsWalked = { seals: 0, last: NO_SEAL, first: new Map() }
  for await (const part of walk.source.seals()) {
    const own = part.filter(({ n }) => n <= walk.lastSeal)
    for (const seal of own) {
      checkInPlace(walk, walked.last, seal)
      for (const { chain, first } of seal.heads) {
        const { collection } = placeOf(chain)
        if (first) walked.first.set(collection, (walked.first.get(collection) ?? 0) + 1)
      }
      walked.last = seal
      walked.seals += 1
    }
    await checkHeads(walk, own)
  }
  return walked
}

function checkInPlace({ findings, ...means }: Walk, last: LastSeal, seal: Seal): void {
  const fault = faultOfSeal(last, seal, means)
  if (fault === null) return
  const gone = fault === 'number' && seal.n > last.n + 1
  const place = { collection: 'seals', fact: null }
  if (gone) findings.add({ ...place, id: String(last.n + 1), what: 'seal-gone' })
  else findings.add({ ...place, id: String(seal.n), what: 'seal-broken' })
}

/** The heads of some seals, each collection asked once. */
async function checkHeads(walk: Walk, seals: readonly Seal[]): Promise<void> {
  const byCollection = new Map<string, (SealedHead & { id: string; at: string })[]>()
  for (const { heads, at } of seals) {
    for (const head of heads) {
      const { collection, id } = placeOf(head.chain)
      const own = byCollection.get(collection) ?? []
      own.push({ ...head, id, at })
      byCollection.set(collection, own)
    }
  }
  for (const [collection, heads] of byCollection) {
    if (collection === ACCESS_LOG) await checkEntries(walk, heads)
    else await checkDocuments(walk, collection, heads)
  }
}

type Placed = SealedHead & { id: string; at: string }

async function checkDocuments(walk: Walk, collection: string, heads: readonly Placed[]): Promise<void> {
  const { findings, source } = walk
  const found = await source.hashes(collection, [...new Set(heads.map(({ id }) => id))])
  for (const { id, count, hash } of heads) {
    const hashes = found.get(id)
    if (!hashes) findings.add({ collection, id, fact: null, what: 'chain-gone' })
    else if (hashes.length < count)
      findings.add({ collection, id, fact: hashes.length + 1, what: 'chain-cut' })
    else if (hashes[count - 1] !== hash) findings.add({ collection, id, fact: count, what: 'head-differs' })
  }
}

async function checkEntries({ findings, source, keptSince }: Walk, heads: readonly Placed[]): Promise<void> {
  const found = await source.entryHashes(heads.map(({ id, count }) => ({ chain: id, seq: count })))
  for (const { id, count, hash, at } of heads) {
    const now = found.get(`${id}/${count}`)
    // An entry is older than its seal, and the sweeper takes the old.
    if (now === undefined && new Date(at) <= keptSince) continue
    const place = { collection: ACCESS_LOG, id, fact: count }
    if (now === undefined) findings.add({ ...place, what: 'chain-cut' })
    else if (now !== hash) findings.add({ ...place, what: 'head-differs' })
  }
}
