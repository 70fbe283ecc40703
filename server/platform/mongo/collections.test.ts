import { useDatabase } from '@test/support/database'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  type CollectionSpec,
  createIndexes,
  defineCollection,
  insertRecord,
  insertRecords,
  mixed,
} from './collections'
import { recordCommands } from './commands'
import { classifyDatabaseError } from './errors'
import { sweepExpired } from './sweep'

const database = useDatabase({ unused: true })
interface Letter {
  _id: string
  no: string
  facts: unknown
  expiresAt: Date | null
}
const spec: CollectionSpec = {
  name: 'letters',
  schemaVersion: 3,
  definition: { _id: String, no: String, facts: mixed, expiresAt: Date },
  indexes: [{ keys: { no: 1 }, options: { unique: true } }, { keys: { expiresAt: 1 } }],
}
const letters = () => defineCollection<Letter>(database.connection, spec)
const letter = (no: string, expiresAt: Date | null = null): Letter => ({ _id: no, no, facts: {}, expiresAt })

beforeEach(async () => {
  await letters().deleteMany({})
})

describe('a defined collection', () => {
  it('writes the schema version, keeps empty objects, and adds nothing of its own', async () => {
    await letters().create({ ...letter('1'), facts: { empty: {}, nested: [{ a: null }] } })
    await letters().findOneAndUpdate({ _id: '2' }, { $set: { no: '2' } }, { upsert: true })
    expect(await letters().findById('1').lean()).toEqual({
      ...letter('1'),
      facts: { empty: {}, nested: [{ a: null }] },
      schemaVersion: 3,
    })
    expect(await letters().findById('2').lean()).toEqual({ _id: '2', no: '2', schemaVersion: 3 })
  })

  it('writes plain records in the same way: the schema version, empty objects, nothing for what is undefined', async () => {
    await insertRecord(letters(), { ...letter('1'), facts: { empty: {}, absent: undefined } })
    await insertRecords(letters(), [letter('2'), letter('3')])
    expect(await letters().find().sort({ _id: 1 }).lean()).toEqual([
      { ...letter('1'), facts: { empty: {} }, schemaVersion: 3 },
      { ...letter('2'), schemaVersion: 3 },
      { ...letter('3'), schemaVersion: 3 },
    ])
  })

  it('refuses plain records with a field it does not know, and then writes none', async () => {
    const strange = { ...letter('2'), oops: 1 }
    await expect(insertRecord(letters(), strange)).rejects.toThrow('letters has no field oops')
    await expect(insertRecords(letters(), [letter('1'), strange])).rejects.toThrow('no field oops')
    expect(await letters().countDocuments()).toBe(0)
  })

  it('refuses fields it does not know, in documents, updates and filters', async () => {
    const unknown = { oops: 1 } as object
    const kind = (error: unknown) => classifyDatabaseError(error)?.kind
    expect(
      await letters()
        .create({ ...letter('1'), ...unknown })
        .then(() => 'written', kind),
    ).toBe('invalid')
    expect(
      await letters()
        .updateOne({ _id: '1' }, { $set: unknown })
        .then(() => 'written', kind),
    ).toBe('invalid')
    expect(
      await letters()
        .find(unknown)
        .then(() => 'found', kind),
    ).toBe('invalid')
  })

  it('is the same model when defined again, and refused when defined otherwise', () => {
    expect(letters()).toBe(letters())
    expect(() => defineCollection(database.connection, { ...spec, indexes: [] })).toThrow(
      'letters is defined twice',
    )
  })

  it.each(['expireAfterSeconds', 'collation'])('refuses an index with %s', (option) => {
    const indexes = [{ keys: { no: 1 } as const, options: { [option]: 60 } }]
    expect(() => defineCollection(database.connection, { ...spec, name: 'ttl', indexes })).toThrow(option)
  })
})

describe('indexes', () => {
  it('are made at start and may be made again; nothing is made by defining', async () => {
    const { commands } = await recordCommands(database.connection, async () => {
      letters()
      await letters().init()
    })
    expect(commands).toEqual([])
    await createIndexes(database.connection)
    await createIndexes(database.connection)
    const names = (await letters().collection.indexes()).map(({ name }) => name)
    expect(names).toEqual(['_id_', 'no_1', 'expiresAt_1'])
    await letters().create(letter('1'))
    const failure = await letters()
      .create({ ...letter('1'), _id: 'x' })
      .catch(classifyDatabaseError)
    expect(failure).toEqual({ kind: 'duplicate', index: 'no_1', keys: { no: '1' } })
  })

  it('that cannot be made are named', async () => {
    const doubles = defineCollection<Letter>(database.connection, {
      ...spec,
      name: 'doubles',
      indexes: [{ keys: { expiresAt: 1 } }, { keys: { no: 1 }, options: { unique: true } }],
    })
    await doubles.insertMany([letter('1'), { ...letter('1'), _id: 'again' }])
    await expect(createIndexes(database.connection)).rejects.toThrow('index {"no":1} of doubles')
    await doubles.deleteMany({})
    await createIndexes(database.connection)
  })
})

describe('the sweeper', () => {
  it('removes what has expired, and only that', async () => {
    const now = new Date('2026-11-22T00:00:00Z')
    const dates = [new Date(now.getTime() - 1), now, new Date(now.getTime() + 1), null]
    await letters().insertMany(dates.map((date, n) => letter(`${n}`, date)))
    const removed = await sweepExpired(
      database.connection,
      [{ collection: 'letters', field: 'expiresAt' }],
      now,
    )
    expect(removed).toEqual({ letters: 2 })
    expect(await letters().distinct('no')).toEqual(['2', '3'])
  })
})
