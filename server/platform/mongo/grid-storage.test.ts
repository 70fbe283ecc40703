import { buffer } from 'node:stream/consumers'
import { useDatabase } from '@test/support/database'
import mongoose from 'mongoose'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ObjectStorage, StorageConflictError } from '../ports/object-storage'
import { createIndexes } from './collections'
import { countRoundTrips } from './commands'
import { createGridStorage } from './grid-storage'

const database = useDatabase({ unused: true })
let storage: ObjectStorage
const count = (name: string) => database.connection.collection(name).countDocuments()

beforeAll(async () => {
  storage = createGridStorage(database.connection)
  await createIndexes(database.connection)
  await storage.put('first', Buffer.from('one'))
})

describe('objects in the database', () => {
  test('come back as they were put, larger than a chunk or empty, and null for an unknown key', async () => {
    const large = Buffer.alloc(5_000_001, 'ab')
    await storage.put('scans/1/part/0', large)
    await storage.put('scans/1/empty', Buffer.alloc(0))
    expect(large.equals((await storage.get('scans/1/part/0')) ?? Buffer.alloc(0))).toBe(true)
    expect((await storage.get('scans/1/empty'))?.length).toBe(0)
    expect(await storage.get('scans/1')).toBeNull()
  })

  test('cost two round trips to read, and few to write', async () => {
    const read = await countRoundTrips(() => storage.get('first'))
    expect(read.commands.map(({ name }) => name)).toEqual(['find', 'find'])
    const put = await countRoundTrips(() => storage.put('second', Buffer.alloc(1_000_000, 1)))
    expect(put.commands.map(({ name }) => name)).toEqual(['insert', 'insert'])
  })

  test('lie as the tools of GridFS read them', async () => {
    await storage.put('scans/2/part/0', Buffer.alloc(3_000_000, 'xyz'))
    const { db } = database.connection
    if (!db) throw new Error('not connected')
    const bucket = new mongoose.mongo.GridFSBucket(db, { bucketName: 'objects' })
    const read = await buffer(bucket.openDownloadStreamByName('scans/2/part/0'))
    expect(read.equals(Buffer.alloc(3_000_000, 'xyz'))).toBe(true)
  })

  test('of many writers one wins whole; the others leave no chunk behind', async () => {
    const before = await count('objects.chunks')
    const texts = Array.from({ length: 12 }, (_, index) => Buffer.alloc(50_000, String(index % 3)))
    const outcomes = await Promise.allSettled(texts.map((text) => storage.put('raced', text)))
    const stored = await storage.get('raced')
    texts.forEach((text, index) => {
      expect(outcomes[index]?.status).toBe(stored && text.equals(stored) ? 'fulfilled' : 'rejected')
    })
    expect(await count('objects.chunks')).toBe(before + 1)
  })

  test('the same bytes again change nothing; others are refused, and the first stay', async () => {
    await storage.put('first', Buffer.from('one'))
    await expect(storage.put('first', Buffer.from('two'))).rejects.toThrow(StorageConflictError)
    expect(Buffer.from((await storage.get('first')) ?? []).toString()).toBe('one')
  })

  test('are gone with their chunks when removed, and removing again is no error', async () => {
    const [files, chunks] = [await count('objects.files'), await count('objects.chunks')]
    await storage.put('going', Buffer.from('x'))
    await storage.remove('going')
    await storage.remove('going')
    expect([await count('objects.files'), await count('objects.chunks')]).toEqual([files, chunks])
    expect(await storage.get('going')).toBeNull()
  })

  test.each(['../secret', '/etc/passwd', 'a//b', '', 'a\0b', 'x'.repeat(201)])(
    'a key that is no plain path is refused: %j',
    async (key) => {
      await expect(storage.put(key, Buffer.from('x'))).rejects.toThrow(TypeError)
      await expect(storage.get(key)).rejects.toThrow(TypeError)
    },
  )
})
