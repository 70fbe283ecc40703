import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Centre } from '../centres/types'
import { routeCase, sayRouted } from './case-centre'

const shows = reg('N7-place', 'W5-route', 'W6-all')
const DAY = '2026-11-29'

const node = (_id: string, regionCode: string, own: Partial<Centre> = {}): Centre => ({
  ...{ _id, regionCode, kind: 'institution', code: _id, name: `${_id}中心`, parentId: null, level: 'city' },
  ...{ institutionCode: null, address: '', phone: '', hours: '', standing: { kind: 'statutory' } },
  ...{ scope: ['persons'], sealText: '', ...own },
})
const TREE = [
  node('first', '560100'),
  node('other', '570200'),
  node('other-district', '570201', { level: 'district' }),
  node('局', '580000', { kind: 'authority', standing: null, scope: [] }),
]
const of = (answers: Record<string, string>, idNumber: string, below: readonly string[] = []) =>
  routeCase(answers, idNumber, { centres: TREE, day: DAY, below: () => below })
const saidOf = (...asked: Parameters<typeof of>) => sayRouted({ ...of(...asked).routed })

describe(`where a case without a file goes (${shows.join(' ')})`, () => {
  it('goes by what the person answered, whatever the ID number begins with', () => {
    const answers = { household: '570201 某区' }
    expect(of(answers, '560100199001010000').centreId).toBe('other-district')
    expect(saidOf(answers, '560100199001010000')).toBe(
      '按您填写的户籍所在地，由当地的机构接收（《流动人员人事档案管理服务规定》第七条）。',
    )
  })

  it('goes by the region of the ID number where nothing was answered', () => {
    expect(of({}, '570200199001010000').centreId).toBe('other')
    expect(saidOf({}, '570299199001010000')).toMatch(/^按身份证号开头的地区作为户籍所在地，.*上一级机构接收/)
  })

  it('goes under the named department where no institution is entered, and says so', () => {
    expect(of({ household: '580101' }, '', ['under-it'])).toMatchObject({
      centreId: 'under-it',
      routed: { tier: 'department', department: '局中心', article: 'W6-all' },
    })
    expect(saidOf({ household: '580101' }, '', ['under-it'])).toMatch(
      /那里还没有登记的机构，由局中心所辖的机构办理/,
    )
    expect(of({ household: '990000' }, '').centreId).toBeNull()
    expect(saidOf({ household: '990000' }, '')).toMatch(/先由最早设立的机构办理，也可以拨打 12333/)
  })

  it('passes by a centre in which nobody is at work, to the next where somebody is, and says so', () => {
    const at = (work: string[], answers: Record<string, string>, below: string[] = []) => {
      const isAtWork = (id: string) => work.includes(id)
      const { centreId, routed } = routeCase(answers, '', {
        ...{ centres: TREE, day: DAY, below: () => below, isAtWork },
      })
      return [centreId, sayRouted({ ...routed })] as const
    }
    const district = { household: '570201 某区' }
    expect(at(['other-district', 'other'], district)).toEqual([
      'other-district',
      '按您填写的户籍所在地，由当地的机构接收（《流动人员人事档案管理服务规定》第七条）。',
    ])
    expect(at(['other'], district)).toEqual([
      'other',
      '按您填写的户籍所在地，最近的机构还没有工作人员在这里受理，由所在地区的上一级机构办理（《流动人员人事档案管理服务规定》第七条）。',
    ])
    expect(at(['first'], district)).toEqual([
      'first',
      expect.stringMatching(/最近的机构还没有工作人员在这里受理，先由最早设立的机构办理/),
    ])
    expect(at([], district)[0]).toBe('other-district')
    expect(at(['under-it'], { household: '580101' }, ['resting', 'under-it'])[0]).toBe('under-it')
  })

  it('has an answer with a reason for whatever was answered', () => {
    const code = fc.constantFrom('560100', '570201', '580101', '810000', '911371', '', 'x', '110101')
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('household', 'workplace', 'former'), code),
        code,
        (answers, id) => {
          const { centreId, routed } = of(answers, id)
          expect(centreId === null || TREE.some(({ _id }) => _id === centreId)).toBe(true)
          expect(sayRouted({ ...routed })?.length).toBeGreaterThan(10)
        },
      ),
    )
  })
})
