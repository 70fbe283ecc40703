import { setTimeout as wait } from 'node:timers/promises'
import { openTestDatabase, useDatabase } from '@test/support/database'
import mongoose from 'mongoose'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { defineCollection } from './collections'
import { countRoundTrips, recordCommands } from './commands'

const database = useDatabase({ unused: true })
interface Thing {
  _id: string
  n: number
}
const things = () =>
  defineCollection<Thing>(database.connection, {
    name: 'things',
    schemaVersion: 1,
    definition: { _id: String, n: Number },
    indexes: [],
  })

beforeAll(async () => {
  await things().insertMany(Array.from({ length: 300 }, (_, n) => ({ _id: `t${n}`, n })))
})

describe('recorded commands', () => {
  it('name command and collection and hold the whole command', async () => {
    const { result, commands } = await recordCommands(database.connection, async () => {
      await things().findOneAndUpdate({ _id: 't1' }, { $set: { n: 7 } })
      return things().findOne({ n: 7 }).lean()
    })
    expect(result).toMatchObject({ _id: 't1' })
    expect(commands.map(({ name, collection }) => [name, collection])).toEqual([
      ['findAndModify', 'things'],
      ['find', 'things'],
    ])
    expect(commands[0]?.command).toMatchObject({ query: { _id: 't1' }, update: { $set: { n: 7 } } })
    expect(commands[1]?.command).toMatchObject({ filter: { n: 7 } })
  })

  it('end with the recording, also when it fails', async () => {
    const failing = recordCommands(database.connection, () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    const { commands } = await recordCommands(database.connection, async () => {})
    await things().findOne({ _id: 't1' })
    expect(commands).toEqual([])
  })

  it('are refused where nobody listens', async () => {
    const connection = mongoose.createConnection(inject('mongoUri'))
    await connection.asPromise()
    await expect(recordCommands(connection, async () => {})).rejects.toThrow('monitorCommands')
    await connection.close()
  })
})

describe('round trips', () => {
  it('include every further batch of a cursor', async () => {
    const { result, commands } = await countRoundTrips(() => things().find().batchSize(100).lean())
    expect(result).toHaveLength(300)
    expect(commands.map(({ name }) => name)).toEqual(['find', 'getMore', 'getMore', 'getMore'])
    expect(commands.at(-1)?.collection).toBe('things')
  })

  it('are counted for each request apart, however many run and wait for connections', async () => {
    const request = async (reads: number): Promise<number> => {
      const { commands } = await countRoundTrips(async () => {
        for (let n = 0; n < reads; n += 1) {
          await things()
            .findOne({ _id: `t${n}` })
            .lean()
          if (n % 2) await wait(1)
        }
        await Promise.all([
          things().findOne({ n: 1 }).lean(),
          things().updateOne({ _id: 't9' }, { $inc: { n: 1 } }),
        ])
      })
      return commands.length
    }
    const counts = Array.from({ length: 120 }, (_, n) => n % 5)
    expect(await Promise.all(counts.map(request))).toEqual(counts.map((reads) => reads + 2))
  })

  it('do not count what another connection sends outside of the request', async () => {
    const other = await openTestDatabase(database.name)
    const busy = other.connection.collection('things').find().toArray()
    const { commands } = await countRoundTrips(async () => {})
    await busy
    expect(commands).toEqual([])
    await other.stop()
  })
})
