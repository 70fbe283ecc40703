import { createHash } from 'node:crypto'
import type { ScanRecord } from '@server/features/scans/record'
import { routesFor } from '@shared/contract/all-routes'
import { readMaterials } from '@shared/contract/materials'
import {
  bringScanPart,
  checkScan,
  listScans,
  listWaitingScans,
  openScan,
  readScan,
  stepScan,
  viewScanPage,
} from '@shared/contract/scans'
import { SCAN_RULES } from '@shared/domain/scans/rules'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { storedBytes } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import type { SentFile } from '@test/support/multipart'
import { testSeal } from '@test/support/pdf-thread'
import { pdfOfPages, pictureOf } from '@test/support/scan-files'
import { bringScan, openedScan, type PaperIn, paperIn, splitScan } from '@test/support/scanning'
import { signedContract } from '@test/support/signed-paper'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N13', 'N29-leak', 'N29-alter', 'N15-secret')
const database = useDatabase()
const house = useHouse(database, { archives: 2 })
let archivist: ApiClient
let reviewer: ApiClient
let paper: PaperIn
const _png = async (number: number): Promise<SentFile> => ({
  name: `第${number}页.png`,
  bytes: await pictureOf('png', number),
})
const stored = () => database.connection.collection<ScanRecord>('scans')
const read = async (id: string, client = archivist) => (await client.call(readScan, { params: { id } })).body
const _pagesKept = (scanId: string) => database.connection.collection('scanPages').countDocuments({ scanId })

beforeAll(async () => {
  archivist = await house.staffSignedIn('archivist')
  reviewer = await house.staffSignedIn('reviewer')
  paper = await paperIn(house)
  await hired(house, { username: 'elsewhere', posts: ['archivist'], centreId: 'demo-centre-2' })
})

describe(`a scan of a paper (${shows.join(' ')})`, () => {
  let id = ''

  it('is taken apart into pages with hash and thumbnail, and waits for another person', async () => {
    const file = { name: '合同.pdf', bytes: await pdfOfPages(3) }
    id = (await splitScan(house, archivist, paper, file)).id
    const { scan, pages, next } = await read(id)
    expect(scan).toMatchObject({
      state: 'waiting',
      done: 3,
      pages: 3,
      flags: [],
      failure: null,
      can: ['discard'],
    })
    expect(pages.map(({ page, duplicate }) => [page, duplicate])).toEqual([
      [1, null],
      [2, null],
      [3, null],
    ])
    expect(new Set(pages.map(({ digest }) => digest)).size).toBe(3)
    for (const { thumbnail } of pages) {
      const bytes = Buffer.from(thumbnail.split(',')[1] ?? '', 'base64')
      expect((await sharp(bytes).metadata()).width).toBe(SCAN_RULES.thumbnailWidth)
    }
    expect(next).toBeNull()
    expect((await read(id, reviewer)).scan.can).toEqual(['accept', 'return'])
  })

  it('stands on the list of those that wait, for the second person to find', async () => {
    const rowFor = async (client: ApiClient) => {
      const { scans, next } = (await client.call(listWaitingScans, { query: {} })).body
      return [scans.find((row) => row.id === id), next]
    }
    const row = { archiveId: paper.id, paperId: paper.paperId, pages: 3, by: expect.any(String) }
    expect(await rowFor(reviewer)).toMatchObject([{ ...row, canCheck: true }, null])
    expect(await rowFor(archivist)).toMatchObject([{ ...row, canCheck: false }, null])
    expect(await rowFor(await house.staffSignedIn('elsewhere'))).toEqual([undefined, null])
  })

  it('may be brought by a clerk, who sees which papers there are but not what is in the file', async () => {
    const clerk = await house.staffSignedIn('clerk')
    const { papers, scans } = (await clerk.call(listScans, { params: { id: paper.id } })).body
    expect(papers).toEqual([
      {
        id: paper.paperId,
        classNumber: expect.stringMatching(/^[\d-]+-1$/),
        title: expect.any(String),
        formedOn: expect.any(String),
        pages: 3,
      },
    ])
    expect(scans.map((scan) => scan.id)).toContain(id)
    expect((await clerk.call(readMaterials, { params: { id: paper.id } })).status).toBe(403)
    await openedScan(clerk, paper, { name: '一页.png', bytes: await pictureOf('png', 9) })
  })

  it('is not compared by whoever brought it', async () => {
    const { scan } = await read(id)
    const body = { version: scan.version, returned: [] }
    expect((await archivist.call(checkScan, { params: { id }, body })).body).toMatchObject({
      key: 'scan.second-person',
    })
    expect((await read(id)).scan.version).toBe(scan.version)
  })

  it('is accepted but for the page that is sent back, and the chain of the file says so', async () => {
    const { scan } = await read(id)
    const body = { version: scan.version, returned: [{ page: 2, reason: 'blurred' as const }] }
    const answer = await reviewer.call(checkScan, { params: { id }, body, key: 'a-key-for-this-check' })
    expect([answer.status, answer.body]).toMatchObject([200, { state: 'returned', returned: body.returned }])
    expect(
      (await reviewer.call(checkScan, { params: { id }, body, key: 'a-key-for-this-check' })).body,
    ).toEqual(answer.body)
    await house.work()
    const record = await house.house.repositories.archives.findById(paper.id)
    const split = (await stored().findOne({ _id: id }))?.facts.find(({ kind }) => kind === 'split')
    expect(record?.facts.at(-1)).toMatchObject({
      kind: 'accept-scan',
      by: { name: expect.any(String), role: 'reviewer' },
      data: {
        scan: id,
        paper: paper.paperId,
        firstPage: 1,
        pages: 3,
        returned: [2],
        pagesHash: split?.data.pagesHash,
      },
    })
    const hashes = (await read(id)).pages.map(({ digest }) =>
      Buffer.from(digest, 'base64url').toString('hex'),
    )
    expect(split?.data.pagesHash).toBe(createHash('sha256').update(hashes.join('\n')).digest('hex'))
    await house.house.scans.file({ ref: id })
    expect((await house.house.repositories.archives.findById(paper.id))?.facts).toHaveLength(
      record?.facts.length ?? 0,
    )
  })

  it('is scanned anew for that page, and flagged where a page is there twice or was never in the paper', async () => {
    const pages = [await pictureOf('png', 40), await pictureOf('png', 40, { comment: 'another file' })]
    const own = await paperIn(house, { pages: 1 })
    await splitScan(house, archivist, own, { name: '一.png', bytes: pages[0]! })
    const again = await bringScan(archivist, own, { name: '二.png', bytes: pages[1]! }, 2)
    await house.work()
    const { scan, pages: seen } = await read(again.id)
    expect(scan.flags).toEqual([
      expect.stringContaining('目录登记这份材料只有 1 页'),
      expect.stringContaining('完全相同'),
    ])
    expect(seen[0]?.duplicate).toBe('与另一份扫描件的第 1 页相同')
    const list = (await archivist.call(listScans, { params: { id: own.id } })).body.scans
    expect(list.map(({ firstPage, state }) => [firstPage, state])).toEqual([
      [1, 'waiting'],
      [2, 'waiting'],
    ])
  })
})

