import { judgeTotp } from '@shared/domain/staff/totp-rules'
import { describe, expect, it } from 'vitest'
import { newTotpSecret, totpAt, totpMatches, totpUri } from './totp'

/** RFC 6238, appendix B (SHA-1): the secret is the ASCII text 12345678901234567890; six of the eight digits. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const RFC_CODES = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const

describe('the second factor', () => {
  it.each(RFC_CODES)('at %s seconds shows %s, as RFC 6238 says', (seconds, code) => {
    expect(totpAt(RFC_SECRET, Math.floor(seconds / 30))).toBe(code)
  })

  it('has secrets of 160 bits, none twice, and an address for the authenticator', () => {
    const secrets = Array.from({ length: 100 }, newTotpSecret)
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(new Set(secrets).size).toBe(100)
    expect(totpUri(RFC_SECRET, 'clerk', '档易办')).toMatch(/^otpauth:\/\/totp\/%E6.*:clerk\?secret=GEZ/)
  })

  it('is taken a step early or late, once, and a wrong clock is told from a wrong code', () => {
    const step = 50_000_000
    const now = new Date(step * 30_000)
    const judge = (at: number, last: number) =>
      judgeTotp(totpMatches(RFC_SECRET, totpAt(RFC_SECRET, at), step, 30), now, last)
    for (const at of [step - 1, step, step + 1])
      expect(judge(at, 0)).toEqual({ verdict: 'accepted', step: at })
    expect(judge(step, step).verdict).toBe('used')
    expect(judge(step - 1, step).verdict).toBe('used')
    for (const minutes of [-10, -1, 1, 10]) expect(judge(step + minutes * 2, 0).verdict).toBe('clock')
    expect(judge(step + 100, 0).verdict).toBe('wrong')
  })
})
