import type { SheetDocument } from '@server/platform/ports/document-renderer'
import { readPdfBars, readPdfInfo, readPdfQr, readPdfText } from '@test/support/poppler'
import { beforeAll, describe, expect, test } from 'vitest'
import { MissingGlyphError } from './errors'
import { type LetterFonts, loadFonts } from './fonts'
import { renderSheet } from './render-sheet'

let fonts: LetterFonts
beforeAll(() => {
  fonts = loadFonts()
})

const LONG = '您可以在任何时候凭编号和查询码查看进度，不需要登录，也不需要再到窗口。'

const sheetOf = (change: Partial<SheetDocument> = {}): SheetDocument => ({
  kind: 'sheet',
  title: '受理回执',
  meta: { left: '办件编号：2026112800001', right: '2026年11月28日' },
  author: '云帆市人才服务中心（演示）',
  on: '2026-11-28',
  parts: [
    { kind: 'heading', text: '一、您办理的事项' },
    { kind: 'paragraph', text: LONG },
    {
      kind: 'table',
      rows: [
        { label: '事项', value: '存档证明' },
        { label: '办结时限', value: '2026年12月2日 (周三)' },
      ],
    },
    { kind: 'points', items: ['带上证件原件', LONG.repeat(3)], numbered: true },
    { kind: 'points', items: ['本事项免费'] },
    {
      kind: 'code',
      url: 'https://example.test/f#2026112800001.ABCD2345',
      hint: '扫码查看进度',
      beside: [{ text: '查询码' }, { text: 'ABCD-2345', strong: true }],
    },
    {
      kind: 'signature',
      lines: ['云帆市人才服务中心（演示）', '2026年11月28日'],
      sealText: '云帆市人才服务中心档案专用章',
      sealMark: '演示',
    },
    { kind: 'notes', items: ['请妥善保管本回执。'] },
  ],
  ...change,
})

describe('a rendered sheet', () => {
  test('has every text of every part, and its code reads back', async () => {
    const { bytes, pages } = await renderSheet(sheetOf(), fonts)
    const text = await readPdfText(bytes)
    for (const part of [
      '受理回执',
      '办件编号：2026112800001',
      '一、您办理的事项',
      LONG,
      '事项存档证明',
      '1.带上证件原件',
      '2.',
      '·本事项免费',
      '扫码查看进度',
      'ABCD-2345',
      '请妥善保管本回执。',
      '第1页共1页',
    ])
      expect(text).toContain(part)
    expect(pages).toBe(1)
    expect(await readPdfQr(bytes)).toContain('https://example.test/f#2026112800001.ABCD2345')
    const info = await readPdfInfo(bytes)
    expect(info.get('Title')).toBe('受理回执')
    expect(info.get('Tagged')).toBe('yes')
  })

  test('goes on over as many pages as it needs, nothing lost, the title at the head of each', async () => {
    const parts = Array.from({ length: 60 }, (_, at) => ({
      kind: 'paragraph' as const,
      text: `第${at + 1}款。${LONG}`,
    }))
    const { bytes, pages } = await renderSheet(sheetOf({ parts }), fonts)
    expect(pages).toBeGreaterThan(2)
    const text = await readPdfText(bytes)
    for (const { text: own } of parts) expect(text).toContain(own.slice(0, 12))
    expect(text.match(/受理回执/gu)?.length).toBe(pages)
  })

  test('prints labels whose bars a scanner reads, the short and the longest number alike', async () => {
    const codes = ['YF-0000012', `XB-${'9A'.repeat(18)}Z`, '云-12']
    const parts = codes.map((code) => ({
      ...{ kind: 'label' as const, code },
      lines: [{ text: '云一晴', strong: true }, { text: '架位 3-2-1' }, { text: LONG }],
    }))
    const { bytes } = await renderSheet(sheetOf({ parts }), fonts)
    expect((await readPdfBars(bytes)).toSorted()).toEqual(codes.slice(0, 2).toSorted())
    const text = await readPdfText(bytes)
    for (const code of codes) expect(text).toContain(code)
    expect(text).toContain('架位3-2-1')
  })

  test('prints a table over many pages, its heads on each, no row torn, nothing lost', async () => {
    const rows = Array.from({ length: 120 }, (_, at) =>
      at % 30 === 0 ? [`第 ${at / 30 + 1} 类`] : ['4-1', String(at), `材料${at}号`.repeat(4), '2008.07.01'],
    )
    const columns = [
      ...[
        { title: '类号', share: 2 },
        { title: '序号', share: 1 },
      ],
      ...[
        { title: '材料名称', share: 8 },
        { title: '形成时间', share: 3 },
      ],
    ]
    const { bytes, pages } = await renderSheet(sheetOf({ parts: [{ kind: 'grid', columns, rows }] }), fonts)
    expect(pages).toBeGreaterThan(2)
    const text = await readPdfText(bytes)
    expect(text.match(/材料名称/gu)?.length).toBe(pages)
    for (const [title = '', , name = ''] of rows) expect(text).toContain((name || title).replace(/\s/gu, ''))
  })

  test('is the same bytes for the same sheet, and refuses what no font can draw, naming it', async () => {
    const [one, two] = await Promise.all([renderSheet(sheetOf(), fonts), renderSheet(sheetOf(), fonts)])
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true)
    const bad = sheetOf({ parts: [{ kind: 'points', items: ['好\u0007'] }] })
    await expect(renderSheet(bad, fonts)).rejects.toThrow(MissingGlyphError)
  })
})
