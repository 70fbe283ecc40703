import { makeSeal, type Seal } from '@shared/domain/seals/seal'
import { sha256 } from '@test/support/sealing'
import { type Alteration, edited, type Pick } from './altering'
import type { Stored } from './memory-source'

/** What may be done to seals and their export. */
export function sealAlterations(): Record<string, (stored: Stored, pick: Pick) => Alteration> {
  const place = (n: number) => ({ collection: 'seals', id: String(n), facts: [null] })
  const forging = (seal: Seal) => ({ kid: seal.kid, sign: () => seal.signature, sha256 })
  return {
    'an altered seal': (stored, pick) => {
      const nth = pick(stored.seals.length)
      const { n, at, prev, chains, root, kid, heads, hash, signature } = stored.seals[nth] as Seal
      const forged: Seal = { n, ...edited({ at, prev, chains, root, kid, heads, hash, signature }, pick) }
      return {
        stored: { ...stored, seals: stored.seals.with(nth, forged) },
        at: place(n),
        what: ['seal-broken'],
      }
    },
    'a seal made anew without the key': (stored, pick) => {
      const nth = pick(stored.seals.length)
      const seal = stored.seals[nth] as Seal
      const heads = pick(2) ? seal.heads.slice(1) : seal.heads
      const last = nth === 0 ? { n: 0, hash: '0'.repeat(64), chains: 0 } : (stored.seals[nth - 1] as Seal)
      const when = new Date(Date.parse(seal.at) + 1 + pick(1e6)).toISOString()
      const forged = makeSeal(last, heads, when, forging(seal))
      return {
        stored: { ...stored, seals: stored.seals.with(nth, forged) },
        at: place(seal.n),
        what: ['seal-broken'],
      }
    },
    'a removed seal': (stored, pick) => {
      const nth = pick(stored.seals.length)
      const seals = stored.seals.toSpliced(nth, 1)
      // Where nothing of this one is exported either, what it named tells of it.
      const exported = pick(2) ? stored.exported : []
      return { stored: { ...stored, seals, exported }, at: place(nth + 1), what: ['seal-gone'] }
    },
    'the seals cut at their end': (stored, pick) => {
      const left = pick(stored.seals.length)
      return {
        stored: { ...stored, seals: stored.seals.slice(0, left) },
        at: { collection: 'seals', id: String(left + 1), facts: [null] },
        what: ['seal-gone'],
      }
    },
    'an altered export': (stored, pick) => {
      const nth = pick(stored.exported.length)
      const line = JSON.parse(stored.exported[nth] as string) as { n: number; hash: string }
      const text = JSON.stringify({ ...line, hash: sha256(`${line.hash}${pick(1e6)}`) })
      return {
        stored: { ...stored, exported: stored.exported.with(nth, text) },
        at: place(line.n),
        what: ['export-differs'],
      }
    },
  }
}
