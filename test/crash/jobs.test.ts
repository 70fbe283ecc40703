import { backoffMs, MAX_ATTEMPTS } from '@server/platform/jobs/backoff'
import { runOneJob } from '@server/platform/jobs/run-job'
import type { EffectHandler, JobRecord, OutboxEntry } from '@server/platform/jobs/types'
import { relayOutbox } from '@server/platform/mongo/outbox-relay'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { afterEach, describe, expect, it } from 'vitest'

const LEASE_MS = 60_000
const database = useDatabase({ unused: true })
const house = useHouse(database, { archives: 6 })

const store = () => house.house.jobs
const now = () => house.clock.now()
const jobs = () => database.connection.collection<JobRecord>('jobs')
const entry = (ref: string, seq = 1): OutboxEntry => ({ id: `${ref}:${seq}:test`, type: 'test', ref, seq })
const one = (id: string) => jobs().findOne({ _id: id })

/** One job by a worker whose only effect is this. */
function run(handler: EffectHandler): Promise<boolean> {
  const { log, metrics } = house.house
  return runOneJob({
    jobs: store(),
    handlers: { test: handler },
    clock: house.clock,
    log,
    metrics,
    leaseMs: LEASE_MS,
  })
}

afterEach(() => jobs().deleteMany({}))

describe('a job', () => {
  it('belongs to one worker for the time of its lease, then to the next', async () => {
    await store().addMissing([entry('a')], now())
    const first = await store().take(now(), LEASE_MS)
    expect(first).toMatchObject({ fence: 1, attempts: 1, state: 'running' })
    house.clock.advance(59)
    expect(await store().take(now(), LEASE_MS)).toBeNull()
    house.clock.advance(1)
    const second = await store().take(now(), LEASE_MS)
    expect(second).toMatchObject({ _id: first?._id, fence: 2, attempts: 2 })
  })

  it('cannot be ended, failed or put back by a worker whose lease was lost', async () => {
    await store().addMissing([entry('a')], now())
    const first = (await store().take(now(), LEASE_MS)) as JobRecord
    house.clock.advance(61)
    const second = (await store().take(now(), LEASE_MS)) as JobRecord
    const before = await one(first._id)
    expect(await store().finish(first, now())).toBe(false)
    await store().fail(first, 'too late', null)
    await store().postpone(first, now())
    expect(await one(first._id)).toEqual(before)
    expect(await store().finish(second, now())).toBe(true)
    expect(await one(first._id)).toMatchObject({ state: 'done', live: false })
  })

  it('is made once, however often and by however many it is relayed', async () => {
    await Promise.all([1, 2, 3].map(() => store().addMissing([entry('a'), entry('b')], now())))
    expect(await jobs().countDocuments()).toBe(2)
    await run(async () => {})
    await store().addMissing([entry('a'), entry('b')], now())
    expect(await jobs().countDocuments({ live: true })).toBe(1)
  })

  it('of twenty workers at once goes to one', async () => {
    await store().addMissing([entry('a')], now())
    const taken = await Promise.all(Array.from({ length: 20 }, () => store().take(now(), LEASE_MS)))
    expect(taken.filter(Boolean)).toHaveLength(1)
  })
})

describe('effects of one record', () => {
  it('run in the order of their facts, though a later one is due first', async () => {
    const order: string[] = []
    await store().addMissing([entry('a', 2), entry('a', 3), entry('b', 9)], now())
    house.clock.advance(1)
    await store().addMissing([entry('a', 1)], now())
    for (let rounds = 0; (await jobs().countDocuments({ live: true })) > 0 && rounds < 50; rounds += 1) {
      const busy = await run(async ({ ref, seq }) => {
        order.push(`${ref}${seq}`)
      })
      if (!busy) house.clock.advance(1)
    }
    expect(order.filter((name) => name.startsWith('a'))).toEqual(['a1', 'a2', 'a3'])
    expect(order).toHaveLength(4)
    expect(await jobs().countDocuments({ attempts: 1, state: 'done' })).toBe(4)
  })
})

describe('an effect that fails', () => {
  it(`is tried again after 0.5, 1, 2 … seconds, and is a dead letter after ${MAX_ATTEMPTS} times`, async () => {
    await store().addMissing([entry('a'), entry('b')], house.clock.now())
    const waits: number[] = []
    let tries = 0
    for (let at = 0; at < MAX_ATTEMPTS; at += 1) {
      await run(async ({ ref }) => {
        if (ref === 'b') return
        tries += 1
        throw new Error(`no luck ${tries}`)
      })
      if (at === 0) await run(async () => {})
      const job = await one('a:1:test')
      if (job?.state === 'waiting') {
        waits.push(job.dueAt.getTime() - now().getTime())
        house.clock.advance(waits[at]! / 1000 - 0.001)
        expect(await run(async () => {})).toBe(false)
        house.clock.advance(0.001)
      }
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000])
    expect(waits).toEqual(Array.from({ length: MAX_ATTEMPTS - 1 }, (_, n) => backoffMs(n + 1)))
    expect(await store().dead()).toMatchObject([
      { _id: 'a:1:test', live: false, attempts: MAX_ATTEMPTS, lastError: 'no luck 8' },
    ])
    house.clock.advance(86_400)
    expect(await run(async () => {})).toBe(false)
    expect(await one('b:1:test')).toMatchObject({ state: 'done', attempts: 1 })
  })

  it('by taking its worker down with it is not tried for ever', async () => {
    await store().addMissing([entry('a')], now())
    for (let at = 0; at < MAX_ATTEMPTS; at += 1) {
      expect(await store().take(now(), LEASE_MS)).toMatchObject({ attempts: at + 1 })
      house.clock.advance(LEASE_MS / 1000)
    }
    let tried = false
    expect(
      await run(async () => {
        tried = true
      }),
    ).toBe(true)
    expect(tried).toBe(false)
    expect(await store().dead()).toMatchObject([{ _id: 'a:1:test', live: false }])
    expect(await run(async () => {})).toBe(false)
  })

  it('is one nobody knows: a dead letter as well, and never lost', async () => {
    await store().addMissing([{ ...entry('a'), type: 'unknown' }], now())
    for (let at = 0; at < MAX_ATTEMPTS; at += 1) {
      await run(async () => {})
      house.clock.advance(600)
    }
    expect((await store().dead())[0]?.lastError).toContain('no handler')
  })
})

describe('the outbox', () => {
  it('keeps its entries until their jobs are there, and is emptied once they are', async () => {
    const cases = database.connection.collection<{ _id: string; outbox: OutboxEntry[]; outboxAt?: Date }>(
      'cases',
    )
    const id = 'outbox-of-one-case'
    await cases.insertOne({ _id: id, no: id, createKey: id, outbox: [entry(id)], outboxAt: now() } as never)
    const broken = { ...store(), addMissing: () => Promise.reject(new Error('the database is away')) }
    await expect(relayOutbox(database.connection, 'cases', broken, now())).rejects.toThrow('away')
    expect(await cases.findOne({ _id: id })).toMatchObject({ outbox: [entry(id)], outboxAt: now() })
    await Promise.all([1, 2, 3].map(() => relayOutbox(database.connection, 'cases', store(), now())))
    const after = await cases.findOne({ _id: id })
    expect(after?.outbox).toEqual([])
    expect(after).not.toHaveProperty('outboxAt')
    expect(await jobs().countDocuments({ ref: id })).toBe(1)
    await cases.deleteOne({ _id: id })
  })
})
