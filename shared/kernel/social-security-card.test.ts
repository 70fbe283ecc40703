import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCardNumber } from './social-security-card'

const numbers = fc
  .array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'), { minLength: 9, maxLength: 9 })
  .map((letters) => letters.join(''))

describe('the number of a social-security card', () => {
  it('is the same however it is written, and reading it twice changes nothing', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const wide = [...number].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('')
        for (const text of [number, number.toLowerCase(), wide, `${number.slice(0, 3)} ${number.slice(3)}`])
          expect(parseCardNumber(text)).toEqual({ ok: true, value: number })
      }),
    )
  })

  it.each([
    ['', 'length'],
    ['A1234567', 'length'],
    ['110101199003070012', 'length'],
    ['A1234567*', 'characters'],
    ['卡12345678', 'characters'],
  ])('%j is refused: %s', (text, problem) => {
    expect(parseCardNumber(text)).toEqual({ ok: false, error: problem })
  })
})
