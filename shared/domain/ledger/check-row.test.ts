import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnOf } from '../imports/kinds'
import { readHeader } from '../tables/header'
import { CELL_PROBLEMS } from './cell-problems'
import { checkRow } from './check-row'
import { EDUCATION, NATION, readCode } from './code-lists'
import { LEDGER_COLUMNS, starredLeftOut } from './columns'
import { readDate } from './read-date'

const shows = reg('N17', 'J-size')
const TODAY = '2026-11-28'
const text = (value: string) => ({ text: value, kind: 'text' })

/** By hand from 档案接收登记 in the domain facts. */
const TITLES =
  '存档性质*(个人/集体) 来档方式* 邮寄编号 存档编号 启用库房* 姓名* 公民身份号码 出生日期 曾用名 籍贯 性别 民族* 政治面貌* 参加组织时间 婚姻状况 健康状况 参加工作日期 人员身份* 手机号码 紧急联系人/电话 电子邮箱 现居住地址 户口所在地址 户籍行政区划 工作单位名称 委托存档单位编号/名称 转入原因* 最高职称/日期 原存档单位名称* 原存档单位行政区划* 缺少材料 备注 最高学历* 最高学位 毕业日期* 毕业院校* 专业名称/类别'.split(
    ' ',
  )

describe(`the columns of the ledger (${shows.join(' ')})`, () => {
  it('are recognised as the form prints them, stars and remarks included, each as itself', () => {
    const header = readHeader(TITLES.map(text), [], LEDGER_COLUMNS)
    expect(header.ok && header.value.mapping.every((code) => code !== null)).toBe(true)
    expect(header.ok && new Set(header.value.mapping).size).toBe(TITLES.length)
    for (const [at, title] of TITLES.entries()) {
      const column = columnOf('ledger', (header.ok && header.value.mapping[at]) || '')
      expect([title, column?.starred === true]).toEqual([title, title.includes('*')])
    }
  })

  it('have titles and other names that no two share', () => {
    const names = LEDGER_COLUMNS.flatMap(({ title, aliases = [] }) => [title, ...aliases])
    expect(names.length).toBe(new Set(names).size)
  })

  it('may lack starred ones, which are told', () => {
    expect(starredLeftOut(LEDGER_COLUMNS, ['name', 'shelf', null])).toContain('毕业院校')
    expect(
      starredLeftOut(
        LEDGER_COLUMNS,
        LEDGER_COLUMNS.map(({ code }) => code),
      ),
    ).toEqual([])
  })
})

describe('a date', () => {
  it.each([
    ['20190701', false, '2019-07-01'],
    ['20190701', true, '2019-07-01'],
    ['2019.7.1', false, '2019-07-01'],
    ['2019/7/1', false, '2019-07-01'],
    ['2019-7-1', false, '2019-07-01'],
    ['２０１９．７．１', false, '2019-07-01'],
    ['2019年7月1日', false, '2019-07-01'],
    ['2019年7月', false, '2019-07'],
    ['2019.07', false, '2019-07'],
    ['2019.1', false, '2019-01'],
    ['201907', true, '2019-07'],
    ['2019', true, '2019'],
    ['43647', true, '2019-07-01'],
    ['43647', false, '2019-07-01'],
    ['43647.5', true, '2019-07-01'],
    ['2019-07-01 00:00:00', false, '2019-07-01'],
    ['1900-01-01', false, '1900-01-01'],
    ['2000-02-29', false, '2000-02-29'],
  ])('%s (a number: %s) is %s', (value, isNumber, day) => {
    expect(readDate(value, isNumber, TODAY)).toEqual({ ok: true, value: day })
  })

  it.each([
    ['2019.1', true, 'date-ambiguous'],
    ['2019-02-29', false, 'date'],
    ['20191301', false, 'date'],
    ['1899-12-31', false, 'date'],
    ['7月1日', false, 'date'],
    ['12', true, 'date'],
    ['不详', false, 'date'],
    ['2026-11-29', false, 'date-future'],
    ['2027', false, 'date-future'],
  ])('%s (a number: %s) is refused: %s', (value, isNumber, error) => {
    expect(readDate(value, isNumber, TODAY)).toEqual({ ok: false, error })
  })

  it('means the same day in every way it is written', () => {
    const days = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-11-28'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        const [y, m, d] = day.split('-').map(Number) as [number, number, number]
        const serial = Math.round((Date.parse(day) - Date.parse('1899-12-30')) / 86_400_000)
        const ways = [
          day,
          day.replaceAll('-', ''),
          `${y}.${m}.${d}`,
          `${y}/${m}/${d}`,
          `${y}年${m}月${d}日`,
          String(serial),
        ]
        for (const way of ways)
          expect([way, readDate(way, false, TODAY)]).toEqual([way, { ok: true, value: day }])
      }),
    )
  })
})

const MAPPING = ['name', 'idNumber', 'nation', 'receivedOn', 'archiveNo', null]
const good = ['云一晴', '11010119900101004x', '汉', '2019.7.1', 'yf-1 ', '=随便'].map(text)
const row = (at: number, value: object) =>
  good.map((cell, place) => (place === at ? { ...cell, ...value } : cell))

