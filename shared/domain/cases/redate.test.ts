import { HOLIDAY_NOTICES } from '@shared/kernel/holiday-notices'
import { reg } from '@shared/kernel/reg'
import { type Calendar, calendarOf, officialCalendar } from '@shared/kernel/workdays'
import { describe, expect, it } from 'vitest'
import type { FactBody } from '../facts/types'
import { type ItemCode, itemOf, SERVICE_ITEMS } from '../items/catalogue'
import { SYSTEM } from '../policy/roles'
import { decide } from './decide'
import { threadOf } from './thread'
import { foldCase } from './view'

const shows = reg('N20-2')
const codes = Object.keys(SERVICE_ITEMS) as ItemCode[]
const notice = (year: number, off: string[]) => ({
  year,
  notice: `国办发明电〔${year - 1}〕9号`,
  off,
  work: [],
})
const with2027 = calendarOf([...HOLIDAY_NOTICES, notice(2027, ['2027-01-01', '2027-01-04'])])
const AT = new Date('2026-12-31T02:00:00Z')

/** Where an application of the item waits: for staff, else for what the system does first. */
const waitsIn = (code: ItemCode): string => {
  const item = itemOf(code)
  const opened = item.commands.flatMap(({ from, to }) => (from.length === 0 ? to : []))
  return opened.find((state) => item.states[state]?.holder === 'centre') ?? opened[0] ?? ''
}

const submitted = (
  code: ItemCode,
  due: { day: string; provisional: boolean; workingDays: number },
): FactBody => ({
  kind: 'submit',
  at: '2026-12-30T02:00:00Z',
  by: { kind: 'person', id: 'p', role: 'person' },
  data: { to: waitsIn(code), due },
})

/** The facts that end a case from where it waits, by the shortest way. */
function ending(code: ItemCode): Pick<FactBody, 'kind' | 'data'>[] {
  const { commands, states } = itemOf(code)
  const ways = new Map([[waitsIn(code), [] as Pick<FactBody, 'kind' | 'data'>[]]])
  for (const [state, way] of ways) {
    if (states[state]?.holder === 'nobody') return way
    for (const { name, to } of commands.filter((row) => row.from.includes(state) && !row.leads && !row.keeps))
      for (const next of to) if (!ways.has(next)) ways.set(next, [...way, { kind: name, data: { to: next } }])
  }
  return []
}

function redate(code: ItemCode, facts: FactBody[], calendar: Calendar, actor = SYSTEM) {
  const decided = decide(
    itemOf(code),
    foldCase(itemOf(code), facts),
    { name: 'redate' },
    actor,
    AT,
    null,
    calendar,
  )
  return decided.ok ? decided.value : decided.error.problem
}

describe.each(codes)(`the last day of %s that waited for a notice (${shows.join(' ')})`, (code) => {
  const item = itemOf(code)
  const waiting = submitted(code, { day: '2027-01-04', provisional: true, workingDays: 3 })

  it('is decided by a fact of the system, with the notice, from the day the clock started', () => {
    const decided = redate(code, [waiting], with2027)
    expect(decided).toEqual({
      fact: {
        kind: 'redate',
        at: AT.toISOString(),
        by: { kind: 'system', id: 'system', role: 'system', name: '系统' },
        data: {
          to: waitsIn(code),
          due: { day: '2027-01-06', provisional: false, workingDays: 3 },
          notice: '国办发明电〔2026〕9号',
        },
      },
      effects: [],
    })
    if (typeof decided === 'string') throw new Error(decided)
    const before = foldCase(item, [waiting])
    expect(foldCase(item, [waiting, decided.fact])).toEqual({
      ...before,
      version: 2,
      due: { day: '2027-01-06', provisional: false, workingDays: 3 },
    })
  })

  it('is told to the person with its basis', () => {
    const decided = redate(code, [waiting], with2027)
    if (typeof decided === 'string') throw new Error(decided)
    const facts = [waiting, decided.fact]
    expect(threadOf(item, facts, foldCase(item, facts))[1]).toMatchObject({
      state: 'done',
      title: '节假日安排公布，办结日期重新确定',
      who: '系统',
      note: '最晚 2027年1月6日 (周三)，依据国办发明电〔2026〕9号',
    })
  })

  it('is confirmed also when the guess was right', () => {
    const decided = redate(code, [waiting], calendarOf([...HOLIDAY_NOTICES, notice(2027, [])]))
    expect(decided).toMatchObject({ fact: { data: { due: { day: '2027-01-04', provisional: false } } } })
  })

  it('stays when no notice has come, when it never waited, and once the case is closed', () => {
    expect(redate(code, [waiting], officialCalendar)).toBe('case.not-possible')
    const fixed = submitted(code, { day: '2027-01-04', provisional: false, workingDays: 3 })
    expect(redate(code, [fixed], with2027)).toBe('case.not-possible')
    const ended = ending(code).map((fact) => ({ ...waiting, ...fact }))
    expect(ended.length).toBeGreaterThan(0)
    expect(redate(code, [waiting, ...ended], with2027)).toBe('case.not-possible')
  })

  it('is nobody’s to move but the system’s', () => {
    const clerk = { kind: 'staff' as const, id: 's', roles: ['staff', 'clerk'] as const }
    expect(redate(code, [waiting], with2027, clerk)).toBe('permission.denied')
  })
})

describe('a count that runs through two years without a notice', () => {
  it('is moved by the first notice and decided by the second', () => {
    const far = submitted('custody-certificate', { day: '2028-02-23', provisional: true, workingDays: 300 })
    const first = redate('custody-certificate', [far], with2027)
    if (typeof first === 'string') throw new Error(first)
    expect(first.fact.data).toMatchObject({ due: { day: '2028-02-25', provisional: true } })
    expect(first.fact.data.notice).toBeUndefined()
    const with2028 = calendarOf([...with2027.notices, notice(2028, ['2028-01-03'])])
    expect(redate('custody-certificate', [far, first.fact], with2028)).toMatchObject({
      fact: { data: { due: { day: '2028-02-28', provisional: false }, notice: '国办发明电〔2027〕9号' } },
    })
  })
})
