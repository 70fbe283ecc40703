import { reg } from '@shared/kernel/reg'
import { officialCalendar } from '@shared/kernel/workdays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOn } from '../catalogue/table'
import { paper } from '../health/fixtures/whole-file'
import { checkIntake, type IntakeAnswers } from './check-intake'
import { INTAKE_CHECKS, INTAKE_ORDER } from './checks'
import { sayLateness } from './clocks'
import { doubtsOf, type OnRecord } from './compare'

reg('M-check', 'N13', 'N14', 'M31', 'M37', 'N15-secret', 'G39-origin')

const yes = Object.fromEntries(INTAKE_ORDER.map((check) => [check, true])) as IntakeAnswers
const record: OnRecord = {
  ...{ name: '演示甲', formerNames: ['演示申'], birth: '1990-05-06', workStart: '2012-07', partyDate: null },
}
const given = { record, table: tableOn('2026-11-29'), today: '2026-11-29' }
const good = paper('登记表', 'company-hire', '2020-03', { states: { name: '演示甲', birth: '1990-05' } })
type Change = Partial<typeof good>
const found = (change: Change, more = {}) =>
  doubtsOf({ ...good, ...change }, { ...given, ...more }).map(({ check }) => check)

describe('the checks at intake', () => {
  it('accept a paper that passes all of them', () => {
    expect(checkIntake(yes, doubtsOf(good, given))).toEqual({ verdict: 'accept', failed: [], open: [] })
  })

  it('cover the seven of M32 and what M33 to M36, G39 and N15 add', () => {
    const seven = ['办理完毕', '对象明确', '齐全完整', '文字清楚', '内容真实', '填写规范', '手续完备']
    expect(INTAKE_ORDER.map((check) => INTAKE_CHECKS[check].title)).toEqual(expect.arrayContaining(seven))
  })

  it.each(INTAKE_ORDER)('%s, failed alone, comes with its remedy and article', (check) => {
    const { verdict, failed } = checkIntake({ ...yes, [check]: false }, [])
    const { way, remedy, article } = INTAKE_CHECKS[check]
    expect(verdict).toBe(way)
    expect(failed).toEqual([expect.objectContaining({ check, remedy, article })])
    expect(remedy.length).toBeGreaterThan(10)
    expect(article).toMatch(/《.+》第.+条/)
  })

  it('wait for every answer, but ask no more of a secret paper', () => {
    expect(checkIntake({}, []).open).toEqual(INTAKE_ORDER)
    expect(checkIntake({}, []).verdict).toBeNull()
    expect(checkIntake({ 'not-secret': false }, [])).toMatchObject({ verdict: 'stub', open: [] })
  })

  it('put the gravest way first and fail what the program doubts, unless staff say that it holds', () => {
    expect(checkIntake({ ...yes, legible: false, 'known-origin': false }, []).verdict).toBe('tray')
    const doubts = [{ check: 'true', says: '出生日期不一致' }] as const
    const { true: _, ...unanswered } = yes
    expect(checkIntake(unanswered, doubts)).toMatchObject({
      verdict: 'return',
      failed: [{ says: ['出生日期不一致'] }],
    })
    expect(checkIntake(yes, doubts).verdict).toBe('accept')
  })

  it('never file what has no known origin or no kind, whatever staff answer', () => {
    for (const change of [{ originKnown: false }, { kind: 'nothing' }])
      expect(checkIntake(yes, doubtsOf({ ...good, ...change }, given)).verdict).toBe('tray')
  })

  it('give a verdict for any answers once all are given', () => {
    const answers = fc.record(Object.fromEntries(INTAKE_ORDER.map((check) => [check, fc.boolean()])))
    fc.assert(
      fc.property(answers, (all: IntakeAnswers) => {
        const { verdict, failed, open } = checkIntake(all, [])
        expect(open).toEqual([])
        expect(verdict === 'accept').toBe(Object.values(all).every(Boolean))
        expect(failed.length).toBe(Object.values(all).filter((answer) => !answer).length)
      }),
    )
  })
})

describe('what the program sees by itself', () => {
  const set = { name: '审查', part: 1, of: 2 }
  it.each<[string, Change, string[]]>([
    ['an unknown kind', { kind: 'nothing' }, ['in-scope']],
    ['training below two months', { kind: 'trainee-register', states: { trainingMonths: 1 } }, ['in-scope']],
    ['training of two months', { kind: 'trainee-register', states: { trainingMonths: 2 } }, []],
    ['an unknown origin', { originKnown: false }, ['known-origin']],
    ['no date', { formedOn: null }, ['filled']],
    ['no real date', { formedOn: '2020-13' }, ['filled']],
    ['a date before the birth', { formedOn: '1990-04' }, ['true']],
    ['the month of the birth', { formedOn: '1990-05' }, []],
    ['a date after today', { formedOn: '2026-12' }, ['true']],
    ['this month', { formedOn: '2026-11' }, []],
    ['another name', { states: { name: '演示乙' } }, ['right-person']],
    ['a former name', { states: { name: '演示 申' } }, []],
    ['another birth date', { states: { birth: '1990-06' } }, ['true']],
    ['a start of work nobody recorded otherwise', { states: { workStart: '2012' } }, []],
    ['a copy without marks', { copy: { copiedOn: null, sealed: false } }, ['formalities', 'formalities']],
    ['a copy as it should be', { copy: { copiedOn: '2024', sealed: true } }, []],
    ['missing pages', { whole: false }, ['complete']],
    ['a part of a set', { set }, ['complete']],
  ])('%s', (_, change, checks) => expect(found(change)).toEqual(checks))

  it('a set that is whole with what is there already', () => {
    const other = paper('第二份', 'review-evidence', '2020', { set: { ...set, part: 2 } })
    expect(found({ set }, { beside: [other] })).toEqual([])
  })
})

describe('the month of a forming unit', () => {
  it('that is over is said, and the paper received all the same', () => {
    expect(sayLateness('2026-03-02', '2026-04-02', officialCalendar)).toBeNull()
    expect(sayLateness('2026-03-02', '2026-04-03', officialCalendar)).toContain('仍予接收')
  })
})
