import { addDays, type Day } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { officialCalendar } from '@shared/kernel/workdays'
import { workingDaysAfter } from '@test/model/reference-calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileSearch } from './file-search'
import type { FileSearchContext } from './file-search-context'
import { answerDue, nextAnswerDue, silencedIn } from './file-search-days'
import { inquiriesOf } from './file-search-inquiries'

const shows = reg('grad', 'W6-all')
const calendar = officialCalendar
const day = fc.integer({ min: 0, max: 300 }).map((count) => addDays('2026-01-05', count))
const days = fc.integer({ min: 1, max: 60 })
const dueBy = (today: Day, answerDays: number) =>
  nextAnswerDue({ local: { answerDays } as never, today, calendar })

/** What the fact of asking keeps, by the table of the day. */
const asking = (today: Day, answerDays: number, before: Partial<FileSearchContext> = {}) => {
  const context = { asked: {}, answerBy: {}, askedCentres: {}, centreCalled: () => null, ...before }
  const told = { ...context, today, nextDue: dueBy(today, answerDays) } as unknown as FileSearchContext
  return fileSearch.keeps!(told, 'ask-holders', { 'asked-school': '云帆学院' }, {})!
}

describe(`by when a question of a search is to be answered (${shows.join(' ')})`, () => {
  it('is counted by the table of the day it was put on, and stays what was told', () => {
    fc.assert(
      fc.property(day, days, days, (askedOn, then, later) => {
        const [asked] = inquiriesOf(asking(askedOn, then))
        expect(answerDue(asked!, calendar)).toBe(workingDaysAfter(askedOn, then))
        // Asked once more, by another table: nothing moves.
        const kept = asking(askedOn, then)
        const again = asking(addDays(askedOn, 3), later, kept as Partial<FileSearchContext>)
        expect(inquiriesOf(again)).toEqual([asked])
      }),
    )
  })

  it('is ten working days where no day was told', () => {
    fc.assert(
      fc.property(day, (askedOn) => {
        expect(answerDue({ askedOn, answerBy: null }, calendar)).toBe(workingDaysAfter(askedOn, 10))
      }),
    )
  })

  it('passes once more before silence is taken for an answer', () => {
    fc.assert(
      fc.property(day, days, fc.nat(120), (on, answerDays, more) => {
        const escalated = { school: `${on} a-1 省人社厅` }
        const secondBy = { school: dueBy(on, answerDays) }
        const today = addDays(on, more)
        const isSilent = today > workingDaysAfter(on, answerDays)
        const known = { kept: { escalated, secondBy }, today, calendar }
        expect(silencedIn(known)).toEqual(isSilent ? ['school'] : [])
        const untold = silencedIn({ ...known, kept: { escalated } })
        expect(untold).toEqual(today > workingDaysAfter(on, 10) ? ['school'] : [])
      }),
    )
  })
})
