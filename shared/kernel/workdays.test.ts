import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './dates'
import { HOLIDAY_NOTICES } from './holiday-notices'
import { reg } from './reg'
import {
  addWorkdays,
  calendarOf,
  covers,
  exceptionOn,
  isWorkday,
  officialCalendar,
  tentative,
  UncoveredYear,
  workdayFrom,
  workdaysBetween,
} from './workdays'

const shows = reg('N20-2')
const require = createRequire(import.meta.url)
const guessed = tentative(officialCalendar)

/** Every day of the covered years, walked one by one on the wall calendar, nothing taken from the kernel. */
const COVERED = ((): string[] => {
  const all: string[] = []
  const date = new Date(Date.UTC(2024, 0, 1))
  for (; date.getUTCFullYear() < 2027; date.setUTCDate(date.getUTCDate() + 1))
    all.push(date.toISOString().slice(0, 10))
  return all
})()

interface Independent {
  off: Set<string>
  work: Set<string>
}

function holidayCalendar(): Independent {
  const dates = ['2024', '2025', '2026'].flatMap(
    (year) =>
      (require(`holiday-calendar/data/CN/${year}.json`) as { dates: { date: string; type: string }[] }).dates,
  )
  const of = (type: string) => new Set(dates.filter((d) => d.type === type).map(({ date }) => date))
  return { off: of('public_holiday'), work: of('transfer_workday') }
}

function chineseDays(): Independent {
  const data = require('chinese-days/dist/chinese-days.json') as Record<
    'holidays' | 'workdays',
    Record<string, string>
  >
  return { off: new Set(Object.keys(data.holidays)), work: new Set(Object.keys(data.workdays)) }
}

const isWorkedBy = ({ off, work }: Independent, day: string): boolean =>
  work.has(day) || (![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !off.has(day))

describe(`which days are worked (${shows.join(' ')})`, () => {
  it.each([
    ['2025-01-26', true],
    ['2025-10-01', false],
    ['2026-02-14', true],
    ['2026-02-15', false],
    ['2026-09-20', true],
    ['2026-10-08', true],
    ['2026-11-21', false],
  ])('%s is a working day: %s', (day, expected) => expect(isWorkday(day, officialCalendar)).toBe(expected))

  it.each([
    ['holiday-calendar', holidayCalendar()],
    ['chinese-days', chineseDays()],
  ])('agrees with %s on every day of the covered years', (_name, data) => {
    const differ = COVERED.filter((day) => isWorkday(day, officialCalendar) !== isWorkedBy(data, day))
    expect(differ).toEqual([])
    expect(COVERED).toHaveLength(366 + 365 + 365)
  })

  it.each([
    ['2024-02-10', { kind: 'off', notice: '国办发明电〔2023〕7号' }],
    ['2025-10-08', { kind: 'off', notice: '国办发明电〔2024〕12号' }],
    ['2026-01-04', { kind: 'work', notice: '国办发明电〔2025〕7号' }],
    ['2026-01-05', null],
    ['2026-01-10', null],
    ['2027-01-01', null],
  ])('%s stands in the notice that makes it what it is', (day, due) => {
    expect(exceptionOn(day, officialCalendar)).toEqual(due)
  })

  it('names in every notice only days of its year, each once, worked ones at weekends', () => {
    for (const { year, off, work } of HOLIDAY_NOTICES) {
      const all = [...off, ...work]
      expect(new Set(all).size).toBe(all.length)
      expect(all.filter((day) => !day.startsWith(`${year}-`))).toEqual([])
      expect(work.filter((day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()))).toEqual([])
    }
  })
})

describe('years without a notice', () => {
  it.each([
    () => isWorkday('2027-02-08', officialCalendar),
    () => addWorkdays('2026-12-31', 1, officialCalendar),
    () => addWorkdays('2026-12-01', 40, officialCalendar),
    () => workdaysBetween('2026-12-31', '2027-01-04', officialCalendar),
    () => workdaysBetween('2027-01-04', '2026-12-31', officialCalendar),
    () => workdayFrom('2027-01-01', officialCalendar),
  ])('are refused by their name', (count) => {
    expect(count).toThrow(UncoveredYear)
    expect(count).toThrow('no holiday notice for 2027')
  })

  it('are not asked for by a count that never comes to them', () => {
    expect(addWorkdays('2023-12-31', 1, officialCalendar)).toBe('2024-01-02')
    expect(workdaysBetween('2023-12-31', '2024-01-02', officialCalendar)).toBe(1)
    expect(addWorkdays('2026-12-30', 1, officialCalendar)).toBe('2026-12-31')
    expect(workdaysBetween('2027-03-01', '2027-03-01', officialCalendar)).toBe(0)
  })

  it('are counted by the ordinary week when somebody says tentatively, and then as the notice has it', () => {
    expect(addWorkdays('2026-12-31', 1, guessed)).toBe('2027-01-01')
    const entered = calendarOf([
      ...HOLIDAY_NOTICES,
      { year: 2027, notice: '国办发明电〔2026〕1号', off: ['2027-01-01'], work: ['2027-01-02'] },
    ])
    expect(addWorkdays('2026-12-31', 1, entered)).toBe('2027-01-02')
    expect(covers(entered, 2027)).toBe(true)
    expect(covers(officialCalendar, 2027)).toBe(false)
  })

  it('a later notice for a year takes the place of the earlier one', () => {
    const amended = { ...HOLIDAY_NOTICES[2]!, off: [], notice: '国办发明电〔2026〕1号' }
    const calendar = calendarOf([...HOLIDAY_NOTICES, amended])
    expect(isWorkday('2026-10-01', calendar)).toBe(true)
    expect(calendar.notices).toHaveLength(3)
  })
})

describe('what is no day and no count', () => {
  it.each(['2026-02-29', '2026-2-3', '20260203', '', 'today', '2026-02-03T00:00'])('refuses %j', (text) => {
    expect(() => isWorkday(text, guessed)).toThrow()
    expect(() => addWorkdays(text, 1, guessed)).toThrow(RangeError)
    expect(() => addWorkdays(text, 0, guessed)).toThrow(RangeError)
    expect(() => workdaysBetween(text, text, guessed)).toThrow(RangeError)
  })

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses to count %d days', (count) => {
    expect(() => addWorkdays('2026-03-04', count, officialCalendar)).toThrow(RangeError)
  })

  it('counts nothing for a count of none', () => {
    expect(addWorkdays('2026-10-03', 0, officialCalendar)).toBe('2026-10-03')
    expect(Object.is(workdaysBetween('2026-10-07', '2026-10-03', officialCalendar), 0)).toBe(true)
  })
})

