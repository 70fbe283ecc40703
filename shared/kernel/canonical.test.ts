import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json, plainCopy } from './canonical'

const json = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }) as fc.Arbitrary<Json>
const record = fc.dictionary(fc.string({ unit: 'binary' }), json, { maxKeys: 8, noNullPrototype: true })

/** The same value built in the opposite order, at every depth. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).toReversed()
  return Object.fromEntries(entries.map(([key, member]) => [key, reversed(member as Json)]))
}

describe('canonical JSON', () => {
  it('does not depend on the order in which members were added', () => {
    fc.assert(fc.property(json, (value) => canonicalJson(reversed(value)) === canonicalJson(value)))
  })

  it('is JSON of the same value, and reading it back changes nothing', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text) as Json)).toBe(text)
      }),
    )
  })

  it('has a plain copy: the same as reading the text back, and a value of its own', () => {
    const gaps = fc.dictionary(fc.string({ unit: 'binary' }), fc.oneof(json, fc.constant(undefined)))
    fc.assert(
      fc.property(gaps, (value) => {
        const copy = plainCopy(value as Json)
        expect(copy).toEqual(JSON.parse(canonicalJson(value as Json)))
        expect(Object.values(copy as object)).not.toContain(undefined)
        expect(copy).not.toBe(value)
      }),
      {
        examples: [
          [JSON.parse('{"__proto__":{"a":1}}') as Record<string, Json>],
          [{ a: undefined }],
          [{ '': { '': -0 } }],
        ],
      },
    )
    expect(() => plainCopy(new Date() as unknown as Json)).toThrow(TypeError)
    expect(() => plainCopy([Number.NaN])).toThrow(TypeError)
  })

  it('differs when the values differ', () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        const same = canonicalJson(one) === canonicalJson(other)
        try {
          expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(other)))
          expect(same).toBe(true)
        } catch {
          expect(same).toBe(false)
        }
      }),
    )
  })

  it('leaves undefined members out, wherever they stand', () => {
    fc.assert(
      fc.property(record, fc.string(), (value, key) => {
        const { [key]: _gone, ...without } = value
        expect(canonicalJson({ ...without, [key]: undefined })).toBe(canonicalJson(without))
        expect(canonicalJson({ inner: { ...without, [key]: undefined } })).toBe(
          canonicalJson({ inner: without }),
        )
      }),
    )
  })

  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ '10': 1, '9': 2, 一: 3, é: 4, Z: 5 }, '{"10":1,"9":2,"Z":5,"é":4,"一":3}'],
    // Code units, not code points: the high surrogate of a rare character comes before a full-width letter.
    [{ Ａ: 1, 𬭎: 2 }, '{"𬭎":2,"Ａ":1}'],
    [{ a: [null, { c: undefined, b: true }] }, '{"a":[null,{"b":true}]}'],
    ['\ud800', String.raw`"\ud800"`],
    ['é'.normalize('NFD'), `"${'é'.normalize('NFD')}"`],
    [-0, '0'],
    [1e21, '1e+21'],
    [{}, '{}'],
    [[], '[]'],
  ] as [Json, string][])('%j is written %s', (value, text) => expect(canonicalJson(value)).toBe(text))

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'refuses %s at any depth',
    (number) => {
      for (const value of [number, [number], { a: { b: [number] } }])
        expect(() => canonicalJson(value)).toThrow(TypeError)
    },
  )

  it('writes a member named __proto__ like any other', () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":1}}') as Json)).toBe(
      '{"__proto__":{"a":1},"b":1}',
    )
  })
})
