import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { type CollectiveFact, foldCollective, presentAgents } from './account'

const shows = reg('N12-unit')

/** `name-agent:a` at the hour of its place. */
const factsOf = (says: string) =>
  says.split(' ').map((one, hour) => {
    const [kind = '', accountId] = one.split(':')
    const at = `2026-11-30T0${hour}:00:00.000Z`
    return { kind: kind as CollectiveFact, at, data: accountId ? { accountId } : {} }
  })

describe(`a collective account (${shows.join(' ')})`, () => {
  it.each([
    ['open name-agent:a', 'open', ['a']],
    ['open name-agent:a name-agent:b', 'open', ['a', 'b']],
    ['open name-agent:a name-agent:a', 'open', ['a']],
    ['open name-agent:a revoke-agent:a', 'open', []],
    ['open name-agent:a revoke-agent:b', 'open', ['a']],
    ['open name-agent:a revoke-agent:a name-agent:a', 'open', ['a']],
    ['open name-agent:a begin-closing', 'closing', ['a']],
    ['open name-agent:a begin-closing stop-closing', 'open', ['a']],
    ['open name-agent:a name-agent:b begin-closing close', 'closed', []],
  ] as const)('%s', (says, state, agents) => {
    const facts = factsOf(says)
    expect([foldCollective(facts).state, presentAgents(facts)]).toEqual([state, agents])
  })

  it('keeps everybody who ever acted for it, with when that ended', () => {
    const { agents } = foldCollective(factsOf('open name-agent:a revoke-agent:a name-agent:a'))
    expect(agents).toEqual([
      { accountId: 'a', since: '2026-11-30T01:00:00.000Z', revokedAt: '2026-11-30T02:00:00.000Z' },
      { accountId: 'a', since: '2026-11-30T03:00:00.000Z', revokedAt: null },
    ])
  })
})
