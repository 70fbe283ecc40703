import fc from 'fast-check'

/** Keys that mean something to a database, to JavaScript or to our own code. */
const keys = fc.oneof(
  fc.constantFrom('$where', '$gt', '$ne', '$expr', '__proto__', 'constructor', 'prototype', 'toString'),
  fc.constantFrom('_id', 'version', 'centreId', 'roles', 'a.b', '', ' ', 'then', 'length', 'toJSON', '0'),
  fc.string({ maxLength: 8 }),
)

/** Texts nobody types: other scripts, broken halves of characters, control characters, code, and far too much. */
export const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('', ' ', '\u0000', '\ud800', '\u202e\u2066', '𠮷𠮷', 'null', 'NaN', '1e309', '０', '-1'),
  fc.constantFrom('{"$gt":""}', "';return true;//", '../../etc/passwd', '%00', '<script>1</script>', '#{1}'),
  fc.constantFrom('x'.repeat(1_000), '档'.repeat(20_000), '9'.repeat(100_000)),
)

const scalars = fc.oneof(
  texts,
  fc.integer(),
  fc.double(),
  fc.constantFrom(null, true, false, -0, 1e308, 2 ** 53 + 2, -1, 0, 1, 1.5),
)

/** An object that owns each key, `__proto__` too. */
const objectOf = (entries: [string, unknown][]): object => Object.fromEntries(entries)

/** The text as an address can carry it: halves of characters replaced. */
export const sendable = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '\ufffd')

/** Any JSON, wide and a little deep. */
export const values: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: scalars },
  { weight: 1, arbitrary: fc.array(scalars, { maxLength: 4 }) },
  { weight: 2, arbitrary: fc.array(fc.tuple(keys, scalars), { maxLength: 4 }).map(objectOf) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(scalars, fc.integer({ min: 1, max: 40 }))
      .map(([inner, depth]) => Array.from({ length: depth }).reduce((value) => ({ in: value }), inner)),
  },
)

type Sample = Record<string, unknown>

/** A right input with one thing wrong: a field exchanged, gone, added, put into a list, or all of it something else. */
export const mutationsOf = (sample: Sample): fc.Arbitrary<unknown> => {
  const field = fc.constantFrom(...Object.keys(sample), 'extra')
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(field, values).map(([name, value]) => ({ ...sample, [name]: value })) },
    {
      weight: 1,
      arbitrary: field.map((name) => objectOf(Object.entries(sample).filter(([key]) => key !== name))),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(keys, values)
        .map(([name, value]) => objectOf([...Object.entries(sample), [name, value]])),
    },
    { weight: 1, arbitrary: field.map((name) => ({ ...sample, [name]: [sample[name]] })) },
    { weight: 1, arbitrary: fc.constant([sample]) },
    { weight: 1, arbitrary: values },
  )
}

/** Bodies that are hardly JSON, as bytes. */
export const bytes: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
  fc
    .constantFrom('', '{', '{"a":', '[1,]', 'null', '"x"', '1', '{}{}', '\ufeff{}', '{"a":1e999}')
    .map((text) => Buffer.from(text)),
  fc.integer({ min: 15, max: 5_000 }).map((depth) => Buffer.from('['.repeat(depth) + ']'.repeat(depth))),
)
