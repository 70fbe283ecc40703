import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitTo, firstBrokenCommitment, type PlainValues } from './commitments'
import type { FactBody } from './types'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const SALT = '00112233445566778899aabbccddeeff'
const values = fc.dictionary(fc.constantFrom('form', 'note', 'name'), fc.string(), { maxKeys: 3 })

const factOf = (plain: PlainValues): FactBody => ({
  kind: 'submit',
  at: '2026-03-05T02:00:00.000Z',
  by: { kind: 'person', id: 'p', role: 'person' },
  data: {},
  ...(Object.keys(plain).length ? { sealed: commitTo(plain, SALT, sha256) } : {}),
})

const broken = (facts: readonly FactBody[], plain: readonly PlainValues[], salt = SALT) =>
  firstBrokenCommitment(facts, (place) => plain[place - 1] ?? {}, salt, sha256)

describe('commitments', () => {
  it('hold for exactly the values they were made of', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 5 }), (all) => {
        expect(broken(all.map(factOf), all)).toBeNull()
      }),
    )
  })

  it('name the first place where a value was altered, left out or put in', () => {
    const places = fc
      .array(values, { minLength: 1, maxLength: 5 })
      .chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length - 1), values))
    fc.assert(
      fc.property(places, ([all, at, other]) => {
        fc.pre(!isDeepStrictEqual({ ...other }, { ...all[at] }))
        expect(
          broken(
            all.map(factOf),
            all.map((own, place) => (place === at ? other : own)),
          ),
        ).toBe(at + 1)
      }),
    )
  })

  it('do not hold under another salt', () => {
    expect(broken([factOf({ form: '{}' })], [{ form: '{}' }], 'other')).toBe(1)
  })
})
