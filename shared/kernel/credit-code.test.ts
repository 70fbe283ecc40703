import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCreditCode, creditCheckCharacter, normaliseCreditCode } from './credit-code'

const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const heads = fc.constantFrom(
  '11',
  '12',
  '13',
  '51',
  '52',
  '53',
  '91',
  '92',
  '93',
  '31',
  '81',
  'N2',
  'A1',
  'Y1',
)
const areas = fc.integer({ min: 0, max: 999_999 }).map((area) => String(area).padStart(6, '0'))
const bodies = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 9, maxLength: 9 })
  .map((all) => all.join(''))
const codes = fc
  .tuple(heads, areas, bodies)
  .map(([head, area, body]) => `${head}${area}${body}${creditCheckCharacter(head + area + body)}`)

/** The sum of the standard, written out: every character's value by its weight is a multiple of 31 together. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1]
const sumOf = (code: string): number =>
  [...code].reduce((sum, letter, at) => sum + LETTERS.indexOf(letter) * (WEIGHTS[at] ?? 0), 0)

const wide = (text: string) =>
  [...text].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('')

describe('a unified social credit code', () => {
  it('is accepted when its check character fits, by the weights the standard prints', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(checkCreditCode(code)).toEqual({ ok: true, value: code })
        expect(sumOf(code) % 31).toBe(0)
      }),
    )
  })

  it('is the same in lower case, full width and with spaces; normalising twice changes nothing', () => {
    fc.assert(
      fc.property(codes, fc.string(), (code, any) => {
        expect(checkCreditCode(wide(code.toLowerCase()))).toEqual({ ok: true, value: code })
        expect(checkCreditCode(` ${code.slice(0, 8)} ${code.slice(8)}-`)).toEqual({ ok: true, value: code })
        expect(normaliseCreditCode(normaliseCreditCode(any))).toBe(normaliseCreditCode(any))
      }),
    )
  })

  it('is refused when any one character is changed or two unequal neighbours are swapped', () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: 17 }), fc.constantFrom(...LETTERS), (code, at, letter) => {
        const changed = code.slice(0, at) + letter + code.slice(at + 1)
        expect(checkCreditCode(changed).ok).toBe(changed === code)
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        if (at < 17 && swapped !== code) expect(checkCreditCode(swapped).ok).toBe(false)
      }),
    )
  })

  it.each([
    ['', 'length'],
    ['91110000000000000', 'length'],
    ...[...'IOSVZ-é中'].map((letter) => [
      `9111000000000000${letter}${letter}`.slice(0, 18),
      letter === '-' ? 'length' : 'characters',
    ]),
    ['041100000000000000', 'prefix'],
    ['981100000000000000', 'prefix'],
    ['Y91100000000000000', 'prefix'],
    ['9111A0000000000000', 'prefix'],
  ])('%j is refused: %s', (text, problem) => {
    expect(checkCreditCode(String(text))).toEqual({ ok: false, error: problem })
  })
})
