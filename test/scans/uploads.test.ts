import type { ScanRecord } from '@server/features/scans/record'
import { bringScanPart, openScan, readScan, stepScan } from '@shared/contract/scans'
import { SCAN_RULES } from '@shared/domain/scans/rules'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { KEEPER, storedArchive } from '@test/support/materials'
import { freshCall } from '@test/support/members'
import { pngOf, type SentFile } from '@test/support/multipart'
import { pdfOfPages, pictureOf } from '@test/support/scan-files'
import { type PaperIn, paperIn, partOf, promised, splitScan } from '@test/support/scanning'
import { beforeAll, describe, expect, it } from 'vitest'

const database = useDatabase()
const house = useHouse(database, { archives: 2 })
let archivist: ApiClient
let reviewer: ApiClient
let paper: PaperIn
const png = async (number: number): Promise<SentFile> => ({
  name: `第${number}页.png`,
  bytes: await pictureOf('png', number),
})
const stored = () => database.connection.collection<ScanRecord>('scans')
const read = async (id: string, client = archivist) => (await client.call(readScan, { params: { id } })).body
const pagesKept = (scanId: string) => database.connection.collection('scanPages').countDocuments({ scanId })

beforeAll(async () => {
  archivist = await house.staffSignedIn('archivist')
  reviewer = await house.staffSignedIn('reviewer')
  paper = await paperIn(house)
})

