import { readFileSync } from 'node:fs'
import { availableCommands } from '@shared/domain/cases/available'
import { clockOf } from '@shared/domain/cases/clock'
import { decide } from '@shared/domain/cases/decide'
import { threadOf } from '@shared/domain/cases/thread'
import { foldCase } from '@shared/domain/cases/view'
import type { FactBody } from '@shared/domain/facts/types'
import { guideOf } from '@shared/domain/guides/guide-of'
import { checkForm } from '@shared/domain/items/check-form'
import { withEngineRows } from '@shared/domain/items/engine-rows'
import type { ServiceItem } from '@shared/domain/items/types'
import type { Role } from '@shared/domain/policy/roles'
import { officialCalendar } from '@shared/kernel/workdays'
import { describe, expect, it } from 'vitest'
import { ACTORS, RECORD } from '../model/actors'
import { ALL_ROLES } from '../model/law'
import { readingRoom } from './reading-room'

const MOST_LINES = 120
const item = withEngineRows(readingRoom as unknown as ServiceItem)
const context = { archive: null, identityLevel: 'verified' }
const AT = new Date('2026-09-29T02:00:00Z')

function give(facts: FactBody[], role: Role, name: string, reason?: string): FactBody[] | string {
  const view = facts.length ? foldCase(item, facts) : null
  const input = { name, ...(reason ? { reason } : {}) }
  const decided = decide(item, view, input, ACTORS[role], AT, context, officialCalendar)
  return decided.ok ? [...facts, decided.value.fact] : decided.error.problem
}
const walk = (...steps: [Role, string, string?][]): FactBody[] =>
  steps.reduce<FactBody[]>((facts, [role, name, reason]) => {
    const after = give(facts, role, name, reason)
    if (typeof after === 'string') throw new Error(`${name}: ${after}`)
    return after
  }, [])

describe('a service in one short file', () => {
  it(`is written in under ${MOST_LINES} lines`, () => {
    const text = readFileSync(new URL('./reading-room.ts', import.meta.url), 'utf8')
    expect(text.split('\n').length).toBeLessThan(MOST_LINES)
  })

  it('has its form checked and its guide told without another line', () => {
    const faults = checkForm(item.groups, { half: 'night', phone: '1' }, '2026-09-29')
    expect(faults.map(({ path }) => path)).toEqual(['half', 'phone'])
    expect(checkForm(item.groups, { half: 'am', phone: '13800000001' }, '2026-09-29')).toEqual([])
    expect(guideOf(item)).toMatchObject({ title: readingRoom.title, who: '存档人员本人' })
  })

  it('is submitted, decided, clocked, told, and taken up again by two', () => {
    const asked = walk(['person', 'submit'])
    const view = foldCase(item, asked)
    expect(clockOf(item, view, '2026-09-29', officialCalendar)).toMatchObject({ due: '2026-10-08', left: 2 })
    expect(availableCommands(item, view, ACTORS.clerk, RECORD)).toEqual(['approve', 'refuse'])
    expect(threadOf(item, asked, view).map(({ title }) => title)).toEqual(['提交申请', '核对中', '已安排'])
    const facts = walk(
      ...([
        ['person', 'submit'],
        ['clerk', 'refuse', 'not-kept-here'],
      ] as [Role, string, string?][]),
      ...([
        ['clerk', 'propose-correction', 'procedure'],
        ['reviewer', 'confirm-correction'],
      ] as [Role, string, string?][]),
    )
    expect(foldCase(item, facts)).toMatchObject({ state: 'in-review', refusal: null })
  })

  it('gives no role what its table does not', () => {
    const asked = walk(['person', 'submit'])
    for (const role of ALL_ROLES)
      for (const { name, actors } of item.commands.filter((row) => row.from.includes('in-review'))) {
        const refused = give(asked, role, name, 'not-kept-here') === 'permission.denied'
        expect([role, name, refused]).toEqual([role, name, !actors.includes(role)])
      }
  })
})
