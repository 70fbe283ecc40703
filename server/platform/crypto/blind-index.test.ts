import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { testKey, testKeys } from '@test/support/key-sets'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBlindIndex } from './blind-index'

const SUITES = [
  { suite: 'aes-256-gcm', hash: 'sha256', kid: 'a1' },
  { suite: 'sm4-cbc-hmac-sm3', hash: 'sm3', kid: 's1' },
] as const

describe.each(SUITES)('a blind index of $suite', ({ suite, hash, kid }) => {
  const secret = randomBytes(32)
  const index = createBlindIndex(() => testKeys(testKey(1, suite, secret)))

  it('is the first 16 bytes of the HMAC under the key of the field', () => {
    const key = Buffer.from(hkdfSync(hash, secret, '', 'danganyiban blind-index phone', 32))
    const digest = createHmac(hash, key).update('13800138000').digest().subarray(0, 16)
    expect(index.of('phone', '13800138000')).toBe(`b${kid}.${digest.toString('base64url')}`)
  })

  it('does not mind case, width and outer spaces', () => {
    const expected = index.of('idNumber', '11010119900307001X')
    expect(index.of('idNumber', ' １１０１０１19900307001x　')).toBe(expected)
  })

  it('differs between texts, fields and keys', () => {
    const other = createBlindIndex(() => testKeys(testKey(1, suite)))
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,18}$/), fc.stringMatching(/^\d{1,18}$/), (one, two) => {
        expect(index.of('phone', one) === index.of('phone', two)).toBe(one === two)
        expect(index.of('phone', one)).not.toBe(index.of('idNumber', one))
        expect(index.of('phone', one)).not.toBe(other.of('phone', one))
      }),
    )
  })
})

describe('while the index key is being changed', () => {
  const older = testKey(1, 'aes-256-gcm')
  const newer = testKey(2, 'sm4-cbc-hmac-sm3')
  const before = createBlindIndex(() => testKeys(older))
  const during = createBlindIndex(() => testKeys(older, newer))
  const after = createBlindIndex(() => testKeys({ ...older, retired: true }, newer))
  const text = () => '13800138000'

  it('a text is looked up under every key, the one in use first, and written under that one', () => {
    expect(during.all('phone', text())).toEqual([after.of('phone', text()), before.of('phone', text())])
    expect(during.of('phone', text())).toBe(after.of('phone', text()))
    expect(after.all('phone', text())).toEqual([after.of('phone', text())])
  })

  it('an announced key is looked up and not yet written', () => {
    const announced = { ...newer, activeFrom: new Date('2999-01-01') }
    const soon = createBlindIndex(() => testKeys(older, announced))
    expect(soon.of('phone', text())).toBe(before.of('phone', text()))
    expect(soon.all('phone', text())).toEqual([before.of('phone', text()), during.of('phone', text())])
  })

  it('a stored index leads to all of them, and asks for its text only then', () => {
    const stored = before.of('phone', text())
    const never = () => {
      throw new Error('asked')
    }
    expect(before.allOf('phone', stored, never)).toEqual([stored])
    expect(during.allOf('phone', stored, text)).toEqual(during.all('phone', text()))
    expect(after.allOf('phone', stored, text)).toEqual(after.all('phone', text()))
  })
})
