import { describe, expect, it } from 'vitest'
import { median, pairedRatios, quantile, saySpread } from './statistics'

describe('quantiles', () => {
  it('lie between neighbours and do not need a sorted list', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(quantile([10, 20, 30, 40, 50], 0.25)).toBe(20)
    expect(quantile([0, 10], 0.99)).toBeCloseTo(9.9)
  })

  it('of nothing are no number, and the list is left as it was', () => {
    const list = [3, 1, 2]
    expect(median(list)).toBe(2)
    expect(list).toEqual([3, 1, 2])
    expect(median([])).toBeNaN()
  })
})

describe('paired ratios', () => {
  it('leave out what slows both contenders in a round', () => {
    const bare = [1000, 400, 900, 100, 1000]
    const ours = bare.map((rate) => rate * 0.7)
    const summary = pairedRatios(ours, bare)
    expect(summary.median).toBeCloseTo(0.7)
    expect(summary.upper - summary.lower).toBeCloseTo(0)
  })

  it('tell the middle half, which one wild round does not move', () => {
    const summary = pairedRatios([1, 2, 3, 4, 500], [1, 1, 1, 1, 1])
    expect(summary).toEqual({ median: 3, lower: 2, upper: 4, rounds: 5 })
    expect(saySpread(summary)).toBe('middle half 2.00–4.00 of 5 rounds')
  })

  it('refuse rounds that do not pair and rounds without a number', () => {
    expect(() => pairedRatios([1, 2], [1])).toThrow('do not pair')
    expect(() => pairedRatios([], [])).toThrow('do not pair')
    expect(() => pairedRatios([1], [0])).toThrow('no number')
  })
})
