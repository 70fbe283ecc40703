import { SERVICE_ITEMS } from '@shared/domain/items/catalogue'
import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { findFeeWords } from '../fee-guard/find-fee-words'
import { findMyths, MYTHS } from './myths'
import { SITUATIONS } from './situations'

const shows = reg('W6-all', 'G31-way', 'N30', 'W7-old')

describe(`what people are told (${shows.join(' ')})`, () => {
  it.each(MYTHS.map((myth) => [myth.key, myth] as const))(
    '%s: what is true, why, and what to do',
    (_key, myth) => {
      const { told, truth, doing, articles } = myth
      for (const sentence of [truth, ...doing]) expect(sentence).toMatch(/。$/)
      expect(told).not.toMatch(/[。!！]/)
      expect(doing.length).toBeGreaterThan(0)
      expect(articles.length).toBeGreaterThan(0)
      for (const { cite, text } of articles) expect([cite.length > 5, text.length > 20]).toEqual([true, true])
      expect([told, truth, ...doing].flatMap(findFeeWords)).toEqual([])
    },
  )

  it('names those that do the most harm', () => {
    for (const word of ['死档', '激活', '收费', '自己拿着', '报到证', '转正定级'])
      expect([word, MYTHS.some(({ told }) => told.includes(word))]).toEqual([word, true])
  })

  it('quotes the articles that settle it', () => {
    const of = (key: string) =>
      MYTHS.find((myth) => myth.key === key)
        ?.articles.map(({ text }) => text)
        .join()
    expect(of('self-kept')).toMatch(/严禁个人保管本人或他人人事档案/)
    expect(of('carry')).toMatch(/严禁个人自带档案/)
    expect(of('refused')).toMatch(/严禁档案管理服务机构拒收或推诿/)
    expect(of('read-own')).toMatch(/任何个人不得查阅本人/)
    expect(of('household-only')).toMatch(/户籍所在地或现工作单位所在地/)
    expect(of('report-card')).toMatch(/从2023年起，不再发放/)
  })

  it('is found by the words people use', () => {
    expect(findMyths(' 派遣证 ').map(({ key }) => key)).toEqual(['report-card'])
    expect(findMyths('')).toEqual(MYTHS)
    expect(findMyths('天气')).toEqual([])
  })
})

describe('situations', () => {
  it('lead to services and myths there are; every service is led to from one', () => {
    const led = new Set<string>(SITUATIONS.flatMap(({ items }) => items))
    expect(Object.keys(SERVICE_ITEMS).filter((code) => !led.has(code))).toEqual([])
    const keys = MYTHS.map(({ key }) => key)
    for (const { myths, items, says } of SITUATIONS) {
      expect(myths.filter((key) => !keys.includes(key))).toEqual([])
      expect(myths.length + items.length).toBeGreaterThan(0)
      expect(says).toMatch(/。$/)
      expect(findFeeWords(says)).toEqual([])
    }
    expect(new Set(SITUATIONS.map(({ title }) => title)).size).toBe(SITUATIONS.length)
  })
})
