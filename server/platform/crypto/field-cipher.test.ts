import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFieldCipher, FieldCipherError } from './field-cipher'
import { ringOf } from './key-ring'

const oldKey = randomBytes(32)
const newKey = randomBytes(32)
const cipher = createFieldCipher(ringOf('1', [['1', oldKey]], 'test'))
const AAD = 'people.idNumber:p1'

const problemOf = (open: () => string) => {
  try {
    open()
  } catch (error) {
    return error instanceof FieldCipherError ? error.problem : 'other'
  }
  return 'opened'
}

describe('an encrypted field', () => {
  it('opens to the same text under the same address, never seals twice to the same value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (plain, aad) => {
        const value = cipher.seal(plain, aad)
        expect(cipher.open(value, aad)).toBe(Buffer.from(plain).toString())
        expect(cipher.seal(plain, aad)).not.toBe(value)
      }),
    )
  })

  it('has the stored form v<kid>.<base64url>, 65 characters for an ID number', () => {
    const value = cipher.seal('110101199003070012', AAD)
    expect(value).toMatch(/^v1\.[A-Za-z0-9_-]+$/)
    expect(value).toHaveLength(65)
  })

  it('does not open under another record, field or collection', () => {
    const value = cipher.seal('110101199003070012', AAD)
    for (const aad of ['people.idNumber:p2', 'people.phone:p1', 'archives.idNumber:p1', '']) {
      expect(problemOf(() => cipher.open(value, aad))).toBe('not-authentic')
    }
  })

  it('does not open when any bit is altered', () => {
    const value = cipher.seal('110101199003070012', AAD)
    const bytes = Buffer.from(value.slice(3), 'base64url')
    fc.assert(
      fc.property(fc.nat({ max: bytes.length * 8 - 1 }), (bit) => {
        const altered = Buffer.from(bytes)
        altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(problemOf(() => cipher.open(`v1.${altered.toString('base64url')}`, AAD))).toBe('not-authentic')
      }),
    )
  })

  it.each(['', 'v1.', 'v1', '110101199003070012', 'v1.AAAA', 'v1.!!', 'x1.AAAA'])(
    '%j is malformed',
    (value) => {
      expect(problemOf(() => cipher.open(value, AAD))).toBe('malformed')
    },
  )

  it('still opens after the key has changed, and says that it is to be sealed again', () => {
    const value = cipher.seal('text', AAD)
    const entries: [string, Buffer][] = [
      ['1', oldKey],
      ['2', newKey],
    ]
    const rotated = createFieldCipher(ringOf('2', entries, 'test'))
    expect(rotated.open(value, AAD)).toBe('text')
    expect(rotated.isCurrent(value)).toBe(false)
    expect(rotated.isCurrent(rotated.seal('text', AAD))).toBe(true)
    expect(problemOf(() => cipher.open(rotated.seal('text', AAD), AAD))).toBe('unknown-key')
  })

  it('says nothing of the text or the value when it fails', () => {
    const value = cipher.seal('110101199003070012', AAD)
    const error = new FieldCipherError('not-authentic', AAD)
    expect(JSON.stringify(error) + String(error.stack)).not.toContain(value)
  })
})
