import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { tableOn } from '../catalogue/table'
import { openClassifier } from './classify'
import { normalForms } from './normal-title'
import { belowThreshold } from './threshold'
import { HELD_OUT_TITLES } from './titles/held-out'
import { readTitles } from './titles/read-titles'
import { SEEN_TITLES } from './titles/seen'

reg('N13', 'M-scope')

const table = tableOn('2026-11-29')
const classify = openClassifier(table)
const seen = readTitles(SEEN_TITLES)
const heldOut = readTitles(HELD_OUT_TITLES)
const wrong = (titles: typeof seen) => titles.filter(({ title, code }) => classify(title)[0]?.code !== code)
const rate = (titles: typeof seen) => 1 - wrong(titles).length / titles.length

describe('titles as clerks write them', () => {
  it('are recognised at first choice in at least 95 of 100', () => {
    expect(rate([...seen, ...heldOut]), JSON.stringify(wrong(seen))).toBeGreaterThanOrEqual(0.95)
  })

  it('and so are those that no alias was taken from', () => {
    expect(rate(heldOut)).toBeGreaterThanOrEqual(0.95)
  })

  it('have nothing in common with the aliases by being copied from the held-out list', () => {
    const names = new Set([...table.kinds.values()].flatMap(({ title, aliases }) => [title, ...aliases]))
    const exact = heldOut.filter(({ title }) => names.has(title))
    expect(exact.length / heldOut.length).toBeLessThan(0.2)
    // What is known letter for letter shows nothing: the others alone have to be as good.
    expect(rate(heldOut.filter((one) => !exact.includes(one)))).toBeGreaterThanOrEqual(0.95)
  })

  it('get the kind for every name of the catalogue itself', () => {
    const names = [...table.kinds.values()].flatMap(({ code, title, aliases }) =>
      [title, ...aliases].map((name) => ({ code, title: name })),
    )
    expect(wrong(names)).toEqual([])
  })
})

describe('a proposal', () => {
  it('says why', () => {
    const reasonOf = (title: string) => classify(title)[0]?.reason
    expect(reasonOf('入党志愿书（复印件）')).toContain('相同')
    expect(reasonOf('阜宁县实验中学高中毕业生登记表')).toContain('含有目录中的')
    expect(reasonOf('大专结业生登籍表')).toContain('请对照材料核实')
  })

  it('is none for what is like nothing', () => {
    for (const title of ['', '  ', '???', '2019', 'abcdefg', '红烧肉'])
      expect(classify(title).map(({ code }) => code)).toEqual([])
  })

  it('comes with others behind it, each kind once, the likeliest first', () => {
    const proposals = classify('毕业生登记表')
    expect(proposals.length).toBe(3)
    expect(new Set(proposals.map(({ code }) => code)).size).toBe(3)
    const scores = proposals.map(({ likeness }) => likeness)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })

  it('is settled by who made the paper, where titles are alike', () => {
    expect(classify('鉴定', { formedBy: 'school' })[0]?.code).toBe('education-appraisal')
    expect(classify('鉴定', { formedBy: 'employer' })[0]?.code).toBe('work-appraisal')
  })

  it('tells what stays below a threshold, and only when that is known', () => {
    expect(classify('培训登记表', { trainingMonths: 1 })[0]?.below).toContain('两个月以上')
    expect(classify('培训登记表', { trainingMonths: 2 })[0]?.below).toBeNull()
    expect(classify('培训登记表')[0]?.below).toBeNull()
    expect(classify('三好学生登记表', { honourLevel: 'unit' })[0]?.below).toContain('县处级以上')
    expect(belowThreshold({ honours: 'level', least: 'county' }, { honourLevel: 'county' })).toBeNull()
    expect(belowThreshold(null, { trainingMonths: 0 })).toBeNull()
  })
})

describe('normal forms', () => {
  it.each([
    ['２０１５年度考核登记表', ['年度考核登记表']],
    ['二〇〇六年年度考核表', ['年度考核表']],
    ['录（聘）用审批表', ['录聘用审批表', '录用审批表']],
    ['毕业证书（复印件）', ['毕业证书']],
    ['普通高等学校毕业生登记表', ['高校毕业生登记表']],
    ['关于撤消处分的决定', ['撤销处分决定']],
  ])('%s', (title, forms) => expect(normalForms(title)).toEqual(forms))
})
