import { DEMO_CENTRES } from '@server/features/centres'
import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIRECTORY_COLUMNS } from './columns'
import { type DirectoryWorld, directoryPlanner } from './plan'
import { sayDirectoryProblem } from './problems'
import { type DirectoryRow, readDirectoryRow } from './read-row'

const shows = reg('N26', 'N5', 'N6', 'W6-all')
const MAPPING = DIRECTORY_COLUMNS.map(({ code }) => code)
const GOOD = {
  ...{ serial: '1', regionCode: '560101', institutionCode: '5601-0101', level: '区县级' },
  ...{ name: '云帆市望湖区就业服务所（演示）', address: '长堤路 9 号', phone: '0000-5601019' },
}
const read = (given: Partial<typeof GOOD>, kind = 'text') =>
  readDirectoryRow(
    MAPPING.map((code) => ({ text: { ...GOOD, ...given }[code], kind })),
    MAPPING,
  )
const problemsOf = (given: Partial<typeof GOOD>, kind?: string): string[] => {
  const found = read(given, kind)
  return found.ok ? [] : found.error.map(({ column, code }) => `${column}:${code}`)
}

describe(`a row of the official directory (${shows.join(' ')})`, () => {
  it('is read into the form in which it is kept', () => {
    expect(
      read({ regionCode: '５６０１０１', phone: '（0000）5601019、5601020', level: '县（市、区）级' }),
    ).toEqual({
      ok: true,
      value: {
        ...{ regionCode: '560101', institutionCode: '5601-0101', level: 'district' },
        ...{ name: GOOD.name, address: GOOD.address, phone: '(0000)5601019、5601020' },
      },
    })
    expect(read({ regionCode: '560101001000', level: '街道（乡镇）级' })).toMatchObject({
      value: { regionCode: '560101001', level: 'street' },
    })
    expect(read({ regionCode: '560101000000', institutionCode: '', address: '', phone: '' })).toMatchObject({
      value: { regionCode: '560101', institutionCode: null, address: '', phone: '' },
    })
  })

  it.each([
    ['no region', { regionCode: '' }, ['regionCode:required']],
    ['a name for a region', { regionCode: '望湖区' }, ['regionCode:region']],
    ['a level nobody knows', { level: '国家级' }, ['level:level']],
    ['a city level with a district', { level: '市级' }, ['level:level-region']],
    ['a street without its nine figures', { level: '街道' }, ['level:level-region']],
    ['half a name', { name: '人才' }, ['name:name-short']],
    ['words for a telephone', { phone: '咨询前台' }, ['phone:phone']],
    [
      'a number with letters of another kind',
      { institutionCode: '五号' },
      ['institutionCode:institution-code'],
    ],
    ['a broken character', { name: '云帆市\uE001就业服务所' }, ['name:garbled']],
    [
      'three things at once',
      { regionCode: '1', level: '', phone: '？' },
      ['regionCode:region', 'phone:phone', 'level:required'],
    ],
  ])('with %s is left out and told why', (_what, given, problems) => {
    expect(problemsOf(given)).toEqual(problems)
  })

  it('with formulas is left out cell by cell; a long number kept as a number has lost its end', () => {
    expect(problemsOf({}, 'formula')).toContain('name:formula')
    expect(problemsOf({ institutionCode: '1234567890123456' }, 'number')).toEqual([
      'institutionCode:code-lost',
    ])
  })
})

const world = (own: Partial<DirectoryWorld> = {}): DirectoryWorld => ({
  ...{ centres: DEMO_CENTRES, region: '560100', statutory: true },
  nameOf: (code) => (code.startsWith('5601') && code < '560105' ? code : code === '570100' ? code : null),
  ...own,
})
const row: DirectoryRow = {
  ...{ regionCode: '560101', institutionCode: '5601-0101', name: GOOD.name },
  ...{ level: 'district', address: GOOD.address, phone: GOOD.phone },
}
const planned = (given: Partial<DirectoryRow>, own?: Partial<DirectoryWorld>) => {
  const found = directoryPlanner(world(own))({ ...row, ...given })
  return found.kind === 'bad' ? found.problems.map(({ column, code }) => `${column}:${code}`) : found.kind
}

describe('the plan of a directory', () => {
  it('enters whom nobody knows, under the nearest department, by a code nobody has', () => {
    expect(directoryPlanner(world())(row)).toMatchObject({
      ...{ kind: 'enter', code: 'J56010101' },
      form: { parentId: 'demo-authority', standing: { kind: 'statutory' }, scope: ['persons', 'units'] },
    })
    expect(directoryPlanner(world({ statutory: false }))(row)).toMatchObject({ form: { standing: null } })
    const street = { ...row, regionCode: '560101001', level: 'street' as const }
    // Without the paper of the centre that charges it no street keeps a file (B1).
    expect(directoryPlanner(world())(street)).toMatchObject({
      form: { standing: null, scope: ['unemployed'] },
    })
  })

  it('refuses an abolished county in words, with the way to mend it', () => {
    expect(planned({ regionCode: '560177' })).toEqual(['regionCode:region-gone'])
    const said = sayDirectoryProblem({ column: 'regionCode', code: 'region-gone' })
    expect(said).toMatchObject({ column: '行政区划代码', reason: expect.stringContaining('撤并') })
    expect(said.remedy).toContain('现行的代码')
  })

  it('leaves out what is another department’s, and what no department watches over', () => {
    expect(planned({ regionCode: '570100', level: 'city' })).toEqual(['regionCode:region-elsewhere'])
    expect(planned({}, { centres: [] })).toEqual(['regionCode:no-authority'])
  })

  it('knows an institution by its number or its name, and changes nothing of it', () => {
    const plan = directoryPlanner(world())
    const known = plan(row)
    if (known.kind !== 'enter') throw new Error('not entered')
    const centre = { ...known.form, _id: 'x', code: known.code }
    const after = { centres: [...DEMO_CENTRES, centre] }
    expect(planned({}, after)).toBe('known')
    expect(planned({ institutionCode: null, phone: '' }, after)).toBe('known')
    expect(planned({ phone: '0000-1', address: '别处' }, after)).toEqual(['address:differs', 'phone:differs'])
    expect(planned({ institutionCode: '9-9' }, after)).toEqual(['institutionCode:differs'])
    expect(plan(row)).toMatchObject({ kind: 'bad', problems: [{ code: 'twice-in-file' }] })
  })

  it('enters nothing twice and gives no code twice, whatever the table', () => {
    const rows = fc.array(
      fc.record({
        regionCode: fc.constantFrom('560101', '560102', '560177', '570100'),
        institutionCode: fc.constantFrom(null, '5601-0101', '56010101', '1'.repeat(20)),
        name: fc.constantFrom('甲乙丙丁', '戊己庚辛', '壬癸子丑'),
      }),
    )
    fc.assert(
      fc.property(rows, (given) => {
        const first = directoryPlanner(world())
        const entered = given.flatMap((own) => {
          const found = first({ ...row, ...own })
          return found.kind === 'enter' ? [{ ...found.form, _id: found.code, code: found.code }] : []
        })
        expect(new Set(entered.map(({ code }) => code)).size).toBe(entered.length)
        for (const { code } of entered) expect(code).toMatch(/^[A-Z][A-Z0-9]{2,15}$/)
        const again = directoryPlanner(world({ centres: [...DEMO_CENTRES, ...entered] }))
        for (const own of given) expect(again({ ...row, ...own }).kind).not.toBe('enter')
      }),
    )
  })
})
