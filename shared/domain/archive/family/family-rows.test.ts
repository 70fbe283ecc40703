import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPTY_ROW, entriesOf, faultsIn, readRows, rowsOf, tidyFamily, writeRows } from './family-rows'
import { RELATIONS, type Relation } from './relations'
import { sayMember } from './say-member'

const shows = reg('G36')
const word = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((text) => text.replaceAll('|', '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && [...text].length <= maxLength)
const entry = fc.record(
  {
    relation: fc.constantFrom(...(Object.keys(RELATIONS) as Relation[])),
    name: word(50),
    birth: fc.constantFrom('1965', '1965-03', '1965-03-08'),
    work: word(100),
    political: word(30),
  },
  { requiredKeys: ['relation', 'name'], noNullPrototype: true },
)

describe(`the family table as an answer (${shows.join(' ')})`, () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (family) => {
        const text = writeRows(rowsOf(family))
        expect(tidyFamily(text)).toEqual({ ok: true, value: text })
        expect(entriesOf(readRows(text))).toEqual(family)
      }),
    )
  })

  it('keeps what is half typed, and leaves out the lines that say nobody', () => {
    const rows = [{ ...EMPTY_ROW, name: '演示|乙 ' }, EMPTY_ROW]
    expect(readRows(writeRows(rows))).toEqual([{ ...EMPTY_ROW, name: '演示｜乙 ' }, EMPTY_ROW])
    expect(tidyFamily('||||\nfather|演示乙|1965年3月| 演示厂 |\n||||')).toEqual({
      ok: true,
      value: 'father|演示乙|1965-03|演示厂|',
    })
    expect(tidyFamily('||||')).toEqual({ ok: true, value: '' })
  })

  it.each([
    ['|演示乙|||', 'field.choose'],
    ['toString|演示乙|||', 'field.choose'],
    ['father||||', 'field.required'],
    ['father|演示乙|1965-13||', 'paper-date.invalid'],
    [`father|${'字'.repeat(51)}|||`, 'field.too-long'],
    [`father|演示乙|||${'字'.repeat(31)}`, 'field.too-long'],
    [Array.from({ length: 41 }, () => 'child|演示丁|||').join('\n'), 'field.too-long'],
    ['father', 'field.required'],
  ])('is refused with what is wrong: %s', (text, error) => {
    expect(tidyFamily(text)).toEqual({ ok: false, error })
  })

  it('finds nothing wrong in an empty line, and says a whole one in words', () => {
    expect(faultsIn(EMPTY_ROW)).toEqual({})
    const [told] = entriesOf(readRows('father|演示乙|1965|演示厂|群众'))
    expect(told && sayMember(told)).toBe('父亲演示乙，1965年生，演示厂，群众')
  })
})
