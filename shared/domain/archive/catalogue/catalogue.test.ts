import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { CATEGORIES, CATEGORY_ORDER } from '../categories'
import { ALL_KINDS } from './all-kinds'
import { CONFLICTS, type ConflictName, STARTING_READINGS } from './conflicts'
import { CADRE_RULES } from './phrases/cadre-rules'
import { COLLECTION_RULES } from './phrases/collection-rules'
import { leftOver, phrasesIn, plain } from './phrases/marked-text'
import { BEIJING_NOTICE, PROVISIONS_14, WEIHAI_OPINION } from './phrases/mobile-personnel'
import { ORDERING_METHOD, TEN_CATEGORIES } from './phrases/ten-categories'
import { type Citation, SOURCES, sayCitation } from './sources'
import { openTable, tableOn } from './table'

reg('M-scope', 'N14', 'N14-class', 'B4-conduct', 'T-order', 'W7-old')

const WALKED = {
  'M5–29': COLLECTION_RULES,
  'ten categories': TEN_CATEGORIES,
  'ordering method': ORDERING_METHOD,
  N14: PROVISIONS_14,
  B: BEIJING_NOTICE,
  W7: WEIHAI_OPINION,
  G19: CADRE_RULES,
}
const articles = Object.entries(WALKED).flatMap(([source, texts]) =>
  Object.entries(texts).map(([article, text]) => ({ source, article, text })),
)
const codes = new Set(ALL_KINDS.map(({ code }) => code))
const kindOf = (code: string) => ALL_KINDS.find((kind) => kind.code === code)

describe('every noun phrase of the texts', () => {
  it('covers articles 5 to 29, the ten categories and article 14', () => {
    expect(Object.keys(COLLECTION_RULES).map(Number)).toEqual(Array.from({ length: 25 }, (_, at) => at + 5))
    expect(Object.keys(TEN_CATEGORIES).toSorted()).toEqual([...CATEGORY_ORDER].toSorted())
    expect(Object.keys(CADRE_RULES)).toHaveLength(10)
  })

  it.each(articles)('$source $article leaves no word over', ({ text }) => expect(leftOver(text)).toBe(''))

  it('would tell one that is not marked', () => {
    expect(leftOver('治丧材料：[生平](life-story)，非正常死亡调查报告等材料。')).toBe('非正常死亡调查报告')
  })

  it('is taken in by a kind of the catalogue, 0 left over', () => {
    const phrases = articles.flatMap(({ source, article, text }) =>
      phrasesIn(text).map((phrase) => ({ source, article, ...phrase })),
    )
    expect(phrases.length).toBeGreaterThan(300)
    expect(phrases.filter((phrase) => !phrase.codes.every((code) => codes.has(code)))).toEqual([])
  })

  it('stands in the class of the table that names it, by the starting readings or as another choice of them', () => {
    const table = tableOn('2026-11-29')
    const elsewhere = Object.entries(TEN_CATEGORIES).flatMap(([category, text]) =>
      phrasesIn(text).flatMap((phrase) =>
        phrase.codes.filter((code) => table.kinds.get(code)?.category !== category),
      ),
    )
    const settled = Object.values(CONFLICTS).flatMap((conflict) =>
      'kinds' in conflict ? [...conflict.kinds] : [],
    )
    expect(elsewhere.filter((code) => !settled.includes(code as never))).toEqual([])
  })
})

