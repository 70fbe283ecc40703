import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { CaseRecord } from '@server/features/cases'
import { connectDatabase, type Database } from '@server/platform/mongo/connect'
import { submitCase as submit, withdrawCase } from '@shared/contract/cases'
import type { ApiClient, WireAnswer } from '@test/support/api-client'
import { until } from '@test/support/child-process'
import { openHouse, type TestHouse } from '@test/support/house'
import { expectProblem } from '@test/support/problem'
import { refoldDifferences } from '@test/support/refold'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const KILLS = 12
const WRITERS = 8
const LEASE_SECONDS = 16
const FORM = { item: 'custody-certificate', form: { purpose: 'study' } }
const dataDir = mkdtempSync(path.join(tmpdir(), 'danganyiban-killed-'))

let database: Database
let house: TestHouse
let person: ApiClient

/** Every intention of the clients by its key, and what was answered to it first. */
const submitted = new Map<string, WireAnswer<{ id: string }>>()
const withdrawn = new Map<string, WireAnswer>()
let keys = 0

const cases = () => database.connection.collection<CaseRecord>('cases')
const ofTheTest = () =>
  cases()
    .find({ 'facts.0.key': /^engine-/ })
    .toArray()
const withdraw = (id: string, key: string) =>
  person.call(withdrawCase, { params: { id }, body: { version: 1 }, key })

let killing = false
/** What is said about the engine, for the one who must find out why it did not come back. */
const said: string[] = []

/** A client that applies, and takes every other application back, until the engine is dead. Some requests fail, others wait. */
async function useUntilKilled(): Promise<void> {
  while (!killing) {
    keys += 1
    const key = `engine-killed-under-${String(keys).padStart(6, '0')}`
    const answer = await person.call(submit, { body: FORM, key })
    submitted.set(key, answer)
    if (answer.status !== 201) return
    if (keys % 2 === 0) {
      const back = await withdraw(answer.body.id, `${key}-back`)
      withdrawn.set(`${key}-back`, back)
      if (back.status !== 200) return
    }
  }
}

/** Waits for the engine that comes after the one that was killed; what answers before may be a connection that does not know yet. */
async function backAfter(killed: number): Promise<void> {
  const back = async () => database.engine?.pid() !== killed && (await house.deps.health.database())
  await until(back, 60_000).catch((cause: unknown) => {
    throw new Error(`the engine did not come back:\n${said.join('\n')}`, { cause })
  })
}

/** Says after a minute that a client still waits for its answer: the engine it asked is dead. */
const complaint = () =>
  wait(60_000, undefined, { ref: false }).then(() => {
    throw new Error(`a client waits for ever, ${submitted.size} were answered; so far:\n${said.join('\n')}`)
  })

beforeAll(async () => {
  database = await connectDatabase({
    dataDir,
    nodeEnv: 'test',
    embeddedAllowed: true,
    durable: true,
    cacheMb: 64,
    log: (line) => said.push(line),
  })
  house = await openHouse(database, { clock: 'real', archives: 6 })
  person = await house.signedIn('13800000002')
  for (let kill = 0; kill < KILLS; kill += 1) {
    killing = false
    const clients = Promise.all(Array.from({ length: WRITERS }, useUntilKilled))
    await wait(150 + 350 * Math.random())
    killing = true
    const killed = database.engine?.pid()
    if (!killed) throw new Error(`no engine to kill; so far:\n${said.join('\n')}`)
    process.kill(killed, 'SIGKILL')
    await Promise.race([clients, complaint()])
    await backAfter(killed)
  }
}, 300_000)

afterAll(async () => {
  await house?.close()
  await database?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

describe(`the engine killed ${KILLS} times in the middle of commands`, () => {
  it('the clients had answers before, and a clear sentence when it died', () => {
    const all = [...submitted.values(), ...withdrawn.values()]
    const failed = all.filter(({ status }) => status >= 400)
    expect(all.length - failed.length).toBeGreaterThan(KILLS * WRITERS)
    expect(failed.length).toBeGreaterThanOrEqual(KILLS)
    for (const answer of failed) expectProblem(answer, 'D9001')
  })

  it('everything acknowledged is there, once', async () => {
    const stored = new Map((await ofTheTest()).map((record) => [record._id, record]))
    for (const [key, { status, body }] of submitted) {
      if (status === 201) expect(stored.get(body.id)?.facts[0]?.key).toBe(key)
    }
    for (const [key, { status }] of withdrawn) {
      const found = [...stored.values()].filter(({ facts }) => facts[1]?.key === key)
      if (status === 200) expect([key, found.length]).toEqual([key, 1])
    }
  })

  it('retries with the same keys end well, and make one case and one withdrawal each', async () => {
    house.clock.advance(LEASE_SECONDS)
    const ids = new Map<string, string>()
    for (const [key, first] of submitted) {
      const retry = await person.call(submit, { body: FORM, key })
      expect([key, retry.status]).toEqual([key, 201])
      if (first.status === 201) expect(retry.body).toEqual(first.body)
      ids.set(key, retry.body.id)
    }
    for (const [key, first] of withdrawn) {
      const retry = await withdraw(ids.get(key.replace('-back', '')) ?? '', key)
      expect([key, retry.status]).toEqual([key, 200])
      if (first.status === 200) expect(retry.body).toEqual(first.body)
    }
    const stored = await ofTheTest()
    expect(stored).toHaveLength(submitted.size)
    expect(new Set(ids.values()).size).toBe(submitted.size)
    expect(stored.filter(({ facts }) => facts.length === 2)).toHaveLength(withdrawn.size)
  })

  it('every chain is whole, every projection folds anew to itself, and the worker goes on', async () => {
    expect(await refoldDifferences(database.connection)).toMatchObject({ differences: [] })
    await house.work()
    expect(await cases().countDocuments({ state: 'approved' })).toBe(0)
    expect(await refoldDifferences(database.connection)).toMatchObject({ differences: [] })
  })
})
