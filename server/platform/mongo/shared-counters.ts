import type { Connection } from 'mongoose'
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible'
import type { Clock } from '../clock'
import { type RateCounter, type RateWindow, refuse } from '../rate-limit'
import { defineCollection } from './collections'

/** For the sweeper. */
export const RATE_COUNT_SWEEP = { collection: 'rateCounts', field: 'expire' } as const

interface RateCount {
  _id: string
  key: string
  points: number
  expire: Date
}

export interface CounterDeps {
  clock: Clock
  /** A keyed digest of whom a count is about: addresses are personal data too, and stand nowhere in plain. */
  blind: (key: string) => string
}

/**
 * Counters that all processes share, one round trip a count. The limiter's own indexes are not made: they would need a TTL,
 * which the embedded engine never acts on. A count stands under the number of its window instead, so that one that has run
 * out is never asked for again and waits for the sweeper. A counter whose database is away throws: what it guards needs
 * the database as well, so nobody gets in by that, and nobody is kept out who could have come in.
 */
export function createSharedCounters(connection: Connection, { clock, blind }: CounterDeps) {
  const { collection } = defineCollection<RateCount>(connection, {
    name: RATE_COUNT_SWEEP.collection,
    schemaVersion: 1,
    definition: { _id: String, key: String, points: Number, expire: Date },
    indexes: [{ keys: { expire: 1 } }],
  })
  return (name: string, { points, seconds }: RateWindow): RateCounter => {
    const limiter = new RateLimiterMongo({
      storeClient: collection.conn,
      tableName: collection.name,
      keyPrefix: name,
      points,
      duration: seconds,
      disableIndexesCreation: true,
      // Who is over the limit is known here from then on, and asks the database no more.
      inMemoryBlockOnConsumed: points,
    })
    return {
      consume: async (key) => {
        const now = clock.now().getTime()
        const window = Math.floor(now / (seconds * 1000))
        const place = `${blind(key)}:${window}`
        const leftMs = (window + 1) * seconds * 1000 - now
        const attrs = { _id: `${name}:${place}`, schemaVersion: 1 }
        try {
          return within(await limiter.consume(place, 1, { attrs }), leftMs)
        } catch (rejected) {
          if (rejected instanceof Error) throw rejected
          return refuse(within(rejected as RateLimiterRes, leftMs))
        }
      },
    }
  }
}

/** The limiter counts a window from its first call; ours ends where its number does. */
function within(taken: RateLimiterRes, leftMs: number): RateLimiterRes {
  const { remainingPoints, msBeforeNext, consumedPoints, isFirstInDuration } = taken
  return new RateLimiterRes(
    remainingPoints,
    Math.min(msBeforeNext, leftMs),
    consumedPoints,
    isFirstInDuration,
  )
}
