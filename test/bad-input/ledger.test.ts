import { bringLedger, readImportRows } from '@shared/contract/imports'
import { checkCharacter } from '@shared/kernel/identity'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { csvOf, importNow, ledgerLine } from '@test/support/ledgers'
import type { SentFile } from '@test/support/multipart'
import { workbook } from '@test/support/tables'
import { bombOf } from '@test/support/zip'
import { encode } from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N17', 'J-size')
const database = useDatabase()
const house = useHouse(database, { archives: 5 })
const stored = (name: string) => database.connection.collection(name)

let archivist: ApiClient
beforeAll(async () => {
  archivist = await house.staffSignedIn('archivist')
})

const sheet = async (rows: Parameters<typeof workbook>[0], more?: Parameters<typeof workbook>[1]) => ({
  name: '台账.xlsx',
  bytes: await workbook(rows, more),
})
const HEAD = ['姓名', '存档编号', '毕业日期']
const across = { startRow: 0, startCol: 0, endRow: 0, endCol: 2 }

describe(`a ledger is refused whole, in words, and leaves nothing (${shows.join(' ')})`, () => {
  it.each<[string, () => Promise<SentFile>, string, RegExp]>([
    [
      'with merged cells in its header',
      () => sheet([HEAD, ['云一晴', 'BI-1', '2019']], { merges: [across] }),
      'D8215',
      /取消合并/,
    ],
    [
      'with two header rows',
      () => sheet([['基本', '编号', '学历'], HEAD, ['云一晴', 'BI-1', '2019']]),
      'D8217',
      /只留一行/,
    ],
    [
      'with a title above its header',
      () => sheet([['某县登记表'], HEAD, ['云一晴', 'BI-1']], { merges: [across] }),
      'D8217',
      /第一行/,
    ],
    ['that is a zip bomb', async () => ({ name: 'a.xlsx', bytes: bombOf(30_000_000) }), 'D8206', /异常庞大/],
    [
      'of a wrong extension',
      async () => ({ ...(await sheet([HEAD])), name: '台账.csv' }),
      'D8204',
      /后缀与内容不符.*XLSX/,
    ],
    [
      'that is a picture',
      async () => ({ name: 'a.csv', bytes: Buffer.from('\x89PNG\r\n', 'latin1') }),
      'D8203',
      /另存为/,
    ],
    [
      'that is an old or locked workbook',
      async () => ({ name: 'a.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') }),
      'D8205',
      /密码/,
    ],
    [
      'of no encoding known',
      async () => ({ name: 'a.csv', bytes: Buffer.from([0xff, 0xfe, 1, 0]) }),
      'D8209',
      /UTF-8/,
    ],
    [
      'without a column anybody knows',
      async () => ({ name: 'a.csv', bytes: Buffer.from('甲,乙\n1,2\n') }),
      'D8218',
      /列名/,
    ],
    [
      'with one column twice',
      async () => ({ name: 'a.csv', bytes: Buffer.from('姓名,姓 名\n1,2\n') }),
      'D8219',
      /两次/,
    ],
    ['with a header and nothing under it', () => sheet([HEAD]), 'D8222', /没有数据/],
    ['that is empty', async () => ({ name: 'a.csv', bytes: Buffer.alloc(0) }), 'D8201', /空的/],
    [
      'with a quote that never ends',
      async () => ({ name: 'a.csv', bytes: Buffer.from('姓名\n"云') }),
      'D8208',
      /引号/,
    ],
    [
      'of 101 columns',
      () => sheet([[...HEAD, ...Array.from({ length: 98 }, (_, n) => `列${n}`)], ['云']]),
      'D8211',
      /列数/,
    ],
    ['with a cell of 2001 characters', () => sheet([HEAD, ['云'.repeat(2001)]]), 'D8212', /第 2 行/],
    ['of 21 MB', async () => ({ name: 'a.csv', bytes: Buffer.alloc(21 * 1024 * 1024, 65) }), 'D8001', /太大/],
  ])('%s', async (_what, make, code, words) => {
    const { body } = await archivist.call(bringLedger, { file: await make() })
    expect(body).toMatchObject({ code, title: expect.stringMatching(words) })
    expect(await stored('imports').countDocuments()).toBe(0)
  })
})

