import { startTestProcess } from '@test/support/child-process'
import { openTestDatabase, useDatabase } from '@test/support/database'
import { type Doubled, doubling } from '@test/support/doubling-migration'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Migration, runMigrations } from './migrations'

const COUNT = 95
const database = useDatabase({ unused: true })
const rows = () => database.connection.collection<Doubled>('doubled')
const record = () =>
  database.connection.collection<{ _id: string }>('migrations').findOne({ _id: '2026-11-22-double' })

beforeEach(async () => {
  await database.connection.collection('migrations').deleteMany({})
  await rows().deleteMany({})
  await rows().insertMany(Array.from({ length: COUNT }, (_, _id) => ({ _id, n: _id })))
})

describe('migrations', () => {
  it('run once, in order', async () => {
    const order: string[] = []
    const named = (id: string): Migration => ({
      id,
      batch: async () => {
        order.push(id)
        return { cursor: null, done: true }
      },
    })
    await runMigrations(database.connection, [named('b'), named('a')])
    await runMigrations(database.connection, [named('b'), named('a'), named('c')])
    expect(order).toEqual(['b', 'a', 'c'])
  })

  it('go on after a kill where they were', async () => {
    const child = startTestProcess('migrating-process.ts', { uri: database.uri, dbName: database.name })
    for (const last of ['9', '19', '29', '39']) expect(await child.nextLine()).toBe(last)
    await child.kill()
    const kept = (await record()) as { cursor?: unknown } | null
    expect([29, 39]).toContain(kept?.cursor)
    const batches: number[] = []
    await runMigrations(database.connection, [doubling((last) => batches.push(last))], { pollMs: 50 })
    expect(batches[0]).toBe((kept?.cursor as number) + 10)
    expect(batches.at(-1)).toBe(COUNT - 1)
    const after = await rows().find().toArray()
    expect(after.every(({ n, twice }) => twice === 2 * n)).toBe(true)
    expect(await record()).toMatchObject({ status: 'done', batches: 10 })
  })

  it('are run by one of two processes; the other waits until it is done', async () => {
    const other = await openTestDatabase(database.name)
    const batches: string[] = []
    const run = (name: string, connection = database.connection) =>
      runMigrations(connection, [doubling(() => batches.push(name), 5)], { pollMs: 20 }).then(async () => {
        expect(await record()).toMatchObject({ status: 'done' })
      })
    await Promise.all([run('one'), run('two', other.connection)])
    expect(new Set(batches).size).toBe(1)
    expect(await rows().countDocuments({ touched: 1 })).toBe(COUNT)
    await other.stop()
  })

  it('leave a migration that fails where it was and say why', async () => {
    const failing: Migration = { id: 'fails', batch: () => Promise.reject(new Error('bad document')) }
    await expect(runMigrations(database.connection, [failing])).rejects.toThrow('bad document')
    expect(
      await database.connection.collection<{ _id: string }>('migrations').findOne({ _id: 'fails' }),
    ).toMatchObject({
      status: 'running',
      cursor: null,
    })
  })
})
