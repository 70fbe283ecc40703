import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { DEMO_LOGINS, fillWithDemoData } from '@server/demo-data'
import { demoIdNumber } from '@server/features/archives'
import { connectDatabase } from '@server/platform/mongo/connect'
import { startEngine } from '@server/platform/mongo/engine/start-engine'
import { submitCase } from '@shared/contract/cases'
import { reg } from '@shared/kernel/reg'
import { storedBytes } from '@test/support/database-content'
import { temporaryDirectory } from '@test/support/engine'
import { openHouse, type TestHouse } from '@test/support/house'
import { settle } from '@test/support/town'
import type { Connection } from 'mongoose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NEWCOMER, walkThrough } from './walk'

const shows = reg('N29-leak')
const ARCHIVES = 40
const PLANTED = 'planted-13912345678-in-plain'
const WORDS = { purposeOther: '给外公办理异地安置', recipient: '云帆市白杨里社区服务站' }
const folder = temporaryDirectory('danganyiban-bytes-')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Names are plain by decision: staff search them by part. Everything else that is somebody's stands here. */
const secrets = {
  idNumbers: [...Array.from({ length: ARCHIVES }, (_, n) => demoIdNumber(n)), NEWCOMER.idNumber],
  phones: DEMO_LOGINS.map(({ account }) => account).filter((account) => /^1\d{10}$/.test(account)),
  words: Object.values(WORDS),
}

/** Every collection anew without block compression, so that what the files hold can be read in them. */
async function uncompressed(connection: Connection): Promise<void> {
  const { db } = connection
  if (!db) throw new Error('not connected')
  for (const { name } of await connection.listCollections()) {
    const [documents, indexes] = [
      await db.collection(name).find().toArray(),
      await db.collection(name).indexes(),
    ]
    await db.collection(name).drop()
    const wiredTiger = { configString: 'block_compressor=none' }
    await db.createCollection(name, { storageEngine: { wiredTiger } })
    const own = indexes.filter((index) => index.name !== '_id_').map(({ v: _v, ...index }) => index)
    if (own.length > 0) await db.collection(name).createIndexes(own as never)
    if (documents.length > 0) await db.collection(name).insertMany(documents)
  }
}

/** The town lives: everybody signs in somehow, applies, is decided upon, and gets a certificate. */
async function live(house: TestHouse): Promise<void> {
  await fillWithDemoData(house.house, { archives: ARCHIVES, seed: 1 })
  const town = await settle(house, ARCHIVES, 10)
  secrets.phones.push(...town.map(({ phone }) => phone), NEWCOMER.phone)
  for (const phone of ['13800000001', '13800000002']) {
    const form = { purpose: 'other', ...WORDS }
    const person = await house.signedIn(phone)
    const made = await person.call(submitCase, { body: { item: 'custody-certificate', form } })
    expect(made.status).toBe(201)
  }
  await house.work()
  await walkThrough(house, ({ client, route, given }) => client.call(route, given))
  await house.work()
}

let documents = Buffer.alloc(0)
let files = Buffer.alloc(0)

beforeAll(async () => {
  const dataDir = path.join(folder, 'db')
  const engine = await startEngine({ dataDir, lifetime: 'own', durable: false, cacheMb: 64 })
  const options = { dbName: 'bytes', dataDir, nodeEnv: 'test', embeddedAllowed: true }
  const database = await connectDatabase({ uri: engine.uri, ...options })
  const house = await openHouse(database, { archives: 0 })
  await uncompressed(database.connection)
  await live(house)
  await database.connection.collection('planted').insertOne({ note: PLANTED })
  documents = Buffer.concat([...(await storedBytes(database.connection)).values()].flat())
  await house.close()
  await database.stop()
  // A clean end writes everything to the files.
  await engine.stop()
  const names = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.wt'),
  )
  files = Buffer.concat(names.map((name) => readFileSync(path.join(dataDir, name))))
}, 180_000)

const hits = (bytes: Buffer, texts: readonly string[]): string[] =>
  texts.filter((text) =>
    [text, Buffer.from(text).toString('base64'), Buffer.from(text).toString('hex')].some((form) =>
      bytes.includes(form),
    ),
  )

describe(`the demo database, read as bytes (${shows.join(' ')})`, () => {
  it('there is something to find, and what is plain is found', () => {
    expect(documents.length).toBeGreaterThan(100_000)
    expect(files.length).toBeGreaterThan(100_000)
    for (const bytes of [documents, files]) {
      expect(hits(bytes, [PLANTED])).toEqual([PLANTED])
      expect(hits(bytes, [NEWCOMER.name])).toEqual([NEWCOMER.name])
    }
  })

  it.each(Object.keys(secrets) as (keyof typeof secrets)[])(
    'holds no %s: not in its documents, not in its files',
    (kind) => {
      expect(secrets[kind].length).toBeGreaterThan(1)
      expect(hits(documents, secrets[kind])).toEqual([])
      expect(hits(files, secrets[kind])).toEqual([])
    },
  )
})
