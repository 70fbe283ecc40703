import { createIndexes } from '@server/platform/mongo/collections'
import { recordCommands } from '@server/platform/mongo/commands'
import { explainCommand } from '@server/platform/mongo/explain'
import { openTestDatabase, useDatabase } from '@test/support/database'
import { fixedClock } from '@test/support/fixed-clock'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RateCounter } from '../rate-limit'
import { createSharedCounters, RATE_COUNT_SWEEP } from './shared-counters'
import { sweepExpired } from './sweep'

const database = useDatabase({ unused: true })
const clock = fixedClock()
const blind = (key: string) => `b.${key.length}.${key.at(-1)}`
let other: Awaited<ReturnType<typeof openTestDatabase>>

/** Two processes: each with a connection of its own. */
const processes = () =>
  [database.connection, other.connection].map((connection) =>
    createSharedCounters(connection, { clock, blind }),
  )

async function passes(counter: RateCounter | undefined, key: string): Promise<boolean> {
  return counter === undefined
    ? false
    : counter.consume(key).then(
        () => true,
        () => false,
      )
}

beforeAll(async () => {
  other = await openTestDatabase(database.name)
  processes()
  await createIndexes(database.connection)
})
afterAll(() => other.stop())

describe('a counter that processes share', () => {
  it('lets as many pass in all as the window says, however they come', async () => {
    const [one, two] = processes().map((make) => make('together', { points: 10, seconds: 60 }))
    const tries = Array.from({ length: 30 }, (_, n) => passes(n % 2 ? one : two, 'a:1'))
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(10)
    expect(await passes(one, 'a:2')).toBe(true)
  })

  it('tells how long to wait: to the end of the window, which begins the next', async () => {
    clock.set('2026-11-22T05:00:50.000Z')
    const [one] = processes().map((make) => make('waits', { points: 1, seconds: 60 }))
    await one?.consume('a:1')
    await expect(one?.consume('a:1')).rejects.toMatchObject({ msBeforeNext: 10_000 })
    clock.advance(10)
    expect(await passes(one, 'a:1')).toBe(true)
    expect(await passes(one, 'a:1')).toBe(false)
  })

  it('costs one round trip, none for those over the limit, and every query has its index', async () => {
    const [one] = processes().map((make) => make('trips', { points: 2, seconds: 60 }))
    const { commands } = await recordCommands(database.connection, async () => {
      for (let n = 0; n < 9; n += 1) await passes(one, 'a:1')
    })
    expect(commands.map(({ name }) => name)).toEqual(['findAndModify', 'findAndModify'])
    for (const command of commands) {
      const [plan] = await explainCommand(database.connection, command)
      expect(plan).toMatchObject({ indexScan: true, examined: 1, inMemorySort: false })
    }
  })

  it('keeps nothing that names anybody, and nothing after its time', async () => {
    const [one] = processes().map((make) => make('kept', { points: 2, seconds: 60 }))
    await one?.consume('a:198.51.100.77')
    const counts = database.connection.collection('rateCounts')
    const kept = await counts.find().toArray()
    expect(JSON.stringify(kept)).not.toContain('198.51.100.77')
    expect(kept.every(({ schemaVersion }) => schemaVersion === 1)).toBe(true)
    expect((await counts.indexes()).some((index) => 'expireAfterSeconds' in index)).toBe(false)
    await sweepExpired(database.connection, [RATE_COUNT_SWEEP], new Date(Date.now() + 3_600_000))
    expect(await counts.countDocuments({})).toBe(0)
  })

  it('throws when its database is away: closed, not open', async () => {
    const gone = await openTestDatabase(database.name)
    const counter = createSharedCounters(gone.connection, { clock, blind })('gone', {
      points: 2,
      seconds: 60,
    })
    await gone.stop()
    await expect(counter.consume('a:1')).rejects.toBeInstanceOf(Error)
  })
})
