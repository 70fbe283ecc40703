import { describe, expect, it } from 'vitest'
import { checkFounding, type Founding } from './founding'

const GOOD: Founding = {
  authorityName: '示例市人力资源和社会保障局',
  authorityCode: 'SL00',
  regionCode: '560100',
  centreName: '示例市人才服务中心',
  centreCode: 'SLS01',
  sealText: '示例市人才服务中心档案专用章',
  administratorName: '王示例',
  administratorUsername: 'wang.shili',
}

describe('what the first start is told', () => {
  it('serves when every value does', () => {
    expect(checkFounding(GOOD)).toEqual([])
  })

  it.each<[keyof Founding, string]>([
    ['authorityName', '局'],
    ['authorityCode', 'sl00'],
    ['regionCode', '9901'],
    ['regionCode', '000000'],
    ['centreName', ''],
    ['centreCode', 'S'],
    ['centreCode', GOOD.authorityCode],
    ['sealText', '章'],
    ['administratorName', '12345'],
    ['administratorUsername', '王'],
    ['administratorUsername', 'a'],
  ])('%s cannot be %j, and the sentence says what it should be', (field, value) => {
    const problems = checkFounding({ ...GOOD, [field]: value })
    expect(problems.map(({ path }) => path)).toEqual([field])
    expect(problems[0]?.message).toMatch(/应|不能/)
  })

  it('names everything that is wrong at once', () => {
    const nothing = Object.fromEntries(Object.keys(GOOD).map((name) => [name, ''])) as unknown as Founding
    expect(checkFounding(nothing).map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(GOOD)))
  })
})
