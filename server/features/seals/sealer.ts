import type { SealedHead } from '@shared/domain/seals/merkle'
import { type LastSeal, makeSeal, NO_SEAL } from '@shared/domain/seals/seal'
import { reg } from '@shared/kernel/reg'
import { ACCESS_LOG } from '../../platform/mongo/access-records'
import type { SealDeps } from './deps'
import { MOST_HEADS, placeOf, waitingHeads } from './heads'

reg('N29-alter')

/**
 * Seals what has grown since the last seal. Every step may be repeated and may meet its twin: a seal's number is its natural
 * key, and a seal is not made before the chains of the one before have lost their marks. True when more waits.
 */
export async function sealOnce(deps: SealDeps): Promise<boolean> {
  const last = await finishLast(deps)
  const heads = await waitingHeads(deps)
  if (heads.length === 0) return false
  const signer = deps.sealRing.signer()
  const seal = makeSeal(last, heads, deps.clock.now().toISOString(), {
    kid: signer.kid,
    sign: (text) => Buffer.from(signer.sign(Buffer.from(text, 'utf8'))).toString('base64url'),
    sha256: deps.sha256,
  })
  // Another process was first: what it left out comes next.
  if (!(await deps.seals.insert(seal))) return true
  await markHeads(deps, seal)
  return heads.length >= MOST_HEADS
}

/** The last seal, with its marking done: a process that died in between is gone on with. */
async function finishLast(deps: SealDeps): Promise<LastSeal> {
  const last = await deps.seals.last()
  if (!last) return NO_SEAL
  if (!last.marked) await markHeads(deps, last)
  return last
}

async function markHeads(
  { seals, collections }: SealDeps,
  { n, heads }: { n: number; heads: readonly SealedHead[] },
): Promise<void> {
  const places = heads.map((head) => ({ ...head, ...placeOf(head.chain) }))
  for (const name of collections) {
    const own = places.filter(({ collection }) => collection === name)
    if (own.length) await seals.mark(name, n, own)
  }
  for (const { collection, id, count } of places)
    if (collection === ACCESS_LOG) await seals.markEntries(n, id, count)
  await seals.setMarked(n)
}

/**
 * Looks through all chains for facts no mark tells of: what was stored before there were seals, and the beginning of a write
 * to the access log that broke off. Once at start and once a night. Answers how many it found.
 */
export async function markMissed({ seals, collections }: SealDeps): Promise<number> {
  let found = 0
  for (const name of collections) {
    for await (const chain of seals.unmarked(name)) {
      if ((chain.facts[0]?.seq ?? 0) === (chain.chainSeal?.count ?? 0)) continue
      await seals.setWaiting(name, chain)
      found += 1
    }
  }
  for (let last = await seals.nextEntryChain(''); last; last = await seals.nextEntryChain(last.chain)) {
    if (last.unsealed || last.sealedIn !== undefined) continue
    await seals.setEntryWaiting(last._id)
    found += 1
  }
  return found
}
