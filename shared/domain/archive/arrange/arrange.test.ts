import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_KINDS } from '../catalogue/all-kinds'
import type { Readings } from '../catalogue/conflicts'
import { openTable, tableOn } from '../catalogue/table'
import { CATEGORY_ORDER } from '../categories'
import { arrange } from './arrange'
import type { Arrangeable } from './types'

reg('T-order', 'N13', 'G39-origin')

const table = tableOn('2026-11-29')
const reading = (readings: Partial<Readings>) =>
  openTable({ version: 'x', effectiveFrom: '2026-01-01', readings })

type Line = [id: string, kind: string, formedOn: string | null, matter?: string, round?: number]
const papers = (lines: readonly Line[]): Arrangeable[] =>
  lines.map(([id, kind, formedOn, matter, round]) => ({
    id,
    kind,
    formedOn,
    pages: 1,
    ...(matter === undefined ? {} : { review: { matter, round: round ?? 1 } }),
  }))
const order = (lines: readonly Line[], by = table) => arrange(papers(lines), by).placed.map(({ id }) => id)

describe('the worked examples of the ordering table', () => {
  it('classes 1 to 4, 7 and 10 run by time, sub-class by sub-class, with their numbers and pages', () => {
    const given: Arrangeable[] = [
      { id: 'degree', kind: 'degree-certificate-copy', formedOn: '2004-06', pages: 1 },
      { id: 'title', kind: 'title-review', formedOn: '2010-12-01', pages: 8 },
      { id: 'school', kind: 'high-school-graduate', formedOn: '2000-07', pages: 4 },
      { id: 'later', kind: 'resume-form', formedOn: '2012', pages: 10 },
      { id: 'first', kind: 'resume-form', formedOn: '2001-03-05', pages: 6 },
      { id: 'medical', kind: 'hire-medical', formedOn: '2004-08', pages: 2 },
    ]
    expect(arrange(given, table).placed).toEqual([
      { id: 'first', category: '1', order: 1, classNumber: '1-1', pages: { from: 1, to: 6 } },
      { id: 'later', category: '1', order: 2, classNumber: '1-2', pages: { from: 7, to: 16 } },
      { id: 'school', category: '4-1', order: 1, classNumber: '4-1-1', pages: { from: 1, to: 4 } },
      { id: 'degree', category: '4-1', order: 2, classNumber: '4-1-2', pages: { from: 5, to: 5 } },
      { id: 'title', category: '4-2', order: 1, classNumber: '4-2-1', pages: { from: 1, to: 8 } },
      { id: 'medical', category: '10', order: 1, classNumber: '10-1', pages: { from: 1, to: 2 } },
    ])
  })

  it('5 A: one review, by its steps whatever the dates', () => {
    const one: Line[] = [
      ['检查', 'own-statement', '1970-01'],
      ['证明', 'review-evidence', '1970-02'],
      ['调查', 'investigation-report', '1970-03'],
      ['意见', 'own-opinion', '1970-05'],
      ['结论', 'review-conclusion', '1970-04'],
      ['批复', 'review-approval', '1970-06'],
    ]
    expect(order(one)).toEqual(['批复', '结论', '意见', '调查', '证明', '检查'])
  })

  it('5 B: repeated reviews of one question, the latest first, all evidence last by time', () => {
    const rounds = [1, 2, 3].flatMap((round): Line[] => [
      [`调查${round}`, 'investigation-report', `195${round}-01`, '甲', round],
      [`证明${round}`, 'review-evidence', `195${round}-02`, '甲', round],
      [`结论${round}`, 'recheck-conclusion', `195${round}-03`, '甲', round],
      [`批复${round}`, 'review-approval', `195${round}-04`, '甲', round],
    ])
    const reviews = (n: number) => [`批复${n}`, `结论${n}`, `调查${n}`]
    const evidence = ['证明1', '证明2', '证明3']
    expect(order(rounds)).toEqual([...reviews(3), ...reviews(2), ...reviews(1), ...evidence])
    expect(order(rounds, reading({ 'repeated-reviews': 'earliest-first' }))).toEqual([
      ...[...reviews(1), ...reviews(2), ...reviews(3)],
      ...evidence,
    ])
    expect(order(rounds, reading({ 'review-evidence': 'with-review' }))).toEqual(
      [3, 2, 1].flatMap((n) => [...reviews(n), `证明${n}`]),
    )
  })

  it('5 B: only what was concluded counts as a review', () => {
    expect(
      order([
        ['调查1', 'investigation-report', '1951', '甲', 1],
        ['证明2', 'review-evidence', '1952', '甲', 2],
        ['结论2', 'review-conclusion', '1953', '甲', 2],
      ]),
    ).toEqual(['结论2', '调查1', '证明2'])
  })

  it('5 C: different questions, one whole after the other, by when they were concluded', () => {
    const of = (matter: string, year: string): Line[] => [
      [`${matter}检查`, 'own-statement', `${year}-01`, matter],
      [`${matter}证明`, 'review-evidence', `${year}-02`, matter],
      [`${matter}调查`, 'investigation-report', `${year}-03`, matter],
      [`${matter}意见`, 'own-opinion', `${year}-05`, matter],
      [`${matter}结论`, 'review-conclusion', `${year}-04`, matter],
      [`${matter}批复`, 'review-approval', `${year}-06`, matter],
      [`${matter}其他`, 'other-matter', `${year}-07`, matter],
    ]
    const steps = (matter: string) =>
      ['批复', '结论', '意见', '调查', '证明', '检查', '其他'].map((step) => matter + step)
    expect(order([...of('乙', '1970'), ...of('甲', '1965')])).toEqual([...steps('甲'), ...steps('乙')])
  })

  it('5: what belongs to no procedure follows by time', () => {
    expect(
      order([
        ['三龄两历', 'age-history-recognition', '2016'],
        ['政审表', 'political-review-form', '1999'],
        ['结论', 'review-conclusion', '2001'],
      ]),
    ).toEqual(['结论', '政审表', '三龄两历'])
  })

  it('6: League before Party, each form first, the democratic parties last or as the list has them', () => {
    const six: Line[] = [
      ['民主党派', 'democratic-join', '1985'],
      ['登记表', 'party-register', '1990'],
      ['退党', 'party-exit', '1995'],
      ['转正', 'party-regularise', '1989'],
      ['入党申请', 'party-application', '1986'],
      ['入党志愿书', 'party-form', '1988'],
      ['离团', 'league-leave', '1987'],
      ['团员登记表', 'league-register', '1983'],
      ['入团申请', 'league-application', '1981'],
      ['入团志愿书', 'league-form', '1982'],
    ]
    const league = ['入团志愿书', '入团申请', '团员登记表', '离团']
    const party = ['入党志愿书', '入党申请', '转正', '登记表', '退党']
    expect(order(six)).toEqual([...league, ...party, '民主党派'])
    expect(order(six, reading({ 'democratic-party': 'before-party' }))).toEqual([
      ...league,
      '民主党派',
      ...party,
    ])
  })

  it('8: its own list, lifting first; or as class 5', () => {
    const steps: Line[] = [
      ['撤销批复', 'lift-approval', '1985-06'],
      ['撤销决定', 'lift-decision', '1985-05'],
      ['撤销意见', 'lift-opinion', '1985-04'],
      ['复查证明', 'lift-evidence', '1985-03'],
      ['申诉', 'lift-appeal', '1985-02'],
      ['批复', 'punishment-approval', '1970-06'],
      ['决定', 'punishment-decision', '1970-05'],
      ['意见', 'punishment-own-opinion', '1970-07'],
      ['调查', 'punishment-investigation', '1970-03'],
      ['检查', 'punishment-statement', '1970-01'],
    ]
    expect(order(steps.toReversed())).toEqual(steps.map(([id]) => id))
    expect(order(steps, reading({ 'class-8': 'as-class-5' })).slice(0, 4)).toEqual([
      ...['撤销批复', '批复', '撤销决定', '决定'],
    ])
  })

  it('9: in two levels, or all four parts in one run by time', () => {
    const nine: Line[] = [
      ['任免', 'appointment', '2003'],
      ['出国', 'abroad-approval', '2001'],
      ['工资', 'salary-change', '2006'],
      ['会议', 'party-congress', '2002'],
      ['招工', 'recruit-worker', '1990'],
    ]
    const numbers = (by = table) =>
      arrange(papers(nine), by).placed.map(({ id, classNumber }) => `${id} ${classNumber}`)
    expect(numbers()).toEqual(['工资 9-1-1', '招工 9-2-1', '任免 9-2-2', '出国 9-3-1', '会议 9-4-1'])
    expect(numbers(reading({ 'class-9': 'by-time' }))).toEqual([
      ...['招工 9-1', '出国 9-2', '会议 9-3', '任免 9-4', '工资 9-5'],
    ])
  })

  it('pages begin anew with each paper where the table says so', () => {
    const given = papers([
      ['a', 'resume-form', '2001'],
      ['b', 'resume-form', '2002'],
    ])
    expect(arrange(given, reading({ pages: 'per-material' })).placed.map(({ pages }) => pages)).toEqual([
      { from: 1, to: 1 },
      { from: 1, to: 1 },
    ])
  })
})

