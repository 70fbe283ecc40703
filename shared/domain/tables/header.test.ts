import { describe, expect, it } from 'vitest'
import { type HeaderCell, missingColumns, nameColumns, readHeader } from './header'

const COLUMNS = [
  { code: 'name', title: '姓名', aliases: ['存档人姓名'], required: true },
  { code: 'idNumber', title: '公民身份号码', aliases: ['身份证号'] },
  { code: 'unit', title: '原存档单位名称', required: true },
]

const cells = (...texts: string[]): HeaderCell[] => texts.map((text) => ({ text, kind: 'text' }))
const merged = (...texts: string[]): HeaderCell[] =>
  cells(...texts).map((cell) => ({ ...cell, merged: true }))

describe('the header of a table', () => {
  it('is recognised by titles and other names, whatever their width, stars, spaces and remarks', () => {
    const found = readHeader(cells('姓 名*', '身份证号（18位）', '原存档单位名称', '备注'), [], COLUMNS)
    expect(found).toEqual({
      ok: true,
      value: {
        titles: ['姓 名*', '身份证号（18位）', '原存档单位名称', '备注'],
        mapping: ['name', 'idNumber', 'unit', null],
      },
    })
  })

  it('keeps columns without a title apart', () => {
    const found = readHeader(cells('姓名', '', ''), cells('云一晴', '甲', '乙'), COLUMNS)
    expect(found).toMatchObject({ ok: true, value: { mapping: ['name', null, null] } })
  })

  it.each([
    [
      'a merged cell in it',
      [...merged('姓名', ''), ...cells('身份证号')],
      cells('云一晴'),
      'table.header-merged',
    ],
    ['a line of title above it', cells('某县档案接收登记表'), cells('姓名', '身份证号'), 'table.two-headers'],
    ['a merged title above it', merged('登记表', ''), cells('姓名', '身份证号'), 'table.two-headers'],
    [
      'groups above it',
      merged('基本信息', '', '来源'),
      cells('姓名', '身份证号', '原存档单位名称'),
      'table.two-headers',
    ],
    ['itself twice', cells('姓名', '身份证号'), cells('姓名', '身份证号'), 'table.two-headers'],
    ['nothing known in it', cells('a', 'b'), cells('1', '2'), 'table.no-header'],
    ['one column by two names', cells('姓名', '存档人姓名'), [], 'table.column-twice'],
    ['one unknown column twice', cells('姓名', '备注', '备 注'), [], 'table.column-twice'],
    ['a formula in it', [{ text: '姓名', kind: 'formula' }], [], 'table.header-formula'],
  ])('is refused with %s', (_what, first, second, key) => {
    expect(readHeader(first, second, COLUMNS)).toMatchObject({ ok: false, error: { key } })
  })

  it('tells which required columns are missing, and names no more than three', () => {
    expect(missingColumns(['idNumber', null], COLUMNS)).toEqual(['姓名', '原存档单位名称'])
    expect(missingColumns(['unit', 'name'], COLUMNS)).toEqual([])
    expect(nameColumns(['甲', '乙'])).toBe('甲、乙')
    expect(nameColumns(['甲', '乙', '丙', '丁'])).toBe('甲、乙、丙 等 4 列')
  })
})
