import { describe, expect, it } from 'vitest'
import {
  foldImport,
  IMPORT_STATES,
  IMPORT_TABLE,
  type ImportCommand,
  type ImportState,
  importAllows,
  importCan,
} from './table'

/** By hand: where an import stands after each command; `-` it cannot be given. */
const GRID = `
  state      offer    send     bring    map      sign     start    pause   resume   discard    finish  fail
  none       offered  -        mapping  -        -        -        -       -        -          -       -
  offered    -        running  -        -        -        -        -       -        -          -       -
  mapping    -        -        -        mapping  mapping  running  -       -        discarded  -       -
  running    -        -        -        -        -        -        paused  -        -          done    failed
  paused     -        -        -        -        -        -        -       running  -          -       -
  failed     -        -        -        -        -        -        -       running  -          -       -
  done       -        -        -        -        -        -        -       -        -          -       -
  discarded  -        -        -        -        -        -        -       -        -          -       -
`
const [HEAD = [], ...ROWS] = GRID.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const CELLS = ROWS.flatMap(([state, ...cells]) =>
  cells.map((cell, at) => [state!, HEAD[at + 1]!, cell] as const),
)

describe('an import', () => {
  it('has a cell for every state and command', () => {
    expect(HEAD.slice(1).toSorted()).toEqual(Object.keys(IMPORT_TABLE).toSorted())
    expect(
      ROWS.map(([state = '']) => state)
        .slice(1)
        .toSorted(),
    ).toEqual(Object.keys(IMPORT_STATES).toSorted())
  })

  it.each(CELLS)('that is %s, told to %s: %s', (state, command, cell) => {
    const kind = command === 'offer' || command === 'send' ? 'graduates' : 'handover'
    const from = state === 'none' ? null : (state as ImportState)
    const allowed = importAllows(from, command as ImportCommand, kind)
    expect(allowed).toBe(cell !== '-')
    if (allowed) expect(foldImport([{ kind: command }])).toBe(cell)
  })

  it('offers staff what they may do, and never what the worker or a school does', () => {
    expect(importCan('offered', 'graduates')).toEqual([])
    expect(importAllows('offered', 'send', 'ledger')).toBe(false)
    expect(importCan('mapping', 'ledger')).toEqual(['map', 'start', 'discard'])
    expect(importCan('mapping', 'handover')).toEqual(['map', 'sign', 'start', 'discard'])
    expect(importCan('running', 'graduates')).toEqual(['pause'])
    expect(importCan('done', 'handover')).toEqual([])
  })

  it('folds no strangers', () => {
    for (const kind of ['', 'toString', 'submit']) expect(() => foldImport([{ kind }])).toThrow('not a fact')
    expect(() => foldImport([])).toThrow('none')
  })
})
