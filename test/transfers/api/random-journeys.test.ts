import { setTimeout as wait } from 'node:timers/promises'
import type { ArchiveRecord } from '@server/features/archives'
import type { JobRecord } from '@server/platform/jobs/types'
import { foldCustody } from '@shared/domain/archives/custody'
import type { FactBody } from '@shared/domain/facts/types'
import { SEND_MESSAGE } from '@shared/domain/messages/table'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { refoldDifferences } from '@test/support/refold'
import { settle } from '@test/support/town'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { brokenWay, type Event, STANDINGS } from '../memory/reference'
import { mortalWorkers } from './mortal-workers'
import { CENTRES, type Side, type Standing, Walker } from './walker'

const shows = reg('N20-1', 'N20-2', 'N20-5', 'N29-alter', 'N29-rules')
const PEOPLE = 20
const BATCHES = 10
/** Kills in every second batch that leave a job in nobody's hands. */
const HITS = 5
const LEASE_MS = 1_500
const STUCK_MS = 240_000
/** Rounds between two looks at all bags, and the rest of a round in which nobody could do anything, milliseconds. */
const COMPARED_EVERY = 10
const REST_MS = 120
const database = useDatabase()
const house = useHouse(database, { clock: 'real', archives: 60 })
const workers = mortalWorkers(database, () => ({
  ...{ uri: database.uri, dbName: database.name, dataDir: house.house.env.dataDir },
  ...{ threadUrl: 'file:///none', readerUrl: 'file:///none', leaseMs: LEASE_MS },
}))

interface Townswalker {
  walker: Walker
  idIndexes: readonly string[]
}
const town: Townswalker[] = []

const archives = () => database.connection.collection<ArchiveRecord>('archives')
const jobs = () => database.connection.collection<JobRecord>('jobs')
const bagsOf = ({ idIndexes }: Townswalker) =>
  archives()
    .find({ idIndex: { $in: [...idIndexes] } })
    .toArray()
const isKept = ({ facts }: Pick<ArchiveRecord, 'facts'>) => foldCustody(facts).state !== 'dispatched'

beforeAll(async () => {
  const other = await hired(house, { centreId: CENTRES[1] })
  const desks = [await house.staffSignedIn('clerk'), await house.staffSignedIn(other.username)] as const
  const people = await settle(house, 60, PEOPLE + 8, null)
  for (const { phone, idNumber } of people) {
    const idIndexes = house.house.cases.idIndexes(idNumber)
    const [file] = await archives()
      .find({ idIndex: { $in: [...idIndexes] } })
      .toArray()
    const fits = file && ['received', 'shelved'].includes(foldCustody(file.facts).state)
    if (!fits || foldCustody(file.facts).openTransfer || town.length === PEOPLE) continue
    town.push({ walker: new Walker(await house.signedIn(phone), desks), idIndexes })
  }
  expect(town).toHaveLength(PEOPLE)
  await database.connection.collection('accounts').updateMany({}, { $set: { messageWay: 'off' } })
  await house.work()
}, 120_000)

const letterKey = (caseId: string): string => `system:${caseId}:1:issue-transfer-letter`

interface Stored extends Standing {
  outbox: unknown[]
  createKey: string
}

/** The two cases of everybody's way in hand, as stored, in one read; the one of the holder is opened by the letter of the other. */
async function readPairs(): Promise<Map<Townswalker, Stored[]>> {
  const ids = town.map(({ walker }) => walker.caseId)
  const found = await database.connection
    .collection<Stored>('cases')
    .find(
      { $or: [{ _id: { $in: ids } }, { createKey: { $in: ids.map(letterKey) } }] },
      { projection: { item: 1, state: 1, version: 1, open: 1, centreId: 1, outbox: 1, createKey: 1 } },
    )
    .toArray()
  const isOf = ({ walker }: Townswalker, { _id, createKey }: Stored) =>
    _id === walker.caseId || createKey === letterKey(walker.caseId)
  return new Map(town.map((one) => [one, found.filter((record) => isOf(one, record))]))
}

const stateOf = (records: readonly Standing[], item: Side) => records.find((one) => one.item === item)?.state

/** Compares both cases and the bag of everybody for whom the worker has nothing to do with the table typed by hand. */
async function compare(pairs: Map<Townswalker, Stored[]>): Promise<void> {
  const settled = [...pairs].filter(([, records]) => records.every(({ outbox }) => outbox.length === 0))
  const ids = settled.flatMap(([, records]) => records.map(({ _id }) => _id))
  const busy = new Set(
    (
      await jobs()
        .find({ ref: { $in: ids }, live: true }, { projection: { ref: 1 } })
        .toArray()
    ).map(({ ref }) => ref),
  )
  const bags = await archives().find({}).toArray()
  // What was done between two reads is compared the next time.
  const now = await readPairs()
  for (const [one, records] of settled) {
    const isSame = JSON.stringify(now.get(one)) === JSON.stringify(records)
    if (isSame && !records.some(({ _id }) => busy.has(_id))) compareOne(one, records, bags)
  }
}

function compareOne(
  { walker, idIndexes }: Townswalker,
  records: readonly Standing[],
  bags: readonly ArchiveRecord[],
) {
  const [asks, holds] = [stateOf(records, 'transfer-in') ?? '', stateOf(records, 'transfer-out') ?? null]
  const standing = STANDINGS[asks]
  expect(standing?.out, `${asks} beside ${holds}`).toContain(holds)
  const kept = bags.filter((bag) => idIndexes.includes(bag.idIndex ?? '') && isKept(bag))
  const due = { from: [walker.at], to: [walker.to], way: [] }[standing?.bag ?? 'way']
  expect(
    kept.map(({ centreId }) => centreId),
    asks,
  ).toEqual(due.map((at) => CENTRES[at]))
  compared.add(asks)
}
const compared = new Set<string>()

