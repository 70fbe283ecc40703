import { addDays, addMonths, type Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { officialCalendar, tentative, UncoveredYear } from '@shared/kernel/workdays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_KINDS } from '../archive/catalogue/all-kinds'
import { ARTICLES, isChased, mayChase, nextLetterFrom, sayChased } from './chase'
import { daysLate, dueKeyOf, handOverBy, keysOnLights, lightOn } from './due'
import { foldPaper, PAPER_STATES, type PaperCommand, type PaperState, paperAllows } from './paper-table'
import { FORMING_RULES } from './rules'
import { unitPaperNo } from './unit-papers'
import { foldUnit, mayExpect, UNIT_KINDS, type UnitCommand, unitAllows, usualKinds } from './unit-table'

const shows = reg('M31', 'N14', 'N29-refuse')
const AMBER = FORMING_RULES.amberDays.value
const day = fc.integer({ min: 0, max: 1_500 }).map((n) => addDays('2024-01-01', n))
const dueOf = (formedOn: Day) => handOverBy(dueKeyOf(formedOn), officialCalendar).due

describe(`the last day of a paper (${shows.join(' ')})`, () => {
  it.each<[string, Day, Day, boolean]>([
    ['an ordinary month', '2026-03-05', '2026-04-07', false],
    ['the end of a month that is longer', '2026-01-31', '2026-02-28', false],
    ['a national holiday in the way', '2026-09-02', '2026-10-08', false],
    ['a leap year', '2024-01-30', '2024-02-29', false],
    ['a year no notice covers yet', '2026-12-15', '2027-01-15', true],
    ['long ago, before the notices we have', '2019-06-10', '2019-07-10', true],
  ])('%s: formed %s, handed over by %s', (_, formedOn, due, provisional) => {
    expect(handOverBy(dueKeyOf(formedOn), officialCalendar)).toEqual({ due, provisional })
  })

  it('is the month the kernel counts, and provisional just where the kernel cannot know', () => {
    fc.assert(
      fc.property(day, (formedOn) => {
        const { due, provisional } = handOverBy(dueKeyOf(formedOn), officialCalendar)
        expect(due).toBe(addMonths(formedOn, 1, tentative(officialCalendar)))
        if (provisional) expect(() => addMonths(formedOn, 1, officialCalendar)).toThrow(UncoveredYear)
        else expect(addMonths(formedOn, 1, officialCalendar)).toBe(due)
      }),
    )
  })
})

/** The light by walking from day to day, as a person with a wall calendar would. */
function walkedLight(due: Day, today: Day) {
  for (let at = due, left = 0; left <= AMBER; left += 1, at = addDays(at, -1))
    if (at === today) return 'amber'
  for (let at = addDays(due, 1), n = 0; n < 400; n += 1, at = addDays(at, 1)) if (at === today) return 'red'
  return 'green'
}

describe('the light of a paper', () => {
  it('is what walking over the days gives', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (formedOn, off) => {
        const due = dueOf(formedOn)
        const today = addDays(due, off)
        expect(lightOn(due, today)).toBe(walkedLight(due, today))
        expect(daysLate(due, today)).toBe(Math.max(0, off))
      }),
    )
  })

  it('of a list is found by its keys: exactly the red, and exactly the amber with them', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -50, max: 50 }), (formedOn, off) => {
        const key = dueKeyOf(formedOn)
        const light = lightOn(dueOf(formedOn), addDays(key, off))
        const upTo = keysOnLights(addDays(key, off), officialCalendar)
        expect(key <= upTo.red).toBe(light === 'red')
        expect(key <= upTo.amber).toBe(light !== 'green')
      }),
      { numRuns: 2_000 },
    )
  })
})

const PAPERS: Record<PaperCommand, Partial<Record<PaperState | 'none', PaperState>>> = {
  expect: { none: 'waiting' },
  chase: { waiting: 'waiting' },
  receive: { waiting: 'received' },
  withdraw: { waiting: 'withdrawn' },
  reopen: { received: 'waiting', withdrawn: 'waiting' },
}
const UNITS: Record<UnitCommand, Record<string, string>> = {
  register: { none: 'on' },
  change: { on: 'on' },
  'switch-off': { on: 'off' },
  'switch-on': { off: 'on' },
  'send-letter': { on: 'on' },
  'make-list': { on: 'on' },
}

