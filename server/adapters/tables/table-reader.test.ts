import { readTable, textsOf, workbook } from '@test/support/tables'
import { archiveOf, BOMB_SHEET, bombOf, WORKBOOK_FRAME } from '@test/support/zip'
import { encode } from 'iconv-lite'
import { describe, expect, it } from 'vitest'

const RARE = ['㛃', '𬭎', '𫖯', '䶮', '龴', '𠂇', '喆', '堃', '昇', '頔']
const problem = (key: string, data?: object) =>
  expect.objectContaining({ key, ...(data && { details: expect.objectContaining({ data }) }) })

describe('a CSV', () => {
  const text = '姓名,备注\r\n云一晴,"逗号,引号""和\n换行"\r\n\r\n星㛃,𬭎\r\n'

  it.each([
    ['UTF-8', Buffer.from(text), 'UTF-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`), 'UTF-8'],
    ['GB18030', encode(text, 'gb18030'), 'GB18030'],
  ])('in %s is read with its row numbers', async (_what, bytes, encoding) => {
    const { table, rows } = await readTable('台账.csv', bytes)
    expect(table).toMatchObject({ format: 'csv', encoding })
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 4])
    expect(textsOf(rows)).toEqual([
      ['姓名', '备注'],
      ['云一晴', '逗号,引号"和\n换行'],
      ['星㛃', '𬭎'],
    ])
  })

  it('GB18030 with rare characters: every one of them, by two bytes and by four', async () => {
    const { rows } = await readTable(
      'a.csv',
      encode(`姓名\n${RARE.map((letter) => `云${letter}\n`).join('')}`, 'gb18030'),
    )
    expect(textsOf(rows).slice(1)).toEqual(RARE.map((letter) => [`云${letter}`]))
    // As older programs write them.
    const old = Buffer.concat([encode('姓名\n云', 'gb18030'), Buffer.from([0xfe, 0x51, 0xfe, 0x59])])
    expect(textsOf((await readTable('a.csv', old)).rows)[1]).toEqual(['云𠂇龴'])
  })

  it.each([
    ['tabs', '姓名\t备注\n云一晴\t甲,乙\n'],
    ['semicolons', '姓名;备注\n云一晴;甲,乙\n'],
  ])('divided by %s', async (_what, text) => {
    expect(textsOf((await readTable('a.csv', Buffer.from(text))).rows)[1]).toEqual(['云一晴', '甲,乙'])
  })

  it('knows a formula from a text that is kept from being a number', async () => {
    const { rows } = await readTable('a.csv', Buffer.from('编号,合计\n"=""0012""",=1+1\n'))
    expect(rows[1]?.cells).toEqual([
      { text: '0012', kind: 'text' },
      { text: '=1+1', kind: 'formula' },
    ])
  })

  it.each([
    ['of no encoding known here', Buffer.from([0xff, 0xff, 0x41]), 'table.encoding'],
    ['in UTF-16', Buffer.from('\uFEFF姓名', 'utf16le'), 'table.encoding'],
    ['with a quote that never ends', Buffer.from('姓名\n"云'), 'table.broken-line'],
    ['of blank lines', Buffer.from('\n \n'), 'table.empty'],
    ['of nothing', Buffer.alloc(0), 'table.empty'],
  ])('%s is refused', async (_what, bytes, key) => {
    await expect(readTable('a.csv', bytes)).rejects.toEqual(problem(key))
  })
})

