import { dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centreAsks } from '../cases/opens'
import type { FactBody } from '../facts/types'
import { BY_LETTER } from '../items/by-letter'
import { type ItemCode, itemOf, SERVICE_ITEMS } from '../items/catalogue'
import { OPEN_TRANSFER } from '../items/transfer-effects'
import { decideCustody, foldCustody } from './custody'
import { CUSTODY_TABLE, type CustodyCommand, MOVEMENTS } from './custody-table'

const shows = reg('N16', 'N22', 'N29-rules')

/** By hand: where a bag goes from each place with each movement; `=` it stays where it is, `-` it cannot happen. */
const GRID = `
  place       register  receive   shelve   move-shelf  lend  return    recall  open-transfer  close-transfer  dispatch    take-back  flag-duplicate  clear-duplicate
  none        expected  -         -        -           -     -         -       -              -               -           -          -               -
  expected    -         received  -        -           -     -         -       -              -               -           -          =               =
  received    -         -         shelved  -           -     -         -       =              =               dispatched  -          =               =
  shelved     -         -         -        =           lent  -         -       =              =               dispatched  -          =               =
  lent        -         -         -        -           -     received  =       -              -               -           -          =               =
  dispatched  -         -         -        -           -     -         -       -              -               -           received   -               -
`
const [HEAD = [], ...ROWS] = GRID.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
const COMMANDS = HEAD.slice(1) as CustodyCommand[]
const CELLS = ROWS.flatMap(([place = '', ...cells]) =>
  cells.map((cell, at) => [place, COMMANDS[at]!, cell] as const),
)

/** A shortest way to each place. */
const WAYS: Record<string, CustodyCommand[]> = {
  none: [],
  expected: ['register'],
  received: ['register', 'receive'],
  shelved: ['register', 'receive', 'shelve'],
  lent: ['register', 'receive', 'shelve', 'lend'],
  dispatched: ['register', 'receive', 'open-transfer', 'dispatch'],
}

/** What must have happened besides, where the grid says that a movement can. */
const BEFORE: Partial<Record<CustodyCommand, CustodyCommand[]>> = {
  'close-transfer': ['open-transfer'],
  dispatch: ['open-transfer'],
  'clear-duplicate': ['flag-duplicate'],
}

const START = Date.parse('2026-01-01T00:00:00Z')
const by = { kind: 'staff', id: 'staff-1', role: 'archivist' } as const

/** A fact every 17 hours, so that some share a day and some do not. */
const fact = (kind: string, at: number): FactBody => ({
  kind,
  at: new Date(START + at * 17 * 3_600_000).toISOString(),
  by,
  data: kind === 'shelve' || kind === 'move-shelf' ? { shelf: `A-${at}` } : {},
})
const factsOf = (commands: readonly string[]): FactBody[] => commands.map(fact)

describe(`no file is cleared out (${reg('W5-keep').join(' ')})`, () => {
  it('by a movement that staff record by themselves: none leads away, and none is an end', () => {
    for (const movement of MOVEMENTS) expect(CUSTODY_TABLE[movement].to).not.toBe('dispatched')
    expect(MOVEMENTS).not.toContain('open-transfer')
  })

  it('but by a transfer that a case has opened, which begins with an application or after a death', () => {
    const shelved = factsOf(WAYS.shelved!)
    expect(decideCustody(shelved, 'dispatch').ok).toBe(false)
    expect(decideCustody(factsOf([...WAYS.shelved!, 'open-transfer']), 'dispatch').ok).toBe(true)
    const opens = Object.keys(SERVICE_ITEMS).filter((code) =>
      Object.values(itemOf(code as ItemCode).states).some(({ effects }) => effects?.includes(OPEN_TRANSFER)),
    )
    expect(opens.toSorted((a, b) => a.localeCompare(b))).toEqual(['deceased-file', 'transfer-out'])
    const begun = itemOf('transfer-out').commands.filter(({ from }) => from.length === 0)
    // By its person, by the letter of a centre of the system, or by that of a lawful receiver outside, which a clerk enters.
    expect(begun.map(({ name, actors }) => `${name}: ${actors.join(' ')}`)).toEqual([
      'submit: person',
      `${BY_LETTER}: clerk`,
      'receive-letter: system',
    ])
    const asked = centreAsks(itemOf('transfer-out')).flatMap(({ questions }) => questions)
    for (const needed of ['letterNo', 'receiver', 'letterScan'])
      expect(
        asked.filter(({ field, optional }) => field === needed && !optional),
        needed,
      ).toHaveLength(1)
  })
})

