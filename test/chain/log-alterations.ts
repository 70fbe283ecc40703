import { type AccessRecord, firstLink, link } from '@server/platform/audit/access-chain'
import { type Alteration, FACT_ONLY, one, type Pick, range } from './altering'
import type { Stored } from './memory-source'

const withEntries = (stored: Stored, entries: readonly AccessRecord[]): Stored => ({ ...stored, entries })
const logPlace = (chain: string, facts: readonly number[] | null) => ({
  collection: 'accessLog',
  id: chain,
  facts,
})

const entryOf = ({ _id, chain, seq, prev, prevAt, hash, unsealed, sealedIn, ...entry }: AccessRecord) => entry

/** Entries linked anew, keeping their ids and the sealer's notes. */
function relinked(own: readonly AccessRecord[]): AccessRecord[] {
  let head = firstLink(own[0]?.chain ?? '')
  return own.map((entry) => {
    const next = link(head, entry._id, entryOf(entry))
    head = next.head
    return { ...next.record, ...(entry.sealedIn === undefined ? {} : { sealedIn: entry.sealedIn }) }
  })
}

/** What may be done to the access log. */
export function logAlterations(): Record<string, (stored: Stored, pick: Pick) => Alteration> {
  const chainOf = ({ entries }: Stored, pick: Pick) => {
    const { chain } = one(entries, pick)
    const own = entries.filter((entry) => entry.chain === chain)
    return { chain, own, others: entries.filter((entry) => entry.chain !== chain) }
  }
  const FIELDS = ['action', 'purpose', 'requestId'] as const
  return {
    'an edited entry of the log': (stored, pick) => {
      const { chain, own, others } = chainOf(stored, pick)
      const place = pick(own.length)
      const entry = { ...(own[place] as AccessRecord), [one(FIELDS, pick)]: `other-${pick(1000)}` }
      const entries = [...others, ...own.with(place, entry)]
      return { stored: withEntries(stored, entries), at: logPlace(chain, [place + 1]), what: FACT_ONLY }
    },
    'the log recomputed from an edit on': (stored, pick) => {
      const { chain, own, others } = chainOf(stored, pick)
      const place = pick(own.length)
      const entry = { ...(own[place] as AccessRecord), purpose: `other-${pick(1000)}` }
      const entries = [...others, ...relinked(own.with(place, entry))]
      return {
        stored: withEntries(stored, entries),
        at: logPlace(chain, range(place + 1, own.length)),
        what: ['head-differs'],
      }
    },
    'a reordered log': (stored, pick) => {
      const { chain, own, others } = chainOf(stored, pick)
      const i = pick(own.length - 1)
      const j = i + 1 + pick(own.length - 1 - i)
      const [a, b] = [own[i] as AccessRecord, own[j] as AccessRecord]
      const swapped = own.with(i, { ...b, seq: a.seq }).with(j, { ...a, seq: b.seq })
      const isLinked = pick(2) === 1
      return {
        stored: withEntries(stored, [...others, ...(isLinked ? relinked(swapped) : swapped)]),
        at: logPlace(chain, isLinked ? range(i + 1, own.length) : [i + 1]),
        what: isLinked ? ['head-differs'] : FACT_ONLY,
      }
    },
    'a log cut at its end, or gone': (stored, pick) => {
      const { chain, own, others } = chainOf(stored, pick)
      const left = pick(own.length)
      return {
        stored: withEntries(stored, [...others, ...own.slice(0, left)]),
        at: logPlace(chain, range(left + 1, own.length)),
        what: ['chain-cut'],
      }
    },
    'an entry taken out of the log': (stored, pick) => {
      const { chain, own, others } = chainOf(stored, pick)
      const place = pick(own.length - 1)
      const entries = [...others, ...own.toSpliced(place, 1)]
      return { stored: withEntries(stored, entries), at: logPlace(chain, [place + 2]), what: FACT_ONLY }
    },
  }
}
