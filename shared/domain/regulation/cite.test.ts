import { describe, expect, it } from 'vitest'
import { SERVICE_ITEMS } from '../items/catalogue'
import { citeReason, citeRow, citeWords } from './cite'

describe('citing a row', () => {
  it.each([
    ['N8', '《流动人员人事档案管理服务规定》第八条'],
    ['N10', '《流动人员人事档案管理服务规定》第十条'],
    ['N12-person', '《流动人员人事档案管理服务规定》第十二条'],
    ['N20-3', '《流动人员人事档案管理服务规定》第二十条'],
    ['N29-refuse', '《流动人员人事档案管理服务规定》第二十九条'],
    ['G37', '《干部人事档案工作条例》第三十七条'],
    ['G39-origin', '《干部人事档案工作条例》第三十九条'],
    ['W5-keep', null],
    ['grad', null],
  ])('%s is %s', (row, cite) => expect(citeRow(row)).toBe(cite))

  it('leaves a sentence as it is, and says nothing of a row without an article', () => {
    expect(citeWords('等候 30 天是本系统自定的')).toBe('等候 30 天是本系统自定的')
    expect([citeWords('S-change'), citeWords('grad'), citeWords('')]).toEqual([null, null, null])
    expect(citeWords('N29-refuse')).toBe(citeRow('N29-refuse'))
  })

  it('never shows the name of a row to whoever is refused', () => {
    const cited = Object.values(SERVICE_ITEMS).flatMap(({ reasons }) => reasons.map(citeReason))
    expect(cited.filter((says) => /^[A-Za-z]/.test(says))).toEqual([])
    expect(citeReason({ article: 'S-change' })).toContain('本系统')
  })
})
