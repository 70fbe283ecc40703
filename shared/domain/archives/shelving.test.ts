import { addDays, type Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { isWorkday, officialCalendar, tentative } from '@shared/kernel/workdays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactBody } from '../facts/types'
import { foldCustody } from './custody'
import { sayCustody } from './file-card'
import { sayShelving, shelveDue, shelvingClock, shelvingOf } from './shelving'

const shows = reg('N13')
const by = { kind: 'staff', id: 'a', role: 'archivist' } as const
const fact = (kind: string, on: Day, data: FactBody['data'] = {}): FactBody => ({
  ...{ kind, at: `${on}T04:00:00.000Z`, by, data },
})
/** A chain of facts a day apart. */
const chain = (start: Day, ...kinds: string[]) => kinds.map((kind, n) => fact(kind, addDays(start, n)))

/** By hand: the same day of the second month on, or its last day where it has none; and on to the next working day. */
function twoMonthsOn(from: Day): Day {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 2, 0)).getUTCDate()
  let day = new Date(Date.UTC(year, month + 1, Math.min(date, last))).toISOString().slice(0, 10)
  while (!isWorkday(day, tentative(officialCalendar))) day = addDays(day, 1)
  return day
}

const START = '2026-01-01'
const EVERY_DAY = Array.from({ length: 365 }, (_, n) => addDays(START, n))

describe(`two months to arrange a file that has come (${shows.join(' ')})`, () => {
  it('are counted by the calendar, over every day of the year, and late from the day after', () => {
    for (const from of EVERY_DAY) {
      const waits = shelvingOf([fact('register', from), fact('receive', from)])
      expect(waits).toEqual({ from, shelvedAt: null })
      const due = twoMonthsOn(from)
      expect(shelveDue(waits!, officialCalendar).day).toBe(due)
      const late = [0, 1].map((more) => shelvingClock(waits, addDays(due, more), officialCalendar)?.late)
      expect(late).toEqual([false, true])
    }
  })

  it('stop when the bag is on its shelf, whatever is done with it later', () => {
    const then = fc.constantFrom<string[][]>(
      [],
      ['lend'],
      ['lend', 'return'],
      ['lend', 'return', 'shelve'],
      ['move-shelf'],
      ['open-transfer', 'dispatch'],
      ['open-transfer', 'dispatch', 'take-back'],
    )
    fc.assert(
      fc.property(fc.constantFrom(...EVERY_DAY), then, (start, more) => {
        const facts = chain(start, 'register', 'receive', 'shelve', ...more)
        expect(shelvingOf(facts)).toEqual({ from: addDays(start, 1), shelvedAt: facts[2]?.at })
        expect(shelvingClock(shelvingOf(facts), addDays(start, 400), officialCalendar)).toBeNull()
      }),
    )
  })

  it.each<[string, string[], number | null]>([
    ['awaited', ['register'], null],
    ['left before it was arranged', ['register', 'receive', 'open-transfer', 'dispatch'], null],
    ['came back unarranged', ['register', 'receive', 'open-transfer', 'dispatch', 'take-back'], 4],
    ['to be sent on at once', ['register', 'receive', 'open-transfer'], 1],
  ])('of a file that %s', (_name, kinds, since) => {
    const shelving = shelvingOf(chain(START, ...kinds))
    expect(shelving?.from ?? null).toBe(since === null ? null : addDays(START, since))
  })

  it('do not run for what a ledger brought in', () => {
    const data = { importId: 'i', on: '2011-01-01' }
    expect(shelvingOf([fact('register', START, data), fact('receive', START, data)])).toBeNull()
  })

  it('are told in the sentence of the file, that they are over as well', () => {
    const facts = chain(START, 'register', 'receive')
    const says = (today: Day) => {
      const clock = shelvingClock(shelvingOf(facts), today, officialCalendar)
      return sayCustody(foldCustody(facts), '示例市人才服务中心', '您的档案', clock).sentence
    }
    expect(says(START)).toMatch(/已收到您的档案.*应于2026年3月2日 \(周一\)以前整理入库$/)
    expect(says('2026-03-03')).toMatch(/以前整理入库，已经晚了$/)
    expect(says(START).length).toBeLessThanOrEqual(60)
    expect(sayShelving(null)).toBe('')
  })
})