const date = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1950, max: 2026 }).map(String),
  fc
    .tuple(fc.integer({ min: 1950, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
)
const material = fc.record(
  {
    id: fc.uuid(),
    kind: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(...ALL_KINDS.map(({ code }) => code)) },
      fc.string(),
    ),
    formedOn: date,
    pages: fc.oneof(fc.integer({ min: -1, max: 40 }), fc.constant(Number.NaN)),
    review: fc.record({ matter: fc.constantFrom('', '甲', '乙'), round: fc.integer({ min: 1, max: 3 }) }),
  },
  { requiredKeys: ['id', 'kind', 'formedOn', 'pages'] },
)
const files = fc.uniqueArray(material, { selector: ({ id }) => id, maxLength: 60 })

describe('arranging any file', () => {
  it('gives the same for any order of the papers, and again for its own order', () => {
    const shuffled = files.chain((file) =>
      fc.tuple(fc.constant(file), fc.shuffledSubarray(file, { minLength: file.length })),
    )
    fc.assert(
      fc.property(shuffled, ([file, other]) => {
        const first = arrange(file, table)
        expect(arrange(other, table)).toEqual(first)
        const byId = new Map(file.map((one) => [one.id, one]))
        const again = [...first.placed.map(({ id }) => id), ...first.loose].map((id) => byId.get(id))
        expect(
          arrange(
            again.filter((one) => one !== undefined),
            table,
          ),
        ).toEqual(first)
      }),
    )
  })

  it('places each paper once or calls it loose, numbers without a gap, pages one after the other', () => {
    fc.assert(
      fc.property(files, (file) => {
        const { placed, loose } = arrange(file, table)
        expect([...placed.map(({ id }) => id), ...loose].toSorted()).toEqual(
          file.map(({ id }) => id).toSorted(),
        )
        for (const category of CATEGORY_ORDER) {
          const own = placed.filter((place) => place.category === category)
          expect(own.map(({ classNumber }) => classNumber)).toEqual(
            own.map((_, at) => `${category}-${at + 1}`),
          )
          const counted = own.flatMap(({ pages }) => (pages ? [pages] : []))
          expect(counted.every(({ from }, at) => from === (counted[at - 1]?.to ?? 0) + 1)).toBe(true)
        }
        const classes = placed.map(({ category }) => CATEGORY_ORDER.indexOf(category))
        expect(classes).toEqual(classes.toSorted((a, b) => a - b))
      }),
    )
  })

  it('runs from the oldest to the latest where time decides', () => {
    fc.assert(
      fc.property(files, (file) => {
        const byId = new Map(file.map((one) => [one.id, one]))
        const timed = arrange(file, table).placed.filter(
          ({ category }) => !['5', '6', '8'].includes(category),
        )
        for (const [at, place] of timed.entries()) {
          const next = timed[at + 1]
          if (next?.category !== place.category) continue
          const [a, b] = [byId.get(place.id)?.formedOn ?? '9999', byId.get(next.id)?.formedOn ?? '9999']
          expect(a <= b).toBe(true)
        }
      }),
    )
  })
})
