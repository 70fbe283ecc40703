import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearNames } from './near-name'

const shows = reg('N26', 'N20-1')
const CENTRES = [
  '云帆市人才服务中心（演示）',
  '云帆市望湖区人才服务中心（演示）',
  '星海市人才交流服务中心',
  '示例省人力资源和社会保障厅人才服务局',
].map((name) => ({ name }))
const near = (typed: string) => nearNames(typed, CENTRES).map(({ name }) => name)

describe(`a name that is nearly a centre's (${shows.join(' ')})`, () => {
  it.each([
    ['云帆市人才服务中心', '云帆市人才服务中心（演示）'],
    ['云帆人才中心', '云帆市人才服务中心（演示）'],
    ['云帆市人材服务中心', '云帆市人才服务中心（演示）'],
    [' 云帆市 人才服务 中心(演示) ', '云帆市人才服务中心（演示）'],
    ['星海市人才服务中心', '星海市人才交流服务中心'],
    ['星海市人才交流中心', '星海市人才交流服务中心'],
    ['云帆市望湖区人才中心', '云帆市望湖区人才服务中心（演示）'],
  ])('%s may be %s', (typed, meant) => {
    expect(near(typed)[0]).toBe(meant)
  })

  it.each([
    '',
    '人才',
    '云帆市人才服务中心（演示）',
    '演示大学档案馆',
    '演示一公司人力资源部',
    '白沙县劳动服务站',
  ])('%s is asked about nothing', (typed) => {
    expect(near(typed)).toEqual([])
  })

  it('finds every name with one character wrong, missing or put in, and never more than three', () => {
    const names = fc.constantFrom(...CENTRES.map(({ name }) => name.replace('（演示）', '')))
    fc.assert(
      fc.property(names, fc.nat(), fc.constantFrom('change', 'drop', 'add'), (name, n, how) => {
        const at = n % name.length
        const rest = name.slice(how === 'add' ? at : at + 1)
        const typed = `${name.slice(0, at)}${how === 'drop' ? '' : '错'}${rest}`
        const found = near(typed)
        expect(found.map((one) => one.replace('（演示）', ''))).toContain(name)
        expect(found.length).toBeLessThanOrEqual(3)
      }),
    )
  })
})
