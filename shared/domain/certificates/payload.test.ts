import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBase64url } from './base64url'
import { formatCertificateNumber } from './number'
import { type CertificateClaims, decodePayload, encodePayload, subjectText } from './payload'

const letters = (alphabet: string, maxLength: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength }).map((parts) => parts.join(''))

const bytesText = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((bytes) => toBase64url(bytes))

const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2127-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Any claims that are in form. */
const anyClaims: fc.Arbitrary<CertificateClaims> = fc
  .record({
    kid: letters('AZaz09_-', 8),
    sequence: fc.integer({ min: 1, max: 99_999_999 }),
    item: letters('az09-', 24),
    days: fc.tuple(day, day).map((days) => days.sort()),
    centre: letters('AZaz09-', 16),
    salt: bytesText(16),
    digest: bytesText(32),
    last4: fc.tuple(fc.integer({ min: 0, max: 999 }), fc.constantFrom(...'0123456789X')),
  })
  .map(({ sequence, days, last4: [figures, check], ...rest }) => ({
    ...rest,
    v: 1,
    no: formatCertificateNumber({ kind: 'custody', year: 2026, sequence }),
    issuedOn: days[0],
    validUntil: days[1],
    last4: String(figures).padStart(3, '0') + check,
  }))

const [sample] = fc.sample(anyClaims, { numRuns: 1, seed: 7 })
const claims = sample!

describe('payload', () => {
  test('claims in form survive the round trip, as the same bytes each time', () => {
    fc.assert(
      fc.property(anyClaims, (value) => {
        const bytes = encodePayload(value)
        expect(encodePayload({ ...value })).toEqual(bytes)
        expect(decodePayload(bytes)).toEqual({ ok: true, value })
      }),
    )
  })

  test('whatever bytes come in, what is accepted is exactly what would be written', () => {
    const altered = fc.record({ value: anyClaims, at: fc.nat(140), byte: fc.integer({ min: 0, max: 255 }) })
    fc.assert(
      fc.property(altered, ({ value, at, byte }) => {
        const bytes = encodePayload(value)
        bytes[at % bytes.length] = byte
        const decoded = decodePayload(bytes)
        if (decoded.ok) expect(encodePayload(decoded.value)).toEqual(bytes)
        else expect(decoded.error).toMatch(/^(version|length|field|number|date|not-canonical)$/)
      }),
      { numRuns: 2000 },
    )
  })

  test('cut, lengthened and foreign payloads are refused with a reason', () => {
    const bytes = encodePayload(claims)
    for (let length = 2; length < bytes.length; length++) {
      expect(decodePayload(bytes.slice(0, length)).ok).toBe(false)
    }
    expect(decodePayload(Uint8Array.of(...bytes, 0))).toEqual({ ok: false, error: 'length' })
    expect(decodePayload(Uint8Array.of(0x43, 2, ...bytes.slice(2)))).toEqual({ ok: false, error: 'version' })
    expect(decodePayload(new TextEncoder().encode('{"v":1}'))).toEqual({ ok: false, error: 'version' })
    expect(decodePayload(new Uint8Array())).toEqual({ ok: false, error: 'version' })
  })

  test.each([
    ['kid', { kid: '' }],
    ['kid', { kid: 'ninechars' }],
    ['number', { no: '存证〔2026〕第1号' }],
    ['item', { item: 'Custody' }],
    ['date', { issuedOn: '2026-02-30' }],
    ['validity before issue', { issuedOn: '2026-03-02', validUntil: '2026-03-01' }],
    ['centre', { centre: '中心' }],
    ['salt', { salt: 'AAAA' }],
    ['digest', { digest: `${claims.digest}A` }],
    ['last four', { last4: '12345' }],
    ['lower-case x', { last4: '123x' }],
  ])('claims out of form are never encoded: %s', (_, change) => {
    expect(() => encodePayload({ ...claims, ...change })).toThrow(TypeError)
  })

  test('a day that does not exist is refused when read', () => {
    const bytes = encodePayload({ ...claims, issuedOn: '2026-02-28', validUntil: '2126-02-28' })
    const at = bytes.findIndex(
      (byte, i) => ((byte << 8) | (bytes[i + 1] ?? 0)) === ((26 << 9) | (2 << 5) | 28),
    )
    bytes[at + 1] = (bytes[at + 1] ?? 0) + 2
    expect(decodePayload(bytes)).toEqual({ ok: false, error: 'date' })
  })
})

test('the text under the digest holds the salt, so equal people have different digests', () => {
  expect(subjectText('c2FsdA', '示例甲', '110101199003070012')).toBe('c2FsdA|示例甲|110101199003070012')
})
