import { useDatabase } from '@test/support/database'
import { beforeAll, describe, expect, it } from 'vitest'
import { CLAIM_KEPT_MS, CLAIM_LEASE_MS, CLAIM_SWEEP, type Claims, createClaims } from './claims'
import { createIndexes } from './collections'
import { countRoundTrips } from './commands'
import { explainFind } from './explain'
import { sweepExpired } from './sweep'

const database = useDatabase({ unused: true })
const now = new Date('2026-11-22T08:00:00Z')
const later = (ms: number): Date => new Date(now.getTime() + ms)
let claims: Claims

beforeAll(async () => {
  claims = createClaims(database.connection)
  await createIndexes(database.connection)
})

describe('claims of idempotency keys', () => {
  it('go from fresh to in flight to seen, and tell another body apart', async () => {
    const first = await claims.claim('p1', 'k1', 'hash', now)
    expect(first).toEqual({ kind: 'fresh', leaseUntil: later(CLAIM_LEASE_MS) })
    expect(await claims.claim('p1', 'k1', 'hash', later(CLAIM_LEASE_MS - 1))).toEqual({ kind: 'in-flight' })
    expect(await claims.claim('p1', 'k1', 'other', now)).toEqual({ kind: 'other-body' })
    expect(await claims.claim('p1', 'k1', 'hash', later(CLAIM_LEASE_MS))).toEqual({ kind: 'seen' })
    expect(await claims.claim('p1', 'k1', 'other', later(CLAIM_LEASE_MS))).toEqual({ kind: 'other-body' })
  })

  it('are of one actor', async () => {
    expect((await claims.claim('p2', 'k1', 'hash', now)).kind).toBe('fresh')
    expect((await claims.claim('a', 'b:c', 'hash', now)).kind).toBe('fresh')
    expect((await claims.claim('a:b', 'c', 'hash', now)).kind).toBe('fresh')
  })

  it('cost one round trip when fresh, two otherwise', async () => {
    const fresh = await countRoundTrips(() => claims.claim('p3', 'k', 'hash', now))
    const again = await countRoundTrips(() => claims.claim('p3', 'k', 'hash', now))
    expect(fresh.commands.map(({ name }) => name)).toEqual(['insert'])
    expect(again.commands.map(({ name }) => name)).toEqual(['insert', 'find'])
  })

  it('are won by one of many at the same moment', async () => {
    const kinds = await Promise.all(Array.from({ length: 20 }, () => claims.claim('p4', 'k', 'hash', now)))
    expect(kinds.filter(({ kind }) => kind === 'fresh')).toHaveLength(1)
    expect(kinds.filter(({ kind }) => kind === 'in-flight')).toHaveLength(19)
  })

  it('are taken over by one of many, and only after the lease', async () => {
    await claims.claim('p5', 'k', 'hash', now)
    expect(await claims.takeOver('p5', 'k', later(CLAIM_LEASE_MS - 1))).toBeNull()
    const at = later(CLAIM_LEASE_MS)
    const taken = await Promise.all(Array.from({ length: 10 }, () => claims.takeOver('p5', 'k', at)))
    expect(taken.filter((lease) => lease !== null)).toEqual([{ leaseUntil: later(2 * CLAIM_LEASE_MS) }])
    expect(await claims.claim('p5', 'k', 'hash', at)).toEqual({ kind: 'in-flight' })
  })

  it('are given back by their holder, not by one who was overtaken', async () => {
    await claims.claim('p6', 'k', 'hash', now)
    const taken = await claims.takeOver('p6', 'k', later(CLAIM_LEASE_MS))
    await claims.release('p6', 'k', later(CLAIM_LEASE_MS))
    expect((await claims.claim('p6', 'k', 'hash', later(CLAIM_LEASE_MS))).kind).toBe('in-flight')
    await claims.release('p6', 'k', taken?.leaseUntil ?? now)
    expect((await claims.claim('p6', 'k', 'other', now)).kind).toBe('fresh')
  })

  it('are swept after two days by an index', async () => {
    await claims.claim('p7', 'k', 'hash', new Date('2026-11-10T00:00:00Z'))
    const at = new Date(Date.parse('2026-11-10T00:00:00Z') + CLAIM_KEPT_MS)
    const collection = database.connection.collection(CLAIM_SWEEP.collection)
    const search = await explainFind(collection, { expiresAt: { $lte: at } })
    expect(search).toMatchObject({ indexScan: true, examined: 1, returned: 1 })
    expect(await sweepExpired(database.connection, [CLAIM_SWEEP], at)).toEqual({ claims: 1 })
    expect((await claims.claim('p6', 'k', 'other', now)).kind).toBe('in-flight')
  })
})
