import { openTestDatabase, useDatabase } from '@test/support/database'
import fc from 'fast-check'
import { mongo } from 'mongoose'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createIndexes, defineCollection } from './collections'
import { countRoundTrips, recordCommands } from './commands'
import { classifyDatabaseError } from './errors'
import { gatherInserts } from './gather-inserts'

const database = useDatabase({ unused: true })
interface Parcel {
  _id: string
  no: number
  shelf: number
}
const parcels = (connection = database.connection) =>
  defineCollection<Parcel>(connection, {
    name: 'parcels',
    schemaVersion: 2,
    definition: { _id: String, no: Number, shelf: Number },
    indexes: [
      { keys: { no: 1 }, options: { unique: true } },
      { keys: { shelf: 1, no: -1 }, options: { unique: true, name: 'place' } },
    ],
  })
const CANNOT_INDEX_PARALLEL_ARRAYS = 171
const stored = () => parcels().find().sort({ _id: 1 }).lean<Parcel[]>()
let ids = 0
const parcel = (no: number, shelf = 0): Parcel => {
  ids += 1
  return { _id: String(ids).padStart(6, '0'), no, shelf }
}

beforeEach(async () => {
  parcels()
  await createIndexes(database.connection)
  await parcels().deleteMany({})
})

describe('inserts side by side', () => {
  it('share a command, which counts for each of them, and are stored as a single one would be', async () => {
    const insert = gatherInserts(parcels())
    const [first, second] = [parcel(1), parcel(2)]
    const { result, commands } = await recordCommands(database.connection, () =>
      Promise.all([countRoundTrips(() => insert(first)), countRoundTrips(() => insert(second))]),
    )
    expect(result.map((one) => [one.result, one.commands.length])).toEqual([
      [null, 1],
      [null, 1],
    ])
    expect(commands).toHaveLength(1)
    expect(commands[0]?.command).toMatchObject({ writeConcern: { w: 'majority', j: true } })
    expect(await stored()).toEqual([
      { ...first, schemaVersion: 2 },
      { ...second, schemaVersion: 2 },
    ])
  })

  it('do not count for who comes after them', async () => {
    const insert = gatherInserts(parcels())
    const counted = countRoundTrips(() => insert(parcel(1)))
    const others = [2, 3].map((no) => insert(parcel(no)))
    expect((await counted).commands).toHaveLength(1)
    await Promise.all(others)
    const { commands } = await countRoundTrips(async () => {})
    expect(commands).toEqual([])
  })

  it('hear which unique index holds their values: stored before, or written by a neighbour', async () => {
    const insert = gatherInserts(parcels())
    const before = parcel(1, 1)
    await insert(before)
    const outcomes = await Promise.all([
      insert(parcel(2, 2)),
      insert(parcel(1, 3)),
      insert({ ...before, no: 4 }),
      insert(parcel(5)),
      insert(parcel(5)),
      insert(parcel(6)),
    ])
    expect(outcomes).toEqual([null, ['no'], ['_id'], null, ['no'], null])
    await parcels().collection.dropIndex('no_1')
    expect(await Promise.all([insert(parcel(7)), insert(parcel(6))])).toEqual([null, ['shelf', 'no']])
  })

  it('of any numbers: each number is written by exactly one caller, and only that one is told so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 30 }), { maxLength: 80 }), async (numbers) => {
        await parcels().deleteMany({})
        const insert = gatherInserts(parcels())
        const tried = numbers.map((no) => parcel(no))
        const outcomes = await Promise.all(tried.map(insert))
        const written = tried.filter((_, at) => outcomes[at] === null)
        expect((await stored()).map(({ _id }) => _id)).toEqual(written.map(({ _id }) => _id))
        expect(new Set(written.map(({ no }) => no))).toEqual(new Set(numbers))
        expect(written).toHaveLength(new Set(numbers).size)
      }),
      { numRuns: 25 },
    )
  })

  it('refuse a field the definition does not name for that caller alone', async () => {
    const insert = gatherInserts(parcels())
    const strange = { ...parcel(1), oops: 1 }
    const [bad, good] = await Promise.allSettled([insert(strange), insert(parcel(2))])
    expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled'])
    expect((await stored()).map(({ no }) => no)).toEqual([2])
  })

  it('hear of another refusal alone: the neighbours are written', async () => {
    const insert = gatherInserts(parcels())
    const unfit = { ...parcel(0), no: [1, 2], shelf: [1, 2] } as never
    const outcomes = await Promise.allSettled([insert(parcel(1)), insert(unfit), insert(parcel(1))])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(outcomes[1]).toMatchObject({ reason: { code: CANNOT_INDEX_PARALLEL_ARRAYS } })
    expect((await stored()).map(({ no }) => no)).toEqual([1])
  })

  it('are sent once more when the primary changes, and each is told of its own record alone', async () => {
    const { db } = database.connection
    if (!db) throw new Error('not connected')
    const changing = new mongo.MongoNetworkError('the primary is gone')
    changing.addErrorLabel('RetryableWriteError')
    const insert = gatherInserts(parcels())
    await insert(parcel(1))
    const command = db.command.bind(db)
    const sending = vi.spyOn(db, 'command').mockImplementationOnce(async (...given) => {
      await command(...given)
      throw changing
    })
    const outcomes = await Promise.all([insert(parcel(1, 9)), insert(parcel(2)), insert(parcel(3))])
    expect(outcomes).toEqual([['no'], null, null])
    expect((await stored()).map(({ no }) => no)).toEqual([1, 2, 3])
    sending.mockRestore()
  })

  it('are all told when the connection is gone', async () => {
    const other = await openTestDatabase(database.name)
    const insert = gatherInserts(parcels(other.connection))
    await other.stop()
    const outcomes = await Promise.allSettled([insert(parcel(1)), insert(parcel(2))])
    const kinds = outcomes.map((one) => one.status === 'rejected' && classifyDatabaseError(one.reason)?.kind)
    expect(kinds).toEqual(['connection-lost', 'connection-lost'])
  })
})