describe('an upload', () => {
  const big = Buffer.concat([pngOf(4, 4), Buffer.alloc(2 * SCAN_RULES.partBytes, 'x')])
  const file = { name: '大.png', bytes: big }
  const open = async (body: object = {}) =>
    archivist.call(openScan, {
      params: { id: paper.id },
      body: { ...promised(file, paper.paperId), ...body } as never,
    })

  it('comes in any order, sent again as often as one likes, and says what is missing', async () => {
    const { id, missing } = (await open()).body
    expect(missing).toEqual([0, 1, 2])
    expect((await archivist.call(bringScanPart, partOf(file, id, 2))).body).toEqual({ missing: [0, 1] })
    const twice = await Promise.all(
      [0, 0].map((part) => archivist.call(bringScanPart, partOf(file, id, part))),
    )
    expect(twice.map(({ status, body }) => [status, body])).toEqual([
      [200, { missing: [1] }],
      [200, { missing: [1] }],
    ])
    expect((await read(id)).scan.missing).toEqual([1])
    const step = { params: { id }, body: { version: 1, command: 'finish' as const } }
    expect((await archivist.call(stepScan, step)).body).toMatchObject({ key: 'scan.parts-missing' })
  })

  it.each<[string, string, (id: string) => object]>([
    [
      'a part that was damaged on the way',
      'scan.part-wrong',
      (id) => ({ ...partOf(file, id, 1), query: { digest: 'A'.repeat(43) } }),
    ],
    [
      'a part that is too short',
      'scan.part-wrong',
      (id) => partOf({ ...file, bytes: big.subarray(0, -9) }, id, 2),
    ],
    [
      'a part the file does not have',
      'scan.part-wrong',
      (id) => ({ ...partOf(file, id, 2), params: { id, part: '3' } }),
    ],
    [
      'another file than before',
      'scan.part-other',
      (id) => partOf({ ...file, bytes: Buffer.alloc(big.length, 'y') }, id, 0),
    ],
  ])('refuses %s, and loses nothing', async (_name, key, given) => {
    const { id } = (await open()).body
    await archivist.call(bringScanPart, partOf(file, id, 0))
    expect((await archivist.call(bringScanPart, given(id) as never)).body).toMatchObject({ key })
    expect((await read(id)).scan.missing).toEqual([1, 2])
    expect((await reviewer.call(bringScanPart, partOf(file, id, 1) as never)).status).toBe(403)
    const clerk = await house.staffSignedIn('clerk')
    expect((await clerk.call(bringScanPart, partOf(file, id, 1))).body).toMatchObject({
      key: 'scan.not-found',
    })
  })

  it('of nothing that is there, or too large, is not begun', async () => {
    expect((await open({ paperId: 'm999' })).body).toMatchObject({ key: 'scan.paper-not-found' })
    expect((await open({ size: SCAN_RULES.maxBytes + 1 })).body).toMatchObject({ key: 'scan.too-large' })
    const nobody = { params: { id: '0'.repeat(26) }, body: promised(file, 'm1') }
    expect((await archivist.call(openScan, nobody)).body).toMatchObject({ key: 'archive.not-found' })
  })

  it('of a paper that holds a secret is not begun: only its stub is here (N15-secret)', async () => {
    const { _id: id, version } = await storedArchive(house, paper.id)
    const stub = { id, version, category: '10', pages: 2 } as const
    await house.house.materialRoom.stub(KEEPER, freshCall(house, KEEPER), stub)
    const { facts } = await storedArchive(house, id)
    const paperId = `m${facts.length}`
    expect((await open({ paperId })).body).toMatchObject({ key: 'scan.no-scan', article: 'N15-secret' })
    expect(await stored().countDocuments({ paperId })).toBe(0)
  })

  it('that was never finished, or given up, goes with its bytes when its time has come', async () => {
    const objects = () =>
      database.connection.collection('objects.files').countDocuments({ filename: /^scans\// })
    const before = await objects()
    const { id, version } = (await open()).body
    await archivist.call(bringScanPart, partOf(file, id, 0))
    expect(await objects()).toBe(before + 1)
    await archivist.call(stepScan, { params: { id }, body: { version, command: 'discard' } })
    await house.house.scans.sweep(house.clock.now())
    expect([await objects(), (await read(id)).scan.state]).toEqual([before, 'discarded'])
  })
})

describe('a file that cannot be used says why, and is kept', () => {
  const cut = async (bytes: Promise<Buffer>, by: number) => (await bytes).subarray(0, -by)

  it.each<[string, string, () => Promise<Buffer>, string]>([
    ['a PDF with a password', '合同.pdf', () => pdfOfPages(1, { userPassword: 'secret' }), 'PDF 加了密码'],
    ['a picture of 20,000 by 20,000', '图.png', async () => pngOf(20_000, 20_000), '图片尺寸太大'],
    ['a cut TIFF', '图.tif', () => cut(pictureOf('tiff', 1), 60), '文件不完整或已损坏'],
    ['a book', '书.pdf', () => pdfOfPages(SCAN_RULES.maxPages + 1), '页数太多'],
    ['half a PDF', '合同.pdf', () => cut(pdfOfPages(4), 900), '文件不完整或已损坏'],
  ])('%s', async (_name, name, bytes, says) => {
    const { id } = await splitScan(house, archivist, paper, { name, bytes: await bytes() })
    const { scan } = await read(id)
    expect([scan.state, scan.failure, scan.can]).toEqual([
      'failed',
      expect.stringContaining(says),
      ['discard'],
    ])
    expect(scan.failure).toMatch(/请/)
    expect(await pagesKept(id)).toBe(0)
    expect((await stored().findOne({ _id: id }))?.parts).toHaveProperty('0')
  })

  it.each([
    ['a text under the name of a picture', '图.png', Buffer.from('not a picture at all'), 'scan.type'],
    ['a picture under the name of a PDF', '合同.pdf', pngOf(4, 4), 'scan.disguised'],
    ['a workbook', '表.zip', Buffer.from('504b0304140000000000', 'hex'), 'scan.type'],
  ])('%s: at its first part', async (_name, name, bytes, key) => {
    const file = { name, bytes }
    const { id } = (
      await archivist.call(openScan, { params: { id: paper.id }, body: promised(file, paper.paperId) })
    ).body
    expect((await archivist.call(bringScanPart, partOf(file, id, 0))).body).toMatchObject({ key })
    expect((await read(id)).scan).toMatchObject({ state: 'receiving', missing: [0] })
  })

  it('one that is not what was promised', async () => {
    const file = await png(5)
    const body = { ...promised(file, paper.paperId), sha256: 'a'.repeat(64) }
    const { id } = (await archivist.call(openScan, { params: { id: paper.id }, body })).body
    await archivist.call(bringScanPart, partOf(file, id, 0))
    await archivist.call(stepScan, { params: { id }, body: { version: 1, command: 'finish' } })
    await house.work()
    expect((await read(id)).scan).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('不一致'),
    })
  })
})