describe(`an electronic paper (${reg('N18').join(' ')})`, () => {
  it('is filed with what became of its signature, kept in both chains', async () => {
    const bytes = await signedContract(await testSeal(), new Date('2026-03-01T00:00:00.000Z'))
    const own = await paperIn(house)
    const { id } = await splitScan(house, archivist, own, { name: '电子合同.pdf', bytes })
    const { scan } = await read(id)
    expect([scan.state, scan.flags]).toEqual(['waiting', [expect.stringContaining('电子签名完好')]])
    await reviewer.call(checkScan, { params: { id }, body: { version: scan.version, returned: [] } })
    await house.work()
    const record = await house.house.repositories.archives.findById(own.id)
    const kept = { signature: 'unknown-signer', signer: expect.stringMatching(/^[0-9a-f]{64}$/) }
    expect(record?.facts.at(-1)?.data).toMatchObject(kept)
    const facts = (await stored().findOne({ _id: id }))?.facts
    expect(facts?.find(({ kind }) => kind === 'split')?.data).toMatchObject(kept)
  })
})

describe('a page somebody looks at', () => {
  const view = (client: ApiClient, id: string, purpose: string, page = '1') =>
    client.call(viewScanPage, { params: { id, page }, body: { purpose } as never })
  let id = ''

  beforeAll(async () => {
    const bytes = await pictureOf('png', 77, { width: 500, height: 700 })
    id = (await splitScan(house, archivist, await paperIn(house), { name: '一页.png', bytes })).id
  })

  it('is drawn over with who and when, kept by nobody, and noted first with purpose and page', async () => {
    const { status, body, headers } = await view(reviewer, id, 'scan-check')
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'image/jpeg',
      'no-store',
    ])
    const plain = await pictureOf('png', 77, { width: 500, height: 700 })
    const [seen, kept] = await Promise.all(
      [body as Buffer, plain].map((bytes) => sharp(bytes).raw().toBuffer()),
    )
    const written = seen!.filter((value, at) => Math.abs(value - (kept![at] ?? 0)) > 40).length
    expect(written).toBeGreaterThan(2_000)
    const entry = await database.connection
      .collection('accessLog')
      .findOne({ action: 'scan.view' }, { sort: { at: -1 } })
    expect(entry).toMatchObject({ purpose: 'scan-check', fields: ['scanPage'], by: { roles: ['reviewer'] } })
  })

  it.each([
    ['clerk', 'case-handling', 200],
    ['clerk', 'scan-check', 422],
    ['clerk', 'lawful-enquiry', 422],
    ['archivist', 'archive-comparison', 200],
    ['archivist', 'case-handling', 422],
    ['reviewer', 'reporting', 400],
    ['head', 'lawful-enquiry', 200],
    ['supervisor', 'lawful-enquiry', 403],
    ['admin', 'scan-check', 403],
  ])('%s for %s: %i', async (who, purpose, status) => {
    expect((await view(await house.staffSignedIn(who), id, purpose)).status).toBe(status)
  })

  it('is not there when it is not there', async () => {
    for (const page of ['0', '2', '9999'])
      expect((await view(reviewer, id, 'scan-check', page)).status).toBe(404)
  })

  it('is on no route of the citizens', async () => {
    expect(
      routesFor('citizen').filter(
        ({ path, action }) => /scan|page/.test(`${path} ${action}`) && !/window/.test(path),
      ),
    ).toEqual([])
    const citizen = await house.signedIn('13800000001')
    for (const { path, method } of [
      listScans,
      listWaitingScans,
      readScan,
      viewScanPage,
      openScan,
      bringScanPart,
      stepScan,
      checkScan,
    ]) {
      const url = path.replace(':id', id).replace(':page', '1').replace(':part', '0')
      expect((await citizen.raw({ method, url })).status).toBe(404)
    }
  })

  it('lies in the database as noise', async () => {
    const bytes = Buffer.concat([...(await storedBytes(database.connection)).values()].flat())
    for (const word of ['一页.png', 'JFIF', 'PNG\r\n'])
      expect([word, bytes.includes(word)]).toEqual([word, false])
  })
})