describe('a workbook', () => {
  it('is read cell by cell with what each holds', async () => {
    const bytes = await workbook([
      ['姓名', '日期', '数', '长数', '真', '空', '错'],
      [' 云一晴 ', new Date(Date.UTC(2019, 6, 1)), 43_647, 110_101_199_001_010_020, true, null, '#N/A'],
      [],
      ['末行'],
    ])
    const { table, rows } = await readTable('台账.XLSX', bytes)
    expect(table).toMatchObject({ format: 'xlsx', sheet: '登记', otherSheets: [], formulas: null })
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 4])
    expect(rows[1]?.cells).toEqual([
      { text: ' 云一晴 ', kind: 'text' },
      { text: '2019-07-01', kind: 'date' },
      { text: '43647', kind: 'number' },
      { text: '110101199001010016', kind: 'number' },
      { text: 'TRUE', kind: 'boolean' },
      { text: '', kind: 'blank' },
      { text: '#N/A', kind: 'error' },
    ])
  })

  it('tells formula cells and merged cells', async () => {
    const bytes = await workbook(
      [
        ['姓名', '合计', '备注'],
        ['云一晴', null, '甲'],
        ['星二雪', 2, null],
      ],
      {
        cells: new Map([['1,1', { formula: 'SUM(1,1)', formulaResult: 2 }]]) as never,
        merges: [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }],
      },
    )
    const { table, rows } = await readTable('a.xlsx', bytes)
    expect(table.formulas).toEqual({ count: 1, first: 'B2' })
    expect(rows[1]?.cells[1]).toMatchObject({ kind: 'formula', text: '2' })
    expect(rows[1]?.cells[2]).toEqual({ text: '甲', kind: 'text', merged: true })
    expect(rows[2]?.cells[1]).toEqual({ text: '2', kind: 'number' })
  })

  it('is read no further than it is asked to, and the same rows come in the end', async () => {
    const many = Array.from({ length: 30_000 }, (_, n) => [`姓名${n}`, `备注${n % 7}`, n])
    const bytes = await workbook(many)
    const { rows } = await readTable('a.xlsx', bytes)
    expect(rows).toHaveLength(30_000)
    expect(textsOf(rows.slice(-1))).toEqual([['姓名29999', `备注${29_999 % 7}`, '29999']])
  })

  it.each([
    ['more rows', { maxRows: 2 }, 'table.too-many-rows'],
    ['more columns', { maxColumns: 2 }, 'table.too-many-columns'],
    ['longer cells', { maxCellLength: 2 }, 'table.cell-too-long'],
    ['more bytes', { maxBytes: 100 }, 'table.too-large'],
    ['more unpacked', { maxUnpackedBytes: 1000 }, 'table.bomb'],
  ])('with %s than allowed is refused', async (_what, limits, key) => {
    const bytes = await workbook([
      ['甲乙丙', '乙', '丙'],
      ['1', '2', '3'],
      ['1', '2', '3'],
    ])
    await expect(readTable('a.xlsx', bytes, limits)).rejects.toEqual(problem(key))
  })

  it.each([
    ['a workbook called CSV', 'a.csv', () => workbook([['姓名']]), 'table.disguised'],
    ['a text called XLSX', 'a.xlsx', async () => Buffer.from('姓名,备注\n'), 'table.disguised'],
    ['a PDF called XLSX', 'a.xlsx', async () => Buffer.from('%PDF-1.7\n'), 'table.type'],
    ['a picture called CSV', 'a.csv', async () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'table.type'],
    ['a table called doc', 'a.doc', () => workbook([['姓名']]), 'table.type'],
    ['an old workbook', 'a.xls', async () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'table.locked'],
    ['another archive', 'a.xlsx', async () => archiveOf([['a.txt', Buffer.from('text')]]), 'table.broken'],
    ['half a workbook', 'a.xlsx', async () => (await workbook([['姓名']])).subarray(0, 900), 'table.broken'],
  ])('%s is refused', async (_what, name, make, key) => {
    await expect(readTable(name, await make())).rejects.toEqual(problem(key))
  })
})

describe('a zip bomb', () => {
  it('of zeros is refused by its directory, before anything is unpacked', async () => {
    const bytes = bombOf(30_000_000)
    expect(bytes.length).toBeLessThan(40_000)
    const before = process.cpuUsage().user
    await expect(readTable('a.xlsx', bytes)).rejects.toEqual(problem('table.bomb'))
    expect(process.cpuUsage().user - before).toBeLessThan(50_000)
  })

  it('that lies about its size is stopped where it grows beyond it', async () => {
    const bytes = bombOf(30_000_000, { of: BOMB_SHEET, inflated: 500 })
    await expect(readTable('a.xlsx', bytes)).rejects.toEqual(problem('table.bomb'))
  })

  it('that tells of one body many times is refused', async () => {
    await expect(readTable('a.xlsx', archiveOf(WORKBOOK_FRAME, { copies: 2 }))).rejects.toEqual(
      problem('table.bomb'),
    )
  })

  it('of a thousand files is refused', async () => {
    const files = Array.from({ length: 1000 }, (_, n): [string, Buffer] => [`f${n}`, Buffer.from('x')])
    await expect(readTable('a.xlsx', archiveOf([...WORKBOOK_FRAME, ...files]))).rejects.toEqual(
      problem('table.bomb'),
    )
  })
})
