import { DEMO_CENTRES } from '@server/features/centres'
import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayKeepFiles } from '../centres/standing'
import { CENTRE_LEVELS, type Centre, SCOPES, type Standing } from '../centres/types'
import { BUILTIN_TABLES } from '../local/builtin'
import { ROUTING_KEYS } from '../local/keys'
import { PLACES, type Place, type TableVersion } from '../local/types'
import { route } from './route'
import { travellerOf } from './traveller'
import type { RouteMap, Traveller } from './types'

const shows = reg('N7-place', 'W5-route', 'W6-all', 'B1', 'N4', 'B-unemployed', 'W7-retired')
const DAY = '2026-11-22'
const PLACE_NAMES = Object.keys(PLACES) as Place[]

const node = (_id: string, regionCode: string, own: Partial<Centre> = {}): Centre => ({
  ...{ _id, regionCode, kind: 'institution', code: _id, name: `${_id}中心`, parentId: null, level: 'city' },
  ...{ institutionCode: null, address: '', phone: '', hours: '', standing: { kind: 'statutory' } },
  ...{ scope: ['persons', 'units'], sealText: '', ...own },
})
const department = (id: string, regionCode: string): Centre =>
  node(id, regionCode, { kind: 'authority', standing: null, scope: [] })

/** Weihai as its opinion divides the work: units at the city, persons at the districts, the retired at the street. */
const WEIHAI = [
  department('weihai', '371000'),
  node('city', '371000', { scope: ['units'] }),
  node('huancui', '371002', { level: 'district' }),
  node('wendeng', '371003', { level: 'district' }),
  node('street', '371002001', {
    level: 'street',
    standing: { kind: 'delegated', by: 'huancui', document: '演示' },
    scope: ['retired', 'unemployed'],
  }),
  node('jinan', '370100'),
]

const said = (person: Traveller, choice: Place | null, map: Partial<RouteMap> = {}) => {
  const found = route(person, choice, { centres: WEIHAI, day: DAY, ...map })
  if (found.kind === 'authority') return [`?${found.authority.name} ${found.authority.phone}`]
  return found.options.map(({ centreId, place, tier }) => `${centreId} ${place} ${tier}`)
}

