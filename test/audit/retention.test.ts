import { sweepExpired } from '@server/platform/mongo/sweep'
import { keptSince, LOG_DAYS_LEAST, RETENTION, SWEEPS } from '@shared/domain/retention/table'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { describe, expect, it } from 'vitest'

const database = useDatabase()
const house = useHouse(database, { archives: 0 })
const NOW = new Date('2026-11-22T04:00:00.000Z')
const DAY_MS = 86_400_000

const collections = () => Object.values(database.connection.models)
const placeOf = (row: (typeof RETENTION)[number]) => ('collection' in row.at ? row.at : null)

describe('what is kept, and how long', () => {
  it('logs stay six months at the least, wherever they lie; who looked at whom three years', () => {
    const logs = RETENTION.filter(({ isLog }) => isLog)
    expect(logs.map(({ days }) => days >= LOG_DAYS_LEAST)).toEqual(logs.map(() => true))
    expect(LOG_DAYS_LEAST).toBeGreaterThanOrEqual(184)
    expect(SWEEPS.find(({ collection }) => collection === 'accessLog')?.keptMs).toBeGreaterThanOrEqual(
      1096 * DAY_MS,
    )
    // Whatever calls itself a log is one.
    for (const row of RETENTION) {
      const place = placeOf(row)
      if (/log$/i.test(place?.collection ?? '') || row.record.includes('日志'))
        expect([row.record, row.isLog]).toEqual([row.record, true])
    }
    for (const { modelName } of collections())
      if (/log$/i.test(modelName)) expect(SWEEPS.map(({ collection }) => collection)).toContain(modelName)
  })

  it('every row says why, and lies in a collection that has the field and an index on it', async () => {
    expect(house.clock).toBeDefined()
    for (const row of RETENTION) {
      expect(row.why.length).toBeGreaterThan(20)
      const place = placeOf(row)
      if (!place) continue
      const model = database.connection.models[place.collection]
      expect([place.collection, model?.schema.path(place.field)?.instance]).toEqual([
        place.collection,
        'Date',
      ])
      const indexes = await database.connection.collection(place.collection).indexes()
      expect([place, indexes.some(({ key }) => Object.keys(key as object)[0] === place.field)]).toEqual([
        place,
        true,
      ])
    }
  })

  it('no collection has a day of its end that nobody looks at', () => {
    const ending = collections().filter(({ schema }) => schema.path('expiresAt') ?? schema.path('expire'))
    expect(ending.length).toBeGreaterThan(3)
    const swept: string[] = RETENTION.flatMap((row) => placeOf(row)?.collection ?? [])
    expect(ending.map(({ modelName }) => modelName).filter((name) => !swept.includes(name))).toEqual([])
  })

  it.each(SWEEPS.map((row) => [row.collection, row] as const))(
    '%s goes when its time has come, and not before',
    async (name, row) => {
      const stored = database.connection.collection<{ _id: string }>(name)
      const end = new Date(NOW.getTime() - row.keptMs)
      await stored.deleteMany({})
      await stored.insertMany([
        { _id: 'due', [row.field]: end, chain: 'a', seq: 1 } as never,
        { _id: 'kept', [row.field]: new Date(end.getTime() + 1), chain: 'a', seq: 2 } as never,
      ])
      expect(await sweepExpired(database.connection, [row], NOW)).toEqual({ [name]: 1 })
      expect(await stored.distinct('_id')).toEqual(['kept'])
      expect(keptSince(name, NOW)).toEqual(end)
    },
  )

  it('what is not in the table has no end', () => {
    expect(() => keptSince('archives', NOW)).toThrow('no retention')
  })
})
