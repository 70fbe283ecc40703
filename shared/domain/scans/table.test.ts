import { describe, expect, it } from 'vitest'
import { partLength, partsOf, SCAN_RULES, scanEndingAgrees } from './rules'
import {
  foldScan,
  isForActor,
  SCAN_STATES,
  SCAN_TABLE,
  type ScanCommand,
  type ScanState,
  scanAllows,
} from './table'

/** By hand: where a scan stands after each command; `-` it cannot be given. */
const GRID = `
  state      open       finish     discard    split    fail    accept    return
  none       receiving  -          -          -        -       -         -
  receiving  -          splitting  discarded  -        -       -         -
  splitting  -          -          -          waiting  failed  -         -
  waiting    -          -          discarded  -        -       accepted  returned
  accepted   -          -          -          -        -       -         -
  returned   -          -          -          -        -       -         -
  failed     -          -          discarded  -        -       -         -
  discarded  -          -          -          -        -       -         -
`
const [HEAD = [], ...ROWS] = GRID.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const CELLS = ROWS.flatMap(([state, ...cells]) =>
  cells.map((cell, at) => [state!, HEAD[at + 1]!, cell] as const),
)

describe('a scan', () => {
  it('has a cell for every state and command', () => {
    expect(HEAD.slice(1).toSorted()).toEqual(Object.keys(SCAN_TABLE).toSorted())
    const states = ROWS.map(([state = '']) => state).slice(1)
    expect(states.toSorted()).toEqual(Object.keys(SCAN_STATES).toSorted())
  })

  it.each(CELLS)('that is %s, told to %s: %s', (state, command, cell) => {
    const allowed = scanAllows(state === 'none' ? null : (state as ScanState), command as ScanCommand)
    expect(allowed).toBe(cell !== '-')
    if (allowed) expect(foldScan([{ kind: command }])).toBe(cell)
  })

  it('is compared with the paper by another person than the one who brought it', () => {
    const by = (id: string) => ({ kind: 'staff', id, role: 'archivist' }) as const
    const facts = [
      { kind: 'open', by: by('a') },
      { kind: 'finish', by: by('b') },
      { kind: 'split', by: by('system') },
    ]
    for (const command of ['accept', 'return'] as const)
      expect(['a', 'b', 'c', 'system'].map((id) => isForActor(facts, command, id))).toEqual([
        false,
        false,
        true,
        true,
      ])
    expect(isForActor(facts, 'discard', 'a')).toBe(true)
  })

  it('folds no strangers', () => {
    for (const kind of ['', 'toString', 'submit']) expect(() => foldScan([{ kind }])).toThrow('not a fact')
    expect(() => foldScan([])).toThrow('none')
  })
})

describe('the parts of a file', () => {
  const { partBytes } = SCAN_RULES

  it.each([
    [1, 1, [1, 0]],
    [partBytes, 1, [partBytes, 0]],
    [partBytes + 1, 2, [partBytes, 1, 0]],
    [2 * partBytes, 2, [partBytes, partBytes, 0]],
  ])('of %i bytes are %i, and no more', (size, count, lengths) => {
    expect(partsOf(size)).toBe(count)
    expect(lengths.map((_, part) => partLength(size, part))).toEqual(lengths)
  })

  it('names agree with what is inside', () => {
    expect(scanEndingAgrees('学历.TIF', 'image/tiff')).toBe(true)
    expect(scanEndingAgrees('学历', 'application/pdf')).toBe(true)
    expect(scanEndingAgrees('学历.pdf', 'image/png')).toBe(false)
    expect(scanEndingAgrees('学历.pdf.exe', 'application/pdf')).toBe(false)
  })
})