describe('what may be done', () => {
  const papers = Object.keys(PAPERS) as PaperCommand[]
  const states = [...(Object.keys(PAPER_STATES) as PaperState[]), 'none' as const]
  it.each(papers.flatMap((command) => states.map((state) => [command, state] as const)))(
    'with a paper: %s while %s',
    (command, state) => {
      const to = PAPERS[command][state]
      expect(paperAllows(state === 'none' ? null : state, command)).toBe(to !== undefined)
      if (to) expect(foldPaper([{ kind: command }])).toBe(to)
    },
  )

  const units = Object.keys(UNITS) as UnitCommand[]
  it.each(
    units.flatMap((command) => (['on', 'off', 'none'] as const).map((state) => [command, state] as const)),
  )('with a unit: %s while %s', (command, state) => {
    const to = UNITS[command][state]
    expect(unitAllows(state === 'none' ? null : state, command)).toBe(to !== undefined)
    if (to) expect(foldUnit([{ kind: command }])).toBe(to)
  })

  it('facts of another kind are no paper and no unit', () => {
    for (const facts of [[], [{ kind: 'file-paper' }], [{ kind: 'toString' }]]) {
      expect(() => foldPaper(facts)).toThrow('not a fact')
      expect(() => foldUnit(facts)).toThrow('not a fact')
    }
  })

  it('lateness is in none of it: the tables ask for the state alone', () => {
    expect(paperAllows('waiting', 'receive')).toBe(true)
    expect(paperAllows.length).toBe(2)
  })

  it('a paper is expected of a unit that is in touch and forms such papers', () => {
    const unit = { state: 'on' as const, forms: ['labour-contract'] }
    expect(mayExpect(unit, 'labour-contract')).toBe(true)
    expect(mayExpect(unit, 'party-application')).toBe(false)
    expect(mayExpect({ ...unit, state: 'off' }, 'labour-contract')).toBe(false)
  })

  it('every kind of paper is usually formed by the unit the catalogue names', () => {
    const all = UNIT_KINDS.flatMap((unit) => usualKinds(unit, '2026-11-29'))
    const left = ALL_KINDS.filter(({ formedBy }) => formedBy !== 'person' && formedBy !== 'centre')
    expect(all.toSorted()).toEqual(left.map(({ code }) => code).toSorted())
  })
})

describe('a chase letter', () => {
  it('names what is waited for and no longer green', () => {
    for (const state of Object.keys(PAPER_STATES) as PaperState[])
      for (const light of ['green', 'amber', 'red'] as const)
        expect(isChased({ state, light })).toBe(state === 'waiting' && light !== 'green')
  })

  it('comes at most once in the days of the table, unless somebody says why', () => {
    expect(nextLetterFrom('2026-11-01')).toBe('2026-11-16')
    expect(mayChase(null, '2026-11-01', undefined)).toBe(true)
    expect(mayChase('2026-11-01', '2026-11-15', undefined)).toBe(false)
    expect(mayChase('2026-11-01', '2026-11-15', 'not-arrived')).toBe(true)
    expect(mayChase('2026-11-01', '2026-11-16', undefined)).toBe(true)
  })

  it('has a number, the articles in their own words, and a line a paper', () => {
    expect(unitPaperNo('send-letter', '2026-11-29', 3)).toBe('催收函〔2026〕第3号')
    expect(unitPaperNo('make-list', '2026-11-29', 1)).toBe('待移交清单〔2026〕第1号')
    expect(ARTICLES[0]).toContain(FORMING_RULES.handOverMonths.source.sentence)
    const paper = { holder: '云一晴', title: '劳动合同', formedOn: '2026-09-02', due: '2026-10-08', late: 52 }
    expect(sayChased(paper)).toBe('云一晴：劳动合同，2026年9月2日形成，移交期限2026年10月8日，已逾期52天')
    expect(sayChased({ ...paper, late: 0 })).toBe('云一晴：劳动合同，2026年9月2日形成，移交期限2026年10月8日')
  })
})
