import { HOLIDAY_NOTICES, type HolidayNotice } from '@shared/kernel/holiday-notices'
import { fieldSentence } from '@shared/kernel/phrases/fields'
import { reg } from '@shared/kernel/reg'
import { calendarOf, officialCalendar } from '@shared/kernel/workdays'
import {
  NOTICE_2027,
  NOTICE_TEXT_2024,
  NOTICE_TEXT_2025,
  NOTICE_TEXT_2026,
} from '@test/support/holiday-notices'
import { describe, expect, it } from 'vitest'
import { checkNotice, extraDaysOff, nextYear, readNoticeNumber, whyNotNow } from './notice-rules'
import { previewOf, runsOf } from './preview'
import { readNotice } from './read-notice'

const shows = reg('N20-2')
const TODAY = '2026-11-28'
const off = (day: string, at = 0): Partial<HolidayNotice> => ({ off: NOTICE_2027.off.with(at, day) })
const wrong = (change: Partial<HolidayNotice>) =>
  checkNotice({ ...NOTICE_2027, ...change }, TODAY).map(({ path, message, day }) => [path, message, day])

describe(`a year's notice as it was entered (${shows.join(' ')})`, () => {
  it('is right for every notice there has been, and for the invented one', () => {
    for (const notice of [...HOLIDAY_NOTICES, NOTICE_2027]) expect(checkNotice(notice, TODAY)).toEqual([])
    expect([...HOLIDAY_NOTICES, NOTICE_2027].map(extraDaysOff)).toEqual([11, 13, 13, 13])
  })

  it.each<[string, Partial<HolidayNotice>, [string, string, string?][]]>([
    ['a day of another year', off('2026-01-01'), [['off.0', 'calendar.other-year', '2026-01-01']]],
    ['no real day', off('2027-02-29', 3), [['off.3', 'calendar.day', '2027-02-29']]],
    ['no day at all', off('春节', 3), [['off.3', 'calendar.day', '春节']]],
    [
      'a day twice',
      off('2027-01-02'),
      [
        ['off.0', 'calendar.twice', '2027-01-02'],
        ['off.1', 'calendar.twice', '2027-01-02'],
      ],
    ],
    ['a day in both', { work: ['2027-01-02'] }, [['work.0', 'calendar.both', '2027-01-02']]],
    [
      'a worked day that is none of a weekend',
      { work: ['2027-01-04'] },
      [['work.0', 'calendar.not-weekend', '2027-01-04']],
    ],
    [
      'no National Day',
      { off: NOTICE_2027.off.filter((d) => d !== '2027-10-01') },
      [['off', 'calendar.fixed', '2027-10-01']],
    ],
    ['nothing off', { off: [], work: [] }, [['off', 'calendar.fixed', '2027-01-01']]],
    [
      'far too few',
      { off: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((d) => `2027-${d}`), work: [] },
      [['off', 'calendar.count', undefined]],
    ],
    ['no number', { notice: '7号' }, [['notice', 'calendar.notice', undefined]]],
    [
      'the number of long ago',
      { notice: '国办发明电〔2023〕7号' },
      [['notice', 'calendar.notice-year', undefined]],
    ],
    [
      'a year too far',
      { year: 2029, off: [], work: [], notice: '国办发明电〔2028〕1号' },
      [['year', 'calendar.year-far', undefined]],
    ],
  ])('is refused for %s, field by field', (_what, change, due) => {
    expect(wrong(change)).toEqual(due)
    for (const [, message] of due) expect(fieldSentence(message)).toMatch(/。$/)
  })

  it.each([
    ['国办发明电〔2025〕7号', '国办发明电〔2025〕7号'],
    [' 国办发明电 [2025] 7 号 ', '国办发明电〔2025〕7号'],
    ['国办发明电（2025）12号', '国办发明电〔2025〕12号'],
    ['国办发明电【2025】12号', '国办发明电〔2025〕12号'],
    ['国办发明电〔2025〕0号', null],
    ['国办发〔2025〕7号', null],
    ['国办发明电2025年7号', null],
    ['', null],
  ])('reads the number %j as %j', (typed, read) => expect(readNoticeNumber(typed)).toBe(read))
})

describe('whether it can be proposed now', () => {
  const standing = { calendar: officialCalendar, waiting: [] }
  const covered = calendarOf([...HOLIDAY_NOTICES, NOTICE_2027])

  it('the next year can, once', () => {
    expect(nextYear(officialCalendar)).toBe(2027)
    expect(whyNotNow(NOTICE_2027, false, standing)).toBeNull()
    expect(whyNotNow(NOTICE_2027, false, { ...standing, waiting: [2027] })?.problem).toBe('calendar.waiting')
  })

  it('a year after a missing one cannot', () => {
    expect(whyNotNow({ ...NOTICE_2027, year: 2028 }, false, standing)).toEqual({
      problem: 'calendar.not-next',
      data: { year: '2027' },
    })
  })

  it('a covered year only as a correction that changes something', () => {
    const amended = { ...NOTICE_2027, notice: '国办发明电〔2027〕1号' }
    const known = { calendar: covered, waiting: [] }
    expect(whyNotNow(amended, false, known)).toEqual({
      problem: 'calendar.entered-already',
      data: { year: '2027', notice: NOTICE_2027.notice },
    })
    expect(whyNotNow(amended, true, known)).toBeNull()
    const shuffled = { ...NOTICE_2027, off: NOTICE_2027.off.toReversed() }
    for (const isCorrection of [false, true])
      expect(whyNotNow(shuffled, isCorrection, known)?.problem).toBe('calendar.same')
  })
})

describe('the published text', () => {
  it.each([
    [NOTICE_TEXT_2024, 2024],
    [NOTICE_TEXT_2025, 2025],
    [NOTICE_TEXT_2026, 2026],
  ])('gives exactly the notice of its year', (text, year) => {
    const due = HOLIDAY_NOTICES.find((notice) => notice.year === year)!
    expect(readNotice(text)).toEqual({ ...due, off: [...due.off], work: [...due.work] })
  })

  it('gives nothing where there is nothing, and never a day that does not exist', () => {
    expect(readNotice('')).toEqual({ year: null, notice: null, off: [], work: [] })
    expect(readNotice('关于2027年部分节假日安排\n一、元旦：2月30日放假。13月1日上班。').off).toEqual([])
    expect(readNotice('2027年部分节假日\n一、元旦：1月3日至1月1日放假。').off).toEqual([])
  })
})

describe('what a second person sees of it', () => {
  it('counts each month as a hand on the wall calendar does', () => {
    const months = previewOf(HOLIDAY_NOTICES[2]!)
    expect(months.map(({ workdays }) => workdays)).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23])
    expect(months.map(({ ordinary }) => ordinary)).toEqual([22, 20, 22, 22, 21, 22, 23, 21, 22, 22, 21, 23])
    const less = months.reduce((sum, { workdays, ordinary }) => sum + ordinary - workdays, 0)
    expect(less).toBe(extraDaysOff(HOLIDAY_NOTICES[2]!))
  })

  it('names days one after the other as one span', () => {
    expect(runsOf(['2026-02-28', '2026-10-01', '2026-10-02', '2026-03-01'])).toEqual([
      { from: '2026-02-28', to: '2026-03-01', count: 2 },
      { from: '2026-10-01', to: '2026-10-02', count: 2 },
    ])
  })
})
