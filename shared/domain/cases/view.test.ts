import { describe, expect, it } from 'vitest'
import type { FactBody } from '../facts/types'
import { itemOf } from '../items/catalogue'
import { foldCase } from './view'

const item = itemOf('custody-certificate')
const fact = (kind: string, data: FactBody['data'], at = '2026-03-05T06:00:00.000Z'): FactBody => ({
  kind,
  at,
  by: { kind: 'system', id: 'system', role: 'system' },
  data,
})
const due = { day: '2026-03-10', provisional: false, workingDays: 3 }
const submit = fact('submit', { to: 'in-review', due })

describe('folding a case', () => {
  it('tells its state, version, times, refusal and result', () => {
    const approve = fact('approve', { to: 'approved' }, '2026-03-06T01:00:00.000Z')
    const issue = fact(
      'issue',
      { to: 'issued', result: { certificateId: 'c-1' }, left: 2 },
      '2026-03-06T01:01:00.000Z',
    )
    expect(foldCase(item, [submit, approve, issue])).toEqual({
      kept: {},
      state: 'issued',
      opening: 'submit',
      nudgedOn: null,
      nudges: 0,
      version: 3,
      openedAt: '2026-03-05T06:00:00.000Z',
      since: '2026-03-06T01:01:00.000Z',
      startedOn: '2026-03-05',
      due,
      stoppedOn: '2026-03-06',
      leftAtStop: 2,
      proposedBy: null,
      refusal: null,
      result: { certificateId: 'c-1' },
    })
    const refuse = fact('refuse', { to: 'refused', reason: 'not-kept-here' })
    expect(foldCase(item, [submit, refuse])).toMatchObject({ state: 'refused', refusal: 'not-kept-here' })
  })

  it.each([
    ['no facts', []],
    ['a command the item does not have', [submit, fact('dispatch', { to: 'issued' })]],
    ['a state the command cannot lead to', [fact('submit', { to: 'issued' })]],
    ['a state nobody knows', [fact('submit', { to: 'toString' })]],
    ['a fact that leads nowhere', [fact('submit', {})]],
    ['a first fact that cannot open a case', [fact('approve', { to: 'approved' })]],
    ['a command given in a state it does not belong to', [submit, fact('issue', { to: 'issued' })]],
    ['a case opened twice', [submit, submit]],
    ['a new last day that moves the case', [submit, fact('redate', { to: 'approved' })]],
  ])('refuses %s', (_what, facts) => {
    expect(() => foldCase(item, facts)).toThrow()
  })
})
