import { createLocalKeys } from '@server/adapters/keys/local-keys'
import { ANNOUNCE_MS, rewrapDataKeys, rotateDataKey } from '@server/platform/crypto/change-keys'
import type { DataKeyRecord } from '@server/platform/crypto/data-key-record'
import { openDataKeys } from '@server/platform/crypto/data-keys'
import { currentKey, ringOf } from '@server/platform/crypto/key-ring'
import { loadKeys } from '@server/platform/crypto/keys'
import { createKeyWalkStore } from '@server/platform/mongo/key-walk'
import { sweepExpired } from '@server/platform/mongo/sweep'
import { SETTLE_MS } from '@server/platform/mongo/turn-keys'
import { verifySealed } from '@server/platform/mongo/verify-sealed'
import { submitCase } from '@shared/contract/cases'
import { readFileCard, readMe } from '@shared/contract/me'
import { reg } from '@shared/kernel/reg'
import { bundleProcess } from '@test/support/bundle'
import { startTestProcess } from '@test/support/child-process'
import { useDatabase } from '@test/support/database'
import { fingerprint, storedBytes } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { refoldDifferences } from '@test/support/refold'
import { roundsHere } from '@test/support/rounds'
import { settle } from '@test/support/town'
import type { TurningOptions } from '@test/support/turning-options'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N29-leak')
const KILLS = roundsHere(4)
const SECOND = 1_000
const database = useDatabase({ unused: true })
const house = useHouse(database, { clock: 'real', archives: 60 })

const keys = () => database.connection.collection<DataKeyRecord>('dataKeys').find().toArray()
const accounts = () => database.connection.collection('accounts')

/** Account and archive of everybody, by phone, as the person sees them. */
const seen = { before: new Map<string, string>(), after: new Map<string, string>() }
let town: string[] = []
let settled = 0
let newcomers = 0
/** The walk's position at each kill. */
const killedAt: string[] = []
let oldKids: string[] = []
let submitted = 0

async function look(phone: string): Promise<string> {
  const client = await house.signedIn(phone)
  const me = (await client.call(readMe)).body
  const card = (await client.call(readFileCard)).body
  return `${me.id} ${card.archive?.archiveNo}`
}

/** How often each comes back: a phone gets five codes an hour, and everybody is looked at before and after. */
const VISITS = 3

/** Comes back and applies. */
async function visit(phone: string): Promise<void> {
  const client = await house.signedIn(phone)
  const form = { item: 'custody-certificate', form: { purpose: 'study' } }
  const { status } = await client.call(submitCase, { body: form })
  if (status === 201) submitted += 1
}

/** People sign in, look, apply and come for the first time, until told to stop. */
async function liveOn(stopped: () => boolean): Promise<void> {
  for (let at = 0; !stopped(); at += 1) {
    if (at < VISITS * town.length) await visit(town[at % town.length] ?? '')
    const newcomer = String(17_100_000_000 + newcomers)
    await house.signedIn(newcomer)
    newcomers += 1
  }
}

async function turnAndDie(script: URL): Promise<void> {
  const options: TurningOptions = {
    uri: database.uri,
    dbName: database.name,
    dataDir: house.house.env.dataDir,
    aheadMs: house.clock.now().getTime() - Date.now(),
    leaseMs: 500,
  }
  const process = startTestProcess(script, options)
  for (let batch = 0; batch < 6 + killedAt.length; batch += 1) await process.nextLine()
  await process.kill()
  const walk = await createKeyWalkStore(database.connection).read()
  killedAt.push(`${walk?.at} ${String(walk?.cursor)}`)
}

beforeAll(async () => {
  const people = await settle(house, 60, 30)
  await house.work()
  settled = await accounts().countDocuments()
  town = [...people.map(({ phone }) => phone), '13800000001', '13800000002']
  for (const phone of town) seen.before.set(phone, await look(phone))
  oldKids = (await keys()).map(({ kid }) => kid)
  const { keyMaker, clock, dataKeys } = house.house
  const suite = keyMaker.suite === 'aes-256-gcm' ? 'sm4-cbc-hmac-sm3' : 'aes-256-gcm'
  for (const purpose of ['field', 'index'] as const)
    await rotateDataKey({ ...keyMaker, suite }, purpose, clock)
  await dataKeys.reload()
  house.clock.advance(ANNOUNCE_MS / SECOND)
  let stopped = false
  const living = liveOn(() => stopped)
  const script = await bundleProcess('test/support/turning-process.ts')
  try {
    while (killedAt.length < KILLS) await turnAndDie(script)
  } finally {
    stopped = true
    await living
  }
}, 120_000)

