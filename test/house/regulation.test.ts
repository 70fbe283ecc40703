import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { carriers, marksIn, openRows, rowsOf, unknownMarks } from '../../scripts/lib/regulation'
import { root, sourceFiles } from '../../scripts/lib/sources'

const page = rowsOf(readFileSync(join(root, 'docs/REGULATION.md'), 'utf8'))
// The invented ids below are put together at run time, so that this file itself carries no mark.
const call = (...ids: string[]): string => `reg${`(${ids.map((id) => `'${id}'`).join(', ')})`}`

describe('the map of the regulation', () => {
  it('has every section with its rows', () => {
    expect(page.length).toBe(74)
    expect(page.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['N4', 'N20-2', 'grad', 'S-change', 'J-size', 'G25-batch']),
    )
    expect(page.every(({ demand }) => demand.length > 10)).toBe(true)
  })

  it('knows every id that the sources name', () => {
    const marks = sourceFiles(root, ['client', 'server', 'shared', 'test']).flatMap(marksIn)
    expect(unknownMarks(page, marks)).toEqual([])
  })

  it('refuses an id that stands twice', () => {
    const line = '| N4 | N4 | some demand | some showing |'
    expect(() => rowsOf(`${line}\n${line}`)).toThrow('N4 twice')
  })
})

describe('marks in the sources', () => {
  const rows = rowsOf(
    '| id | source | what | how |\n|---|---|---|---|\n| N1 | N1 | first | here |\n| N2 | N2 | second | there |',
  )

  it('are read from calls with one or more ids, over lines, and not from comments', () => {
    const text = `/** ${call('N9')} */\nexport const rule = { reg: ${call('N1', 'N2')} } // ${call('N8')}\nreg(\n  'N3',\n)`
    expect(marksIn({ path: 'shared/domain/x.ts', text }).map(({ id }) => id)).toEqual(['N1', 'N2', 'N3'])
  })

  it('tell rules, items, pages and tests apart; a test alone leaves the row open', () => {
    const text = call('N1')
    const places = [
      'shared/domain/items/a.ts',
      'shared/domain/b.ts',
      'client/app/c.tsx',
      'shared/domain/items/a.test.ts',
    ]
    const marks = places.flatMap((path) => marksIn({ path, text }))
    expect(carriers('N1', marks)).toEqual({
      rule: [places[1]],
      item: [places[0]],
      page: [places[2]],
      test: [places[3]],
    })
    expect(openRows(rows, marks)).toEqual(['N2'])
    expect(openRows(rows, marksIn({ path: 'test/x.test.ts', text }))).toEqual(['N1', 'N2'])
  })

  it('are found out when the map does not know them', () => {
    const marks = marksIn({ path: 'server/features/x/a.ts', text: call('N1', 'N99') })
    expect(unknownMarks(rows, marks)).toEqual([{ id: 'N99', path: 'server/features/x/a.ts', kind: 'rule' }])
  })
})