describe('a million random pairs of days', () => {
  const PAIRS = 1_000_000

  /** The walk of a patient clerk: from the day after, day by day, with a pencil stroke for each worked one. */
  const strokes = ((): number[] => {
    const data = chineseDays()
    const marks: number[] = []
    let sum = 0
    for (const day of COVERED) {
      if (isWorkedBy(data, day)) sum += 1
      marks.push(sum)
    }
    return marks
  })()

  /** Small, fast, repeatable (mulberry32). */
  function dice(seed: number): () => number {
    let state = seed
    return () => {
      state = (state + 0x6d2b79f5) | 0
      let t = Math.imul(state ^ (state >>> 15), 1 | state)
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
      return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
    }
  }

  it('are counted as the walk counts them, forwards and back', { timeout: 60_000 }, () => {
    const next = dice(20_261_128)
    const wrong: unknown[] = []
    for (let i = 0; i < PAIRS; i += 1) {
      const [a, b] = [Math.floor(next() * COVERED.length), Math.floor(next() * COVERED.length)]
      const due = strokes[b]! - strokes[a]!
      const got = workdaysBetween(COVERED[a]!, COVERED[b]!, officialCalendar)
      if (got !== due) wrong.push([COVERED[a], COVERED[b], got, due])
      if (due <= 0) continue
      const end = addWorkdays(COVERED[a]!, due, officialCalendar)
      const stroke = COVERED[strokes.indexOf(strokes[b]!, Math.max(0, b - 15))]
      if (end !== stroke) wrong.push([COVERED[a], due, end, stroke])
    }
    expect(wrong.slice(0, 5)).toEqual([])
  })

  it('and the marks themselves are those of a walk from day to day', () => {
    const day = fc.integer({ min: 0, max: COVERED.length - 1 })
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        let count = 0
        for (let at = COVERED[from]!; at < COVERED[to]!; ) {
          at = addDays(at, 1)
          if (isWorkday(at, officialCalendar)) count += 1
        }
        expect(strokes[to]! - strokes[from]!).toBe(count)
      }),
    )
  })
})
