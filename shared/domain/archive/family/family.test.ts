import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINSHIP_KINDS } from '../../avoidance/kinship'
import { paper } from '../health/fixtures/whole-file'
import { familyFacts } from './family'
import { type FamilyEntry, RELATIONS } from './relations'

reg('G36', 'N21')

const naming = (id: string, formedOn: string | null, ...family: FamilyEntry[]) =>
  paper(id, 'resume-form', formedOn, { states: { family } })

describe('family members as the papers tell', () => {
  it('are one fact for each relation and name, with the latest word and every paper that names them', () => {
    const facts = familyFacts([
      naming('新', '2019', { relation: 'spouse', name: '演示丁', work: '演示二公司' }),
      naming('旧', '2010', { relation: 'spouse', name: '演示 丁', birth: '1991-03', work: '演示一公司' }),
    ])
    expect(facts).toEqual([
      {
        ...{ relation: 'spouse', name: '演示丁', kinship: 'spouse', birth: '1991-03', work: '演示二公司' },
        ...{ political: null, papers: ['旧', '新'] },
      },
    ])
  })

  it('stay apart by relation and by name', () => {
    const facts = familyFacts([
      naming(
        '表',
        null,
        { relation: 'father', name: '演示乙' },
        { relation: 'uncle', name: '演示乙' },
        { relation: 'child', name: '演示己' },
        { relation: 'child', name: '演示庚' },
      ),
    ])
    expect(facts.map(({ relation, name }) => `${relation} ${name}`)).toEqual([
      ...['father 演示乙', 'uncle 演示乙', 'child 演示己', 'child 演示庚'],
    ])
  })

  it('tell for every relation by which kinship a reader is kept away', () => {
    for (const { kinship } of Object.values(RELATIONS)) expect(KINSHIP_KINDS).toContain(kinship)
    const used = new Set(Object.values(RELATIONS).map(({ kinship }) => kinship))
    expect([...used].toSorted()).toEqual(KINSHIP_KINDS.filter((kind) => kind !== 'self').toSorted())
  })

  it('are the same whatever order the papers come in', () => {
    const entry = fc.record({
      relation: fc.constantFrom('father', 'mother', 'child') as fc.Arbitrary<FamilyEntry['relation']>,
      name: fc.constantFrom('演示乙', '演示丙', '演示丁'),
      work: fc.constantFrom('甲厂', '乙厂'),
    })
    const papers = fc.uniqueArray(
      fc.tuple(fc.uuid(), fc.constantFrom('1999', '2004-05', null), fc.array(entry, { maxLength: 4 })),
      { selector: ([id]) => id, maxLength: 8 },
    )
    fc.assert(
      fc.property(papers, (given) => {
        const materials = given.map(([id, formedOn, family]) => naming(id, formedOn, ...family))
        expect(familyFacts(materials.toReversed())).toEqual(familyFacts(materials))
      }),
    )
  })
})
