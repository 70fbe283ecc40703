import { useDatabase } from '@test/support/database'
import { testKey, testKeys } from '@test/support/key-sets'
import { beforeEach, describe, expect, it } from 'vitest'
import { createBlindIndex } from '../crypto/blind-index'
import { createFieldCipher } from '../crypto/field-cipher'
import { type CollectionSpec, mixed } from './collections'
import { type Resealing, resealBatch } from './reseal-batch'

const database = useDatabase({ unused: true })
const older = testKey(1, 'aes-256-gcm')
const newer = testKey(2, 'sm4-cbc-hmac-sm3')
const before = {
  cipher: createFieldCipher(() => testKeys(older)),
  index: createBlindIndex(() => testKeys(older)),
}
const now = {
  cipher: createFieldCipher(() => testKeys(older, newer)),
  index: createBlindIndex(() => testKeys(older, newer)),
}

const spec: CollectionSpec = {
  name: 'people',
  schemaVersion: 1,
  definition: {
    _id: String,
    phone: String,
    phoneIndex: String,
    logins: [mixed],
    answers: mixed,
    version: Number,
  },
  indexes: [],
  sealed: [
    { path: 'phone', index: { path: 'phoneIndex', of: 'phone' } },
    {
      path: 'logins[].subject',
      as: ({ kind }) => `people.${String(kind)}`,
      index: { path: 'logins[].index', of: ({ kind }) => String(kind) },
    },
    { path: 'answers.*' },
  ],
}

interface Person {
  _id: string
  phone: string
  phoneIndex: string
  logins: { kind: string; subject: string; index: string }[]
  answers: Record<string, string>
  version: number
}

const people = () => database.connection.collection<Person>('people')
let stuck: string[] = []
const resealing = (): Resealing => ({
  ...now,
  isCurrentIndex: (index) => index.startsWith('bs2.'),
  stuck: ({ id, path, reason }) => stuck.push(`${String(id)} ${path} ${reason}`),
})
const run = (after: unknown = null, size = 10) =>
  resealBatch(database.connection, spec, resealing(), { after, size })

function person(n: number): Person {
  const _id = `p${n}`
  const login = (kind: string) => ({
    kind,
    subject: before.cipher.seal(`${kind}-of-${n}`, `people.${kind}:${_id}`),
    index: before.index.of(kind, `${kind}-of-${n}`),
  })
  return {
    _id,
    phone: before.cipher.seal(`1380000000${n}`, `people.phone:${_id}`),
    phoneIndex: before.index.of('phone', `1380000000${n}`),
    logins: [login('weapp'), login('alipay')],
    answers: { why: before.cipher.seal('because', `people.answers.*:${_id}`), empty: '' },
    version: 7,
  }
}

beforeEach(async () => {
  stuck = []
  await people().deleteMany({})
  await people().insertMany([1, 2, 3].map(person))
})

describe('a batch of values under an older key', () => {
  it('comes under the new ones everywhere: fields, elements of lists, fields of objects, and their indexes', async () => {
    await people().updateMany({}, { $unset: { 'answers.empty': '' } })
    expect(await run()).toEqual({ cursor: null, changed: 3, left: 0 })
    for (const { _id, phone, phoneIndex, logins, answers, version } of await people().find().toArray()) {
      const n = _id.slice(1)
      expect([phone, phoneIndex, ...logins.map(({ subject }) => subject), answers.why].join(' ')).not.toMatch(
        /[vb]a1\./,
      )
      expect(now.cipher.open(phone, `people.phone:${_id}`)).toBe(`1380000000${n}`)
      expect(phoneIndex).toBe(now.index.of('phone', `1380000000${n}`))
      expect(logins.map(({ kind, index }) => index === now.index.of(kind, `${kind}-of-${n}`))).toEqual([
        true,
        true,
      ])
      expect(now.cipher.open(answers.why ?? '', `people.answers.*:${_id}`)).toBe('because')
      expect(version).toBe(7)
    }
    expect(await run()).toEqual({ cursor: null, changed: 0, left: 0 })
  })

  it('is followed by the next, from where it ended', async () => {
    await people().updateMany({}, { $unset: { 'answers.empty': '' } })
    expect(await run(null, 2)).toEqual({ cursor: 'p2', changed: 2, left: 0 })
    expect(await run('p2', 2)).toEqual({ cursor: null, changed: 1, left: 0 })
  })

  it('never overwrites whoever wrote in between', async () => {
    await people().updateMany({}, { $unset: { 'answers.empty': '' } })
    const fresh = now.cipher.seal('13999999999', 'people.phone:p2')
    let written = false
    const meddling: Resealing = {
      ...resealing(),
      isCurrentIndex: (index) => {
        // Between the reading of the batch and its writes: the number changes and a login goes.
        if (!written) {
          written = true
          void people().updateOne(
            { _id: 'p2' },
            { $set: { phone: fresh }, $pull: { logins: { kind: 'weapp' } } as never },
          )
        }
        return index.startsWith('bs2.')
      },
    }
    const outcome = await resealBatch(database.connection, spec, meddling, { after: null, size: 10 })
    expect(outcome.left).toBe(0)
    const after = await people().findOne({ _id: 'p2' })
    expect(after?.phone).toBe(fresh)
    expect(after?.logins.map(({ kind, subject }) => [kind, subject.startsWith('vs2.')])).toEqual([
      ['alipay', true],
    ])
  })

  it('leaves alone and tells of what does not open, without saying what stood there', async () => {
    const moved = before.cipher.seal('13811111111', 'people.phone:elsewhere')
    await people().updateOne({ _id: 'p2' }, { $set: { phone: moved }, $unset: { 'answers.empty': '' } })
    const outcome = await run()
    expect(outcome.left).toBe(3)
    expect((await people().findOne({ _id: 'p2' }))?.phone).toBe(moved)
    expect(stuck.some((line) => line.startsWith('p2 phone '))).toBe(true)
    expect(stuck.join()).not.toContain(moved)
  })
})
