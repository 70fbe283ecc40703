import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '@shared/kernel/canonical'
import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstBrokenFact, GENESIS, linkFact } from './chain'
import type { Fact, FactBody } from './types'

const shows = reg('N29-alter')
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const bodies: fc.Arbitrary<FactBody> = fc.record(
  {
    kind: text,
    at: fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
      .map((date) => date.toISOString()),
    by: fc.record(
      { kind: fc.constantFrom('person', 'staff', 'system'), id: text, role: text, name: text },
      { requiredKeys: ['kind', 'id', 'role'], noNullPrototype: true },
    ),
    data: fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>, {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    sealed: fc.dictionary(text, text, { maxKeys: 2, noNullPrototype: true }),
    key: text,
    bodyHash: text,
  },
  { requiredKeys: ['kind', 'at', 'by', 'data'], noNullPrototype: true },
)

const link = (list: readonly FactBody[]): Fact[] =>
  list.reduce<Fact[]>((facts, body) => facts.concat(linkFact(facts, body, sha256)), [])

const chains = fc.array(bodies, { minLength: 2, maxLength: 7 }).map(link)
/** A chain and two places in it, the first before the second. */
const spots = chains.chain((facts) =>
  fc
    .tuple(fc.nat(facts.length - 2), fc.nat(facts.length - 2))
    .map(([i, step]) => ({ facts, i, j: i + 1 + (step % (facts.length - 1 - i)) })),
)

type Path = (string | number)[]

/** Every place inside a value where something stands that could be changed. */
const placesIn = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))]
    : [path]

const other = (value: unknown): unknown => {
  if (typeof value === 'string') return `${value}x`
  if (typeof value === 'number') return value === 0 ? 1 : -value
  if (typeof value === 'boolean') return !value
  if (Array.isArray(value)) return [...value, null]
  return value === null ? 'null' : { ...(value as object), 'one more': true }
}

function changedAt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return other(value)
  if (Array.isArray(value))
    return value.map((part, at) => (String(at) === String(key) ? changedAt(part, rest) : part))
  const object = value as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(object).map(([name, part]) => [name, name === key ? changedAt(part, rest) : part]),
  )
}

describe(`a chain of facts (${shows.join(' ')})`, () => {
  it('begins at the genesis, counts from 1 and links each fact to the one before', () => {
    fc.assert(
      fc.property(chains, (facts) => {
        expect(facts.map((fact) => fact.seq)).toEqual(facts.map((_, at) => at + 1))
        expect(facts.map((fact) => fact.prev)).toEqual([
          GENESIS,
          ...facts.slice(0, -1).map((fact) => fact.hash),
        ])
        for (const { hash, ...open } of facts)
          expect(hash).toBe(sha256(canonicalJson(open as unknown as Json)))
      }),
    )
  })

  it('is whole as it was made, empty, cut at its end, and after a way through JSON', () => {
    expect(firstBrokenFact([], sha256)).toBeNull()
    fc.assert(
      fc.property(spots, ({ facts, i }) => {
        expect(firstBrokenFact(facts, sha256)).toBeNull()
        expect(firstBrokenFact(facts.slice(0, i), sha256)).toBeNull()
        expect(firstBrokenFact(JSON.parse(JSON.stringify(facts)) as Fact[], sha256)).toBeNull()
      }),
    )
  })

  it('breaks at the fact in which anything at all was changed', () => {
    fc.assert(
      fc.property(spots, fc.nat(), ({ facts, i }, pick) => {
        const places = placesIn(facts[i])
        const place = places[pick % places.length] ?? []
        const forged = facts.with(i, changedAt(facts[i], place) as Fact)
        expect([place, firstBrokenFact(forged, sha256)]).toEqual([place, i + 1])
      }),
      { numRuns: 500 },
    )
  })

  it('breaks at the fact from which anything was taken', () => {
    fc.assert(
      fc.property(spots, fc.nat(), ({ facts, i }, pick) => {
        const names = Object.keys(facts[i]!)
        const gone = names[pick % names.length]!
        const forged = facts.with(
          i,
          Object.fromEntries(Object.entries(facts[i]!).filter(([name]) => name !== gone)) as unknown as Fact,
        )
        expect([gone, firstBrokenFact(forged, sha256)]).toEqual([gone, i + 1])
      }),
    )
  })

  it('breaks where facts were cut out, put in, or swapped', () => {
    fc.assert(
      fc.property(spots, bodies, ({ facts, i, j }, body) => {
        const without = facts.toSpliced(i, 1)
        expect(firstBrokenFact(without, sha256)).toBe(i + 1)
        expect(firstBrokenFact(facts.toSpliced(i, j - i), sha256)).toBe(i + 1)
        expect(firstBrokenFact(facts.toSpliced(i, 0, facts[j]!), sha256)).toBe(i + 1)
        expect(firstBrokenFact(facts.with(i, facts[j]!).with(j, facts[i]!), sha256)).toBe(i + 1)
        const forged = linkFact(facts.slice(0, i), body, sha256)
        expect(firstBrokenFact(facts.toSpliced(i, 0, forged), sha256)).toBe(i + 2)
      }),
    )
  })

  it('breaks at its first fact when the count does not begin at 1, however well it is hashed', () => {
    fc.assert(
      fc.property(bodies, fc.integer({ min: 2, max: 9 }), (body, seq) => {
        const open = { ...body, seq, prev: GENESIS }
        const hash = sha256(canonicalJson(open as unknown as Json))
        expect(firstBrokenFact([{ ...open, hash }], sha256)).toBe(1)
      }),
    )
  })

  it('breaks after a fact that was changed and hashed anew', () => {
    fc.assert(
      fc.property(spots, ({ facts, i }) => {
        const { hash: _hash, seq: _seq, prev: _prev, ...body } = facts[i]!
        const forged = linkFact(facts.slice(0, i), { ...body, kind: `${body.kind}x` }, sha256)
        expect(firstBrokenFact(facts.with(i, forged), sha256)).toBe(i + 2)
      }),
    )
  })

  it('made anew from a change on is whole in itself, but ends in another head: the seals over all heads find it', () => {
    fc.assert(
      fc.property(spots, ({ facts, i }) => {
        const anew = link(
          facts.map(({ hash: _hash, seq: _seq, prev: _prev, ...body }, at) =>
            at === i ? { ...body, kind: `${body.kind}x` } : body,
          ),
        )
        expect(firstBrokenFact(anew, sha256)).toBeNull()
        expect(anew.at(-1)?.hash).not.toBe(facts.at(-1)?.hash)
      }),
    )
  })
})