describe(`where a file may be kept (${shows.join(' ')})`, () => {
  it('offers graduates in Weihai three places, and the one they choose', () => {
    const graduate = {
      kind: 'graduate' as const,
      places: { household: '371002', workplace: '371003', 'before-studies': '370102' },
    }
    expect(said(graduate, null)).toEqual(['huancui household there', 'wendeng workplace there'])
    expect(said(graduate, 'workplace')).toEqual(['wendeng workplace there'])
    expect(said({ ...graduate, places: { 'before-studies': '371003' } }, 'before-studies')).toEqual([
      'wendeng before-studies there',
    ])
  })

  it('gives every lawful centre of a place, the district before the city before the province, each once', () => {
    const centres = [
      node('province', '560000', { level: 'province' }),
      node('city', '560100'),
      node('district', '560102', { level: 'district' }),
      node('sibling', '560103', { level: 'district' }),
      node('other-city', '560200'),
      node('anywhere', '000000'),
      department('局', '560100'),
    ]
    const of = (kind: Traveller['kind'], places: Traveller['places']) =>
      said({ kind, places }, null, { centres })
    expect(of('flexible', { household: '560102' })).toEqual([
      'district household there',
      'city household around',
      'province household around',
    ])
    expect(of('flexible', { household: '560102', workplace: '560200' })).toEqual([
      'district household there',
      'city household around',
      'province household around',
      'other-city workplace there',
    ])
    // 560109 is in nobody's list; the city that held it serves it.
    expect(of('other', { household: '560109' })).toEqual([
      'city household around',
      'province household around',
    ])
    expect(of('other', { household: '110101' })).toEqual(['anywhere household everywhere'])
  })

  it('opens the street to the unemployed beside the district where the place has said so', () => {
    const rows = {
      'switch.street-unemployed': { value: true, source: { kind: 'ours', why: '演示' } as const },
    }
    const tables = [
      ...BUILTIN_TABLES,
      {
        ...{ regionCode: '371000', regionName: '威海市', version: 9, effectiveFrom: DAY },
        ...{ document: '演示', rows },
      },
    ]
    const jobless = travellerOf({ situation: 'jobless', household: '371002001 某街道' })
    expect(said(jobless, null, { tables })).toEqual(['street household there', 'huancui household around'])
  })

  it('shows the street offices of a district, where forms ask no further, and the district itself', () => {
    const retired = travellerOf({ situation: 'retired', household: '371002 环翠区' })
    expect(said(retired, null)).toEqual(['street household street', 'huancui household there'])
    expect(said(travellerOf({ situation: 'retired', household: '371003 文登区' }), null)).toEqual([
      'wendeng household there',
    ])
    // Not opened to the unemployed there.
    expect(said(travellerOf({ situation: 'jobless', household: '371002 环翠区' }), null)).toEqual([
      'huancui household there',
    ])
  })

  it('reads who asks from the plain answers of a form, whatever is missing', () => {
    expect(travellerOf({})).toEqual({ kind: 'other', places: {} })
    expect(travellerOf({ situation: 'student', household: 'x' })).toEqual({
      kind: 'other',
      places: { household: 'x' },
    })
    expect(
      travellerOf({ situation: 'left-state', household: '371002 环翠区', former: '371003 文登区' }),
    ).toEqual({ kind: 'left-state', places: { household: '371002', former: '371003' } })
    expect(travellerOf({ situation: 'graduate', school: 'technician', workplace: '371002 环翠区' })).toEqual({
      kind: 'technician',
      places: { workplace: '371002' },
    })
  })

  it('does not offer what the table of the place does not, and says what it does', () => {
    const leaver = { kind: 'flexible' as const, places: { workplace: '371002', former: '371003' } }
    expect(said(leaver, null)).toEqual(['wendeng former there'])
    expect(said(leaver, 'workplace')).toEqual(['wendeng former there'])
    expect(said({ kind: 'flexible', places: { workplace: '371002' } }, 'workplace')).toEqual([
      'huancui workplace there',
    ])
  })

  it('leads persons to the districts where the city has divided the work so, also for an abolished county', () => {
    // 371081 was 文登市 until 2014; nobody has the code any more.
    expect(said({ kind: 'other', places: { household: '371081' } }, null)).toEqual([
      'huancui household same-city',
      'wendeng household same-city',
    ])
    expect(said({ kind: 'unit', places: { registration: '371081' } }, null)).toEqual([
      'city registration around',
    ])
  })

  it('leads the retired to their street, and to the district where their street has no office', () => {
    expect(said({ kind: 'retired', places: { household: '371002001' } }, null)).toEqual([
      'street household there',
    ])
    expect(said({ kind: 'retired', places: { household: '371002002' } }, null)).toEqual([
      'huancui household around',
    ])
    // Where the place has not opened the street, the district keeps the file.
    expect(said({ kind: 'unemployed', places: { household: '371002001' } }, null)).toEqual([
      'huancui household around',
    ])
  })

  it.each([
    ['a resident of Hong Kong', '810000'],
    ['a foreigner’s card', '911371'],
    ['a text that is no code', '环翠区'],
    ['nothing', ''],
  ])('%s: the department by name, or the line that reaches one', (_who, household) => {
    expect(said({ kind: 'other', places: { household } }, 'household')).toEqual([
      '?当地人力资源社会保障局 12333',
    ])
    const workplace = '371002'
    expect(said({ kind: 'other', places: { household, workplace } }, 'household')).toEqual([
      'huancui workplace there',
    ])
  })

  it('names the department of the city when the only centre has lost its standing yesterday', () => {
    const lapsed: Standing = {
      ...{ kind: 'authorised', document: '演示', validFrom: '2023-11-22', validUntil: '2026-11-21' },
    }
    const centres = [department('局', '371000'), node('one', '371002', { standing: lapsed })]
    expect(said({ kind: 'other', places: { household: '371002' } }, null, { centres })).toEqual([
      '?局中心 12333',
    ])
    expect(
      said({ kind: 'other', places: { household: '371002' } }, null, { centres, day: '2026-11-21' }),
    ).toEqual(['one household there'])
  })

  it('leads everybody to a centre that serves everywhere where nothing else is entered', () => {
    const centres = [node('only', '000000')]
    expect(said({ kind: 'graduate', places: { household: '110101' } }, null, { centres })).toEqual([
      'only household everywhere',
    ])
    expect(said({ kind: 'graduate', places: { household: 'x' } }, null, { centres })).toEqual([
      'only household everywhere',
    ])
  })

  it('finds somebody for everybody in the demo’s provinces', () => {
    for (const { regionCode } of DEMO_CENTRES)
      for (const kind of ROUTING_KEYS) {
        const places = { household: regionCode, registration: regionCode }
        expect(route({ kind, places }, null, { centres: DEMO_CENTRES, day: DAY }).kind).toBe('centres')
      }
  })
})

