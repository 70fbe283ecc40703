import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSigningRing } from '@server/platform/crypto/signing-ring'
import { composeCustodyLetter } from '@shared/domain/certificates/custody-letter'
import { subjectText } from '@shared/domain/certificates/payload'
import { issueToken, verifyToken } from '@shared/domain/certificates/token'
import { reg } from '@shared/kernel/reg'
import { sampleCustodyRecord, sampleLetter } from '@test/support/custody-letter'
import {
  type Area,
  type Rgb,
  readPdfInfo,
  readPdfPixels,
  readPdfQr,
  readPdfSizes,
  readPdfText,
  sharePixels,
} from '@test/support/poppler'
import { beforeAll, describe, expect, test } from 'vitest'
import { MissingGlyphError } from './errors'
import { isPlain, type LetterFonts, loadFonts } from './fonts'
import { renderLetter } from './render-letter'

reg('N23', 'N8')

let fonts: LetterFonts
beforeAll(() => {
  fonts = loadFonts()
})

const render = async (change: Parameters<typeof sampleLetter>[0] = {}) =>
  renderLetter(sampleLetter(change), fonts)

const withoutPageMarks = (text: string): string =>
  text.replace(/第\d页共\d页|存档证明存证〔2026〕第000123号/gu, '')

describe('a rendered letter', () => {
  test('has every sentence, label and value in its text, rare characters included', async () => {
    const letter = sampleLetter()
    const text = await readPdfText((await render()).bytes)
    expect(text).toContain('兹证明㛃䶮𬭎（公民身份号码：110101********0012）')
    for (const part of [
      ...letter.paragraphs,
      letter.number,
      ...letter.footnotes,
      letter.issuer,
      letter.verifyHint,
    ]) {
      expect(text).toContain(part.replace(/\s+/gu, ''))
    }
    for (const { label, value } of letter.table) expect(text).toContain(label + value)
    expect(text).toContain('有效期至：2026年12月22日')
    expect(text).toContain('第1页共1页')
  })

  test('is one tagged A4 page with language, title and a fixed date, fonts embedded', async () => {
    const { bytes, pages } = await render()
    const info = await readPdfInfo(bytes)
    expect(pages).toBe(1)
    expect(info.get('Pages')).toBe('1')
    expect(info.get('Page size')).toContain('A4')
    expect(info.get('Tagged')).toBe('yes')
    expect(info.get('Title')).toBe('存档证明 存证〔2026〕第000123号')
    expect(info.get('CreationDate')).toContain('2026')
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (zh-CN)')
    const structure = [...(await readPdfInfo(bytes, '-struct')).keys()].join()
    for (const element of ['H1', 'Table', 'TH', 'Figure', 'Note']) expect(structure).toContain(element)
  })

  test('carries a QR code that a scanner reads and the published key confirms', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ring-'))
    const ring = await openSigningRing({ file: join(folder, 'keys.json'), create: true })
    const salt = randomBytes(16).toString('base64url')
    const { name, idNumber } = sampleCustodyRecord.person
    const digestOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64url')
    const token = issueToken(
      {
        no: sampleLetter().number,
        item: 'custody-certificate',
        issuedOn: '2026-11-22',
        validUntil: '2026-12-22',
        centre: 'demo-01',
        salt,
        digest: digestOf(subjectText(salt, name, idNumber)),
        last4: '0012',
      },
      ring.signer(),
    )
    const { bytes } = await render({ verifyUrl: `http://127.0.0.1:8700/v/${token}` })
    const scanned = await readPdfQr(bytes, 150)
    await rm(folder, { recursive: true })
    expect(scanned).toBe(`http://127.0.0.1:8700/v/${token}`)
    const read = verifyToken(scanned.split('/v/')[1] ?? '', ring.verify)
    expect(read).toMatchObject({ ok: true, value: { no: '存证〔2026〕第000123号', last4: '0012' } })
    if (read.ok) expect(read.value.digest).toBe(digestOf(subjectText(read.value.salt, name, idNumber)))
  })

  test('is the same bytes each time, whatever was rendered before it', async () => {
    const letter = sampleLetter({ paragraphs: ['人事档案。'] })
    const [used, fresh] = [loadFonts(), loadFonts()]
    // The radical ⼈ (U+2F08) shares its glyph with 人 (U+4EBA).
    await renderLetter(sampleLetter({ title: '\u2f08', paragraphs: ['\u2f08事'] }), used)
    const first = await renderLetter(letter, used)
    const again = await renderLetter(letter, fresh)
    expect(Buffer.from(again.bytes).equals(first.bytes)).toBe(true)
    const other = await renderLetter({ ...letter, validUntil: '2026-12-23' }, fresh)
    expect(Buffer.from(other.bytes).equals(first.bytes)).toBe(false)
  })

  test('keeps the glyphs of plain characters: no two of them share one', () => {
    for (const font of [fonts.regular, fonts.bold]) {
      const owners = new Map<number, number>()
      for (let codePoint = 0x20; codePoint < 0x10000; codePoint += 1) {
        if (!isPlain(String.fromCodePoint(codePoint)) || !font.hasGlyphForCodePoint(codePoint)) continue
        const { id } = font.glyphForCodePoint(codePoint)
        expect([codePoint, owners.get(id)]).toEqual([codePoint, undefined])
        owners.set(id, codePoint)
      }
      expect(owners.size).toBeGreaterThan(20_900)
      expect(owners.get(font.glyphForCodePoint(0x2f08).id)).toBe(0x4eba)
    }
  }, 60_000)

  test('has a red seal at the lower right, and 演示 in ink across it where it has no effect', async () => {
    const isRed = ([red, green, blue]: Rgb) => red > 150 && green < 110 && blue < 110
    const isInk = ([red]: Rgb) => red < 60
    const shareOf = async (sealMark: string | undefined, matches: (colour: Rgb) => boolean, where: Area) =>
      sharePixels((await readPdfPixels((await render({ sealMark })).bytes, 60))[0]!, matches, where)
    const star = { left: 0.735, right: 0.795, top: 0.705, bottom: 0.745 }
    expect(await shareOf('演示', isRed, { left: 0.66, right: 0.88, top: 0.65, bottom: 0.8 })).toBeGreaterThan(
      0.08,
    )
    expect(await shareOf('演示', isRed, { left: 0, right: 0.65, top: 0, bottom: 1 })).toBe(0)
    expect(await shareOf('演示', isInk, star)).toBeGreaterThan(0.05)
    expect(await shareOf(undefined, isInk, star)).toBe(0)
    const figures = Buffer.from((await render()).bytes)
      .toString('latin1')
      .match(/\/Alt/g)
    expect(figures).toHaveLength(2)
  })

  test('of great length goes on overleaf, numbered, with its title, and signed on the last page only', async () => {
    const sentence = sampleLetter().paragraphs[0]!
    const { bytes, pages } = await render({ paragraphs: Array.from({ length: 9 }, () => sentence) })
    const text = await readPdfText(bytes)
    expect(pages).toBe(2)
    expect(text).toContain('第1页共2页')
    expect(text).toContain('第2页共2页')
    expect(text.split('存档证明存证〔2026〕第000123号')).toHaveLength(2)
    expect(withoutPageMarks(text).split(sentence)).toHaveLength(10)
    expect(text.split('第2页')[0]!.split('第1页共2页')[1]).toContain('2026年11月22日')
  })

  test('has its English page behind it, with number, code and seal of its own', async () => {
    const english = { romanName: 'ZHANG San', purpose: 'Employment' }
    const { bytes, pages } = await render(composeCustodyLetter({ ...sampleCustodyRecord, english }))
    expect(pages).toBe(2)
    const [, overleaf = ''] = (await readPdfText(bytes)).split('第1页共2页')
    for (const words of [
      'CertificateofPersonnelFileCustody',
      'No.存证〔2026〕第000123号',
      'Validuntil22December2026',
      'thepersonnelfileofZHANGSan(㛃䶮𬭎)',
      'PurposeEmployment',
      '22November2026',
      'Thisserviceisfreeofcharge.',
    ])
      expect(overleaf).toContain(words)
    // Every element of the page says so: title, meta, paragraphs, rows and cells, code, issuer, seal, notes.
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Lang \(en\)/g)?.length,
    ).toBeGreaterThan(20)
    const pictures = await readPdfPixels(bytes, 60)
    const isRed = ([red, green, blue]: Rgb) => red > 150 && green < 110 && blue < 110
    const corner = { left: 0.66, right: 0.9, top: 0.6, bottom: 0.8 }
    for (const picture of pictures) expect(sharePixels(picture, isRed, corner)).toBeGreaterThan(0.05)
  })

  test('writes the name of a long institution on several lines, never too small to read', async () => {
    const issuer = '示例自治区示例自治州示例市示例区人力资源和社会保障局流动人员人事档案公共服务中心'
    const { bytes } = await render({ issuer })
    const sizes = await readPdfSizes(bytes)
    expect(await readPdfText(bytes)).toContain(issuer)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8)
  })

  test('keeps a value longer than a page whole', async () => {
    const value = '用于办理专业技术职称申报，'.repeat(120)
    const { bytes, pages } = await render({ table: [{ label: '用途', value }] })
    const text = withoutPageMarks(await readPdfText(bytes))
    expect(pages).toBeGreaterThanOrEqual(2)
    expect(text.split('用于办理专业技术职称申报，')).toHaveLength(121)
  })

  test.each([
    ['a character no font holds', '示例\u{20000}', '\u{20000}', 'U+20000'],
    ['a private-use character', '示例\ue000', '\ue000', 'U+E000'],
    ['a control character', '示例\n甲', '\n', 'U+000A'],
  ])('is refused with the character named: %s', async (_, value, character, codePoint) => {
    const failure = await render({ table: [{ label: '姓名', value }] }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(MissingGlyphError)
    expect(failure).toMatchObject({ character, field: '姓名' })
    expect(String(failure)).toContain(codePoint)
  })
})
