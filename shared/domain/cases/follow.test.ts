import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followAddress, followUntil, readCaseNumber, readFollowAddress, readFollowPair } from './follow'
import { FOLLOW_ALPHABET, FOLLOW_LENGTH, readFollowCode, sayFollowCode } from './follow-code'

const codes = fc
  .array(fc.constantFrom(...FOLLOW_ALPHABET), { minLength: FOLLOW_LENGTH, maxLength: FOLLOW_LENGTH })
  .map((letters) => letters.join(''))
const numbers = fc.integer({ min: 0, max: 99_999_999 }).map((n) => `20261128-${String(n).padStart(8, '0')}`)

const FULL_WIDTH = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

describe('number and code of a receipt', () => {
  it('are read however people type them', () => {
    fc.assert(
      fc.property(numbers, codes, (no, code) => {
        for (const typed of [
          code,
          sayFollowCode(code),
          ` ${code.toLowerCase()} `,
          FULL_WIDTH(code),
          FULL_WIDTH(sayFollowCode(code).toLowerCase()),
          [...code].join(' '),
        ])
          expect([typed, readFollowCode(typed)]).toEqual([typed, code])
        for (const typed of [no, no.replace('-', ''), FULL_WIDTH(no), ` ${no.replace('-', ' — ')} `])
          expect([typed, readCaseNumber(typed)]).toEqual([typed, no])
      }),
    )
  })

  it('are read from the address of the QR code, and from nothing else', () => {
    fc.assert(
      fc.property(numbers, codes, (no, code) => {
        const address = followAddress('https://example.test', { no, code })
        expect(new URL(address).pathname).toBe('/f')
        expect(new URL(address).search).toBe('')
        expect(readFollowAddress(address)).toEqual({ no, code })
        expect(readFollowPair(`${no}.${code.slice(1)}`)).toBeNull()
      }),
    )
    for (const text of ['', '/f#', 'https://example.test/v/abc', '20261128-12345678.BCDF2345', 'x/f#a.b.c'])
      expect([text, readFollowAddress(text)]).toEqual([text, null])
  })

  it.each(['', '20261128', '20261128-1234567', '20261128-123456789', '２０２６', 'abcdefgh-12345678'])(
    '“%s” is no case number',
    (typed) => expect(readCaseNumber(typed)).toBeNull(),
  )

  it.each(['', 'BCDF234', 'BCDF23456', 'BCDF2340', 'BCDF234I', 'ABCD2345'])('“%s” is no code', (typed) =>
    expect(readFollowCode(typed)).toBeNull(),
  )

  it('hold for ninety days after the case has ended', () => {
    expect(followUntil('2026-11-28')).toBe('2027-02-26')
  })
})
