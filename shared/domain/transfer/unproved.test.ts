import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOn } from '../archive/catalogue/table'
import { PERSON_KINDS, type PersonKind } from '../persons/situations'
import { missingMaterials } from './missing'
import { type Expected, expectedFacts, laterKinds, unprovedFacts } from './unproved'

const shows = reg('N20-4', 'W7-old')
const table = tableOn('2026-11-22')
const KINDS = [...table.kinds.values()]
const code = fc.constantFrom(...table.kinds.keys())
const GRADUATE: Expected = { kind: 'graduate', worked: false, party: false }
const expected: fc.Arbitrary<Expected> = fc.record({
  kind: fc.constantFrom(...(Object.keys(PERSON_KINDS) as PersonKind[])),
  worked: fc.boolean(),
  party: fc.boolean(),
})

describe(`what no paper in the bag proves (${shows.join(' ')})`, () => {
  it('asks a graduate for no work, and nobody but members for a party date', () => {
    expect(expectedFacts(GRADUATE)).toEqual(['birth', 'education'])
    expect(expectedFacts({ ...GRADUATE, worked: true, party: true })).toEqual([
      'birth',
      'education',
      'party-date',
    ])
    expect(expectedFacts({ kind: 'flexible', worked: true, party: false })).toContain('work-history')
  })

  it('lacks nothing with every kind there, never more for one paper more, and each can be made up for', () => {
    fc.assert(
      fc.property(expected, fc.array(code), fc.array(code), (who, present, more) => {
        expect(
          unprovedFacts(
            table,
            who,
            KINDS.map((kind) => kind.code),
          ),
        ).toEqual([])
        const before = unprovedFacts(table, who, present)
        const after = unprovedFacts(table, who, [...present, ...more])
        expect(after.every((fact) => before.includes(fact))).toBe(true)
        const told = missingMaterials(table, before)
        expect(told.map(({ fact }) => fact).toSorted()).toEqual(before.toSorted())
      }),
    )
  })

  it('leaves a listed paper that is not there for later, unless it was abolished or is key', () => {
    const abolished = KINDS.filter(({ standing, givenUp }) => standing === 'never' || givenUp !== null)
    expect(abolished.length).toBeGreaterThan(0)
    const gone = abolished.map((kind) => kind.code)
    expect(laterKinds(table, [], gone)).toEqual([])
    expect(laterKinds(table, [], ['company-hire', 'company-hire', ...gone])).toEqual(['company-hire'])
    expect(laterKinds(table, ['work-start'], ['company-hire'])).toEqual([])
  })
})
