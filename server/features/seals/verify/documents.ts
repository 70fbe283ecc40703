import { firstBrokenFact, type Sha256 } from '@shared/domain/facts/chain'
import type { Findings } from './findings'
import type { ChainDocument, ChainSource } from './source'

interface Walk {
  source: ChainSource
  sha256: Sha256
  findings: Findings
  /** The last seal when verifying began. */
  lastSeal: number
}

export interface Walked {
  chains: number
  facts: number
  /** Documents whose newest facts no seal names yet. */
  waiting: number
  /** Documents of each collection that say a seal up to the last names them. */
  sealed: Map<string, number>
}

/** Every document that is a chain: each fact against its hash and the one before, and each document against its mark. */
export async function walkDocuments(walk: Walk): Promise<Walked> {
  const walked: Walked = { chains: 0, facts: 0, waiting: 0, sealed: new Map() }
  for (const collection of walk.source.collections) {
    let sealed = 0
    for await (const part of walk.source.documents(collection)) {
      for (const document of part) {
        walked.chains += 1
        walked.facts += factsOf(document).length
        if (document.unsealed) walked.waiting += 1
        if (await isSealed(walk, collection, document)) sealed += 1
      }
    }
    walked.sealed.set(collection, sealed)
  }
  return walked
}

/** Whoever altered a document may have left anything in the place of its facts: what is no list of objects holds none. */
const factsOf = ({ facts }: ChainDocument): ChainDocument['facts'] => {
  const isList = Array.isArray(facts) && facts.every((fact) => typeof fact === 'object' && fact !== null)
  return isList ? facts : []
}

/** Notes what is wrong with a document; true when it says that a seal of before this walk names it. */
async function isSealed(walk: Walk, collection: string, document: ChainDocument): Promise<boolean> {
  const { _id: id, unsealed, chainSeal } = document
  const facts = factsOf(document)
  const { findings, sha256, source, lastSeal } = walk
  const broken = firstBrokenFact(facts, sha256)
  if (broken !== null) findings.add({ collection, id, fact: broken, what: 'fact-broken' })
  const count = chainSeal?.count ?? 0
  if (facts.length < count) findings.add({ collection, id, fact: facts.length + 1, what: 'chain-cut' })
  else if (!unsealed && facts.length > count)
    findings.add({ collection, id, fact: count + 1, what: 'not-sealed' })
  if (!chainSeal) return false
  if (chainSeal.n <= lastSeal) return true
  // Sealed while we walk, or by a seal that somebody took away.
  if (chainSeal.n > (await source.lastSeal()))
    findings.add({ collection: 'seals', id: String(chainSeal.n), fact: null, what: 'seal-gone' })
  return false
}
