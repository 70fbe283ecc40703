import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { temporaryDirectory } from '@test/support/engine'
import mongoose from 'mongoose'
import { afterAll, expect, it } from 'vitest'
import { type Engine, startEngine } from './start-engine'

const CYCLES = 4
const WRITERS = 8
const dataDir = temporaryDirectory('danganyiban-durable-')

interface Kept {
  _id: string
}
interface Counter {
  _id: number
  n: number
}

/** What the database has acknowledged, to be found again after every kill. */
const acknowledged: string[] = []
const counted = new Map<number, number>()

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/**
 * A client that asks for no write concern at all: the engine alone then loses the last moments of nearly every kill,
 * so this test fails in its first cycles when the host does not make writes durable.
 */
async function open(): Promise<{ engine: Engine; client: mongoose.mongo.MongoClient }> {
  const engine = await startEngine({ dataDir, cacheMb: 64 })
  const client = await new mongoose.mongo.MongoClient(engine.uri, {
    serverSelectionTimeoutMS: 1_000,
  }).connect()
  return { engine, client }
}

const kept = (client: mongoose.mongo.MongoClient) => client.db('durable').collection<Kept>('kept')
const counters = (client: mongoose.mongo.MongoClient) => client.db('durable').collection<Counter>('counters')

async function writeUntilKilled(
  client: mongoose.mongo.MongoClient,
  writer: number,
  cycle: number,
): Promise<void> {
  for (let n = 0; ; n += 1) {
    const _id = `${cycle}-${writer}-${n}`
    await kept(client).insertOne({ _id })
    acknowledged.push(_id)
    await counters(client).updateOne({ _id: writer }, { $inc: { n: 1 } }, { upsert: true })
    counted.set(writer, (counted.get(writer) ?? 0) + 1)
  }
}

it(`no acknowledged write is lost in ${CYCLES} times kill -9 under ${WRITERS} writers`, async () => {
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    const { engine, client } = await open()
    const writers = Array.from({ length: WRITERS }, (_, writer) => writeUntilKilled(client, writer, cycle))
    const ended = Promise.allSettled(writers)
    await wait(250 + 200 * cycle)
    process.kill(engine.pid ?? 0, 'SIGKILL')
    await ended
    await client.close()

    const after = await open()
    const found = new Set((await kept(after.client).find().toArray()).map(({ _id }) => _id))
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([])
    for (const { _id, n } of await counters(after.client).find().toArray()) {
      expect(n).toBeGreaterThanOrEqual(counted.get(_id) ?? 0)
    }
    await after.client.close()
    await after.engine.stop()
  }
  expect(acknowledged.length).toBeGreaterThan(WRITERS * CYCLES)
})
