import { type ItemCode, itemOf, SERVICE_ITEMS } from '@shared/domain/items/catalogue'
import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { isCorrecting } from '../cases/corrections'
import { findFeeWords } from '../fee-guard/find-fee-words'
import { FREE } from './free'
import { guideOf } from './guide-of'
import { sayAtOnce, sayClock, sayClockBasis, sayHowLong } from './say'
import type { Guide } from './types'

const shows = reg('N26', 'N8', 'W6-all')
const codes = Object.keys(SERVICE_ITEMS) as ItemCode[]

/** Every text of the guide that is ours: the words of articles are the law's. */
const textsOf = (guide: Guide): string[] => [
  guide.title,
  guide.summary,
  guide.who,
  ...guide.bring.flatMap(({ when, what, why, instead = [], basis }) => [
    ...(when ? [when] : []),
    ...[what, why, ...instead, basis],
  ]),
  ...guide.conditions,
  ...guide.steps.flatMap(({ title, turn, says }) => [title, turn, says]),
  ...guide.ends.flatMap(({ title, says }) => [title, says]),
  ...guide.clocks.flatMap((clock) => [sayClock(clock), clock.basis]),
  guide.result.says,
  ...guide.refusals.flatMap(({ text, remedy, article }) => [text, remedy, article]),
  guide.free.says,
]

/** Sentences long enough that saying one again would be idle talk; names of states and papers come again by right. */
const sentencesOf = (guide: Guide): string[] =>
  textsOf(guide)
    .flatMap((text) => text.split(/(?<=。)/))
    .filter((text) => text.endsWith('。') && text.length > 12)

describe.each(codes)(`the guide of %s (${shows.join(' ')})`, (code) => {
  const item = itemOf(code)
  const guide = guideOf(item)

  it('leaves nothing out and says it plainly', () => {
    expect(textsOf(guide).filter((text) => text.trim() === '' || /[!！]|undefined|null/.test(text))).toEqual(
      [],
    )
    expect(guide.who).toMatch(/。$/)
    expect(guide.bring.length).toBeGreaterThan(0)
    for (const paper of guide.bring) {
      expect(paper.why.length).toBeGreaterThan(5)
      expect(paper.basis).toMatch(/《.+》第.+条/)
    }
    expect(guide.basis.length).toBeGreaterThan(0)
    for (const { cite, text } of guide.basis) {
      expect(cite).toMatch(/^《.+》第.+条$/)
      expect(text.length).toBeGreaterThan(20)
    }
  })

  it('walks from handing in to an end, naming only steps and ends it tells of', () => {
    const names = [...guide.steps, ...guide.ends].map(({ title }) => title)
    expect(new Set(names).size).toBe(names.length)
    expect(guide.steps.flatMap(({ leads }) => leads).filter((to) => !names.includes(to))).toEqual([])
    const told = Object.keys(item.states).filter((state) => !isCorrecting(state))
    expect(names).toHaveLength(told.length + 1)
    for (const { title, leads, turn } of guide.steps) {
      expect(leads).not.toContain(title)
      expect(leads.length).toBeGreaterThan(0)
      expect(turn).toMatch(/^(由您办|由机构办|系统自动办)$/)
    }
    const reached = new Set(guide.steps.slice(0, 1).flatMap(({ leads }) => leads))
    for (const title of reached)
      for (const to of guide.steps.find((step) => step.title === title)?.leads ?? []) reached.add(to)
    expect(guide.ends.filter(({ title }) => !reached.has(title))).toEqual([])
  })

  it('gives its clock in working days, with its basis, and marks a promise of ours', () => {
    expect(guide.clocks.length).toBeGreaterThan(0)
    for (const clock of guide.clocks) {
      expect(sayClock(clock)).toMatch(/^(法定|承诺)时限 [1-9]\d* 个(工作日|月)$/)
      expect(sayClockBasis(clock).includes('本系统承诺')).toBe(clock.ours)
    }
    expect(guide.clocks[0]).toMatchObject({ workingDays: item.clock.workingDays, ours: item.clock.ours })
  })

  it('never says a silent no: each refusal has a way forward and a source', () => {
    expect(guide.refusals.map(({ text }) => text)).toEqual(item.reasons.map(({ text }) => text))
    for (const { remedy, article } of guide.refusals) {
      expect(remedy).toMatch(/。$/)
      expect(article).not.toBe('')
    }
  })

  it('is free, said once, and speaks of money nowhere else', () => {
    expect(guide.free).toEqual(FREE)
    expect(guide.free.cite).toBe('《流动人员人事档案管理服务规定》第八条')
    expect(guide.basis.map(({ cite }) => cite)).not.toContain(FREE.cite)
    const others = textsOf(guide).filter((text) => text !== FREE.says)
    expect(others.flatMap(findFeeWords)).toEqual([])
    expect(others.filter((text) => text.includes('免费'))).toEqual([])
  })

  it('writes no sentence twice, and no article', () => {
    const sentences = sentencesOf(guide)
    expect(sentences.filter((text, at) => sentences.indexOf(text) !== at)).toEqual([])
    const cites = guide.basis.map(({ cite }) => cite)
    expect(new Set(cites).size).toBe(cites.length)
  })
})

describe('how long it takes', () => {
  it('says what is done by then where the case goes on after', () => {
    const clock = { workingDays: 15 }
    expect(sayHowLong(false, clock)).toBe('最晚 15 个工作日内办完。')
    expect(sayHowLong(false, clock, '档案已寄出')).toBe(
      '最晚 15 个工作日内做到：档案已寄出。之后每一步都看得到。',
    )
  })
})

describe('the promise of a place', () => {
  const item = itemOf('custody-certificate')
  const promise = (days: number) => ({ promiseDays: { 'custody-certificate': days }, source: '示例市承诺' })

  it('takes the place of ours, and stands beside a statutory time', () => {
    expect(guideOf(item, promise(1)).clocks).toEqual([
      { workingDays: 1, basis: '示例市承诺', kind: 'promise', ours: false },
    ])
    const clock = { workingDays: 15, basis: '第二十条', ours: false }
    expect(guideOf({ ...item, clock }, promise(5)).clocks.map(sayClock)).toEqual([
      '法定时限 15 个工作日',
      '承诺时限 5 个工作日',
    ])
    expect(guideOf(item, { promiseDays: {}, source: '示例市承诺' }).clocks).toEqual(guideOf(item).clocks)
  })

  it('says that it is done at once only where the table lets the system do it', () => {
    expect(sayAtOnce(guideOf(item))).toMatch(/当场/)
    const commands = item.commands.map((row) => (row.from.length ? row : { ...row, to: ['in-review'] }))
    expect(sayAtOnce(guideOf({ ...item, commands }))).toBeNull()
  })
})

it('promises at once only what the system ends by itself, and not a letter that asks somebody else', () => {
  const atOnce = codes.filter((code) => guideOf(itemOf(code)).atOnce)
  expect(atOnce).toEqual([
    'custody-certificate',
    'archive-details-change',
    'personal-account',
    'collective-agents',
    'internal-move',
  ])
})