const code = fc.constantFrom(
  ...['371000', '371002', '371081', '371002001', '370000', '110101', '110000', '560101', '560101001'],
  ...['000000', '810000', '911371', '', 'x', '５６０１０１'],
)
const standing = fc.constantFrom<Standing | null>(
  null,
  { kind: 'statutory' },
  { kind: 'delegated', by: 'c0', document: '演示' },
  { kind: 'authorised', document: '演示', validFrom: '2025-01-01', validUntil: '2026-11-21' },
  { kind: 'authorised', document: '演示', validFrom: '2025-01-01', validUntil: DAY },
)
const tree = fc
  .array(
    fc.record({
      regionCode: code,
      kind: fc.constantFrom('institution' as const, 'authority' as const),
      level: fc.constantFrom(...CENTRE_LEVELS),
      standing,
      scope: fc.subarray([...SCOPES]),
    }),
    { maxLength: 8 },
  )
  .map((nodes) => nodes.map((own, at) => node(`c${at}`, own.regionCode, own)))
const person = fc.record({
  kind: fc.constantFrom(...ROUTING_KEYS),
  places: fc.dictionary(fc.constantFrom(...PLACE_NAMES), code),
})
const tables = fc
  .array(
    fc.record({
      regionCode: fc.constantFrom('371000', '110000', '560000', '000000', '371002'),
      effectiveFrom: fc.constantFrom('2020-01-01', DAY, '2030-01-01'),
      kind: fc.constantFrom(...ROUTING_KEYS),
      value: fc.subarray(PLACE_NAMES, { minLength: 1 }),
      open: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  .map((rows) => [
    ...BUILTIN_TABLES,
    ...rows.map(({ regionCode, effectiveFrom, kind, value, open }, at): TableVersion => {
      const source = { kind: 'ours' as const, why: '演示数据' }
      return {
        ...{ regionCode, regionName: regionCode, version: at + 2, effectiveFrom, document: '演示文件' },
        rows: {
          [`routing.${kind}`]: { value, source },
          'switch.street-unemployed': { value: open, source },
          'switch.persons-at-district': { value: open, source },
        },
      }
    }),
  ])

describe('the answer is total', () => {
  it('over persons, choices, tables and trees: somebody who can accept, or a department by name', () => {
    const choice = fc.constantFrom<Place | null>(null, ...PLACE_NAMES)
    fc.assert(
      fc.property(person, choice, tables, tree, (who, chosen, versions, centres) => {
        const found = route(who, chosen, { centres, tables: versions, day: DAY })
        if (found.kind === 'authority') {
          expect(
            [found.authority.name, found.authority.phone, found.says].every((text) => text.length > 0),
          ).toBe(true)
          if (found.authority.id)
            expect(centres.find(({ _id }) => _id === found.authority.id)?.kind).toBe('authority')
          return
        }
        expect(found.options.length).toBeGreaterThan(0)
        expect(new Set(found.options.map(({ centreId }) => centreId)).size).toBe(found.options.length)
        for (const { centreId, place, says, article, basis } of found.options) {
          const centre = centres.find(({ _id }) => _id === centreId) as Centre
          expect(mayKeepFiles(centre, DAY, (id) => centres.find(({ _id }) => _id === id)).ok).toBe(true)
          expect(who.places[place]).toBeDefined()
          expect(['N7-place', 'W5-route', 'W6-all']).toContain(article)
          expect([says, basis].every((text) => text.length > 0)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
