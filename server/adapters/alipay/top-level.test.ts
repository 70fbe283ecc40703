import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topLevel } from './top-level'

describe('the members of an answer as their exact text', () => {
  it.each([
    ['{"a":{"b":"}"},"sign":"x"}', { a: '{"b":"}"}', sign: '"x"' }],
    [' { "a" : [1, {"b": 2}] , "c":"\\"}," } ', { a: '[1, {"b": 2}]', c: '"\\"},"' }],
    ['{"a":"\\/"}', { a: '"\\/"' }],
  ])('%s', (text, members) => {
    expect(Object.fromEntries(topLevel(text) ?? [])).toEqual(members)
  })

  it.each(['', '[]', '{', '{"a"}', '{"a":1', '{"a":"', '{"a":1}}', '{"a":1,}x', '{"a":1,"a":2}', '{}'])(
    'reads nothing from %j',
    (text) => expect(topLevel(text)).toBeNull(),
  )

  it('finds in any object the text of each member, and never fails on any text', () => {
    const plainKeys = fc.string({ unit: fc.constantFrom(...'abc_') })
    fc.assert(
      fc.property(
        fc.dictionary(plainKeys, fc.jsonValue(), { minKeys: 1 }),
        fc.constantFrom(0, 2),
        (value, indent) => {
          const members = topLevel(JSON.stringify(value, null, indent))
          const parsed = [...(members ?? [])].map(([name, text]) => [name, JSON.parse(text)])
          expect(Object.fromEntries(parsed)).toEqual(JSON.parse(JSON.stringify(value)))
        },
      ),
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,\\ a1') }), (text) => void topLevel(text)),
    )
  })
})
