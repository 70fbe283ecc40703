import { officialCalendar } from '@shared/kernel/workdays'
import { readingRoom } from '@test/adding/reading-room'
import { ACTORS } from '@test/model/actors'
import { describe, expect, it } from 'vitest'
import { withEngineRows } from '../items/engine-rows'
import type { ServiceItem } from '../items/types'
import { mayGive } from './available'
import { clockOf } from './clock'
import { decide } from './decide'
import { foldCase } from './view'

const AT = new Date('2026-01-08T02:00:00Z')
const asks = [
  {
    key: 'paper',
    title: '材料',
    questions: [
      { field: 'pages', kind: 'number', label: '页数' },
      { field: 'formedOn', kind: 'paper-date', label: '形成时间' },
      { field: 'kind', kind: 'material-kind', label: '种类', optional: true },
    ],
  },
] as const
const item: ServiceItem = withEngineRows({
  ...(readingRoom as unknown as ServiceItem),
  commands: readingRoom.commands.map((row) => (row.name === 'approve' ? { ...row, asks } : row)),
  clock: { workingDays: 35, months: 2, basis: '演示', ours: false },
  keeps: (_context, command, { pages = '' }) => (command === 'approve' ? { pages } : undefined),
})
const context = { archive: null, identityLevel: 'verified' }
const opened = decide(item, null, { name: 'submit' }, ACTORS.person, AT, context, officialCalendar)
const first = opened.ok ? opened.value.fact : null
const view = first && foldCase(item, [first])
const approve = (answers?: Record<string, string>) =>
  decide(
    item,
    view,
    { name: 'approve', ...(answers ? { answers } : {}) },
    ACTORS.clerk,
    AT,
    context,
    officialCalendar,
  )

describe('a command that asks something', () => {
  it('is refused with each answer that is missing or wrong, and nothing else of it is looked at', () => {
    expect(approve()).toMatchObject({
      error: { problem: 'request.invalid', fields: [{ path: 'pages' }, { path: 'formedOn' }] },
    })
    expect(approve({ pages: '0', formedOn: '2026-02', kind: 'Ａ' })).toMatchObject({
      error: {
        fields: [{ message: 'number.whole' }, { message: 'paper-date.future' }, { message: 'field.choose' }],
      },
    })
  })

  it('hands on the answers as they are kept, and none of them stands in the fact but what the item keeps', () => {
    const decided = approve({ pages: ' １２ ', formedOn: '1998年5月', stray: 'x' })
    expect(decided).toMatchObject({ value: { answers: { pages: '12', formedOn: '1998-05' } } })
    expect(JSON.stringify(decided.ok && decided.value.fact)).not.toContain('1998-05')
    expect(foldCase(item, [first!, ...(decided.ok ? [decided.value.fact] : [])]).kept).toEqual({
      pages: '12',
    })
  })
})

describe('a promise in months', () => {
  it('ends on the day of the month, and says how many working days are in it', () => {
    expect(view?.due).toMatchObject({ day: '2026-03-09', provisional: false, months: 2 })
    expect(clockOf(item, view!, '2026-01-08', officialCalendar)).toMatchObject({ left: 38, tone: 'calm' })
  })
})

describe('who may give a command', () => {
  it('has the role it is given to in the very relation: no clerk is a clerk of the centres below', () => {
    const row = item.commands.find(({ name }) => name === 'approve')!
    const both = {
      ...ACTORS.supervisor,
      roles: ['supervisor', 'clerk'] as const,
      centreId: 'department',
      oversees: ['centre-1'],
    }
    expect(mayGive(row, both, { centreId: 'centre-1' })).toBe(false)
    expect(mayGive(row, both, { centreId: 'department' })).toBe(true)
  })
})
