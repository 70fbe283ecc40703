import { setTimeout as wait } from 'node:timers/promises'
import { REDATE_CASES } from '@server/features/calendar'
import { type CaseRecord, redateCases } from '@server/features/cases'
import type { JobRecord } from '@server/platform/jobs/types'
import { confirmNotice, proposeNotice, readCalendar } from '@shared/contract/calendar'
import { listMyCases, submitCase, withdrawCase } from '@shared/contract/cases'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { reg } from '@shared/kernel/reg'
import { bundleProcess } from '@test/support/bundle'
import { startTestProcess, type TestProcess, until } from '@test/support/child-process'
import { useDatabase } from '@test/support/database'
import { NOTICE_2027 } from '@test/support/holiday-notices'
import { useHouse } from '@test/support/house'
import { refoldDifferences } from '@test/support/refold'
import { threadUrls } from '@test/support/thread-urls'
import { settle } from '@test/support/town'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N20-2', 'N29-alter')
const MANY = 600
const KILLS = 3
const database = useDatabase({ unused: true })
const home = useHouse(database, { archives: 60 })

const cases = () => database.connection.collection<CaseRecord>('cases')
const jobs = () => database.connection.collection<JobRecord>('jobs')
const waiting = () => cases().countDocuments({ awaitsNotice: { $exists: true } })
const alive: TestProcess[] = []
afterAll(() => Promise.all(alive.map((worker) => worker.kill())))

/** The same open case many times over under other names: its facts hold, and nobody else's do. */
async function multiply(record: CaseRecord): Promise<void> {
  const copies = Array.from({ length: MANY }, (_, at) => {
    const id = home.house.newId()
    return {
      ...{ ...record, _id: id, no: `copy-${at}`, createKey: `copy-${at}` },
      ...{ queueKey: `${record.dueOn}:${id}`, awaitsNotice: `${record.dueOn}:${id}` },
    }
  })
  await cases().insertMany(copies)
}

let closed: CaseRecord | null = null
let mine = ''

beforeAll(async () => {
  home.clock.set(new Date('2026-12-30T02:00:00Z'))
  await settle(home, 60, 6)
  const person = await home.signedIn('13800000005')
  const body = { item: 'archive-details-change', form: { what: 'phone', phone: '13900000777' } }
  mine = (await person.call(submitCase, { body })).body.id
  const open = await cases().findOne({ _id: mine })
  if (!open) throw new Error('the case is there')
  // Waits for a clerk, so that nothing but the notice happens to it.
  await multiply(open)
}, 120_000)

