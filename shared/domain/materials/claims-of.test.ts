import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { WHOLE_FILE } from '../archive/health/fixtures/whole-file'
import { claimsOf } from './claims-of'
import { type Contents, EMPTY_CONTENTS } from './contents'

reg('G36', 'N20-4')

const done = {
  seq: 9,
  at: '2026-03-02T02:00:00.000Z',
  by: { kind: 'person', id: 'p', role: 'person' },
} as const
const NOTHING = {
  ...{ education: [], work: [], otherwise: [], workStart: null, party: null, status: null },
  ...{ titles: [], research: [], honours: [] },
}
const school = { level: 'bachelor', school: '演示大学', from: '2008-09', to: '2012-06' } as const
const [material] = WHOLE_FILE.materials
if (!material) throw new Error('a whole file has papers')
const MATERIALS = [
  { ...material, states: { school, work: { unit: '演示一公司', from: '2012-07', to: '2018-12' } } },
]
const fileOf = (claims: typeof WHOLE_FILE.claims, confirmed: boolean): Contents => ({
  ...EMPTY_CONTENTS,
  keyFacts: { workStart: { ...done, value: '2012-07', papers: [], earlier: [] } },
  told: { ...done, kind: 'graduate', claims, confirmed },
})

describe('what a file is held to', () => {
  it('is the word of the person beside what the papers state, which silence does not take away', () => {
    const held = claimsOf(fileOf(NOTHING, false), MATERIALS)
    expect(held.education.map((one) => one.school)).toEqual(['演示大学'])
    expect(held.work.map(({ unit }) => unit)).toEqual(['演示一公司'])
    expect(held.workStart).toBe('2012-07')
  })

  it('goes by the dates of the person where both speak of one school and one employer', () => {
    const said = {
      ...NOTHING,
      education: [{ ...school, to: '2013-06', fullTime: true, degree: true, abroad: false }],
      work: [{ unit: '演示一公司', from: '2012-08', to: null, own: false }],
      workStart: '2012-08',
    }
    const held = claimsOf(fileOf(said, false), MATERIALS)
    expect(held).toEqual({ ...said })
  })

  it('is what staff confirmed and nothing else, once they did', () => {
    expect(claimsOf(fileOf(NOTHING, true), MATERIALS)).toEqual(NOTHING)
  })
})
