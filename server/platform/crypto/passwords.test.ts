import { describe, expect, it } from 'vitest'
import { dummyVerify, hashPassword, verifyPassword } from './passwords'

describe('a password', () => {
  it('is stored as argon2id with 19 MiB and 2 passes, salted', async () => {
    const stored = await hashPassword('一二三 correct horse')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await hashPassword('一二三 correct horse')).not.toBe(stored)
  })

  it('matches itself however its accents are composed, and nothing else, past the 72nd byte too', async () => {
    const long = '档'.repeat(30)
    const stored = await hashPassword(`${long}é`)
    expect(await verifyPassword(stored, `${long}e\u0301`)).toBe(true)
    expect(await verifyPassword(stored, `${long}è`)).toBe(false)
    expect(await verifyPassword(stored, '')).toBe(false)
  })

  it('never matches a stored text that is no hash', async () => {
    expect(await verifyPassword('', 'x')).toBe(false)
    expect(await verifyPassword('x', 'x')).toBe(false)
  })

  it('of an unknown user takes about as long to refuse', async () => {
    const stored = await hashPassword('right')
    expect(await dummyVerify('warm-up')).toBe(false)
    const time = async (work: () => Promise<boolean>) => {
      const start = process.cpuUsage()
      for (let i = 0; i < 5; i += 1) await work()
      const used = process.cpuUsage(start)
      return used.user + used.system
    }
    const known = await time(() => verifyPassword(stored, 'wrong'))
    const unknown = await time(() => dummyVerify('wrong'))
    expect(unknown / known).toBeGreaterThan(0.4)
    expect(unknown / known).toBeLessThan(2.5)
  })
})