describe(`open cases that wait for a holiday notice (${shows.join(' ')})`, () => {
  it('are marked as provisional, for their person as well', async () => {
    const person = await home.signedIn('13800000005')
    const { body } = await person.call(listMyCases, {})
    expect(body.cases[0]?.clock).toMatchObject({ due: '2027-01-06', provisional: true })
    expect(await waiting()).toBeGreaterThanOrEqual(MANY)
    const withdrawn = await person.call(withdrawCase, { params: { id: mine }, body: { version: 1 } })
    expect(withdrawn.status).toBe(200)
    closed = await cases().findOne({ _id: mine })
    expect(closed).not.toHaveProperty('awaitsNotice')
  })

  it('get their day once a second person has confirmed it, by workers that are killed on the way', async () => {
    // The workers are processes with the system's clock.
    home.clock.set(new Date())
    const admin = await home.staffSignedIn('admin')
    const { status, body } = await admin.call(proposeNotice, { body: NOTICE_2027 })
    expect([status, body]).toMatchObject([201, { nextYear: 2027 }])
    const supervisor = await home.staffSignedIn('supervisor')
    const entry = body.entries.at(-1)?.id ?? ''
    const confirmed = await supervisor.call(confirmNotice, { params: { entry }, body: {} })
    expect(confirmed.status).toBe(200)
    const before = await waiting()
    const options = {
      ...{ uri: database.uri, dbName: database.name, dataDir: home.house.env.dataDir, leaseMs: 1_500 },
      ...(await threadUrls()),
    }
    const script = await bundleProcess('test/support/worker-process.ts')
    const leftAtKill: number[] = []
    for (let kill = 0; kill < KILLS; kill += 1) {
      const worker = startTestProcess(script, options)
      alive.push(worker)
      await worker.nextLine()
      const target = before - Math.floor((before * (kill + 1)) / (KILLS + 2))
      const deadline = Date.now() + 15_000
      while (Date.now() < deadline && (await waiting()) > target) await wait(5)
      await worker.kill()
      leftAtKill.push(await waiting())
    }
    const last = startTestProcess(script, options)
    alive.push(last)
    await until(async () => (await waiting()) === 0, 60_000)
    await until(async () => (await jobs().countDocuments({ type: REDATE_CASES, live: true })) === 0, 60_000)
    await last.kill()
    expect(leftAtKill.filter((left) => left > 0 && left < before).length).toBeGreaterThanOrEqual(2)
  }, 180_000)

  it('have one fact of it each, with the notice, and everything that is read follows', async () => {
    const redated = await cases()
      .find({ no: /^copy-/, open: true })
      .toArray()
    expect(redated).toHaveLength(MANY)
    for (const record of redated) {
      expect(record.facts.map(({ kind }) => kind)).toEqual(['submit', 'redate'])
      expect(record.facts[1]?.data).toMatchObject({
        due: { day: '2027-01-07', provisional: false, workingDays: 5 },
        notice: NOTICE_2027.notice,
      })
      expect(record.queueKey).toBe(`2027-01-07:${record._id}`)
      expect(firstBrokenFact(record.facts, home.house.cases.sha256)).toBeNull()
    }
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })

  it('closed ones are as they were', async () => {
    expect(await cases().findOne({ _id: closed?._id })).toEqual(closed)
    expect(closed?.facts[0]?.data.due).toMatchObject({ provisional: true })
  })

  it('one that a process opened before it heard of the notice is found by the worker’s upkeep', async () => {
    // A directory that has not read anew: this house composed before the notice came, and nobody reloaded it.
    const late = await cases().findOne({ no: 'copy-8' })
    if (!late) throw new Error('there')
    const [submitted] = late.facts
    const back = { facts: [submitted], version: 1, dueOn: '2027-01-06' }
    const key = `2027-01-06:${late._id}`
    await cases().updateOne(
      { _id: late._id },
      { $set: { ...back, queueKey: key, awaitsNotice: key } as never },
    )
    expect(await redateCases(home.house.cases, home.clock.now())).toBe(1)
    expect(await redateCases(home.house.cases, home.clock.now())).toBe(0)
    expect((await cases().findOne({ _id: late._id }))?.dueOn).toBe('2027-01-07')
  })

  it('a case that cannot be read is named, and holds up no other', async () => {
    const [broken, sound] = await cases()
      .find({ no: { $in: ['copy-10', 'copy-11'] } })
      .sort({ no: 1 })
      .toArray()
    if (!broken || !sound) throw new Error('there')
    for (const record of [broken, sound]) {
      const key = `2027-01-06:${record._id}`
      const facts = record === broken ? [] : [record.facts[0]]
      const back = { facts, version: 1, queueKey: key, awaitsNotice: key, dueOn: '2027-01-06' }
      await cases().updateOne({ _id: record._id }, { $set: back as never })
    }
    await expect(redateCases(home.house.cases, home.clock.now())).rejects.toThrow(broken._id)
    expect((await cases().findOne({ _id: sound._id }))?.dueOn).toBe('2027-01-07')
  })

  it('the calendar tells who entered and who confirmed it', async () => {
    const clerk = await home.staffSignedIn('clerk')
    const { body } = await clerk.call(readCalendar, {})
    expect(body).toMatchObject({ nextYear: 2028, can: [] })
    expect(body.entries.at(-1)).toMatchObject({
      ...{ id: '2027-01', state: 'confirmed', notice: NOTICE_2027.notice },
      ...{ proposedBy: '演示系统管理员', settledBy: '演示监督员', can: [] },
    })
  })
})
