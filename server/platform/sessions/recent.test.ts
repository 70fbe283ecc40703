import { fixedClock } from '@test/support/fixed-clock'
import { describe, expect, it } from 'vitest'
import { createRecent } from './recent'

function counted(most = 10) {
  const clock = fixedClock()
  const loads: string[] = []
  const recent = createRecent(
    async (key) => {
      loads.push(key)
      if (key === 'bad') throw new Error('not there')
      return `${key}${loads.length}`
    },
    most,
    clock,
  )
  return { clock, loads, recent }
}

describe('what was loaded a moment ago', () => {
  it('is given again until it is as old as it may be', async () => {
    const { clock, loads, recent } = counted()
    expect(await recent.get('a', 5000)).toBe('a1')
    clock.advance(4.999)
    expect(await recent.get('a', 5000)).toBe('a1')
    expect(await recent.get('a', 4000)).toBe('a2')
    clock.advance(5)
    expect(await recent.get('a', 5000)).toBe('a3')
    expect(loads).toHaveLength(3)
  })

  it('is loaded once for callers side by side', async () => {
    const { loads, recent } = counted()
    await Promise.all([recent.get('a', 5000), recent.get('a', 5000), recent.get('a', 5000)])
    expect(loads).toEqual(['a'])
  })

  it('is not remembered when it was dropped while loading', async () => {
    const { recent } = counted()
    const loading = recent.get('a', 5000)
    recent.drop('a')
    expect(await loading).toBe('a1')
    expect(await recent.get('a', 5000)).toBe('a2')
  })

  it('forgets failures', async () => {
    const { loads, recent } = counted()
    await expect(recent.get('bad', 5000)).rejects.toThrow('not there')
    await expect(recent.get('bad', 5000)).rejects.toThrow('not there')
    expect(loads).toEqual(['bad', 'bad'])
  })

  it('is old when the clock was set back', async () => {
    const { clock, recent } = counted()
    await recent.get('a', 5000)
    clock.advance(-60)
    expect(await recent.get('a', 5000)).toBe('a2')
  })

  it('makes room for others, the least recently used first', async () => {
    const { loads, recent } = counted(2)
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await recent.get(key, 5000)
    expect(loads).toEqual(['a', 'b', 'c', 'b'])
  })
})
