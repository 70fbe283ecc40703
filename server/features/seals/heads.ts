import type { SealedHead } from '@shared/domain/seals/merkle'
import { ACCESS_LOG } from '../../platform/mongo/access-records'
import type { SealDeps } from './deps'
import type { WaitingEntry } from './repository'

type Waiting = Pick<SealDeps, 'seals' | 'collections' | 'log'>

/** Chains of one seal, at most; what is left comes into the next one at once. */
export const MOST_HEADS = 1_000

/** The heads of all chains that have grown, those of the access log last. */
export async function waitingHeads({ seals, collections, log }: Waiting): Promise<SealedHead[]> {
  const heads: SealedHead[] = []
  for (const name of collections) {
    for (const { _id, facts, chainSeal } of await seals.waiting(name, MOST_HEADS - heads.length + 1)) {
      const [last] = facts
      const before = chainSeal?.count ?? 0
      if (last && last.seq > before)
        heads.push({ chain: `${name}/${_id}`, count: last.seq, hash: last.hash, first: !chainSeal })
      else
        log.error(
          { alert: 'chain-cut', chain: `${name}/${_id}`, sealed: before },
          'a chain lost sealed facts',
        )
    }
    if (heads.length >= MOST_HEADS) return heads.slice(0, MOST_HEADS)
  }
  return [...heads, ...headsOfLog(await seals.waitingEntries(MOST_HEADS))].slice(0, MOST_HEADS)
}

/** The last marked entry of each chain stands for all before it. A chain is new while its first entry is marked. */
function headsOfLog(entries: readonly WaitingEntry[]): SealedHead[] {
  const heads = new Map<string, SealedHead>()
  for (const { chain, seq, hash } of entries) {
    const first = seq === 1 || heads.get(chain)?.first === true
    heads.set(chain, { chain: `${ACCESS_LOG}/${chain}`, count: seq, hash, first })
  }
  return [...heads.values()]
}

/** A chain's collection and id. */
export function placeOf(chain: string): { collection: string; id: string } {
  const at = chain.indexOf('/')
  return { collection: chain.slice(0, at), id: chain.slice(at + 1) }
}
