import { setTimeout as wait } from 'node:timers/promises'
import { createExporter } from '@server/features/seals'
import type { StoredSeal } from '@server/features/seals/repository'
import type { AccessRecord } from '@server/platform/audit/access-chain'
import { reg } from '@shared/kernel/reg'
import { bundleProcess } from '@test/support/bundle'
import { startTestProcess, type TestProcess } from '@test/support/child-process'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { roundsHere } from '@test/support/rounds'
import { nextFact } from '@test/support/sealing'
import type { WorkerOptions } from '@test/support/worker-options'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N29-alter')
const KILLS = roundsHere(6)
const WORKERS = 2
const FILES = 40
const database = useDatabase({ unused: true })
const house = useHouse(database, { clock: 'real', archives: FILES })
const alive: TestProcess[] = []
let killed = 0
/** Chains that waited for their seal, or for the marks of it, at each kill. */
const waitedAt: number[] = []
let isWriting = true

const archives = () => database.connection.collection<{ _id: string; facts: { seq: number }[] }>('archives')
const seals = () => database.connection.collection<StoredSeal>('seals')
const entries = () => database.connection.collection<AccessRecord>('accessLog')
const unsealed = async () =>
  (await archives().countDocuments({ unsealed: true })) + (await seals().countDocuments({ marked: false }))

afterAll(() => Promise.all(alive.map((worker) => worker.kill())))

/** Bags move and staff look, one after the other, as long as workers live and die. */
async function keepWriting(): Promise<void> {
  const { repositories, accessLog, clock } = house.house
  const ids = (
    await archives()
      .find({}, { projection: { _id: 1 } })
      .toArray()
  ).map(({ _id }) => _id)
  for (let n = 0; isWriting; n += 1) {
    const id = ids[n % ids.length] ?? ''
    const record = await repositories.archives.findById(id)
    if (!record) throw new Error(`no archive ${id}`)
    await repositories.archives.append(id, record.version, nextFact(record.facts))
    await accessLog.append({
      at: clock.now(),
      by: { kind: 'staff', id: 's-1', name: '演示受理员', roles: ['clerk'], centreId: 'demo-centre' },
      action: 'archive.read',
      about: { kind: 'archive', id },
      ...{ subjects: [id], purpose: 'file-keeping', fields: [], requestId: `r-${n}` },
    })
    await wait(3)
  }
}

/** One worker after the other, killed without a word some moments after it has made a seal. */
async function liveAndDie(script: URL, options: WorkerOptions): Promise<void> {
  while (killed < KILLS) {
    const worker = startTestProcess(script, options)
    alive.push(worker)
    await worker.nextLine()
    const before = await seals().countDocuments()
    const deadline = Date.now() + 5_000
    while (Date.now() < deadline && (await seals().countDocuments()) === before) await wait(2)
    await wait(Math.random() * 40)
    waitedAt.push(await unsealed())
    await worker.kill()
    killed += 1
  }
}

beforeAll(async () => {
  const options: WorkerOptions = {
    uri: database.uri,
    dbName: database.name,
    dataDir: house.house.env.dataDir,
    ...{ threadUrl: 'file:///none', readerUrl: 'file:///none', leaseMs: 3_000, sealMs: 5 },
  }
  const script = await bundleProcess('test/support/worker-process.ts')
  const writing = keepWriting()
  await Promise.all(Array.from({ length: WORKERS }, () => liveAndDie(script, options)))
  isWriting = false
  await writing
  while (await house.house.seals.round());
  await house.house.seals.round()
  // Whoever died may hold the lease of the export for half a minute more.
  const later = { now: () => new Date(Date.now() + 60_000) }
  await createExporter({ ...house.house.seals, clock: later })()
}, 120_000)

describe(`workers killed ${KILLS} times while they seal (${shows.join(' ')})`, () => {
  it('were killed while there was something to seal', async () => {
    expect(killed).toBeGreaterThanOrEqual(KILLS)
    // One seal may be what every worker that lives then has waited for.
    expect(await seals().countDocuments()).toBeGreaterThanOrEqual(KILLS / WORKERS)
    expect(waitedAt.filter((count) => count > 0).length).toBeGreaterThanOrEqual(1)
  })

  it('leave one unbroken chain of seals, every one of them exported', async () => {
    const made = await seals().find().sort({ n: 1 }).toArray()
    expect(made.map(({ n }) => n)).toEqual(made.map((_, at) => at + 1))
    expect(made.every(({ marked }) => marked)).toBe(true)
    expect(await house.house.seals.verify()).toMatchObject({
      ...{ findings: [], waiting: 0, seals: made.length, exported: made.length },
    })
  })

  it('seal nothing twice and leave nothing out', async () => {
    const sealed = new Map<string, number>()
    for (const { n, heads } of await seals().find().sort({ n: 1 }).toArray())
      for (const { chain, count } of heads) {
        expect([n, chain, count > (sealed.get(chain) ?? 0)]).toEqual([n, chain, true])
        sealed.set(chain, count)
      }
    for (const { _id, facts } of await archives().find().toArray())
      expect([_id, sealed.get(`archives/${_id}`)]).toEqual([_id, facts.length])
    expect(await entries().countDocuments({ unsealed: true })).toBe(0)
    const looks = [...sealed].filter(([chain]) => chain.startsWith('accessLog/'))
    expect(looks.reduce((sum, [, count]) => sum + count, 0)).toBe(await entries().countDocuments())
  })
})
