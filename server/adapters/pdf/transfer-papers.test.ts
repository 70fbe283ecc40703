import type { DocumentRenderer, SheetDocument } from '@server/platform/ports/document-renderer'
import { letterParts, type TransferLetter } from '@shared/domain/transfer/letter-sheet'
import { NOTICE_PARTS, noticeParts, type TransferNotice } from '@shared/domain/transfer/notice-sheet'
import { reg } from '@shared/kernel/reg'
import { sealedRenderer } from '@test/support/pdf-thread'
import { readPdfBars, readPdfInfo, readPdfQr, readPdfSignature, readPdfText } from '@test/support/poppler'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const shows = reg('N20-1', 'N20-2', 'N20-5')
let renderer: DocumentRenderer
beforeAll(async () => {
  renderer = await sealedRenderer()
})
afterAll(() => renderer.close())

const receiver = {
  name: '云帆市人才服务中心（演示）',
  ...{
    address: '云帆市示例路1号',
    postcode: '560100',
    phone: '0000-1234567',
    sealText: '云帆市人才服务中心',
  },
}
const sender = { ...receiver, name: '星桥市人才服务中心（演示）', address: '星桥市示例街2号' }
const person = { name: '云一晴', idNumber: '110101199003070014' }
const letter: TransferLetter = {
  ...{ number: 'DD-2026-000123', receiver, holder: sender, person, demonstration: true },
  ...{
    issuedOn: '2026-11-23',
    validUntil: '2026-12-23',
    signedOn: '2026-11-22',
    code: 'BCDF-2345',
    checkUrl: 'https://example.test/t#DD-2026-000123',
  },
}
const notice: TransferNotice = {
  ...{ number: 'ZD-2026-000045', letterNumber: letter.number, sender, receiver, person, demonstration: true },
  ...{ papers: { count: 23, pages: 118 }, channel: '机要通信', channelNumber: '演示机0001' },
  sentOn: '2026-11-30',
  answer: { url: 'https://example.test/a', code: 'BCDF2346' },
}
const sheetOf = (
  title: string,
  number: string,
  on: string,
  parts: SheetDocument['parts'],
): SheetDocument => ({
  ...{ kind: 'sheet', title, author: receiver.name, on, parts },
  meta: { left: `编号：${number}`, right: on },
  sealed: { number, at: `${on}T02:00:00.000Z` },
})
const bare = (text: string): string => text.replace(/\s/gu, '')

describe(`the papers of a transfer (${shows.join(' ')})`, () => {
  test('a letter tells the holder everything, is sealed, and its code and label read back', async () => {
    const document = sheetOf('人事档案调档函', letter.number, letter.issuedOn, letterParts(letter))
    const { bytes, pages } = await renderer.render(document)
    const text = await readPdfText(bytes)
    for (const said of [
      '于2026年11月22日(周日)签署转档申请',
      ...[sender.name, receiver.name, receiver.address, receiver.phone, person.name, person.idNumber],
      ...['人社部发〔2021〕112号', '15个工作日', '2026年12月23日', '不得交本人或他人自带', '560100'],
    ])
      expect(text).toContain(bare(said))
    expect(pages).toBeLessThanOrEqual(2)
    expect(await readPdfQr(bytes)).toBe(letter.checkUrl)
    expect(await readPdfBars(bytes)).toEqual([letter.number])
    expect(await readPdfSignature(bytes)).toContain('Signature is Valid')
  })

  test('a notice is three parts under one number, and both its labels read back', async () => {
    const document = sheetOf('档案转递通知单', notice.number, notice.sentOn, noticeParts(notice))
    const { bytes, pages } = await renderer.render(document)
    expect(pages).toBe(2)
    const text = await readPdfText(bytes)
    for (const part of Object.values(NOTICE_PARTS))
      expect(text).toContain(bare(`${part}编号${notice.number}`))
    expect(text.match(/骑缝编号ZD-2026-000045/gu)).toHaveLength(2)
    for (const said of [letter.number, '共23份，118页', '演示机0001', '2026年11月30日', 'BCDF-2346'])
      expect(text).toContain(said)
    // Both labels are on one page, and a scanner reads a number once: the figures under the bars tell of both.
    expect(await readPdfBars(bytes)).toEqual([notice.number])
    expect(text.match(/(?<!编号：?)ZD-2026-000045/gu)).toHaveLength(2)
    expect((await readPdfInfo(bytes)).get('Tagged')).toBe('yes')
  })

  test('a stub, which stays in a drawer, does not show the whole ID number', () => {
    const parts = noticeParts(notice)
    const tear = parts.findIndex(({ kind }) => kind === 'tear')
    expect(JSON.stringify(parts.slice(0, tear))).not.toContain(person.idNumber)
    expect(JSON.stringify(parts.slice(tear))).toContain(person.idNumber)
  })

  test('a sheet that asks for no seal has none', async () => {
    const { sealed: _, ...plain } = sheetOf('演示', '1', '2026-11-30', [{ kind: 'tear', text: '沿此线裁开' }])
    expect(await readPdfSignature((await renderer.render(plain)).bytes)).not.toContain('Signature is Valid')
  })
})
