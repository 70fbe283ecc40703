import { deflateSync } from 'node:zlib'
import type { PageReader } from '@server/platform/ports/page-reader'
import { SCAN_RULES } from '@shared/domain/scans/rules'
import type { AppError } from '@shared/kernel/app-error'
import { bundleForTests } from '@test/support/bundle'
import { pngOf } from '@test/support/multipart'
import { pdfOfPages, pictureOf } from '@test/support/scan-files'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPageMarker } from './marker'
import { createThreadReader } from './thread-reader'

let reader: PageReader
beforeAll(async () => {
  reader = createThreadReader({ threadUrl: await bundleForTests('server/adapters/scans/thread.ts') })
})
afterAll(() => reader.close())

const firstPage = async (type: string, bytes: Buffer) => (await reader.open(type, bytes, SCAN_RULES)).page(1)
const problemOf = (type: string, bytes: Buffer): Promise<unknown> =>
  firstPage(type, bytes).then(
    () => null,
    (error: AppError) => error.key,
  )

describe('files of pages', () => {
  test.each(['png', 'jpeg', 'tiff'] as const)(
    '%s is drawn anew, without what its file said',
    async (format) => {
      const bytes = await pictureOf(format, 5, { comment: 'of-the-camera' })
      const { image, thumbnail, width, height } = await firstPage(`image/${format}`, bytes)
      expect([width, height]).toEqual([90, 120])
      if (format !== 'tiff') expect(bytes.includes('of-the-camera')).toBe(true)
      expect(Buffer.from(image).includes('of-the-camera')).toBe(false)
      const found = await sharp(image).metadata()
      expect([found.format, found.space, found.exif, found.icc]).toEqual([
        'jpeg',
        'srgb',
        undefined,
        undefined,
      ])
      expect((await sharp(thumbnail).metadata()).width).toBe(132)
    },
  )

  test('the same pixels give the same page, whatever their file; others another', async () => {
    const pages = await Promise.all([
      pictureOf('png', 7),
      pictureOf('png', 7, { comment: 'another' }),
      pictureOf('tiff', 7),
      pictureOf('png', 8),
    ])
    const images = []
    for (const [at, bytes] of pages.entries())
      images.push(
        Buffer.from((await firstPage(at === 2 ? 'image/tiff' : 'image/png', bytes)).image).toString('hex'),
      )
    expect(new Set(images.slice(0, 3)).size).toBe(1)
    expect(images[3]).not.toBe(images[0])
  })

  test('a picture that lies on its side stands up', async () => {
    const turned = await sharp(await pictureOf('jpeg', 1))
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect(await firstPage('image/jpeg', turned)).toMatchObject({ width: 120, height: 90 })
  })

  test('a PDF is drawn page by page, each its own', async () => {
    const pages = await reader.open('application/pdf', await pdfOfPages(3), SCAN_RULES)
    expect(pages.pages).toBe(3)
    const drawn = [await pages.page(1), await pages.page(3), await pages.page(1)]
    expect(drawn[0]).toMatchObject({ width: 166, height: 222 })
    const [one, three, again] = drawn.map(({ image }) => Buffer.from(image).toString('hex'))
    expect([one === three, one === again]).toEqual([false, true])
  })
})

/** A PNG with a text of this many bytes, packed. */
function pngWithText(bytes: number, picture: Buffer): Buffer {
  const packed = deflateSync(Buffer.alloc(bytes, 'a'))
  const data = Buffer.concat([Buffer.from('Comment\0\0'), packed])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const head = 8 + 25
  return Buffer.concat([
    ...[picture.subarray(0, head), length, Buffer.from('zTXt'), data, Buffer.alloc(4)],
    picture.subarray(head),
  ])
}

describe('files that cannot be used', () => {
  test.each<[string, string, () => Promise<Buffer>, string]>([
    [
      'a PDF with a password',
      'application/pdf',
      () => pdfOfPages(1, { userPassword: 'secret' }),
      'scan.locked',
    ],
    ['half a PDF', 'application/pdf', async () => (await pdfOfPages(9)).subarray(0, 4000), 'scan.broken'],
    ['a cut TIFF', 'image/tiff', async () => (await pictureOf('tiff', 1)).subarray(0, -40), 'scan.broken'],
    ['a cut JPEG', 'image/jpeg', async () => (await pictureOf('jpeg', 1)).subarray(0, -300), 'scan.broken'],
    ['a picture of 20,000 by 20,000', 'image/png', async () => pngOf(20_000, 20_000), 'scan.too-many-pixels'],
    ['a PNG of no picture', 'image/png', async () => pngOf(500, 500), 'scan.broken'],
  ])('%s', async (_name, type, bytes, problem) => {
    expect(await problemOf(type, await bytes())).toBe(problem)
    // The thread is there for the next one.
    expect(await problemOf('image/png', await pictureOf('png', 1))).toBeNull()
  })

  test('a PNG that would unpack to a hundred times its size costs no memory', async () => {
    const bomb = pngWithText(300_000_000, await pictureOf('png', 1))
    expect(bomb.length).toBeLessThan(1_000_000)
    const before = process.memoryUsage().rss
    expect([null, 'scan.broken']).toContain(await problemOf('image/png', bomb))
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  test('a file that takes too long is refused, and the next one is read', async () => {
    const threadUrl = await bundleForTests('server/adapters/scans/thread.ts')
    const hurried = createThreadReader({ threadUrl, timeoutMs: 1 })
    await expect(hurried.open('image/png', await pictureOf('png', 1), SCAN_RULES)).rejects.toMatchObject({
      key: 'scan.too-heavy',
    })
    await hurried.close()
  })
})

describe('a page somebody looks at', () => {
  test('says all over who looks, in our own font, and is not the page that is kept', async () => {
    const page = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer()
    const marked = await createPageMarker().mark(page, '王芳（演示） 2026-11-29 17:20 <核对>&')
    const { data, info } = await sharp(marked).raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([600, 800])
    // In every ninth of the page something is written.
    const written = new Set<number>()
    for (let at = 0; at < data.length; at += 3) {
      const [x, y] = [(at / 3) % 600, Math.floor(at / 3 / 600)]
      if ((data[at + 1] ?? 0) < 215) written.add(Math.floor(x / 200) + 3 * Math.floor(y / 267))
    }
    expect([...written].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    expect((await createPageMarker().mark(await pictureOf('jpeg', 1), '王芳')).length).toBeGreaterThan(0)
  })
})
