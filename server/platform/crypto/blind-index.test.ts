import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBlindIndex } from './blind-index'
import { ringOf } from './key-ring'

const secret = randomBytes(32)
const index = createBlindIndex(ringOf('1', [['1', secret]], 'test'))

describe('a blind index', () => {
  it('is the first 16 bytes of HMAC-SHA256 under the key of the field', () => {
    const key = Buffer.from(hkdfSync('sha256', secret, '', 'danganyiban blind-index phone', 32))
    const digest = createHmac('sha256', key).update('13800138000').digest().subarray(0, 16)
    expect(index.of('phone', '13800138000')).toBe(`b1.${digest.toString('base64url')}`)
  })

  it('does not mind case, width and outer spaces', () => {
    const expected = index.of('idNumber', '11010119900307001X')
    expect(index.of('idNumber', ' １１０１０１19900307001x　')).toBe(expected)
  })

  it('differs between texts, fields and keys', () => {
    const other = createBlindIndex(ringOf('1', [['1', randomBytes(32)]], 'test'))
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,18}$/), fc.stringMatching(/^\d{1,18}$/), (one, two) => {
        expect(index.of('phone', one) === index.of('phone', two)).toBe(one === two)
        expect(index.of('phone', one)).not.toBe(index.of('idNumber', one))
        expect(index.of('phone', one)).not.toBe(other.of('phone', one))
      }),
    )
  })
})
