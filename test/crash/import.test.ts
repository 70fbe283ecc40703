import { setTimeout as wait } from 'node:timers/promises'
import type { ArchiveRecord } from '@server/features/archives'
import type { ImportRecord } from '@server/features/imports'
import type { JobRecord } from '@server/platform/jobs/types'
import { bundleProcess } from '@test/support/bundle'
import { startTestProcess, type TestProcess, until } from '@test/support/child-process'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { waitingImport } from '@test/support/importing'
import { refoldDifferences } from '@test/support/refold'
import { roundsHere } from '@test/support/rounds'
import { threadUrls } from '@test/support/thread-urls'
import type { WorkerOptions } from '@test/support/worker-options'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const KILLS = roundsHere(6)
const ROWS = KILLS * 400
const database = useDatabase({ unused: true })
const house = useHouse(database, { clock: 'real', archives: 0 })

const archives = () => database.connection.collection<ArchiveRecord>('archives')
const imports = () => database.connection.collection<ImportRecord>('imports')
const jobs = () => database.connection.collection<JobRecord>('jobs')
const doneRows = async () => (await imports().findOne())?.progress.done ?? 0

const alive: TestProcess[] = []
afterAll(() => Promise.all(alive.map((worker) => worker.kill())))

/** Rows that were registered, and rows that were noted as done, at each kill. */
const at: { registered: number; done: number }[] = []

/** A worker that is killed without a word somewhere in its work: when more rows are there than before, a moment later. */
async function liveAndDie(script: URL, options: WorkerOptions): Promise<void> {
  const worker = startTestProcess(script, options)
  alive.push(worker)
  await worker.nextLine()
  const before = await archives().countDocuments()
  const deadline = Date.now() + 20_000
  while (Date.now() < deadline && (await archives().countDocuments()) <= before) await wait(5)
  await wait(Math.random() * 120)
  await worker.kill()
  at.push({ registered: await archives().countDocuments(), done: await doneRows() })
}

beforeAll(async () => {
  await waitingImport(house.house, ROWS, 'xlsx')
  const options: WorkerOptions = {
    uri: database.uri,
    dbName: database.name,
    dataDir: house.house.env.dataDir,
    ...(await threadUrls()),
    leaseMs: 2_000,
  }
  const script = await bundleProcess('test/support/worker-process.ts')
  for (let kill = 0; kill < KILLS; kill += 1) await liveAndDie(script, options)
  // The two that end it keep what they have taken: on a busy machine two seconds pass between two signs of life, and a job
  // that changes hands again and again waits longer each time.
  for (const _worker of [1, 2]) {
    const worker = startTestProcess(script, { ...options, leaseMs: 15_000 })
    alive.push(worker)
    await worker.nextLine()
  }
  await until(async () => (await jobs().countDocuments({ live: true })) === 0, 100_000)
}, 240_000)

describe(`an import of ${ROWS} rows, its worker killed ${KILLS} times`, () => {
  it('was killed in the middle of it', () => {
    expect(at).toHaveLength(KILLS)
    const midway = at.filter(({ registered }) => registered > 0 && registered < ROWS)
    expect(midway.length).toBeGreaterThanOrEqual(KILLS / 2)
  })

  it('registers no row twice and loses none', async () => {
    const records = await archives().find().toArray()
    const rows = records.map(({ facts }) => Number(facts[0]?.data.row)).sort((a, b) => a - b)
    expect(rows).toEqual(Array.from({ length: ROWS }, (_, n) => n + 2))
    expect(new Set(records.map(({ archiveNo }) => archiveNo)).size).toBe(ROWS)
  })

  it('counts every row once, as if nothing had happened', async () => {
    expect(await imports().find().toArray()).toMatchObject([
      {
        state: 'done',
        progress: {
          row: ROWS + 1,
          done: ROWS,
          registered: ROWS,
          unlinked: ROWS / 50,
          known: 0,
          bad: 0,
          flagged: 0,
        },
        outbox: [],
      },
    ])
  })

  it('gives up no job, and everything folds anew to what is stored', async () => {
    expect(await jobs().distinct('state')).toEqual(['done'])
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })
})
