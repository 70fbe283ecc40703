import { canonicalJson, type Json, plainCopy } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import type { Fact, FactBody } from './types'

reg('N29-alter')

/** SHA-256 of UTF-8 text as lower-case hex; passed in, so that the rule stays pure. */
export type Sha256 = (text: string) => string

/** What the first fact of a chain links to. */
export const GENESIS = '0'.repeat(64)

const hashOf = (fact: Omit<Fact, 'hash'>, sha256: Sha256): string =>
  sha256(canonicalJson(fact as unknown as Json))

/** The body as the next fact of the chain. */
export function linkFact(facts: readonly Fact[], body: FactBody, sha256: Sha256): Fact {
  const last = facts[facts.length - 1]
  const next = { ...body, seq: (last?.seq ?? 0) + 1, prev: last?.hash ?? GENESIS }
  // Without `undefined` members: a database would store them as null, and the hash would not hold.
  const open = plainCopy(next as unknown as Json) as unknown as Omit<Fact, 'hash'>
  return { ...open, hash: hashOf(open, sha256) }
}

/** The place (from 1) of the first fact that does not hold (altered, removed, inserted, reordered), or null when all hold. */
export function firstBrokenFact(facts: readonly Fact[], sha256: Sha256): number | null {
  let prev = GENESIS
  for (const [index, fact] of facts.entries()) {
    const { hash, ...open } = fact
    if (open.seq !== index + 1 || open.prev !== prev || hashOf(open, sha256) !== hash) return index + 1
    prev = hash
  }
  return null
}