describe(`every movement from every place (${shows.join(' ')})`, () => {
  it('is enumerated', () => {
    expect(CELLS.length).toBe(78)
    expect(COMMANDS.toSorted()).toEqual(Object.keys(CUSTODY_TABLE).toSorted())
  })

  it.each(CELLS)('%s, %s: %s', (place, command, cell) => {
    const before = cell === '-' ? [] : (BEFORE[command] ?? [])
    const facts = factsOf([...WAYS[place]!, ...before])
    const decided = decideCustody(facts, command)
    if (cell === '-') {
      expect(decided).toEqual({ ok: false, error: { state: place === 'none' ? null : place } })
      return
    }
    expect(decided).toEqual({ ok: true, value: true })
    expect(foldCustody([...facts, fact(command, facts.length)]).state).toBe(cell === '=' ? place : cell)
  })

  it.each([
    ['dispatch', ['register', 'receive']],
    ['dispatch', ['register', 'receive', 'open-transfer', 'flag-duplicate']],
    ['dispatch', ['register', 'receive', 'open-transfer', 'flag-inquiry']],
    ['lend', ['register', 'receive', 'shelve', 'open-transfer']],
    ['open-transfer', ['register', 'receive', 'open-transfer']],
    ['close-transfer', ['register', 'receive']],
    ['flag-duplicate', ['register', 'flag-duplicate']],
    ['clear-duplicate', ['register']],
  ] as const)('%s cannot follow %j', (command, way) => {
    expect(decideCustody(factsOf(way), command).ok).toBe(false)
  })

  it('lets no bag leave that is lost as a whole', () => {
    const way = factsOf(['register', 'receive', 'open-transfer'])
    const lost = (scope: string) => [...way, { ...fact('report-loss', 3), data: { caseId: 'c', scope } }]
    expect(decideCustody(lost('whole'), 'dispatch').ok).toBe(false)
    expect(decideCustody(lost('papers'), 'dispatch').ok).toBe(true)
  })

  it('is said in words without an exclamation mark', () => {
    for (const row of Object.values(CUSTODY_TABLE)) expect(row.says).toMatch(/^[^!！]{4,}$/)
  })
})

/** Any lawful life of a bag: at each step one of the movements the grid allows. */
const lives = fc.array(fc.nat(), { maxLength: 30 }).map((picks) => {
  const life: CustodyCommand[] = ['register']
  let place = 'expected'
  for (const pick of picks) {
    const open = CELLS.filter(([from, , cell]) => from === place && cell !== '-')
    const step = open[pick % Math.max(open.length, 1)]
    if (!step) break
    life.push(step[1])
    if (step[2] !== '=') place = step[2]
  }
  return life
})

describe('the fold of a lawful life', () => {
  it('knows the place, since when, since when it was kept, the shelf and the flags', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const facts = factsOf(life)
        const custody = foldCustody(facts)
        const dayAt = (at: number): string | null => (at < 0 ? null : dayOf(facts[at]!.at))
        const last = (...names: string[]): number => life.findLastIndex((name) => names.includes(name))
        const moved = last('register', 'receive', 'shelve', 'lend', 'return', 'dispatch', 'take-back')
        const shelved = life[moved] === 'shelve'
        const placed = last('shelve', 'move-shelf')
        const isFlagged = last('flag-duplicate') > last('clear-duplicate')
        expect(custody).toEqual({
          state: CELLS.find(([, command, cell]) => command === life[moved] && cell !== '-')?.[2],
          since: dayAt(moved),
          keptSince: dayAt(life.indexOf('receive')),
          shelf: shelved ? `A-${placed}` : null,
          openTransfer: last('open-transfer') > last('close-transfer', 'dispatch'),
          duplicate: isFlagged,
          duplicateWith: isFlagged ? [''] : [],
        })
      }),
      { numRuns: 500 },
    )
  })

  it('depends on nothing but the facts, and never forgets since when the file was kept', () => {
    fc.assert(
      fc.property(lives, fc.nat(), (life, cut) => {
        const facts = factsOf(life)
        const copy = JSON.parse(JSON.stringify(facts)) as FactBody[]
        expect(foldCustody(copy)).toEqual(foldCustody(facts))
        const earlier = foldCustody(facts.slice(0, 1 + (cut % facts.length)))
        if (earlier.keptSince) expect(foldCustody(facts).keptSince).toBe(earlier.keptSince)
      }),
    )
  })

  it('keeps each pair of duplicates apart until it is cleared', () => {
    const pair = (kind: string, other: string, at: number) => ({ ...fact(kind, at), data: { with: other } })
    const two = [fact('register', 0), pair('flag-duplicate', 'b', 1), pair('flag-duplicate', 'c', 2)]
    expect(foldCustody(two).duplicateWith).toEqual(['b', 'c'])
    expect(decideCustody(two, 'flag-duplicate', 'b').ok).toBe(false)
    expect(decideCustody(two, 'flag-duplicate', 'd').ok).toBe(true)
    expect(decideCustody(two, 'clear-duplicate', 'd').ok).toBe(false)
    const one = [...two, pair('clear-duplicate', 'b', 3)]
    expect(foldCustody(one)).toMatchObject({ duplicate: true, duplicateWith: ['c'] })
    expect(foldCustody([...one, pair('clear-duplicate', 'c', 4)])).toMatchObject({ duplicate: false })
  })

  it('takes the day a bag came from the ledger where it knows one', () => {
    const facts = [fact('register', 0), { ...fact('receive', 1), data: { on: '2011-07-01' } }]
    expect(foldCustody(facts)).toMatchObject({ keptSince: '2011-07-01', since: dayOf(facts[1]!.at) })
  })

  it('counts the day by Shanghai, not by UTC', () => {
    const facts = [
      { ...fact('register', 0), at: '2026-03-04T15:59:59Z' },
      { ...fact('receive', 0), at: '2026-03-04T16:00:00Z' },
    ]
    expect(foldCustody(facts)).toMatchObject({ since: '2026-03-05', keptSince: '2026-03-05' })
  })

  it('refuses an empty list and facts that are not custody facts', () => {
    expect(() => foldCustody([])).toThrow('registration')
    for (const kind of ['submit', '', 'toString', 'constructor', '__proto__'])
      expect(() => foldCustody([fact('register', 0), fact(kind, 1)])).toThrow('not a custody fact')
  })
})
