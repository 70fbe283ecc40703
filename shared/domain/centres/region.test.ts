import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers, NATION, regionLadder, regionPrefix } from './region'

const code = fc
  .tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }))
  .map((pairs) => pairs.map((pair) => String(pair).padStart(2, '0')).join(''))

describe('region codes', () => {
  it.each([
    ['370000', '37'],
    ['371000', '3710'],
    ['371002', '371002'],
    ['371002001', '371002001'],
    [NATION, ''],
  ])('%s begins with %j', (of, prefix) => expect(regionPrefix(of)).toBe(prefix))

  it.each([
    ['371000', '371002', true],
    ['371000', '371081', true],
    ['371002', '371002005', true],
    ['371002', '371000', false],
    ['371002005', '371002', false],
    ['371002005', '371002006', false],
    ['370000', '110101', false],
    [NATION, '820000', true],
  ])('%s holds %s: %s', (wide, narrow, held) => expect(covers(wide, narrow)).toBe(held))

  it('every rung of the ladder covers the region, nearest first, and the last is the nation', () => {
    fc.assert(
      fc.property(code, fc.constantFrom('', '001', '123'), (district, street) => {
        const ladder = regionLadder(district + street)
        expect(ladder[0]).toBe(district + street)
        expect(ladder.at(-1)).toBe(NATION)
        expect(new Set(ladder).size).toBe(ladder.length)
        for (const rung of ladder) expect(covers(rung, district + street)).toBe(true)
        const lengths = ladder.map((rung) => regionPrefix(rung).length)
        expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
      }),
    )
  })

  it('what is no code has the nation', () => {
    for (const text of ['', 'abc', '37100', '3710021', '９１０１００'])
      expect(regionLadder(text)).toEqual([NATION])
  })
})
