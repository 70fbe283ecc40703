import type { ChainDocument } from '@server/features/seals/verify/source'
import { linkFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import { sha256 } from '@test/support/sealing'
import {
  type Alteration,
  at,
  bodyOf,
  edited,
  FACT_ONLY,
  linkAll,
  one,
  type Pick,
  range,
  spotOf,
  withDocument,
} from './altering'
import { logAlterations } from './log-alterations'
import type { Stored } from './memory-source'
import { sealAlterations } from './seal-alterations'

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