describe('a row', () => {
  it('that is good is read into what the record stands under, and every filled column', () => {
    const value = {
      name: '云一晴',
      idNumber: '11010119900101004X',
      archiveNo: 'YF-1',
      receivedOn: '2019-07-01',
      columns: {
        姓名: '云一晴',
        公民身份号码: '11010119900101004X',
        民族: '汉族',
        接收日期: '2019-07-01',
        存档编号: 'YF-1',
      },
    }
    const checked = checkRow(good, MAPPING, TODAY)
    expect(checked).toEqual({ ok: true, value })
  })

  it('without an ID number is a good row', () => {
    for (const empty of ['', '  ']) {
      const checked = checkRow(row(1, { text: empty, kind: empty ? 'text' : 'blank' }), MAPPING, TODAY)
      expect(checked).toMatchObject({ ok: true })
      expect(checked.ok && 'idNumber' in checked.value).toBe(false)
    }
  })

  it.each([
    ['a formula', 0, { kind: 'formula' }, 'name', 'formula'],
    ['a merged cell', 2, { merged: true }, 'nation', 'merged'],
    ['an empty part of a merged cell', 2, { merged: true, text: '', kind: 'blank' }, 'nation', 'merged'],
    ['an error', 2, { kind: 'error', text: '#N/A' }, 'nation', 'error'],
    ['no name', 0, { text: ' ' }, 'name', 'required'],
    ['a name of signs', 0, { text: '云<b>' }, 'name', 'name-characters'],
    ['a letter of nobody', 0, { text: '云\uE000' }, 'name', 'garbled'],
    ['a name of 51 characters', 0, { text: '云'.repeat(51) }, 'name', 'name-too-long'],
    ['a short ID number', 1, { text: '1101011990' }, 'idNumber', 'id-length'],
    ['a foreigner’s card of old', 1, { text: 'usa110090012345' }, 'idNumber', 'id-old-foreign-card'],
    ['a wrong check character', 1, { text: '110101199001010011' }, 'idNumber', 'id-checksum'],
    ['a number that lost digits', 1, { text: '110101199001010016', kind: 'number' }, 'idNumber', 'id-lost'],
    ['a nation nobody knows', 2, { text: '火星族' }, 'nation', 'code'],
    ['a day without a day', 3, { text: '2019.7' }, 'receivedOn', 'day-needed'],
    ['a day to come', 3, { text: '2030-01-01' }, 'receivedOn', 'date-future'],
    ['a number with signs', 4, { text: 'A<1>' }, 'archiveNo', 'archive-no'],
    ['a number too long', 4, { text: 'A'.repeat(41) }, 'archiveNo', 'too-long'],
  ])('with %s is refused by its cell', (_what, at, value, column, code) => {
    const checked = checkRow(row(at, value), MAPPING, TODAY)
    expect(checked).toEqual({ ok: false, error: [{ column, code }] })
  })

  it('takes a name of 30 characters and rare ones', () => {
    for (const name of ['云'.repeat(30), '云㛃𬭎𫖯䶮', '买买提·阿卜杜拉', '𠮷一'])
      expect(checkRow([text(name)], ['name'], TODAY)).toMatchObject({ ok: true, value: { name } })
  })

  it('tells all its problems at once', () => {
    const checked = checkRow([text(''), text('1'), text('2')], ['name', 'idNumber', 'nation'], TODAY)
    expect(checked).toEqual({
      ok: false,
      error: [
        { column: 'name', code: 'required' },
        { column: 'idNumber', code: 'id-length' },
        { column: 'nation', code: 'code' },
      ],
    })
  })

  it('is never thrown at, whatever its cells hold', () => {
    const cell = fc.record({
      text: fc.string({ unit: 'grapheme' }),
      kind: fc.constantFrom('text', 'number', 'date', 'blank', 'boolean', 'error', 'formula'),
    })
    const mapping = fc.constantFrom(null, ...LEDGER_COLUMNS.map(({ code }) => code))
    fc.assert(
      fc.property(fc.array(cell), fc.uniqueArray(mapping), (cells, columns) => {
        const checked = checkRow(cells, columns, TODAY)
        if (!checked.ok) for (const { code } of checked.error) expect(CELL_PROBLEMS).toHaveProperty(code)
      }),
    )
  })
})

describe('values of a list', () => {
  it('are understood in the words of ledgers', () => {
    expect(readCode(' 汉 ', NATION)).toBe('汉族')
    expect(readCode('大专', EDUCATION)).toBe('大学专科')
    expect(readCode('toString', NATION)).toBeNull()
  })
})

describe('what the report says', () => {
  it.each(Object.entries(CELL_PROBLEMS))('of %s is short and names a remedy', (_code, { says, remedy }) => {
    expect(says).toMatch(/^[^。！!]{3,24}$/)
    expect(remedy).toMatch(/^请.{2,50}。$/)
  })
})
