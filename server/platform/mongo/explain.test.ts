import { useDatabase } from '@test/support/database'
import { beforeAll, describe, expect, it } from 'vitest'
import { createIndexes, defineCollection } from './collections'
import { recordCommands } from './commands'
import { explainCommand, explainFind } from './explain'

const database = useDatabase({ unused: true })
interface Row {
  _id: string
  centre: string
  due: number
  note: string
}
const rows = () =>
  defineCollection<Row>(database.connection, {
    name: 'rows',
    schemaVersion: 1,
    definition: { _id: String, centre: String, due: Number, note: String },
    indexes: [{ keys: { centre: 1, due: 1 } }],
  })

beforeAll(async () => {
  rows()
  await createIndexes(database.connection)
  const all = Array.from({ length: 200 }, (_, n) => ({
    _id: `r${n}`,
    centre: `c${n % 10}`,
    due: n,
    note: `${n % 3}`,
  }))
  await rows().insertMany(all)
})

describe('explained finds', () => {
  it('shows the query an index carries', async () => {
    const found = await explainFind(rows(), { centre: 'c1', due: { $gte: 100 } }, { sort: { due: 1 } })
    expect(found).toEqual({
      indexScan: true,
      examined: 10,
      keysExamined: 10,
      returned: 10,
      inMemorySort: false,
    })
  })

  it('shows the look-up by _id', async () => {
    expect(await explainFind(rows(), { _id: 'r5' })).toMatchObject({
      indexScan: true,
      examined: 1,
      returned: 1,
    })
  })

  it('shows the scan of everything', async () => {
    const found = await explainFind(rows().collection, { note: '1' })
    expect(found).toMatchObject({ indexScan: false, examined: 200, returned: 67 })
  })

  it('shows documents read in vain and the sort in memory', async () => {
    const found = await explainFind(rows(), { centre: 'c1', note: '1' }, { sort: { note: 1 } })
    expect(found.indexScan).toBe(true)
    expect(found.inMemorySort).toBe(true)
    expect(found.examined / found.returned).toBeGreaterThan(1.2)
  })
})

describe('an explained look-up', () => {
  const joined = async (field: string) => {
    const pipeline = [
      { $match: { _id: 'r3' } },
      { $lookup: { from: 'rows', localField: field, foreignField: field, as: 'others' } },
    ]
    const { commands } = await recordCommands(database.connection, () =>
      rows().collection.aggregate(pipeline).toArray(),
    )
    return explainCommand(database.connection, commands[0]!)
  }

  it('shows whether the other side was found through an index', async () => {
    expect(await joined('centre')).toMatchObject([
      { indexScan: true, examined: 1 },
      { indexScan: true, examined: 20 },
    ])
    expect(await joined('note')).toMatchObject([{ indexScan: true }, { indexScan: false, examined: 200 }])
  })
})

describe('explained commands', () => {
  const sent: [name: string, call: () => PromiseLike<unknown>, examined: number][] = [
    ['find', () => rows().find({ centre: 'c2' }).sort({ due: -1 }).limit(3).lean(), 3],
    [
      'findAndModify',
      () =>
        rows()
          .findOneAndUpdate({ centre: 'c3', due: 3 }, { $set: { note: 'x' } })
          .lean(),
      1,
    ],
    ['update', () => rows().updateMany({ centre: 'c4' }, { $set: { note: 'y' } }), 20],
    ['delete', () => rows().deleteMany({ centre: 'c5', due: { $lt: 0 } }), 0],
    ['countDocuments', () => rows().countDocuments({ centre: 'c6' }), 20],
    ['aggregate', () => rows().aggregate([{ $match: { centre: 'c7' } }, { $group: { _id: '$note' } }]), 20],
    ['distinct', () => rows().distinct('due', { centre: 'c8' }), 20],
  ]

  it.each(sent)('%s begins with a search by index', async (_name, call, examined) => {
    const { commands } = await recordCommands(database.connection, async () => call())
    expect(commands).toHaveLength(1)
    const [explained] = await explainCommand(database.connection, commands[0]!)
    expect(explained).toMatchObject({ indexScan: true, examined, returned: examined, inMemorySort: false })
  })

  it('tells the update that scans everything', async () => {
    const { commands } = await recordCommands(database.connection, () =>
      rows().updateMany({ note: 'nothing' }, { $set: { due: 0 } }),
    )
    const [explained] = await explainCommand(database.connection, commands[0]!)
    expect(explained).toMatchObject({ indexScan: false, examined: 200 })
  })

  it('has nothing to say of an insert', async () => {
    const { commands } = await recordCommands(database.connection, () =>
      rows().create({ _id: 'new', centre: 'c', due: 1, note: '' }),
    )
    expect(await explainCommand(database.connection, commands[0]!)).toEqual([])
  })
})
