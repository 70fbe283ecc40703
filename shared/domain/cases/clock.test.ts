import { addDays, dayOf } from '@shared/kernel/dates'
import { HOLIDAY_NOTICES } from '@shared/kernel/holiday-notices'
import { reg } from '@shared/kernel/reg'
import { calendarOf, officialCalendar } from '@shared/kernel/workdays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactBody } from '../facts/types'
import { itemOf, SERVICE_ITEMS } from '../items/catalogue'
import type { ServiceItem } from '../items/types'
import { clockOf } from './clock'
import { dueAfter } from './due'
import { type CaseView, foldCase } from './view'

const shows = reg('N20-2')
const item = itemOf('custody-certificate')
const clockOn = (of: ServiceItem, view: CaseView, today: string) => clockOf(of, view, today, officialCalendar)

/** A fact as the engine writes it: the one that starts the clock says the last day. */
const fact = (kind: string, to: string, at: string, calendar = officialCalendar): FactBody => ({
  kind,
  at,
  by: { kind: 'system', id: 'system', role: 'system' },
  data: {
    to,
    ...(kind === 'submit' ? { due: { ...dueAfter(dayOf(at), { workingDays: 3 }, calendar) } } : {}),
  },
})

/** A case that a clerk has in hand, submitted at noon of a day. */
const submittedOn = (day: string, ...later: FactBody[]): CaseView =>
  foldCase(item, [fact('submit', 'in-review', `${day}T12:00:00+08:00`), ...later])

describe(`the last day, three working days on (${shows.join(' ')})`, () => {
  it.each([
    ['2026-03-04', '2026-03-09', 'over a weekend'],
    ['2026-02-11', '2026-02-14', 'the Saturday before the Spring Festival is worked'],
    ['2026-02-12', '2026-02-24', 'over the Spring Festival'],
    ['2026-02-13', '2026-02-25', 'from its eve'],
    ['2026-02-17', '2026-02-26', 'from New Year’s Day itself'],
    ['2026-02-25', '2026-02-28', 'the Saturday after it is worked too'],
    ['2026-02-27', '2026-03-03', 'and the Sunday after that is not'],
    ['2026-09-18', '2026-09-22', 'the Sunday before Mid-Autumn is worked'],
    ['2026-09-29', '2026-10-09', 'over the National Day'],
    ['2026-09-30', '2026-10-10', 'the Saturday after it is worked'],
    ['2026-10-05', '2026-10-10', 'from within it'],
    ['2026-10-09', '2026-10-13', 'past it'],
    ['2026-12-28', '2026-12-31', 'the last days with a notice'],
  ])('submitted on %s: %s, %s', (from, due) => {
    expect(submittedOn(from).due).toEqual({ day: due, provisional: false, workingDays: 3 })
  })

  it('shows no running clock in any state in which an item has ended', () => {
    const view = submittedOn('2026-03-04')
    for (const of of Object.values(SERVICE_ITEMS) as unknown as ServiceItem[])
      for (const [state, { holder }] of Object.entries(of.states))
        if (holder === 'nobody')
          expect([state, clockOn(of, { ...view, state }, '2026-03-05')]).toEqual([state, null])
  })

  it.each([
    ['2026-12-29', '2027-01-01'],
    ['2026-12-31', '2027-01-05'],
    ['2027-02-05', '2027-02-10'],
  ])('submitted on %s: %s, marked 暂定, for nobody knows the holidays of that year yet', (from, due) => {
    expect(submittedOn(from).due).toEqual({ day: due, provisional: true, workingDays: 3 })
    expect(clockOn(item, submittedOn(from), from)).toMatchObject({ provisional: true, left: 3 })
  })

  it('counts from the day in Shanghai on which it was submitted', () => {
    const at = (instant: string) => foldCase(item, [fact('submit', 'in-review', instant)]).due?.day
    expect(at('2026-03-04T15:59:59Z')).toBe('2026-03-09')
    expect(at('2026-03-04T16:00:00Z')).toBe('2026-03-10')
  })
})

