import { describe, expect, it } from 'vitest'
import { createTokenCache } from './token-cache'

describe('the cache of verified tokens', () => {
  it('forgets the least recently used first', () => {
    const cache = createTokenCache<number>(2)
    cache.put('a', 1, 100)
    cache.put('b', 2, 100)
    expect(cache.get('a', 0)).toBe(1)
    cache.put('c', 3, 100)
    expect([cache.get('a', 0), cache.get('b', 0), cache.get('c', 0)]).toEqual([1, undefined, 3])
    expect(cache.size).toBe(2)
  })

  it('forgets what has expired, at the second of expiry', () => {
    const cache = createTokenCache<number>(2)
    cache.put('a', 1, 100)
    expect(cache.get('a', 99)).toBe(1)
    expect(cache.get('a', 100)).toBeUndefined()
    expect(cache.size).toBe(0)
  })
})
