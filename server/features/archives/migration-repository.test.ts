import { createIndexes } from '@server/platform/mongo/collections'
import { runMigrations } from '@server/platform/mongo/migrations'
import { useDatabase } from '@test/support/database'
import { beforeAll, describe, expect, it } from 'vitest'
import { ARCHIVE_SEARCH_KEYS, ARCHIVES_UNSHELVED } from './migration-repository'
import type { StoredArchive } from './record'
import { ARCHIVES, createArchiveRepository } from './repository'

const COUNT = 1_203
const database = useDatabase()
const archives = () => database.connection.collection<StoredArchive & { schemaVersion: number }>(ARCHIVES)
const batches: number[] = []

/** As the first version stored them: no keys, and one index that says a number is given once in the world. */
beforeAll(async () => {
  await archives().createIndex({ archiveNo: 1 }, { unique: true })
  await archives().insertMany(
    Array.from({ length: COUNT }, (_, n) => ({
      ...{ _id: `a${String(n).padStart(5, '0')}`, archiveNo: `YF-${n}`, centreId: 'c1' },
      ...{ holderName: n % 2 ? '单雄信' : '张伟', idNumber: 'sealed', idIndex: `b${n}` },
      ...{ version: 1, facts: [], schemaVersion: 1 },
    })) as never,
  )
  createArchiveRepository(database.connection)
  await createIndexes(database.connection)
})

describe('the search keys of older files', () => {
  it('are filled after a break where it was left', async () => {
    const breaking = {
      ...ARCHIVE_SEARCH_KEYS,
      batch: async (...given: Parameters<typeof ARCHIVE_SEARCH_KEYS.batch>) => {
        if (batches.length === 1) throw new Error('the lights went out')
        const done = await ARCHIVE_SEARCH_KEYS.batch(...given)
        batches.push(1)
        return done
      },
    }
    await expect(runMigrations(database.connection, [breaking])).rejects.toThrow('lights')
    expect(await archives().countDocuments({ schemaVersion: 2 })).toBe(500)
    await database.connection.collection('migrations').updateMany({}, { $set: { leaseUntil: new Date(0) } })
    await runMigrations(database.connection, [ARCHIVE_SEARCH_KEYS])
    expect(await archives().countDocuments({ schemaVersion: 1 })).toBe(0)
    const one = await archives().findOne({ _id: 'a00001' })
    expect(one).toMatchObject({ nameKey: 'shanxiongxin 单雄信:a00001', schemaVersion: 2, version: 1 })
    expect(one?.searchKeys).toContain('雄信')
    expect(one?.searchKeys).toContain('#YF-1')
  })

  it('come with two files of a centre that may share a number until that is decided', async () => {
    const twin = { _id: 'z', archiveNo: 'YF-1', centreId: 'c1', holderName: '张伟', version: 1, facts: [] }
    await createArchiveRepository(database.connection).insertMany([twin])
    expect(await archives().countDocuments({ archiveNo: 'YF-1' })).toBe(2)
  })

  it('are run again without changing a byte', async () => {
    const before = await archives().find().sort({ _id: 1 }).toArray()
    let cursor: unknown = null
    for (let done = false; !done; )
      ({ cursor, done } = await ARCHIVE_SEARCH_KEYS.batch(database.connection, cursor))
    expect(await archives().find().sort({ _id: 1 }).toArray()).toEqual(before)
  })
})

describe('the files that came before the desk showed what waits to be arranged', () => {
  const at = (day: number) => `2026-03-0${day}T04:00:00.000Z`
  const chain = (...kinds: string[]) =>
    kinds.map((kind, n) => ({ kind, at: at(n + 1), data: {}, seq: n + 1 }))
  const stored = (id: string, facts: object[], more: object = {}) =>
    ({ _id: id, archiveNo: id, centreId: 'c2', idIndex: id, version: facts.length, facts, ...more }) as never
  const told = { desk: ['told'], deskKey: `${at(1)}:two` }

  it('are put on it, with the reasons they were on it for, and no others', async () => {
    await archives().deleteMany({})
    await archives().insertMany([
      stored('one', chain('register', 'receive')),
      stored('two', chain('register', 'receive', 'say-claims'), told),
      stored('three', chain('register', 'receive', 'shelve')),
      stored('four', chain('register', 'receive', 'shelve', 'say-claims'), told),
    ])
    const all = () =>
      archives().find({ centreId: 'c2' }).project({ desk: 1, deskKey: 1 }).sort({ _id: 1 }).toArray()
    await runMigrations(database.connection, [ARCHIVES_UNSHELVED])
    const places = await all()
    expect(places).toEqual([
      { _id: 'four', ...told },
      { _id: 'one', desk: ['unshelved'], deskKey: `${at(2)}:one` },
      { _id: 'three' },
      { _id: 'two', desk: ['told', 'unshelved'], deskKey: told.deskKey },
    ])
    let cursor: unknown = null
    for (let done = false; !done; )
      ({ cursor, done } = await ARCHIVES_UNSHELVED.batch(database.connection, cursor))
    expect(await all()).toEqual(places)
  })
})