type Step = readonly [kind: number, pick: number]
/** What is drawn for a journey: what is done first, and whether its person then wants it no more. */
interface Plan {
  steps: readonly Step[]
  tires: boolean
}

/** States in which a withdrawal is heard. */
const RECALLABLE = ['requested', 'prepared']

/** What one person, or a desk for them, does next; null when nobody can do anything. */
function take(
  { walker }: Townswalker,
  records: readonly Standing[],
  [kind, pick]: Step,
): Promise<number | null> {
  const open = records.filter((record) => record.open)
  const asks = open.find(({ item }) => item === 'transfer-in')
  if (kind === 0) return walker.any(open, pick)
  if (kind === 1 && asks) return pick % 2 ? walker.withdraw(asks) : walker.apply()
  return walker.next(open, pick)
}

/** The step of a plan, the next that fits after its last. */
function stepOf({ steps, tires }: Plan, at: number, records: readonly Standing[]): Step {
  const isHeard = RECALLABLE.includes(stateOf(records, 'transfer-in') ?? '')
  return steps[at] ?? (tires && isHeard ? [1, 1] : [2, at])
}

/** Everybody has shown a moment ago that it is them: an application is signed, and a run takes longer than a proof holds. */
const proveAll = () =>
  database.connection
    .collection('accounts')
    .updateMany({ 'sessions.0': { $exists: true } }, { $set: { 'sessions.$[].provedAt': new Date() } })

/** Everybody's journey side by side: what was drawn, then whatever is next until it has ended. */
async function walk(plans: readonly Plan[]): Promise<void> {
  await proveAll()
  for (const status of await Promise.all(town.map(({ walker }) => walker.apply()))) expect(status).toBe(201)
  const began = Date.now()
  const at = town.map(() => 0)
  for (let round = 0; ; round += 1) {
    const pairs = await readPairs()
    if (round % COMPARED_EVERY === 0) await compare(pairs)
    const open = [...pairs].filter(([, records]) => records.some((record) => record.open))
    if (open.length === 0) return
    if (Date.now() - began > STUCK_MS) throw new Error(`never ends: ${JSON.stringify(open[0]?.[1])}`)
    const taken = await Promise.all(
      open.map(async ([one, records]) => {
        const who = town.indexOf(one)
        const plan = plans[who] ?? { steps: [], tires: false }
        const status = await take(one, records, stepOf(plan, at[who] ?? 0, records))
        if (status !== null) at[who] = (at[who] ?? 0) + 1
        expect(status ?? 0).toBeLessThan(500)
        return status
      }),
    )
    if (!taken.includes(200)) await wait(REST_MS)
  }
}

/** The workers have nothing left to do: where the bag is at the end of a way is where its case says. */
async function rest(): Promise<void> {
  const began = Date.now()
  const cases = database.connection.collection('cases')
  for (;;) {
    const waits = await cases.countDocuments({ outboxAt: { $exists: true } }, { limit: 1 })
    if (
      waits + (await jobs().countDocuments({ live: true, type: { $ne: SEND_MESSAGE } }, { limit: 1 })) ===
      0
    )
      break
    if (Date.now() - began > STUCK_MS) throw new Error('the workers never rest')
    await wait(REST_MS)
  }
  const pairs = await readPairs()
  await compare(pairs)
  for (const [{ walker }, records] of pairs)
    if (stateOf(records, 'transfer-in') === 'received') walker.at = walker.to
}

/** The movements of a bag by cases, over all its records. */
function wayOf(bags: readonly ArchiveRecord[]): Event[] {
  const moved: (Pick<FactBody, 'kind' | 'at'> & { centre: 'A' | 'B' })[] = bags.flatMap(
    ({ facts, centreId }) =>
      facts
        .filter(({ kind, data }) => data.caseId && ['dispatch', 'receive', 'take-back'].includes(kind))
        .map(({ kind, at }) => ({
          kind,
          at,
          centre: centreId === CENTRES[0] ? ('A' as const) : ('B' as const),
        })),
  )
  return moved
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ kind, centre }) => ({ centre, what: kind === 'dispatch' ? 'left' : 'came' }))
}

const plan = fc.record({
  steps: fc.array(fc.tuple(fc.nat(9), fc.nat(999)), { minLength: 1, maxLength: 6 }),
  tires: fc.nat(3).map((of) => of > 0),
})
const plans = fc.array(plan, { minLength: PEOPLE, maxLength: PEOPLE })

describe(`whatever both desks, the person and workers that are killed do in whatever order (${shows.join(' ')})`, () => {
  it(`the file is in one place or on its way, and every journey ends (${PEOPLE * BATCHES} of them)`, async () => {
    let batch = 0
    await fc.assert(
      fc.asyncProperty(plans, async (drawn) => {
        batch += 1
        const stop = new AbortController()
        // What a batch lacked the next with kills makes up for.
        const hits = batch % 2 ? (HITS * (batch + 1)) / 2 - workers.counts.hits : 0
        const working = workers.workUntil(stop.signal, hits)
        try {
          await walk(drawn)
          await rest()
        } finally {
          stop.abort()
          await working
        }
      }),
      { numRuns: BATCHES, endOnFailure: true },
    )
    expect(await jobs().countDocuments({ state: 'dead' })).toBe(0)
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
    for (const one of town) expect(brokenWay('A', wayOf(await bagsOf(one)))).toBeNull()
    for (const end of ['received', 'returned', 'withdrawn']) expect([...compared]).toContain(end)
    expect(workers.counts.hits).toBeGreaterThanOrEqual((HITS * BATCHES) / 2)
  }, 600_000)
})
