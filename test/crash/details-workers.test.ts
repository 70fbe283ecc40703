import { setTimeout as wait } from 'node:timers/promises'
import { openDetails } from '@server/features/archives'
import { type CaseRecord, submitCase } from '@server/features/cases'
import type { JobRecord } from '@server/platform/jobs/types'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { type Actor, ANONYMOUS } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { bundleProcess } from '@test/support/bundle'
import { startTestProcess, type TestProcess, until } from '@test/support/child-process'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { refoldDifferences } from '@test/support/refold'
import { roundsHere } from '@test/support/rounds'
import { threadUrls } from '@test/support/thread-urls'
import { settle, type Townsman } from '@test/support/town'
import type { WorkerOptions } from '@test/support/worker-options'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const shows = reg('S-change', 'N29-alter')
const PEOPLE = 24
/** One after the other by the same person: the file is written by several cases. */
const CHANGES = 2
const KILLS = roundsHere(6)
const database = useDatabase({ unused: true })
const house = useHouse(database, { clock: 'real', archives: 60 })

const ITEM = 'archive-details-change'
const cases = () => database.connection.collection<CaseRecord>('cases')
const jobs = () => database.connection.collection<JobRecord>('jobs')
const waiting = () => cases().countDocuments({ item: ITEM, state: 'approved' })

const alive: TestProcess[] = []
let town: Townsman[] = []
let killed = 0
const waitedAt: number[] = []

afterAll(() => Promise.all(alive.map((worker) => worker.kill())))

const phoneOf = ({ phone }: Townsman, change: number): string => `139${phone.slice(-6)}0${change}`

/** Each person asks for changes of their phone, by the same command as any other. */
async function ask(person: Townsman): Promise<void> {
  const { idNumber } = person
  const settled = await cases().findOne({ idIndex: { $in: [...house.house.cases.idIndexes(idNumber)] } })
  const actor: Actor = { ...ANONYMOUS, kind: 'person', id: settled?.applicantId ?? '', roles: ['person'] }
  for (let change = 0; change < CHANGES; change += 1) {
    const applicant = await house.house.accounts.applicant(actor)
    const call = { actorId: actor.id, key: `change-${change}`, bodyHash: 'x', now: house.house.clock.now() }
    const form = { what: 'phone', phone: phoneOf(person, change) }
    await submitCase(house.house.cases, actor, applicant, call, { item: ITEM, form })
  }
}

async function liveAndDie(script: URL, options: WorkerOptions): Promise<void> {
  for (;;) {
    const worker = startTestProcess(script, options)
    alive.push(worker)
    await worker.nextLine()
    if (killed >= KILLS || (await waiting()) === 0) return
    const target = (await waiting()) - 1 - Math.floor(Math.random() * 3)
    const deadline = Date.now() + 10_000
    while (Date.now() < deadline && (await waiting()) > Math.max(0, target)) await wait(5)
    await wait(Math.random() * 20)
    waitedAt.push(await waiting())
    await worker.kill()
    killed += 1
  }
}

beforeAll(async () => {
  town = await settle(house, 60, PEOPLE)
  for (const person of town) await ask(person)
  // Their certificates are another test's.
  await cases().deleteMany({ item: 'custody-certificate' })
  // A few have no file here, or one that is flagged: theirs wait for a clerk.
  const waits = await cases().find({ item: ITEM, state: 'in-review' }).toArray()
  const indexes = (person: Townsman) => house.house.cases.idIndexes(person.idNumber)
  town = town.filter((person) => !waits.some(({ idIndex }) => indexes(person).includes(idIndex)))
  const options: WorkerOptions = {
    uri: database.uri,
    dbName: database.name,
    dataDir: house.house.env.dataDir,
    ...(await threadUrls()),
    leaseMs: 2_000,
  }
  const script = await bundleProcess('test/support/worker-process.ts')
  await Promise.all([liveAndDie(script, options), liveAndDie(script, options)])
  await until(async () => (await jobs().countDocuments({ live: true })) + (await waiting()) === 0, 60_000)
}, 150_000)

describe(`workers killed ${KILLS} times while they change what is recorded (${shows.join(' ')})`, () => {
  it('were killed while there was work', () => {
    expect(killed).toBeGreaterThanOrEqual(KILLS)
    expect(waitedAt.filter((left) => left > 0 && left < town.length * CHANGES).length).toBeGreaterThanOrEqual(
      3,
    )
  })

  it('each case has one fact of it, and each file each change once', async () => {
    const { archives, idIndexes, sha256 } = house.house.cases
    for (const person of town) {
      const [archive] = await archives.findByIdIndex(idIndexes(person.idNumber))
      if (!archive) throw new Error('there is a file')
      const kept = openDetails(house.house.cases, archive)
      const wanted = Array.from({ length: CHANGES }, (_, change) => phoneOf(person, change))
      expect(kept.changes.map(({ after }) => after).toSorted()).toEqual(wanted)
      expect(kept.changes.map(({ before }) => before)).toEqual(['', kept.changes[0]?.after])
      expect(kept.now).toEqual({ phone: kept.changes.at(-1)?.after })
      expect(firstBrokenFact(archive.facts, sha256)).toBeNull()
    }
    const made = await cases().find({ item: ITEM, state: 'changed' }).toArray()
    expect(made).toHaveLength(town.length * CHANGES)
    expect(town.length).toBeGreaterThan(PEOPLE / 2)
    for (const { facts } of made) expect(facts.map(({ kind }) => kind)).toEqual(['submit', 'apply'])
  })

  it('no effect is left over, done twice, or given up, and everything folds anew to what is stored', async () => {
    expect(await jobs().countDocuments({ type: 'apply-details-change', state: { $ne: 'done' } })).toBe(0)
    expect(await cases().countDocuments({ outboxAt: { $exists: true } })).toBe(0)
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })
})
