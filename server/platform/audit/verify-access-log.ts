import type { AccessRecords } from '../mongo/access-records'
import { type ChainHead, firstBrokenEntry } from './access-chain'

export interface AccessVerdict {
  chains: number
  entries: number
  /** Where chains do not hold: an entry was altered, removed or put in. */
  broken: { chain: string; seq: number }[]
}

const PART = 1_000

type Chains = Pick<AccessRecords, 'nextChain' | 'ofChain'>

/** Reads the whole access log, chain by chain. `keptSince`: entries up to this instant may have been swept away. */
export async function verifyAccessLog(records: Chains, keptSince: Date): Promise<AccessVerdict> {
  const verdict: AccessVerdict = { chains: 0, entries: 0, broken: [] }
  for (let chain = await records.nextChain(''); chain !== null; chain = await records.nextChain(chain)) {
    const { entries, broken } = await verifyChain(records, chain, keptSince)
    verdict.chains += 1
    verdict.entries += entries
    if (broken !== null) verdict.broken.push({ chain, seq: broken })
  }
  return verdict
}

async function verifyChain(records: Chains, chain: string, keptSince: Date) {
  let head: ChainHead | undefined
  let entries = 0
  for (;;) {
    const part = await records.ofChain(chain, head?.seq ?? 0, PART)
    const checked = firstBrokenEntry(part, keptSince, head)
    entries += part.length
    if (checked.broken !== null || part.length < PART) return { entries, broken: checked.broken }
    head = checked.head
  }
}
