import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64url, toBase64url } from './base64url'

test('agrees with the engine’s own base64url, both ways', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const text = toBase64url(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64url(text)).toEqual(bytes)
    }),
  )
})

test('every text either is the canonical spelling of its bytes or is refused', () => {
  const letters = fc.constantFrom(...'ABQgw_-9+/= 中')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 9 }), (parts) => {
      const text = parts.join('')
      const bytes = fromBase64url(text)
      if (bytes) expect(toBase64url(bytes)).toBe(text)
    }),
    { numRuns: 1000 },
  )
})

test('padding, other alphabets, leftover bits and impossible lengths are refused', () => {
  expect(fromBase64url('QQ')).toEqual(Uint8Array.of(65))
  for (const text of ['QQ==', 'QR', 'QUI+', 'QUI/', 'A', 'QQ ', 'Q\n']) expect(fromBase64url(text)).toBeNull()
})
