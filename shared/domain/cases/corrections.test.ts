import { reg } from '@shared/kernel/reg'
import { officialCalendar } from '@shared/kernel/workdays'
import { describe, expect, it } from 'vitest'
import type { FactBody } from '../facts/types'
import { SERVICE_ITEMS } from '../items/catalogue'
import { withEngineRows } from '../items/engine-rows'
import type { CommandInput, ServiceItem } from '../items/types'
import type { Actor } from '../policy/roles'
import { availableCommands } from './available'
import { clockOf } from './clock'
import { decide } from './decide'
import { threadOf } from './thread'
import { foldCase } from './view'

const shows = reg('N29-rules', 'N29-refuse')
const plain = SERVICE_ITEMS['custody-certificate'] as unknown as ServiceItem
/** The certificate with an issued one that may be taken back as well. */
const item = withEngineRows({
  ...plain,
  corrections: { refused: { to: 'in-review' }, issued: { to: 'in-review', effects: ['take-back'] } },
})
const staff = (id: string, post: 'clerk' | 'reviewer'): Actor => ({
  ...{ kind: 'staff', id, roles: ['staff', post], centreId: 'centre-1', name: '李示例' },
})
const first = staff('s-1', 'clerk')
const second = staff('s-2', 'reviewer')

const fact = (kind: string, at: string, data: FactBody['data']): FactBody => ({
  ...{ kind, at, data },
  by: { kind: 'system', id: 'system', role: 'system' },
})
const due = { day: '2026-03-10', provisional: false, workingDays: 3 }
const submitted = fact('submit', '2026-03-05T02:00:00Z', { to: 'in-review', due })
const refused = [
  submitted,
  fact('refuse', '2026-03-06T02:00:00Z', { to: 'refused', reason: 'not-kept-here', left: 2 }),
]
const issued = [
  fact('submit', '2026-03-05T02:00:00Z', { to: 'approved', due }),
  fact('issue', '2026-03-06T02:00:00Z', { to: 'issued', result: { certificateId: 'c-1' }, left: 2 }),
]

function give(facts: FactBody[], by: Actor, input: CommandInput, at = '2026-03-16T02:00:00Z') {
  const decided = decide(item, foldCase(item, facts), input, by, new Date(at), null, officialCalendar)
  if (!decided.ok) return decided.error.problem
  return { facts: [...facts, decided.value.fact], effects: decided.value.effects }
}
function done(given: ReturnType<typeof give>): { facts: FactBody[]; effects: string[] } {
  if (typeof given === 'string') throw new Error(given)
  return given
}
const propose = (facts: FactBody[], by = first) =>
  done(give(facts, by, { name: 'propose-correction', reason: 'file-misread' })).facts

describe(`a wrong decision (${shows.join(' ')})`, () => {
  it('goes back when another person confirms: the old last day stands, and how late it is shows', () => {
    const waiting = propose(refused)
    expect(foldCase(item, waiting)).toMatchObject({
      ...{
        state: 'correcting-refused',
        refusal: 'not-kept-here',
        stoppedOn: '2026-03-06',
        proposedBy: 's-1',
      },
    })
    const { facts, effects } = done(give(waiting, second, { name: 'confirm-correction' }))
    const view = foldCase(item, facts)
    expect(view).toMatchObject({ state: 'in-review', due, refusal: null, stoppedOn: null, proposedBy: null })
    expect(effects).toEqual([])
    expect(clockOf(item, view, '2026-03-16', officialCalendar)).toMatchObject({
      ...{ due: due.day, left: -4, tone: 'red', late: true },
    })
    expect(facts.slice(0, 2)).toEqual(refused)
  })

  it('is confirmed by nobody who proposed it, who is not offered it either', () => {
    const waiting = propose(refused, staff('s-2', 'clerk'))
    expect(give(waiting, second, { name: 'confirm-correction' })).toBe('case.second-person-needed')
    const offers = (actor: Actor) =>
      availableCommands(item, foldCase(item, waiting), actor, { centreId: 'centre-1' })
    expect(offers(second)).toEqual(['reject-correction'])
    expect(offers(first)).toEqual(['confirm-correction', 'reject-correction'])
  })

  it('stays as it was when the second person holds to it, with its clock as it stood', () => {
    const { facts } = done(give(propose(refused), second, { name: 'reject-correction' }))
    const before = foldCase(item, refused)
    expect(foldCase(item, facts)).toEqual({ ...before, version: 4, since: '2026-03-16T02:00:00.000Z' })
    expect(clockOf(item, foldCase(item, facts), '2026-05-01', officialCalendar)).toMatchObject({ left: 2 })
  })

  it('that was carried out is undone, once, when the second person confirms', () => {
    const waiting = propose(issued)
    expect(foldCase(item, waiting)).toMatchObject({
      state: 'correcting-issued',
      result: { certificateId: 'c-1' },
    })
    const { facts, effects } = done(give(waiting, second, { name: 'confirm-correction' }))
    expect(effects).toEqual(['take-back'])
    expect(foldCase(item, facts)).toMatchObject({ state: 'in-review', result: null })
    expect(done(give(waiting, second, { name: 'reject-correction' })).effects).toEqual([])
  })

  it('is taken up for a listed reason only, and never where nothing was decided', () => {
    for (const reason of [undefined, '', 'not-kept-here', 'no'])
      expect(
        give(refused, first, { name: 'propose-correction', ...(reason === undefined ? {} : { reason }) }),
      ).toBe('case.reason-needed')
    expect(give([submitted], first, { name: 'propose-correction', reason: 'file-misread' })).toBe(
      'case.not-possible',
    )
    expect(give(refused, second, { name: 'confirm-correction' })).toBe('case.not-possible')
  })

  it('is told to the person in plain words', () => {
    const { facts } = done(give(propose(refused), second, { name: 'confirm-correction' }))
    expect(threadOf(item, facts, foldCase(item, facts)).map(({ title, note }) => [title, note])).toEqual([
      ['提交申请', undefined],
      ['不予出具', '您的档案不在本机构保管，本机构没有可以依据的记载。'],
      ['发现决定可能有误，提请更正', '对档案记载的认定有误。'],
      ['另一位工作人员确认更正，重新办理', undefined],
      ['核对中', undefined],
      ['正在出具', undefined],
      ['已出具', undefined],
    ])
  })

  it('cannot be written by a fact that leads somewhere else', () => {
    const astray = { ...propose(refused).at(-1)!, data: { to: 'correcting-issued', reason: 'file-misread' } }
    expect(() => foldCase(item, [...refused, astray])).toThrow()
  })
})
