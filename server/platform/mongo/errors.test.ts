import { useDatabase } from '@test/support/database'
import mongoose from 'mongoose'
import { describe, expect, it } from 'vitest'
import { classifyDatabaseError, isDuplicateOf } from './errors'

const database = useDatabase({ unused: true })
const failureOf = (call: PromiseLike<unknown>) =>
  Promise.resolve(call).then(() => null, classifyDatabaseError)

describe('errors of the database', () => {
  it('tell which unique index refused, for single and for bulk writes', async () => {
    const collection = database.connection.collection<{ _id: number; no: string; centre: string }>('unique')
    await collection.createIndex({ no: 1 }, { unique: true })
    await collection.createIndex({ centre: 1, no: -1 }, { unique: true, name: 'per_centre' })
    await collection.insertOne({ _id: 1, no: 'a', centre: 'x' })
    const duplicate = collection.insertOne({ _id: 2, no: 'a', centre: 'y' })
    expect(await failureOf(duplicate)).toEqual({ kind: 'duplicate', index: 'no_1', keys: { no: 'a' } })
    const bulk = collection.insertMany([
      { _id: 3, no: 'b', centre: 'x' },
      { _id: 1, no: 'c', centre: 'x' },
    ])
    expect(await failureOf(bulk)).toMatchObject({ kind: 'duplicate', index: '_id_' })
    await collection.dropIndex('no_1')
    const error = await collection
      .insertOne({ _id: 4, no: 'a', centre: 'x' })
      .catch((thrown: unknown) => thrown)
    expect(classifyDatabaseError(error)).toMatchObject({ index: 'per_centre' })
    expect([isDuplicateOf(error, 'per_centre'), isDuplicateOf(error, 'centre')]).toEqual([true, true])
    expect(isDuplicateOf(error, '_id')).toBe(false)
  })

  it('tell that the time was up', async () => {
    const collection = database.connection.collection('slow')
    await collection.insertMany(Array.from({ length: 20_000 }, (_, n) => ({ n, text: `${n}`.repeat(20) })))
    const cross = [
      { $match: { text: /(.*9){6}.*x/ } },
      { $lookup: { from: 'slow', localField: 'n', foreignField: 'text', as: 'all' } },
    ]
    expect(await failureOf(collection.aggregate(cross, { maxTimeMS: 1 }).toArray())).toEqual({
      kind: 'max-time',
    })
  })

  it('tell that nobody is there, before and after a connection', async () => {
    const absent = mongoose.createConnection('mongodb://127.0.0.1:1', { serverSelectionTimeoutMS: 100 })
    expect(await failureOf(absent.asPromise())).toEqual({ kind: 'connection-lost' })
    await absent.close()
    const client = await new mongoose.mongo.MongoClient(database.uri).connect()
    const collection = client.db(database.name).collection('gone')
    await client.close()
    expect(await failureOf(collection.findOne({}))).toEqual({ kind: 'connection-lost' })
  })

  it.each(['EPIPE', 'ECONNRESET'])('know the raw socket error %s that the driver lets through', (code) => {
    const raw = Object.assign(new Error(`write ${code}`), { code })
    expect(classifyDatabaseError(raw)).toEqual({ kind: 'connection-lost' })
    expect(classifyDatabaseError(new Error('outer', { cause: raw }))).toEqual({ kind: 'connection-lost' })
  })

  it('know a write conflict of the server', () => {
    const conflict = new mongoose.mongo.MongoServerError({ message: 'WriteConflict', code: 112 })
    expect(classifyDatabaseError(conflict)).toEqual({ kind: 'version-conflict' })
  })

  it('leave other errors alone', () => {
    expect(classifyDatabaseError(new Error('no such file'))).toBeNull()
    expect(classifyDatabaseError(Object.assign(new Error('x'), { code: 11000 }))).toBeNull()
    expect(classifyDatabaseError(undefined)).toBeNull()
  })
})
