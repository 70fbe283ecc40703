import { randomBytes } from 'node:crypto'
import { createLocalKeys } from '@server/adapters/keys/local-keys'
import { useDatabase } from '@test/support/database'
import { fixedClock } from '@test/support/fixed-clock'
import { runSuite } from '@test/support/key-sets'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDataKeyStore } from '../mongo/data-key-store'
import { ANNOUNCE_MS, rewrapDataKeys, rotateDataKey } from './change-keys'
import type { DataKeyRecord } from './data-key-record'
import { openDataKeys } from './data-keys'
import { ringOf } from './key-ring'
import { ensureDataKeys, type KeyMaker, makeDataKey } from './make-data-key'

const database = useDatabase({ unused: true })
const clock = fixedClock()
const kekBytes = randomBytes(40)
const ring = ringOf('1', [['1', kekBytes]], 'test')
const maker = (): KeyMaker => ({
  store: createDataKeyStore(database.connection),
  provider: createLocalKeys(ring, runSuite()),
  suite: runSuite(),
})
const open = () => openDataKeys({ ...maker(), clock })
const stored = () => database.connection.collection<DataKeyRecord>('dataKeys')

beforeEach(() => stored().deleteMany({}))

describe('the first data keys', () => {
  it('are one for each purpose, however many processes start at once', async () => {
    const processes = Array.from({ length: 8 }, async () => {
      await ensureDataKeys(maker(), true, clock.now())
      return open()
    })
    const [first, ...others] = await Promise.all(processes)
    const value = first?.cipher.seal('text', 'a.b:c') ?? ''
    for (const { cipher, index } of others) {
      expect(cipher.open(value, 'a.b:c')).toBe('text')
      expect(index.of('phone', '1')).toBe(first?.index.of('phone', '1'))
    }
    expect(await stored().countDocuments()).toBe(2)
  })

  it('are not made where production starts without them', async () => {
    await expect(ensureDataKeys(maker(), false, clock.now())).rejects.toThrow(/keys -- init/)
    expect(await stored().countDocuments()).toBe(0)
  })

  it('stand in the database only wrapped, each bound to its purpose', async () => {
    await ensureDataKeys(maker(), true, clock.now())
    const [one, two] = await stored().find().sort({ _id: 1 }).toArray()
    expect(JSON.stringify([one, two])).not.toContain(kekBytes.toString('base64url'))
    await stored().updateOne({ _id: one?._id }, { $set: { wrapped: two?.wrapped } })
    await expect(open()).rejects.toThrow(/主密钥/)
  })

  it('do not open with another key-encryption key, and the message names it without showing it', async () => {
    await ensureDataKeys(maker(), true, clock.now())
    const other = createLocalKeys(ringOf('1', [['1', randomBytes(32)]], 'test'), runSuite())
    await expect(openDataKeys({ ...maker(), provider: other, clock })).rejects.toThrow(/主密钥 1 打开/)
    const unknown = createLocalKeys(ringOf('9', [['9', randomBytes(32)]], 'test'), runSuite())
    await expect(openDataKeys({ ...maker(), provider: unknown, clock })).rejects.toThrow(/没有这把主密钥/)
  })
})

describe('a new data key', () => {
  beforeEach(() => ensureDataKeys(maker(), true, clock.now()))

  it('is known to every process before it is used by one', async () => {
    const process = await open()
    await Promise.all([1, 2, 3].map(() => rotateDataKey(maker(), 'index', clock)))
    expect(await stored().countDocuments()).toBe(3)
    await process.reload()
    const [first] = process.index.all('phone', '1')
    expect(process.index.all('phone', '1')).toHaveLength(2)
    expect(process.index.of('phone', '1')).toBe(first)
    clock.advance(ANNOUNCE_MS / 1000)
    expect(process.index.all('phone', '1')[1]).toBe(first)
    expect(process.index.of('phone', '1')).toBe(process.index.all('phone', '1')[0])
  })

  it('is read at once when a value comes under it that this process has not heard of', async () => {
    const process = await open()
    const now = clock.now()
    await makeDataKey(maker(), 'field', 2, { madeAt: now, activeFrom: now })
    const value = (await open()).cipher.seal('text', 'a.b:c')
    expect(() => process.cipher.open(value, 'a.b:c')).toThrow(/unknown-key/)
    await expect
      .poll(() => {
        try {
          return process.cipher.open(value, 'a.b:c')
        } catch {
          return null
        }
      })
      .toBe('text')
  })

  it('and a rewrapped one trouble no running process that has only the old key-encryption key', async () => {
    const process = await open()
    const newer = ringOf(
      '2',
      [
        ['2', randomBytes(32)],
        ['1', kekBytes],
      ],
      'test',
    )
    const provider = createLocalKeys(newer, 'sm4-cbc-hmac-sm3')
    expect(await rewrapDataKeys({ ...maker(), provider })).toBe(2)
    await process.reload()
    const value = process.cipher.seal('text', 'a.b:c')
    expect((await openDataKeys({ ...maker(), provider, clock })).cipher.open(value, 'a.b:c')).toBe('text')
  })
})
