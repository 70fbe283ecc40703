import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { isDeceased, keptUntil, sayDeathFact } from './death'

const shows = reg('N20-death')
const died = (caseId: string) => ({ kind: 'record-death', data: { caseId } })
const settled = (caseId: string, outcome: string) => ({ kind: 'settle-death', data: { caseId, outcome } })

describe(`the file of a dead person (${shows.join(' ')})`, () => {
  it.each([
    ['2021-03-05', '2026-03-05'],
    ['2020-02-29', '2025-02-28'],
    ['2021-02', '2026-02-28'],
    ['2021-12', '2026-12-31'],
    ['2021', '2026-12-31'],
  ])('of somebody who died on %s is kept until %s', (on, until) => expect(keptUntil(on)).toBe(until))

  it.each([
    ['nothing recorded', [], false],
    ['recorded', [died('a')], true],
    ['kept on', [died('a'), settled('a', 'kept-on')], true],
    ['undone', [died('a'), settled('a', 'undone')], false],
    ['undone, and recorded by another case', [died('a'), settled('a', 'undone'), died('b')], true],
  ] as const)('%s', (_says, facts, is) => expect(isDeceased(facts)).toBe(is))

  it('is told in the chain with what came of it', () => {
    expect(sayDeathFact('record-death', undefined)).toBe('登记本人已去世，按逝者档案保管')
    expect(sayDeathFact('settle-death', 'kept-on')).toBe('逝者档案处理完毕：满五年，继续保管')
  })
})
