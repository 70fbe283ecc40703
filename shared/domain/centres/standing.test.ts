import { addDays } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endsSoon, mayKeepFiles, WARNING_DAYS } from './standing'
import { CENTRE_LEVELS, type Centre, type CentreLevel, type Standing } from './types'

const shows = reg('N6', 'N5', 'B1')
const TODAY = '2026-11-22'
const STATUTORY: Standing = { kind: 'statutory' }
const DELEGATED: Standing = { kind: 'delegated', by: 'above', document: '演示委托书' }
const authorised = (validFrom: string, validUntil: string): Standing => ({
  kind: 'authorised',
  document: '演示授权〔2025〕1号',
  validFrom,
  validUntil,
})
const LAPSED = authorised('2023-11-22', '2026-11-21')
const node = (level: CentreLevel, standing: Standing | null, kind: Centre['kind'] = 'institution') => ({
  kind,
  level,
  standing,
})
const why = (...args: Parameters<typeof mayKeepFiles>) => {
  const found = mayKeepFiles(...args)
  return found.ok ? null : found.error.why
}

describe(`who may keep files (${shows.join(' ')})`, () => {
  it.each(CENTRE_LEVELS)('an authority at %s level keeps none, whatever is written of it', (level) => {
    for (const standing of [null, STATUTORY, DELEGATED, authorised('2020-01-01', '2030-01-01')])
      expect(why(node(level, standing, 'authority'), TODAY)).toBe('authority')
  })

  it.each([
    ['province', STATUTORY, null],
    ['city', STATUTORY, null],
    ['district', STATUTORY, null],
    ['street', STATUTORY, 'below-county'],
    ['street', DELEGATED, null],
    ['district', DELEGATED, 'no-street'],
    ['district', null, 'none'],
    ['district', authorised('2026-11-22', '2026-11-22'), null],
    ['district', authorised('2026-11-23', '2027-11-22'), 'not-yet'],
    ['district', LAPSED, 'lapsed'],
  ] as const)('at %s level, %j: %s', (level, standing, expected) => {
    expect(why(node(level, standing), TODAY)).toBe(expected)
  })

  it('an authorisation holds on its days and on no other', () => {
    const offset = fc.integer({ min: -800, max: 800 })
    fc.assert(
      fc.property(offset, offset, offset, (from, until, at) => {
        const [first, last, day] = [addDays(TODAY, from), addDays(TODAY, until), addDays(TODAY, at)]
        const holds = first <= day && day <= last
        expect(mayKeepFiles(node('city', authorised(first, last)), day).ok).toBe(holds)
      }),
    )
  })

  it('a street office stands as long as the centre that delegated', () => {
    const street = node('street', DELEGATED)
    const above = (found: Parameters<typeof mayKeepFiles>[0] | undefined) => why(street, TODAY, () => found)
    expect(above(node('district', STATUTORY))).toBeNull()
    expect(above(node('district', LAPSED))).toBe('delegating-centre')
    expect(above(node('street', DELEGATED))).toBe('delegating-centre')
    expect(above(node('district', null, 'authority'))).toBe('delegating-centre')
    expect(above(undefined)).toBe('delegating-centre')
  })

  it('every refusal names its row and a sentence to follow the name', () => {
    const found = mayKeepFiles(node('district', LAPSED), TODAY)
    expect(found).toEqual({
      ok: false,
      error: { why: 'lapsed', article: 'N6', says: '的授权已于2026年11月21日到期' },
    })
  })

  it('says in time when an authorisation is about to end', () => {
    const until = (validUntil: string) => endsSoon({ standing: authorised('2020-01-01', validUntil) }, TODAY)
    expect(until(TODAY)).toBe(TODAY)
    expect(until(addDays(TODAY, WARNING_DAYS))).toBe(addDays(TODAY, WARNING_DAYS))
    expect(until(addDays(TODAY, WARNING_DAYS + 1))).toBeNull()
    expect(until('2026-11-21')).toBeNull()
    expect(endsSoon({ standing: STATUTORY }, TODAY)).toBeNull()
  })
})
