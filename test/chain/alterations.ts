import type { Finding } from '@server/features/seals'
import type { ChainDocument } from '@server/features/seals/verify/source'
import { type AccessRecord, firstLink, link } from '@server/platform/audit/access-chain'
import { linkFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import { makeSeal, type Seal } from '@shared/domain/seals/seal'
import { sha256 } from '@test/support/sealing'
import type { Stored } from './memory-source'

/** What somebody does to the stored data, and where it has to be found. `facts`: the places that are right, from 1; null: any. */
export interface Alteration {
  stored: Stored
  at: { collection: string; id: string; facts: readonly (number | null)[] | null }
  what: readonly Finding['what'][]
}

/** A whole number below `below`. */
export type Pick = (below: number) => number

const one = <T>(list: readonly T[], pick: Pick): T => list[pick(list.length)] as T
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)

interface Spot {
  collection: string
  document: ChainDocument
}

/** A document whose facts are all sealed, with at least `least` of them. */
function spotOf({ documents }: Stored, pick: Pick, least = 1): Spot {
  const all = Object.entries(documents).flatMap(([collection, list]) =>
    list
      .filter(({ facts, unsealed }) => facts.length >= least && !unsealed)
      .map((document) => ({ collection, document })),
  )
  return one(all, pick)
}

const withDocument = (stored: Stored, { collection, document }: Spot, by: ChainDocument | null): Stored => ({
  ...stored,
  documents: {
    ...stored.documents,
    [collection]: (stored.documents[collection] ?? []).flatMap((own) =>
      own._id === document._id ? (by ? [by] : []) : [own],
    ),
  },
})

const at = ({ collection, document }: Spot, facts: readonly number[] | null) => ({
  collection,
  id: document._id,
  facts,
})

type Path = (string | number)[]
const placesIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))
    : [path]

function changed(value: unknown, [key, ...rest]: Path, pick: Pick): unknown {
  if (key === undefined) {
    if (typeof value === 'number') return value + 1 + pick(9)
    if (typeof value === 'boolean') return !value
    return `${String(value)}${pick(10)}`
  }
  if (Array.isArray(value)) return value.with(Number(key), changed(value[Number(key)], rest, pick))
  const object = value as Record<string, unknown>
  return { ...object, [key]: changed(object[key], rest, pick) }
}

/** A value of an object, or of what is in it, turned into another. */
const edited = <T>(value: T, pick: Pick): T => changed(value, one(placesIn(value), pick), pick) as T

const bodyOf = ({ seq: _, prev: __, hash: ___, ...body }: Fact) => body
function linkAll(bodies: readonly ReturnType<typeof bodyOf>[]): Fact[] {
  const facts: Fact[] = []
  for (const body of bodies) facts.push(linkFact(facts, body, sha256))
  return facts
}

const FACT_ONLY = ['fact-broken'] as const

