import { describe, expect, it } from 'vitest'
import { differ, isBefore, isPaperDate, readPaperDate, sayPaperDate, yearsBetween } from './paper-date'

describe('a date as a paper tells it', () => {
  it.each([
    ['1998', true],
    ['1998-05', true],
    ['2000-02-29', true],
    ['1999-02-29', false],
    ['1998-13', false],
    ['98', false],
    ['1998-5', false],
    ['', false],
    ['1998-05-01T00', false],
  ])('%j: %s', (text, expected) => expect(isPaperDate(text)).toBe(expected))

  it.each([
    ['1998', '1998-05', false],
    ['1998-05', '1998-05-31', false],
    ['1998-05', '1998-06', true],
    ['1998', '1999', true],
    ['1998-02-28', '1998-02-28', false],
  ])('%s and %s differ: %s', (a, b, expected) => {
    expect(differ(a, b)).toBe(expected)
    expect(differ(b, a)).toBe(expected)
  })

  it('lies before another only as a whole', () => {
    expect(isBefore('1998', '1999-01')).toBe(true)
    expect(isBefore('1998', '1998-12-31')).toBe(false)
    expect(isBefore('1998-04', '1998-05-01')).toBe(true)
  })

  it('is counted in years and said as far as it goes', () => {
    expect(yearsBetween('1998-05', '2001-11')).toBe(3.5)
    expect(yearsBetween('1998', '1999')).toBe(1)
    expect(['1998', '1998-05', '1998-05-06'].map(sayPaperDate)).toEqual([
      ...['1998年', '1998年5月', '1998年5月6日'],
    ])
  })
})

it.each([
  ['1998', '1998'],
  ['1998年', '1998'],
  ['1998-5', '1998-05'],
  ['１９９８年５月', '1998-05'],
  ['1998.05.06', '1998-05-06'],
  ['1998年5月6日', '1998-05-06'],
  ['1998-13', null],
  ['1998-02-30', null],
  ['98年', null],
  ['五月', null],
  ['', null],
])('%s is read as %s', (written, read) => expect(readPaperDate(written)).toBe(read))