describe('the clock anyone can read', () => {
  it.each([
    ['2026-02-13', 3, 'calm'],
    ['2026-02-14', 2, 'calm'],
    ['2026-02-15', 2, 'calm'],
    ['2026-02-23', 2, 'calm'],
    ['2026-02-24', 1, 'amber'],
    ['2026-02-25', 0, 'amber'],
    ['2026-02-26', -1, 'red'],
    ['2026-02-28', -3, 'red'],
    ['2026-03-01', -3, 'red'],
  ])('submitted on 13 February 2026, on %s: %i left, %s', (today, left, tone) => {
    expect(clockOn(item, submittedOn('2026-02-13'), today)).toEqual({
      due: '2026-02-25',
      dueText: '2026年2月25日 (周三)',
      left,
      total: 3,
      tone,
      late: tone === 'red',
      provisional: false,
      basis: item.clock.basis,
    })
  })

  it('is red on the days off after the last day, though no working day has passed', () => {
    const view = submittedOn('2026-03-03')
    expect(view.due?.day).toBe('2026-03-06')
    expect(clockOn(item, view, '2026-03-06')).toMatchObject({ left: 0, tone: 'amber' })
    for (const dayOff of ['2026-03-07', '2026-03-08']) {
      const clock = clockOn(item, view, dayOff)
      expect(clock?.tone).toBe('red')
      expect(Object.is(clock?.left, 0)).toBe(true)
    }
  })

  // From Monday 22 June to Friday 10 July 2026 every weekday is worked: left can be counted on the fingers.
  it.each([
    [15, '2026-06-19', 15, 'calm'],
    [15, '2026-07-02', 6, 'calm'],
    [15, '2026-07-03', 5, 'amber'],
    [15, '2026-07-10', 0, 'amber'],
    [15, '2026-07-13', -1, 'red'],
    [20, '2026-07-01', 7, 'calm'],
    [20, '2026-07-02', 6, 'amber'],
    [1, '2026-07-09', 1, 'calm'],
    [1, '2026-07-10', 0, 'amber'],
  ])('of %i days, on %s with %i left, is %s', (total, today, left, tone) => {
    const view = {
      ...submittedOn('2026-06-22'),
      due: { day: '2026-07-10', provisional: false, workingDays: total },
    }
    expect(clockOn(item, view, today)).toMatchObject({ left, total, tone })
  })

  it('says nothing when the item has started none', () => {
    expect(clockOn(item, { ...submittedOn('2026-03-04'), due: null }, '2026-03-04')).toBeNull()
  })

  it('once stopped stands still for good, in time or late, and keeps its last day', () => {
    const stops = fc.constantFrom('2026-02-13', '2026-02-20', '2026-02-25', '2026-03-05')
    fc.assert(
      fc.property(stops, fc.integer({ min: 0, max: 900 }), (stop, later) => {
        const view = submittedOn('2026-02-13', fact('refuse', 'refused', `${stop}T15:00:00+08:00`))
        const atStop = clockOn(item, submittedOn('2026-02-13'), stop)
        expect(clockOn(item, view, addDays(stop, later))).toEqual({ ...atStop, tone: 'stopped' })
      }),
    )
  })

  it('keeps running while the system issues, and stops when it has', () => {
    const approve = fact('approve', 'approved', '2026-02-14T09:00:00+08:00')
    const issue = fact('issue', 'issued', '2026-02-14T09:01:00+08:00')
    expect(submittedOn('2026-02-13', approve).stoppedOn).toBeNull()
    expect(submittedOn('2026-02-13', approve, issue).stoppedOn).toBe('2026-02-14')
  })
})

describe('a notice that comes later', () => {
  const withNotice = calendarOf([
    ...HOLIDAY_NOTICES,
    { year: 2027, notice: '国办发明电〔2026〕1号', off: ['2027-01-01', '2027-01-04'], work: [] },
  ])

  it('does not move the last day of a case, open or closed: that stands in its facts', () => {
    const open = submittedOn('2026-12-30')
    const closed = submittedOn('2026-12-30', fact('refuse', 'refused', '2026-12-31T15:00:00+08:00'))
    for (const view of [open, closed]) {
      expect(view.due).toEqual({ day: '2027-01-04', provisional: true, workingDays: 3 })
      expect(clockOf(item, view, '2026-12-31', withNotice)?.due).toBe('2027-01-04')
    }
  })

  it('changes nothing of what a stopped clock said', () => {
    const refused = fact('refuse', 'refused', '2026-12-31T15:00:00+08:00')
    const view = submittedOn('2026-12-30', { ...refused, data: { ...refused.data, left: 2 } })
    expect(clockOf(item, view, '2027-02-01', officialCalendar)).toEqual(
      clockOf(item, view, '2027-02-01', withNotice),
    )
    expect(clockOf(item, view, '2027-02-01', withNotice)).toMatchObject({ left: 2, tone: 'stopped' })
  })
})

describe(`two months to file a paper, amber after one (${reg('M37').join(' ')})`, () => {
  const filing = itemOf('material-collection')
  const since = (day: string): CaseView => {
    const due = { ...dueAfter(day, filing.clock, officialCalendar) }
    const by = { kind: 'system', id: 'system', role: 'system' } as const
    const at = `${day}T12:00:00+08:00`
    return foldCase(filing, [{ kind: 'submit', at, by, data: { to: 'in-review', due } }])
  }

  it.each([
    ['2026-03-05', 'calm'],
    ['2026-04-07', 'calm'],
    ['2026-04-08', 'amber'],
    ['2026-05-06', 'amber'],
    ['2026-05-07', 'red'],
  ])('taken in on 2026-03-05, on %s: %s', (today, tone) => {
    expect(since('2026-03-05').due?.day).toBe('2026-05-06')
    expect(clockOn(filing, since('2026-03-05'), today)?.tone).toBe(tone)
  })
})
