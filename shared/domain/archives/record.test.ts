import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactBody } from '../facts/types'
import { POSTS } from '../policy/roles'
import { decisionsNow } from './available'
import { decidedBeside, foldRecord } from './record'
import type { RecordFlags } from './record-table'

const shows = reg('N16', 'N17', 'N29-alter')
const PLAIN: RecordFlags = {
  ...{ linked: true, pending: false, reopening: false, mine: false, part: false },
  ...{ duplicate: false, thisPair: false, decided: false, numbers: 'unknown' },
}

/** How a record stands, and by hand what all posts together may decide of it then. */
const CELLS: readonly [string, Partial<RecordFlags>, readonly string[]][] = [
  ['with its number, beside nothing', {}, []],
  ['without a number', { linked: false }, ['match', 'propose-number']],
  ['without a number, and part of another', { linked: false, part: true }, []],
  ['a number waits', { pending: true }, ['confirm-number', 'decline-number']],
  ['a number waits that is mine', { pending: true, mine: true }, ['decline-number']],
  [
    'beside one of the same number',
    { duplicate: true, thisPair: true, numbers: 'one' },
    ['propose-number', 'same-person'],
  ],
  [
    'beside one of another number',
    { duplicate: true, thisPair: true, numbers: 'two' },
    ['propose-number', 'different-people'],
  ],
  [
    'beside one without a number',
    { duplicate: true, thisPair: true },
    ['propose-number', 'same-person', 'different-people'],
  ],
  ['beside a part of a third', { duplicate: true, thisPair: true, part: true }, ['different-people']],
  ['flagged beside another than this', { duplicate: true }, ['propose-number']],
  ['decided beside this', { decided: true }, ['propose-reopening']],
  ['decided beside this, as its part', { decided: true, part: true }, ['propose-reopening']],
  [
    'decided beside this, and flagged again',
    { decided: true, duplicate: true, thisPair: true, numbers: 'one' },
    ['propose-number', 'same-person'],
  ],
  [
    'a number waits beside a decided one',
    { decided: true, pending: true },
    ['confirm-number', 'decline-number'],
  ],
  [
    'somebody wants it decided anew',
    { decided: true, reopening: true },
    ['confirm-reopening', 'decline-reopening'],
  ],
  ['I want it decided anew', { decided: true, reopening: true, mine: true }, ['decline-reopening']],
  [
    'decided anew is wanted of one without a number',
    { linked: false, reopening: true, mine: true },
    ['decline-reopening'],
  ],
]

describe(`what is decided of a record (${shows.join(' ')})`, () => {
  it.each(CELLS)('%s', (_, flags, expected) => {
    expect(decisionsNow({ ...PLAIN, ...flags }, POSTS)).toEqual(expected)
  })

  it('lets no post confirm what the same person proposed, however a record stands', () => {
    const flag = fc.boolean()
    const flags = fc.record({
      ...{ linked: flag, pending: flag, reopening: flag, mine: fc.constant(true), part: flag },
      ...{ duplicate: flag, thisPair: flag, decided: flag },
      numbers: fc.constantFrom('one', 'two', 'unknown'),
    })
    fc.assert(
      fc.property(flags, (stands) => {
        expect(decisionsNow(stands, POSTS).filter((command) => command.startsWith('confirm'))).toEqual([])
      }),
    )
  })
})

const fact = (kind: string, data: FactBody['data'] = {}): FactBody => ({
  ...{ kind, data, at: '2026-03-02T02:00:00.000Z' },
  by: { kind: 'staff', id: `by-${kind}`, role: 'clerk' },
})
const apart = fact('clear-duplicate', { with: 'b', decision: 'different-people' })
const wanted = fact('propose-reopening', { with: 'b', reason: 'mistaken' })

describe('a pair decided, and decided anew', () => {
  it.each([
    ['led', fact('lead-parts', { with: 'b' })],
    ['part', fact('become-part', { with: 'b' })],
    ['apart', apart],
  ])('%s: stands until a second person agreed, and not after', (_, decision) => {
    const before = [fact('lead-parts', { with: 'c' }), decision]
    const stands = (more: FactBody[]) => decidedBeside(foldRecord([...before, ...more])).toSorted()
    expect(stands([])).toEqual(['b', 'c'])
    expect(stands([wanted])).toEqual(['b', 'c'])
    expect(foldRecord([...before, wanted]).reopening).toMatchObject({
      ...{ seq: 3, with: 'b', reason: 'mistaken', by: { id: 'by-propose-reopening' } },
    })
    const declined = [wanted, fact('decline-reopening', { of: 3, with: 'b' })]
    expect([stands(declined), foldRecord([...before, ...declined]).reopening]).toEqual([['b', 'c'], null])
    const agreed = [wanted, fact('confirm-reopening', { of: 3, with: 'b' })]
    expect([stands(agreed), foldRecord([...before, ...agreed]).reopening]).toEqual([['c'], null])
    expect(stands([fact('reopen-pair', { with: 'b' })])).toEqual(['c'])
    expect(stands([...agreed, decision])).toEqual(['b', 'c'])
  })

  it('is not decided by a number that was corrected', () => {
    const corrected = fact('clear-duplicate', { with: 'b', decision: 'number-corrected' })
    expect(decidedBeside(foldRecord([corrected]))).toEqual([])
  })
})