describe('the catalogue of kinds', () => {
  it('has at least 120, each with its own code and title', () => {
    expect(ALL_KINDS.length).toBeGreaterThanOrEqual(120)
    expect(codes.size).toBe(ALL_KINDS.length)
    expect(new Set(ALL_KINDS.map(({ title }) => title)).size).toBe(ALL_KINDS.length)
    for (const { code } of ALL_KINDS) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  })

  it('has no name that means two kinds', () => {
    const names = ALL_KINDS.flatMap(({ title, aliases }) => [...new Set([title, ...aliases])])
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('cites for each the words of a sentence that stands there', () => {
    const texts: Record<string, string> = {
      ...byArticle('M', COLLECTION_RULES),
      ...byArticle('T', TEN_CATEGORIES),
      ...byArticle('N', PROVISIONS_14),
      ...byArticle('B', BEIJING_NOTICE),
      ...byArticle('W', WEIHAI_OPINION),
      G19: Object.values(CADRE_RULES).map(plain).join(''),
    }
    for (const [article, text] of Object.entries(ORDERING_METHOD)) texts[`T${article}`] += plain(text)
    const stands = ({ source, article, quote }: Citation) => texts[source + article]?.includes(quote) ?? false
    expect(ALL_KINDS.filter(({ from }) => !stands(from)).map(({ code, from }) => [code, from])).toEqual([])
  })

  it('says a citation as a person reads it', () => {
    expect(sayCitation({ source: 'M', article: '10', quote: '高中毕业生登记表' })).toBe(
      '《干部人事档案材料收集归档规定》第10条“高中毕业生登记表”',
    )
    expect(Object.keys(SOURCES)).toHaveLength(6)
  })

  it('gives a step to every kind of class 6, and in classes 5 and 8 to those of a procedure alone', () => {
    for (const kind of ALL_KINDS) {
      if (kind.category === '6') expect(kind.step, kind.code).not.toBeNull()
      if (CATEGORIES[kind.category].method === 'time') expect(kind.step, kind.code).toBeNull()
    }
  })

  it('holds training to two months and honours to the county level', () => {
    const thresholds = ALL_KINDS.filter(({ threshold }) => threshold !== null)
    expect(thresholds.filter(({ category }) => category === '4-4')).toHaveLength(6)
    expect(thresholds.every(({ category }) => ['4-3', '4-4', '7'].includes(category))).toBe(true)
    expect(kindOf('trainee-register')?.threshold).toEqual({ training: 'months', least: 2 })
    expect(kindOf('merit')?.threshold).toEqual({ honours: 'level', least: 'county' })
  })

  it('asks nobody for what was given up', () => {
    const never = ALL_KINDS.filter(({ standing }) => standing === 'never').map(({ code }) => code)
    expect(never.toSorted()).toEqual(['reassignment', 'regular-grading', 'salary-letter'])
    expect(kindOf('dispatch-letter')?.givenUp).toBe(2023)
  })

  it('has key papers for each of the five facts, and each key paper proves one', () => {
    const key = ALL_KINDS.filter(({ standing }) => standing === 'key')
    const proved = new Set(key.flatMap(({ proves }) => proves))
    expect([...proved].toSorted()).toEqual(['birth', 'education', 'party-date', 'work-history', 'work-start'])
    expect(key.filter(({ proves }) => proves.length === 0)).toEqual([])
  })
})

const byArticle = (source: string, texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([article, text]) => [source + article, plain(text)]))

describe('where the texts differ', () => {
  it.each(Object.entries(CONFLICTS))('%s has a source or says that it is ours', (_, conflict) => {
    expect(Object.keys(conflict.options)).toContain(conflict.start)
    expect(Object.keys(conflict.options).length).toBeGreaterThanOrEqual(2)
    expect(conflict.why).not.toBe('')
    for (const code of 'kinds' in conflict ? conflict.kinds : []) expect(codes).toContain(code)
  })

  it('a version of the table chooses, and only its kinds move', () => {
    const start = tableOn('2026-11-29')
    const names = Object.keys(CONFLICTS) as ConflictName[]
    expect(start.readings).toEqual(STARTING_READINGS)
    for (const name of names)
      for (const choice of Object.keys(CONFLICTS[name].options)) {
        const table = openTable({ version: 'x', effectiveFrom: '2030-01-01', readings: { [name]: choice } })
        const moved = [...table.kinds.values()].filter(
          (kind) => kind.category !== start.kinds.get(kind.code)?.category,
        )
        const conflict = CONFLICTS[name]
        const own: readonly string[] = 'kinds' in conflict ? conflict.kinds : []
        expect(moved.map(({ code }) => code).toSorted()).toEqual(
          choice === conflict.start ? [] : own.toSorted(),
        )
        expect(moved.every(({ category }) => category === choice)).toBe(true)
      }
  })

  it('starts from the readings of the texts', () => {
    const category = (code: string) => tableOn('2026-11-29').kinds.get(code)?.category
    expect(category('economic-audit')).toBe('5')
    expect(category('special-allowance')).toBe('9-1')
    expect(category('personal-matters-report')).toBe('2')
    expect(category('labour-contract')).toBe('9-2')
    expect(category('social-insurance')).toBe('9-1')
  })

  it('holds the first version for days before it', () => {
    expect(tableOn('1999-01-01').version).toBe('2026-11')
  })
})
