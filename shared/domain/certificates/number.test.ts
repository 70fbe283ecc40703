import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CERTIFICATE_KINDS,
  type CertificateKind,
  formatCertificateNumber,
  parseCertificateNumber,
} from './number'

test('a number is written as on paper and read back', () => {
  const number = { kind: 'custody', year: 2026, sequence: 123 } as const
  expect(formatCertificateNumber(number)).toBe('存证〔2026〕第000123号')
  expect(parseCertificateNumber('存证〔2026〕第000123号')).toEqual(number)
})

test('every number in range survives the round trip', () => {
  const kinds = Object.keys(CERTIFICATE_KINDS) as CertificateKind[]
  const numbers = fc.record({
    kind: fc.constantFrom(...kinds),
    year: fc.integer({ min: 2000, max: 2127 }),
    sequence: fc.integer({ min: 1, max: 99_999_999 }),
  })
  fc.assert(
    fc.property(numbers, (number) => {
      expect(parseCertificateNumber(formatCertificateNumber(number))).toEqual(number)
    }),
  )
})

test('other spellings are not numbers', () => {
  const others = [
    '存证〔2026〕第123号',
    '存证〔2026〕第0000123号',
    '存证[2026]第000123号',
    '存证〔2026〕第000000号',
    '存证〔1999〕第000001号',
    '别证〔2026〕第000001号',
    ' 存证〔2026〕第000123号',
    '存证〔2026〕第000123号\n',
    '',
  ]
  for (const text of others) expect(parseCertificateNumber(text)).toBeNull()
})

test('a number out of range is never written', () => {
  for (const sequence of [0, -1, 1.5, 100_000_000, Number.NaN]) {
    expect(() => formatCertificateNumber({ kind: 'custody', year: 2026, sequence })).toThrow(RangeError)
  }
  expect(() => formatCertificateNumber({ kind: 'custody', year: 2128, sequence: 1 })).toThrow(RangeError)
})
