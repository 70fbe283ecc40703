import { reg } from '@shared/kernel/reg'
import { testKey, testKeys } from '@test/support/key-sets'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFieldCipher, FieldCipherError } from './field-cipher'

const shows = reg('N29-leak')
const AAD = 'people.idNumber:p1'
const ID = '110101199003070012'

const problemOf = (open: () => string) => {
  try {
    open()
  } catch (error) {
    return error instanceof FieldCipherError ? error.problem : 'other'
  }
  return 'opened'
}

const SUITES = [
  { suite: 'aes-256-gcm', kid: 'a1', length: 66 },
  { suite: 'sm4-cbc-hmac-sm3', kid: 's1', length: 111 },
] as const

describe.each(SUITES)(`a field encrypted by $suite (${shows.join(' ')})`, ({ suite, kid, length }) => {
  const key = testKey(1, suite)
  const cipher = createFieldCipher(() => testKeys(key))

  it('opens to the same text under the same address, never seals twice to the same value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (plain, aad) => {
        const value = cipher.seal(plain, aad)
        expect(cipher.open(value, aad)).toBe(Buffer.from(plain).toString())
        expect(cipher.seal(plain, aad)).not.toBe(value)
      }),
    )
  })

  it('has the stored form v<kid>.<base64url>, and the key id tells the suite', () => {
    const value = cipher.seal(ID, AAD)
    expect(value).toMatch(new RegExp(`^v${kid}\\.[A-Za-z0-9_-]+$`))
    expect(value).toHaveLength(length)
  })

  it('does not open under another record, field or collection', () => {
    const value = cipher.seal(ID, AAD)
    for (const aad of ['people.idNumber:p2', 'people.phone:p1', 'archives.idNumber:p1', '']) {
      expect(problemOf(() => cipher.open(value, aad))).toBe('not-authentic')
    }
  })

  it('lets no byte pass from the address to the value or back', () => {
    const packed = Buffer.from(cipher.seal(ID, AAD).slice(kid.length + 2), 'base64url')
    const longer = Buffer.concat([Buffer.from('1'), packed])
    const value = `v${kid}.${longer.toString('base64url')}`
    expect(problemOf(() => cipher.open(value, AAD.slice(0, -1)))).toBe('not-authentic')
  })

  it('does not open when any bit is altered or any end is cut off', () => {
    const value = cipher.seal(ID, AAD)
    const bytes = Buffer.from(value.slice(kid.length + 2), 'base64url')
    fc.assert(
      fc.property(fc.nat({ max: bytes.length * 8 - 1 }), (bit) => {
        const altered = Buffer.from(bytes)
        altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const broken = `v${kid}.${altered.toString('base64url')}`
        expect(problemOf(() => cipher.open(broken, AAD))).toBe('not-authentic')
      }),
    )
    for (let length = 1; length < bytes.length; length += 1) {
      const cut = `v${kid}.${bytes.subarray(0, length).toString('base64url')}`
      expect(problemOf(() => cipher.open(cut, AAD))).toBe('not-authentic')
    }
  })

  it.each(['', `v${kid}.`, `v${kid}`, ID, `v${kid}.!!`, 'x1.AAAA', 'v.AAAA'])('%j is malformed', (value) => {
    expect(problemOf(() => cipher.open(value, AAD))).toBe('malformed')
  })
})

describe('a change of keys', () => {
  const older = testKey(1, 'aes-256-gcm')
  const newer = testKey(2, 'sm4-cbc-hmac-sm3')
  const before = createFieldCipher(() => testKeys(older))
  const after = createFieldCipher(() => testKeys(older, newer))

  it('leaves values readable, also those of the other suite, and says which to seal again', () => {
    const value = before.seal('text', AAD)
    expect(after.open(value, AAD)).toBe('text')
    expect([before.isCurrent(value), after.isCurrent(value)]).toEqual([true, false])
    expect(after.isCurrent(after.seal('text', AAD))).toBe(true)
  })

  it('is asked for when a value comes under a key nobody here knows', () => {
    let asked = 0
    const unaware = createFieldCipher(
      () => testKeys(older),
      () => {
        asked += 1
      },
    )
    expect(problemOf(() => unaware.open(after.seal('text', AAD), AAD))).toBe('unknown-key')
    expect(asked).toBe(1)
  })

  it('says nothing of the text or the value when something fails', () => {
    const value = before.seal(ID, AAD)
    const error = new FieldCipherError('not-authentic', AAD)
    expect(JSON.stringify(error) + String(error.stack)).not.toContain(value)
  })
})
