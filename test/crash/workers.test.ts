import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { CaseRecord } from '@server/features/cases'
import type { CertificateRecord } from '@server/features/certificates'
import type { JobRecord } from '@server/platform/jobs/types'
import { bundleProcess } from '@test/support/bundle'
import { startTestProcess, type TestProcess, until } from '@test/support/child-process'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { refoldDifferences } from '@test/support/refold'
import { roundsHere } from '@test/support/rounds'
import { threadUrls } from '@test/support/thread-urls'
import { settle } from '@test/support/town'
import type { WorkerOptions } from '@test/support/worker-options'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const PEOPLE = 60
const KILLS = roundsHere(8)
const WORKERS = 2
const database = useDatabase({ unused: true })
const house = useHouse(database, { clock: 'real', archives: 90 })

const cases = () => database.connection.collection<CaseRecord>('cases')
const certificates = () => database.connection.collection<CertificateRecord>('certificates')
const jobs = () => database.connection.collection<JobRecord>('jobs')
const waiting = () => cases().countDocuments({ state: 'approved' })

const alive: TestProcess[] = []
let approved: string[] = []
let killed = 0
/** How many cases still waited at each kill. */
const waitedAt: number[] = []

afterAll(() => Promise.all(alive.map((worker) => worker.kill())))

async function startWorker(script: URL, options: WorkerOptions): Promise<TestProcess> {
  const worker = startTestProcess(script, options)
  alive.push(worker)
  await worker.nextLine()
  return worker
}

/** Every fourth dies at its start; the others when a few more cases are done, a moment into the next. */
async function someWork(): Promise<void> {
  if (killed % 4 !== 3) {
    const target = (await waiting()) - 1 - Math.floor(Math.random() * 4)
    const deadline = Date.now() + 10_000
    while (Date.now() < deadline && (await waiting()) > Math.max(0, target)) await wait(5)
  }
  await wait(Math.random() * 60)
}

/** One worker after the other, killed without a word at some moment of its work, until enough have died. */
async function liveAndDie(script: URL, options: WorkerOptions): Promise<void> {
  for (;;) {
    const worker = await startWorker(script, options)
    if (killed >= KILLS || (await waiting()) === 0) return
    await someWork()
    waitedAt.push(await waiting())
    await worker.kill()
    killed += 1
  }
}

beforeAll(async () => {
  await settle(house, 90, PEOPLE)
  approved = (await cases().find({ state: 'approved' }).toArray()).map(({ _id }) => _id)
  const options: WorkerOptions = {
    uri: database.uri,
    dbName: database.name,
    dataDir: house.house.env.dataDir,
    ...(await threadUrls()),
    leaseMs: 3_000,
  }
  const script = await bundleProcess('test/support/worker-process.ts')
  await Promise.all(Array.from({ length: WORKERS }, () => liveAndDie(script, options)))
  await until(async () => (await jobs().countDocuments({ live: true })) + (await waiting()) === 0, 60_000)
}, 150_000)

describe(`${WORKERS} workers, killed ${KILLS} times while they issue certificates`, () => {
  it('were killed while there was work', () => {
    expect(approved.length).toBeGreaterThanOrEqual(40)
    expect(killed).toBeGreaterThanOrEqual(KILLS)
    expect(waitedAt.filter((count) => count > 0 && count < approved.length).length).toBeGreaterThanOrEqual(3)
  })

  it('each case has one certificate, and the numbers run from 1 without a gap', async () => {
    const issued = await certificates().find().toArray()
    expect(issued.map(({ caseId }) => caseId).sort()).toEqual(approved.toSorted())
    expect(new Set(issued.map(({ series }) => series)).size).toBe(1)
    expect(issued.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(
      approved.map((_, at) => at + 1),
    )
    expect(new Set(issued.map(({ no }) => no)).size).toBe(approved.length)
  })

  it('each case has exactly one fact of it, and names its certificate', async () => {
    for (const record of await cases()
      .find({ _id: { $in: approved } })
      .toArray()) {
      const certificate = await certificates().findOne({ caseId: record._id })
      expect(record.facts.map(({ kind }) => kind)).toEqual(['submit', 'issue'])
      expect(record.facts[1]?.data.result).toEqual({
        certificateId: certificate?._id,
        no: certificate?.no,
        sha256: certificate?.sha256,
      })
      expect(record).toMatchObject({ state: 'issued', open: false, certificateId: certificate?._id })
    }
  })

  it('each PDF is stored once, whole, with the hash that is told of it', async () => {
    const folder = path.join(house.house.env.dataDir, 'storage', 'certificates')
    const issued = await certificates().find().toArray()
    expect((await readdir(folder)).sort()).toEqual(issued.map(({ _id }) => `${_id}.pdf`).sort())
    for (const { _id, sha256 } of issued) {
      const bytes = await readFile(path.join(folder, `${_id}.pdf`))
      expect([_id, createHash('sha256').update(bytes).digest('hex')]).toEqual([_id, sha256])
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    }
  })

  it('no effect is left over, done twice, or given up', async () => {
    const all = await jobs().find().toArray()
    expect(all.map(({ _id }) => _id).sort()).toEqual(approved.map((id) => `${id}:1:issue-certificate`).sort())
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['done']))
    expect(await cases().countDocuments({ outboxAt: { $exists: true } })).toBe(0)
    expect(await cases().countDocuments({ 'outbox.0': { $exists: true } })).toBe(0)
  })

  it('and everything folds anew to what is stored', async () => {
    const { differences } = await refoldDifferences(database.connection)
    expect(differences).toEqual([])
  })
})
