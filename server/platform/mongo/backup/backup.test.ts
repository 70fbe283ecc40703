import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { openTestDatabase, useDatabase } from '@test/support/database'
import { temporaryDirectory } from '@test/support/engine'
import mongoose from 'mongoose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../connect'
import { BackupDamaged } from './format'
import { DatabaseNotEmpty, restoreBackup } from './restore-backup'
import { writeBackup } from './write-backup'

const { BSON } = mongoose.mongo
const database = useDatabase({ unused: true })
const directory = temporaryDirectory('danganyiban-backup-')
const file = path.join(directory, 'all.backup')
const created = new Date('2026-11-22T08:00:00Z')
let target: Database

const everyType = {
  _id: new BSON.ObjectId(),
  int: new BSON.Int32(1),
  double: new BSON.Double(1),
  long: BSON.Long.fromString('9007199254740993'),
  decimal: BSON.Decimal128.fromString('1.10'),
  date: new Date('1969-07-20T20:17:40.123Z'),
  binary: new BSON.Binary(Buffer.from([0, 255, 1])),
  pattern: /^档案.*"}\n/i,
  nothing: null,
  nested: [{ empty: {}, list: [], text: '张三\u2028\n{"end":{}}' }],
}

/** The bytes of every document, as stored. */
const bytes = async (connection: mongoose.Connection, name: string) =>
  (await connection.collection(name).find({}, { raw: true }).sort({ _id: 1 }).toArray()).map((document) =>
    Buffer.from(document as unknown as Uint8Array).toString('hex'),
  )
const documentsIn = async (connection: mongoose.Connection) => {
  const names = (await connection.listCollections()).map(({ name }) => name)
  const counts = await Promise.all(names.map((name) => connection.collection(name).countDocuments()))
  return counts.reduce((sum, count) => sum + count, 0)
}

beforeAll(async () => {
  const { connection } = database
  await connection.collection('types').insertOne({ ...everyType } as unknown as mongoose.mongo.Document)
  await connection.collection('many').insertMany(Array.from({ length: 1_234 }, (_, n) => ({ no: `${n}`, n })))
  const partialFilterExpression = { n: { $gte: 10 } }
  await connection
    .collection('many')
    .createIndex({ no: 1 }, { unique: true, partialFilterExpression, name: 'own_name' })
  await connection.collection('only_indexes').createIndex({ a: 1, b: -1 })
  target = await openTestDatabase(`${database.name}_restored`)
  await writeBackup(connection, file, created)
})
beforeEach(() => target.connection.dropDatabase())
afterAll(async () => {
  await target.connection.dropDatabase()
  await target.stop()
  rmSync(directory, { recursive: true, force: true })
})

describe('backup and restore', () => {
  it('brings back every document byte for byte, and every index', async () => {
    const counts = await restoreBackup(target.connection, file)
    expect(counts).toEqual({ many: 1_234, only_indexes: 0, types: 1 })
    for (const name of ['types', 'many']) {
      expect(await bytes(target.connection, name)).toEqual(await bytes(database.connection, name))
    }
    for (const name of ['many', 'only_indexes']) {
      const indexes = await target.connection.collection(name).indexes()
      expect(indexes).toEqual(await database.connection.collection(name).indexes())
    }
  })

  it('can be read by its owner only and leaves no draft', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(existsSync(`${file}.part`)).toBe(false)
  })

  it('refuses a database that holds data, unless it may replace all of it', async () => {
    await target.connection.collection<{ _id: string }>('kept').insertOne({ _id: 'mine' })
    await expect(restoreBackup(target.connection, file)).rejects.toThrow(DatabaseNotEmpty)
    expect(await documentsIn(target.connection)).toBe(1)
    await restoreBackup(target.connection, file, { replace: true })
    expect(await documentsIn(target.connection)).toBe(1_235)
    expect(await target.connection.collection('kept').countDocuments()).toBe(0)
  })
})

describe('a file that is not a whole and undamaged backup', () => {
  const lines = () => gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
  const rewritten = (changed: string[]): Buffer => gzipSync(`${changed.join('\n')}\n`)
  const damages: [name: string, content: () => Buffer][] = [
    ['a changed document', () => rewritten(lines().map((line) => line.replace('"no":"77"', '"no":"78"')))],
    ['a missing document', () => rewritten(lines().filter((_, n) => n !== 5))],
    [
      'two documents exchanged',
      () => rewritten([...lines().slice(0, 1), lines()[2]!, lines()[1]!, ...lines().slice(3)]),
    ],
    [
      'a changed header',
      () => rewritten(lines().map((line) => line.replace('"unique":true', '"unique":false'))),
    ],
    ['no end', () => rewritten(lines().slice(0, -1))],
    ['something after the end', () => rewritten([...lines(), lines()[1]!])],
    ['a cut file', () => readFileSync(file).subarray(0, 5_000)],
    [
      'a flipped byte',
      () => {
        const content = Buffer.from(readFileSync(file))
        content[4_000] = content[4_000]! ^ 1
        return content
      },
    ],
    ['another format', () => gzipSync('{"format":"other","version":1,"collections":[]}\n')],
    ['a later version', () => rewritten(lines().map((line) => line.replace('"version":1', '"version":2')))],
    ['no gzip at all', () => Buffer.from('hello')],
    ['an empty file', () => Buffer.alloc(0)],
  ]

  it.each(damages)('is refused and changes nothing: %s', async (_name, content) => {
    const damaged = path.join(directory, 'damaged.backup')
    writeFileSync(damaged, content())
    await target.connection.collection<{ _id: string }>('kept').insertOne({ _id: 'mine' })
    await expect(restoreBackup(target.connection, damaged, { replace: true })).rejects.toThrow(BackupDamaged)
    expect(await documentsIn(target.connection)).toBe(1)
  })
})
