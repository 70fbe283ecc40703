import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { ScanRecord } from '@server/features/scans/record'
import { wholeFile } from '@server/features/scans/run/whole-file'
import type { JobRecord } from '@server/platform/jobs/types'
import { createGridStorage } from '@server/platform/mongo/grid-storage'
import { bringScanPart, openScan, readScan, type ScanView, stepScan } from '@shared/contract/scans'
import { partsOf } from '@shared/domain/scans/rules'
import { bundleProcess } from '@test/support/bundle'
import { startTestProcess, type TestProcess, until } from '@test/support/child-process'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { pdfOfPages } from '@test/support/scan-files'
import { type PaperIn, paperIn, partOf, promised } from '@test/support/scanning'
import { threadUrls } from '@test/support/thread-urls'
import type { WorkerOptions } from '@test/support/worker-options'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const PAGES = 300
const KILLS = 2
const database = useDatabase({ unused: true })
const house = useHouse(database, { clock: 'real', archives: 1 })
const scans = () => database.connection.collection<ScanRecord>('scans')
const pages = () => database.connection.collection('scanPages')
const jobs = () => database.connection.collection<JobRecord>('jobs')

const alive: TestProcess[] = []
afterAll(() => Promise.all(alive.map((one) => one.kill())))

let options: WorkerOptions
let cookie: string
let file: { name: string; bytes: Buffer }
let paper: PaperIn

async function started(script: URL): Promise<{ process: TestProcess; said: string }> {
  const process = startTestProcess(script, options)
  alive.push(process)
  return { process, said: await process.nextLine() }
}

type Part = ReturnType<typeof partOf>

/** A request over a real socket, as a browser sends it. */
async function ask<T>(port: string, path: string, body?: object | Part['file']): Promise<T> {
  const headers: Record<string, string> = {
    cookie,
    'x-requested-with': 'test',
    'idempotency-key': crypto.randomUUID(),
  }
  const init: RequestInit = { headers }
  if (body && 'bytes' in body) {
    const form = new FormData()
    form.append('part', new Blob([Uint8Array.from(body.bytes)]), body.name)
    Object.assign(init, { method: 'POST', body: form })
  } else if (body) {
    headers['content-type'] = 'application/json'
    Object.assign(init, { method: 'POST', body: JSON.stringify(body) })
  }
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, init)
  const said = (await answer.json()) as T
  if (!answer.ok) throw new Error(JSON.stringify(said))
  return said
}

const bring = (port: string, id: string, part: number) => {
  const { params, query, file: own } = partOf(file, id, part)
  const path = bringScanPart.path.replace(':id', params.id).replace(':part', params.part)
  return ask<{ missing: number[] }>(port, `${path}?digest=${query.digest}`, own)
}

beforeAll(async () => {
  const archivist = await house.staffSignedIn('archivist')
  cookie = [...archivist.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  file = { name: '三百页.pdf', bytes: await pdfOfPages(PAGES, { heavy: true }) }
  paper = await paperIn(house, { pages: PAGES })
  options = {
    uri: database.uri,
    dbName: database.name,
    dataDir: house.house.env.dataDir,
    ...(await threadUrls()),
    leaseMs: 2_000,
  }
}, 60_000)

describe(`a file of ${PAGES} pages, in an API and a worker that are killed`, () => {
  let id: string

  it('goes on after the API was killed in the middle of a part', async () => {
    const script = await bundleProcess('test/support/api-process.ts')
    const first = await started(script)
    const path = openScan.path.replace(':id', paper.id)
    id = (await ask<ScanView>(first.said, path, promised(file, paper.paperId))).id
    await bring(first.said, id, 0)
    const broken = bring(first.said, id, 1).then(
      () => 'answered',
      () => 'broke off',
    )
    await wait(2)
    await first.process.kill()
    expect(['answered', 'broke off']).toContain(await broken)

    const second = await started(script)
    const { scan } = await ask<{ scan: ScanView }>(second.said, readScan.path.replace(':id', id))
    expect(scan.state).toBe('receiving')
    expect(scan.missing).not.toContain(0)
    expect(scan.missing.length).toBeGreaterThan(0)
    for (const part of scan.missing) await bring(second.said, id, part)
    const step = stepScan.path.replace(':id', id)
    const done = await ask<ScanView>(second.said, step, { version: scan.version, command: 'finish' })
    expect(done).toMatchObject({ state: 'splitting', missing: [] })
    await second.process.kill()
  }, 60_000)

  it('is taken apart to its end by workers of which some were killed, every page once', async () => {
    const script = await bundleProcess('test/support/worker-process.ts')
    const at: number[] = []
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { process } = await started(script)
      const before = await pages().countDocuments()
      await until(async () => (await pages().countDocuments()) > before + 5, 30_000)
      await wait(Math.random() * 60)
      await process.kill()
      at.push(await pages().countDocuments())
    }
    await started(script)
    await until(async () => (await jobs().countDocuments({ live: true })) === 0, 90_000)
    expect(at.filter((count) => count > 0 && count < PAGES).length).toBeGreaterThanOrEqual(1)
    const kept = await pages().find({ scanId: id }).sort({ page: 1 }).toArray()
    expect(kept.map(({ page }) => page as number)).toEqual(Array.from({ length: PAGES }, (_, n) => n + 1))
    expect(
      await database.connection.collection('objects.files').countDocuments({ filename: /\/page\// }),
    ).toBe(PAGES)
    expect(await scans().findOne({ _id: id })).toMatchObject({
      state: 'waiting',
      done: PAGES,
      pages: PAGES,
      outbox: [],
    })
    expect(await jobs().distinct('state')).toEqual(['done'])
  }, 180_000)

  it('is still, byte for byte, what was sent', async () => {
    const record = await scans().findOne({ _id: id })
    if (!record) throw new Error('gone')
    const storage = createGridStorage(database.connection)
    const bytes = await wholeFile({ open: house.house.cases.open, storage }, record)
    const digest = (of: Buffer) => createHash('sha256').update(of).digest('hex')
    expect(digest(bytes)).toBe(digest(file.bytes))
    expect(Object.keys(record.parts)).toHaveLength(partsOf(file.bytes.length))
  })
})
