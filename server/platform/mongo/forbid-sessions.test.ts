import { useDatabase } from '@test/support/database'
import mongoose from 'mongoose'
import { describe, expect, it } from 'vitest'
import { defineCollection } from './collections'
import { ForbiddenDatabaseCall, forbidSessions } from './forbid-sessions'

const database = useDatabase({ unused: true })
const things = () =>
  defineCollection<{ _id: string }>(database.connection, {
    name: 'things',
    schemaVersion: 1,
    definition: { _id: String },
    indexes: [],
  })
const client = () => database.connection.getClient()
const native = () => client().db(database.name)

const calls: [name: string, call: () => unknown][] = [
  ['mongoose.startSession', () => mongoose.startSession()],
  ['connection.startSession', () => database.connection.startSession()],
  ['connection.transaction', () => database.connection.transaction(async () => {})],
  ['connection.withSession', () => database.connection.withSession(async () => {})],
  ['connection.watch', () => database.connection.watch()],
  ['model.startSession', () => things().startSession()],
  ['model.watch', () => things().watch()],
  ['mongoose collection.watch', () => things().collection.watch()],
  ['client.startSession', () => client().startSession()],
  ['client.startSession with options', () => client().startSession({ causalConsistency: false })],
  ['client.withSession', () => client().withSession(async () => {})],
  ['client.watch', () => client().watch()],
  ['db.watch', () => native().watch()],
  ['collection.watch', () => native().collection('things').watch()],
  ['session.startTransaction', () => mongoose.mongo.ClientSession.prototype.startTransaction()],
  ['session.withTransaction', () => mongoose.mongo.ClientSession.prototype.withTransaction(async () => {})],
]

describe('sessions, transactions and change streams', () => {
  it.each(calls)('%s throws', async (_name, call) => {
    await expect(async () => call()).rejects.toThrow(ForbiddenDatabaseCall)
  })

  it('throw on a client that is made without connectDatabase too', () => {
    const other = new mongoose.mongo.MongoClient('mongodb://127.0.0.1:1')
    expect(() => other.startSession()).toThrow(ForbiddenDatabaseCall)
  })

  it('can be forbidden twice, and everything else still works, bulk writes too', async () => {
    forbidSessions()
    await things().create({ _id: 'a' })
    await things().insertMany([{ _id: 'b' }])
    await things().bulkWrite([{ deleteOne: { filter: { _id: 'b' } } }])
    expect(await things().find().lean()).toMatchObject([{ _id: 'a' }])
    expect(() => client().startSession()).toThrow(ForbiddenDatabaseCall)
  })
})