/** Every class of alteration, by name. */
export const ALTERATIONS: Record<string, (stored: Stored, pick: Pick) => Alteration> = {
  'an edited field': (stored, pick) => {
    const spot = spotOf(stored, pick)
    const { facts } = spot.document
    const place = pick(facts.length)
    const document = { ...spot.document, facts: facts.with(place, edited(facts[place] as Fact, pick)) }
    // An edited hash breaks its own fact; nothing else may be named.
    return { stored: withDocument(stored, spot, document), at: at(spot, [place + 1]), what: FACT_ONLY }
  },
  'an edit with the whole rest of the chain recomputed': (stored, pick) => {
    const spot = spotOf(stored, pick)
    const bodies = spot.document.facts.map(bodyOf)
    const place = pick(bodies.length)
    const facts = linkAll(bodies.with(place, edited(bodies[place] as (typeof bodies)[number], pick)))
    return {
      stored: withDocument(stored, spot, { ...spot.document, facts }),
      at: at(spot, range(place + 1, facts.length)),
      what: ['head-differs'],
    }
  },
  'a cut tail': (stored, pick) => {
    const spot = spotOf(stored, pick, 2)
    const left = pick(spot.document.facts.length)
    const facts = spot.document.facts.slice(0, left)
    const { chainSeal } = spot.document
    // With the sealer's note left as it was, or made to fit.
    const note = pick(2) && chainSeal ? { chainSeal: { ...chainSeal, count: left } } : {}
    return {
      stored: withDocument(stored, spot, { ...spot.document, ...note, facts }),
      at: at(spot, [left + 1]),
      what: ['chain-cut'],
    }
  },
  'a document rolled back': (stored, pick) => {
    const spot = spotOf(stored, pick, 2)
    const count = 1 + pick(spot.document.facts.length - 1)
    const chain = `${spot.collection}/${spot.document._id}`
    const then = stored.seals.findLast(({ heads }) =>
      heads.some((head) => head.chain === chain && head.count <= count),
    )
    const { chainSeal: _, ...rest } = spot.document
    const facts = spot.document.facts.slice(0, count)
    const sealed = then?.heads.find((head) => head.chain === chain)?.count ?? 0
    const document: ChainDocument = {
      ...rest,
      facts,
      ...(then ? { chainSeal: { n: then.n, count: sealed } } : {}),
      ...(sealed < count ? { unsealed: true } : {}),
    }
    return { stored: withDocument(stored, spot, document), at: at(spot, [count + 1]), what: ['chain-cut'] }
  },
  'a deleted document': (stored, pick) => {
    const spot = spotOf(stored, pick)
    return { stored: withDocument(stored, spot, null), at: at(spot, null), what: ['chain-gone'] }
  },
  'facts reordered': (stored, pick) => {
    const spot = spotOf(stored, pick, 2)
    const { facts } = spot.document
    const i = pick(facts.length - 1)
    const j = i + 1 + pick(facts.length - 1 - i)
    const document = { ...spot.document, facts: facts.with(i, facts[j] as Fact).with(j, facts[i] as Fact) }
    return { stored: withDocument(stored, spot, document), at: at(spot, [i + 1]), what: FACT_ONLY }
  },
  'a fact swapped between chains': (stored, pick) => {
    const spot = spotOf(stored, pick)
    const place = pick(spot.document.facts.length)
    const others = Object.values(stored.documents)
      .flat()
      .filter(({ _id }) => _id !== spot.document._id)
      .flatMap(({ facts }) => facts)
      .filter(({ hash }) => hash !== spot.document.facts[place]?.hash)
    const facts = spot.document.facts.with(place, one(others, pick))
    // One that fits where it stands, as a first fact may, makes the next one break, or the sealed head differ.
    return {
      stored: withDocument(stored, spot, { ...spot.document, facts }),
      at: at(spot, [place + 1, place + 2]),
      what: ['fact-broken', 'head-differs'],
    }
  },
  'whole chains swapped': (stored, pick) => {
    const spot = spotOf(stored, pick)
    const others = (stored.documents[spot.collection] ?? []).filter(
      ({ facts, unsealed }) => !unsealed && facts[0]?.hash !== spot.document.facts[0]?.hash,
    )
    if (others.length === 0) return ALTERATIONS['a deleted document']!(stored, pick)
    const { facts } = one(others, pick)
    const { chainSeal } = spot.document
    const note = chainSeal ? { chainSeal: { ...chainSeal, count: facts.length } } : {}
    return {
      stored: withDocument(stored, spot, { ...spot.document, ...note, facts }),
      at: at(spot, null),
      what: ['head-differs', 'chain-cut'],
    }
  },
  'a fact put in': (stored, pick) => {
    const spot = spotOf(stored, pick)
    const bodies = spot.document.facts.map(bodyOf)
    const place = pick(bodies.length + 1)
    const fresh = { ...(bodies[0] as (typeof bodies)[number]), kind: `forged-${pick(1000)}` }
    const isLinked = pick(2) === 1
    const facts = isLinked
      ? linkAll(bodies.toSpliced(place, 0, fresh))
      : spot.document.facts.toSpliced(place, 0, linkFact(spot.document.facts.slice(0, place), fresh, sha256))
    return {
      stored: withDocument(stored, spot, { ...spot.document, facts }),
      at: at(spot, range(place + 1, facts.length)),
      what: isLinked || place === bodies.length ? ['not-sealed', 'head-differs'] : FACT_ONLY,
    }
  },
  'a forged document': (stored, pick) => {
    const spot = spotOf(stored, pick)
    const forged: ChainDocument = { ...spot.document, _id: `forged-${pick(1e6)}` }
    if (pick(2)) delete forged.chainSeal
    const list = [...(stored.documents[spot.collection] ?? []), forged]
    return {
      stored: { ...stored, documents: { ...stored.documents, [spot.collection]: list } },
      at: { collection: spot.collection, id: forged._id, facts: [1] },
      what: ['not-sealed'],
    }
  },
  ...logAlterations(),
  ...sealAlterations(),
}

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

function logAlterations(): Record<string, (stored: Stored, pick: Pick) => Alteration> {
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

function sealAlterations(): Record<string, (stored: Stored, pick: Pick) => Alteration> {
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
