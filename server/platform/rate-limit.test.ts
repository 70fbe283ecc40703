import { RateLimiterMemory } from 'rate-limiter-flexible'
import { describe, expect, it } from 'vitest'
import {
  allOf,
  countedBehind,
  createRateLimits,
  memoryCounter,
  RATE_CLASSES,
  type RateClass,
  rateKey,
} from './rate-limit'

describe('rate limits', () => {
  it.each(Object.keys(RATE_CLASSES) as RateClass[])(
    '%s: as many as its class says pass, the next does not',
    async (rateClass) => {
      const limits = createRateLimits()
      const { points } = RATE_CLASSES[rateClass]
      const decisions = await Promise.all(
        Array.from({ length: points + 1 }, () => limits.take(rateClass, 'p:1')),
      )
      expect(decisions.filter((one) => one.allowed)).toHaveLength(points)
      const refused = decisions.find((one) => !one.allowed)
      expect(refused).toMatchObject({ remaining: 0 })
      expect(refused?.retryAfterSeconds).toBeGreaterThanOrEqual(1)
      expect(refused?.retryAfterSeconds).toBeLessThanOrEqual(RATE_CLASSES[rateClass].seconds)
    },
  )

  it('count classes and callers apart', async () => {
    const limits = createRateLimits()
    for (let call = 0; call < RATE_CLASSES['sign-in'].points; call += 1) await limits.take('sign-in', 'a:1')
    expect((await limits.take('sign-in', 'a:1')).allowed).toBe(false)
    expect((await limits.take('sign-in', 'a:2')).allowed).toBe(true)
    expect((await limits.take('read', 'a:1')).allowed).toBe(true)
  })

  it('of several windows hold each', async () => {
    const counter = allOf(
      memoryCounter('day', { points: 3, seconds: 86_400 }),
      memoryCounter('hour', { points: 2, seconds: 3_600 }),
    )
    const limits = createRateLimits({ sms: counter })
    const taken = []
    for (let call = 0; call < 4; call += 1) taken.push(await limits.take('sms', 'a:1'))
    expect(taken.map(({ allowed }) => allowed)).toEqual([true, true, false, false])
    expect(taken[3]?.retryAfterSeconds).toBeGreaterThan(3_600)
  })

  it('counted behind the answer are known to every process a moment later', async () => {
    const shared = memoryCounter('shared', { points: 4, seconds: 60 })
    const [one, two] = [1, 2].map(() => countedBehind('sign-in', { points: 4, seconds: 60 }, shared))
    const passes = (counter: typeof one) =>
      counter?.consume('a:1').then(
        () => true,
        () => false,
      )
    for (let call = 0; call < 4; call += 1) expect(await passes(one)).toBe(true)
    expect(await passes(one)).toBe(false)
    const late = [await passes(two), await passes(two), await passes(two)]
    expect(late).toEqual([true, false, false])
    const broken = countedBehind(
      'sign-in',
      { points: 1, seconds: 60 },
      { consume: () => Promise.reject(new Error('away')) },
    )
    expect([await passes(broken), await passes(broken)]).toEqual([true, false])
  })

  it('let a class be counted elsewhere, and pass on the failure of that store', async () => {
    const shared = new RateLimiterMemory({ points: 1, duration: 60 })
    const limits = createRateLimits({ verify: shared })
    expect((await limits.take('verify', 'a:1')).allowed).toBe(true)
    expect((await limits.take('verify', 'a:1')).allowed).toBe(false)
    shared.consume = () => Promise.reject(new Error('store is down'))
    await expect(limits.take('verify', 'a:1')).rejects.toThrow('store is down')
  })
})

describe('whom a call counts against', () => {
  it.each([
    [{ principalId: 'p1', address: '192.0.2.1' }, 'p:p1'],
    [{ address: '192.0.2.1' }, 'a:192.0.2.1'],
    [{ address: '::ffff:192.0.2.1' }, 'a:192.0.2.1'],
    [{ address: '2001:db8:1:2:3:4:5:6' }, 'a:2001:db8:1:2::/64'],
    [{ address: '2001:0db8:0001:0002::9' }, 'a:2001:db8:1:2::/64'],
    [{ address: '2001:db8::5' }, 'a:2001:db8:0:0::/64'],
    [{ address: '::1' }, 'a:0:0:0:0::/64'],
    [{ address: 'fe80::1%eth0' }, 'a:fe80:0:0:0::/64'],
  ])('%j is %s', (caller, key) => expect(rateKey(caller)).toBe(key))
})
