import type { Centre } from '@shared/domain/centres/types'
import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_NEAREST, offersOf } from './offers'

const shows = reg('N7-place', 'W5-route', 'W6-all')

const centre = (_id: string, regionCode: string, own: Partial<Centre> = {}): Centre => ({
  ...{ _id, regionCode, kind: 'institution', code: _id, name: _id, parentId: null, level: 'city' },
  ...{ institutionCode: null, address: '', phone: '', hours: '', standing: { kind: 'statutory' } },
  ...{ scope: ['persons'], sealText: '', ...own },
})

const CENTRES = [
  centre('city', '560100'),
  centre('district', '560102'),
  centre('other-city', '560200'),
  centre('far', '570100'),
  centre('department', '560000', { kind: 'authority', standing: null, scope: [] }),
  centre('street', '560102', { scope: ['unemployed'] }),
]
const said = (...given: Parameters<typeof offersOf>) =>
  offersOf(...given).map(({ centreId, why }) => `${centreId}:${why}`)

describe(`where a file may be kept (${shows.join(' ')})`, () => {
  it('offers the household and the place of work, the nearest first, each centre once', () => {
    expect(said({ household: '560102' }, CENTRES)).toEqual(['district:household', 'city:household'])
    expect(said({ household: '560102', workplace: '560200' }, CENTRES)).toEqual([
      'district:household',
      'city:household',
      'other-city:workplace',
    ])
    expect(said({ household: '560102', workplace: '560101' }, CENTRES)).toEqual([
      'district:household',
      'city:household',
    ])
    expect(said({ household: '990000', former: '570100' }, CENTRES)).toEqual(['far:former'])
  })

  it('offers the nearest where nobody serves the place: of the city, then of the province, then anywhere', () => {
    expect(said({ household: '560300' }, CENTRES)).toEqual([
      'city:nearest',
      'other-city:nearest',
      'district:nearest',
    ])
    expect(said({ household: '110101' }, CENTRES)).toHaveLength(4)
    const many = Array.from({ length: 40 }, (_, at) => centre(`far-${at}`, `57${10 + at}01`))
    const far = said({ household: '110101' }, [...many, ...CENTRES])
    expect(far).toHaveLength(MOST_NEAREST)
    expect(far.slice(0, 3)).toEqual(['city:nearest', 'other-city:nearest', 'far:nearest'])
    expect(said({ household: '560205' }, CENTRES)).toEqual(['other-city:household'])
  })

  it('takes an abolished county code as it takes any other', () => {
    // 560109 is in nobody's list; the city that held it serves it.
    expect(said({ household: '560109' }, CENTRES)).toEqual(['city:household'])
  })

  it('takes a centre whose region nobody has entered as serving everywhere, after those that serve the place', () => {
    const anywhere = centre('anywhere', '000000')
    expect(said({ household: '110101' }, [anywhere])).toEqual(['anywhere:nearest'])
    expect(said({ household: '560102' }, [...CENTRES, anywhere])).toEqual([
      'district:household',
      'city:household',
    ])
  })

  const code = fc.constantFrom(
    '560100',
    '560102',
    '560200',
    '570100',
    '110101',
    '990000',
    '560000',
    '000000',
    '',
    'x',
  )
  const people = fc.record(
    { household: code, workplace: code, former: code },
    { requiredKeys: ['household'] },
  )

  it('is total: while one centre takes persons, somebody is offered, nobody twice, each with reason and row', () => {
    fc.assert(
      fc.property(people, fc.subarray(CENTRES), (places, centres) => {
        const offers = offersOf(places, centres)
        const taking = centres.filter(
          ({ kind, scope }) => kind === 'institution' && scope.includes('persons'),
        )
        expect(offers.length > 0).toBe(taking.length > 0)
        expect(new Set(offers.map(({ centreId }) => centreId)).size).toBe(offers.length)
        for (const { centreId, says, article } of offers) {
          expect(taking.some(({ _id }) => _id === centreId)).toBe(true)
          expect(says).not.toBe('')
          expect(['N7-place', 'W5-route', 'W6-all']).toContain(article)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