describe('a ledger comes in but for rows that cannot be read', () => {
  const outcome = async (file: SentFile) => {
    const done = await importNow(house, archivist, file)
    const { body } = await archivist.call(readImportRows, { params: { id: done.id }, query: { kind: 'bad' } })
    const bad = body.rows.map(({ row, lines }) => [
      row,
      lines.map(({ column, reason }) => `${column}：${reason}`),
    ])
    return { done, bad }
  }
  const datesOf = async (archiveNo: string) => {
    const record = (await stored('archives').findOne({ archiveNo })) as { _id: string; ledger: string } | null
    const text = house.house.cipher.open(record?.ledger ?? '', `archives.ledger:${record?._id}`)
    return (JSON.parse(text) as { columns: Record<string, string> }).columns.毕业日期
  }

  it('dates as 20190701, 2019.7.1 and Excel serials all mean the same day', async () => {
    const day = new Date(Date.UTC(2019, 6, 1))
    const values = ['20190701', '2019.7.1', 43_647, '43647', day, 20_190_701, '2019/7/1', '2019年7月1日']
    const { bad, done } = await outcome(
      await sheet([HEAD, ...values.map((value, n) => ['云一晴', `BI-${n}`, value])]),
    )
    expect([bad, done.progress.registered]).toEqual([[], values.length])
    for (const [n] of values.entries()) expect([n, await datesOf(`BI-${n}`)]).toEqual([n, '2019-07-01'])
  })

  it('formula cells: their rows stay out, and the page tells of them before the run', async () => {
    const cells = new Map([['2,2', { formula: 'TODAY()', formulaResult: 1 }]]) as never
    const { bad, done } = await outcome(
      await sheet([HEAD, ['云一晴', 'BJ-1', '2019'], ['星二雨', 'BJ-2', null]], { cells }),
    )
    expect(done).toMatchObject({ formulas: { count: 1, first: 'C3' }, progress: { registered: 1, bad: 1 } })
    expect(bad).toEqual([[3, ['毕业日期：单元格是公式']]])
  })

  it('merged cells: every row of the area stays out', async () => {
    const merges = [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }]
    const rows = [HEAD, ['云一晴', 'BK-1', '2019'], ['星二雨', 'BK-2', null], ['海三雪', 'BK-3', '2020']]
    const { bad, done } = await outcome(await sheet(rows, { merges }))
    expect(done.progress).toMatchObject({ registered: 1, bad: 2 })
    expect(bad.map(([row]) => row)).toEqual([2, 3])
  })

  it('a name of 30 characters comes in, one of 51 does not', async () => {
    const { bad, done } = await outcome(
      await sheet([HEAD, ['云'.repeat(30), 'BL-1'], ['云'.repeat(51), 'BL-2']]),
    )
    expect([bad, done.progress.registered]).toEqual([[[3, ['姓名：姓名超过 50 字']]], 1])
    expect(await stored('archives').countDocuments({ holderName: '云'.repeat(30) })).toBe(1)
  })

  it('GB18030 with rare characters: every name as it was written', async () => {
    const names = ['云㛃', '云𬭎', '云𫖯', '云䶮', '云龴', '𠮷一', '买买提·阿卜杜拉']
    const lines = names.map((name, n) => ledgerLine(900 + n, { name, no: `BM-${n}` }))
    const { done } = await outcome({
      name: '台账.csv',
      bytes: encode(csvOf(lines).bytes.toString(), 'gb18030'),
    })
    expect(done).toMatchObject({ encoding: 'GB18030', progress: { registered: names.length, bad: 0 } })
    const found = await stored('archives').find({ archiveNo: /^BM-/ }).sort({ archiveNo: 1 }).toArray()
    expect(found.map(({ holderName }) => holderName as string)).toEqual(names)
  })

  it('a foreigner’s card: the number of 18 comes in, the old one is told from a wrong number, with the way', async () => {
    const head = ['姓名', '公民身份号码', '存档编号']
    const first17 = '91137119900101001'
    const rows = [
      head,
      ['云一晴', first17 + checkCharacter(first17), 'BO-1'],
      ['星二雨', 'USA110090012345', 'BO-2'],
    ]
    const { bad, done } = await outcome(await sheet(rows))
    expect([bad, done.progress.registered]).toEqual([
      [[3, ['公民身份号码：是旧版外国人永久居留证的号码']]],
      1,
    ])
    const { body } = await archivist.call(readImportRows, { params: { id: done.id }, query: { kind: 'bad' } })
    expect(body.rows[0]?.lines[0]?.remedy).toMatch(/18 位.*留空/)
  })

  it('an ID number that a spreadsheet rounded is told from one that is wrong', async () => {
    const head = ['姓名', '公民身份号码', '存档编号']
    const rows = [head, ['云一晴', 110_101_199_001_010_020, 'BN-1'], ['星二雨', '110101199001010011', 'BN-2']]
    const { bad } = await outcome(await sheet(rows))
    expect(bad).toEqual([
      [2, ['公民身份号码：身份证号存成了数字，末尾几位已丢失']],
      [3, ['公民身份号码：身份证号最后一位与前面不相符']],
    ])
  })

  it('shows no whole number of anybody while columns are matched', async () => {
    const { body } = await archivist.call(bringLedger, { file: csvOf([ledgerLine(7)]) })
    expect(body.columns[1]?.samples).toEqual([expect.stringMatching(/^\d{6}\*{8}\d{3}[\dX]$/)])
  })
})