describe(`keys are changed under way, and the job is killed ${KILLS} times (${shows.join(' ')})`, () => {
  it('in the middle, with values under both keys, while people came and went', async () => {
    expect(new Set(killedAt).size).toBeGreaterThan(1)
    expect([submitted > 0, newcomers > 0]).toEqual([true, true])
    const bytes = Buffer.concat([...(await storedBytes(database.connection)).values()].flat())
    for (const { kid, purpose } of await keys()) {
      expect([kid, bytes.includes(`${purpose === 'field' ? 'v' : 'b'}${kid}.`)]).toEqual([kid, true])
    }
    for (const phone of town) expect(await look(phone)).toBe(seen.before.get(phone))
  })

  it('keeps the old keys as long as a value is under one', async () => {
    await house.work()
    house.clock.advance(SETTLE_MS / SECOND + 1)
    await house.work()
    expect((await keys()).filter(({ retiredAt }) => retiredAt)).toEqual([])
  })

  it('then retires them, and no value is under one', async () => {
    house.clock.advance(2 * 24 * 3600)
    const codes = { collection: 'signInCodes', field: 'expiresAt' }
    await sweepExpired(database.connection, [codes], house.clock.now())
    for (let pass = 0; pass < 3; pass += 1) {
      await house.work()
      house.clock.advance(61)
    }
    const retired = (await keys()).filter(({ retiredAt }) => retiredAt)
    expect(retired.map(({ kid }) => kid)).toEqual(oldKids)
    const stored = await storedBytes(database.connection)
    const bytes = Buffer.concat([...stored.values()].flat())
    for (const kid of oldKids)
      expect([bytes.includes(`v${kid}.`), bytes.includes(`b${kid}.`)]).toEqual([false, false])
  })

  it('leaves every chain whole, every value open, every look-up finding, and nobody twice', async () => {
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
    const verified = await verifySealed(database.connection, house.house, 10_000)
    expect(verified.filter(({ broken }) => broken > 0)).toEqual([])
    expect(verified.reduce((sum, { whole }) => sum + whole, 0)).toBeGreaterThan(150)
    for (const phone of town) seen.after.set(phone, await look(phone))
    expect(seen.after).toEqual(seen.before)
    expect(await accounts().countDocuments()).toBeLessThanOrEqual(settled + newcomers)
  })

  it('has nothing more to do', async () => {
    const before = await fingerprint(database.connection)
    await house.work()
    house.clock.advance(3600)
    await house.work()
    expect(await fingerprint(database.connection)).toEqual(before)
  })
})

describe('the key-encryption key is changed', () => {
  it('by wrapping the data keys anew: nothing else is written, and the old one opens nothing any more', async () => {
    const { env, keyMaker, clock, cipher } = house.house
    const { kek } = await loadKeys(env.keys)
    const fresh = ringOf('2', [['2', Buffer.from(currentKey(kek).export()).reverse()]], 'test')
    const both = { current: '2', keys: new Map([...kek.keys, ...fresh.keys]) }
    const maker = { ...keyMaker, provider: createLocalKeys(both, keyMaker.suite) }
    const others = await fingerprint(database.connection, ['dataKeys'])
    expect(await rewrapDataKeys(maker)).toBe(4)
    expect(await rewrapDataKeys(maker)).toBe(0)
    expect(await fingerprint(database.connection, ['dataKeys'])).toEqual(others)
    const opened = (ring: typeof fresh) =>
      openDataKeys({ ...maker, provider: createLocalKeys(ring, keyMaker.suite), clock })
    const sealed = cipher.seal('text', 'a.b:c')
    expect((await opened(fresh)).cipher.open(sealed, 'a.b:c')).toBe('text')
    await expect(opened(kek)).rejects.toThrow(/主密钥/)
    await house.house.dataKeys.reload()
    expect(house.house.cipher.open(sealed, 'a.b:c')).toBe('text')
  })
})
