import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { foldCustody } from './custody'
import { KEEPING_FACT, keepingOf, sayKeepingFact } from './keeping'

const shows = reg('N12-unit', 'S-change')
const kept = (data: Record<string, string>) => ({ kind: KEEPING_FACT, data })
const under = (collectiveId: string) => kept({ nature: 'collective', collectiveId })
const own = kept({ nature: 'personal' })
const other = { kind: 'shelve', data: { nature: 'collective', collectiveId: 'x' } }

describe(`how a file is kept (${shows.join(' ')})`, () => {
  it.each([
    ['nothing said', [], { nature: 'personal' }],
    ['another fact', [other], { nature: 'personal' }],
    ['under a unit', [under('a'), other], { nature: 'collective', collectiveId: 'a' }],
    ['from one unit to another', [under('a'), under('b')], { nature: 'collective', collectiveId: 'b' }],
    ['given back to the person', [under('a'), own], { nature: 'personal' }],
    ['a unit that is not named', [kept({ nature: 'collective' })], { nature: 'personal' }],
  ] as const)('%s', (_says, facts, is) => expect(keepingOf(facts)).toEqual(is))

  it('moves no bag, and is told in the chain', () => {
    const at = '2026-11-02T00:00:00.000Z'
    const by = { kind: 'system', id: 'system', role: 'system' } as const
    const facts = [
      { kind: 'register', at, by, data: {} },
      { kind: 'receive', at, by, data: {} },
    ]
    const more = { at: '2026-11-09T00:00:00.000Z', by, ...under('a') }
    expect(foldCustody([...facts, more])).toEqual(foldCustody(facts))
    const left = { nature: 'personal', why: 'left' }
    expect([under('a').data, own.data, left].map(sayKeepingFact)).toEqual([
      '按单位集体账户存档',
      '按个人账户存档',
      '已寄出，不再列在单位集体账户',
    ])
  })
})
