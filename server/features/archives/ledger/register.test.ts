import { createHash } from 'node:crypto'
import { createBlindIndex } from '@server/platform/crypto/blind-index'
import { createFieldCipher } from '@server/platform/crypto/field-cipher'
import { createIndexes, definedCollections } from '@server/platform/mongo/collections'
import { recordCommands } from '@server/platform/mongo/commands'
import { resealBatch } from '@server/platform/mongo/reseal-batch'
import { verifySealed } from '@server/platform/mongo/verify-sealed'
import { foldCustody } from '@shared/domain/archives/custody'
import { type Keeping, keepingOf } from '@shared/domain/archives/keeping'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { useDatabase } from '@test/support/database'
import { testKey, testKeys } from '@test/support/key-sets'
import { refoldDifferences } from '@test/support/refold'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeKeeping } from '../commands/change-keeping'
import { demoIdNumber } from '../demo-people'
import { keptUnder } from '../kept-under'
import { createLedgerRepository } from '../ledger-repository'
import type { StoredArchive } from '../record'
import { ARCHIVES, createArchiveRepository } from '../repository'
import { commitToLedger, openParticulars } from './particulars'
import { type LedgerDeps, registerFromLedger } from './register'
import type { LedgerRow } from './row'

const database = useDatabase()
const key = testKey(1)
const keys = { cipher: createFieldCipher(() => testKeys(key)), index: createBlindIndex(() => testKeys(key)) }
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const stored = () => database.connection.collection<StoredArchive>(ARCHIVES)
const open = (field: string, id: string, sealed: string) => keys.cipher.open(sealed, `${field}:${id}`)

let next = 0
const deps = (): LedgerDeps => ({
  ledgers: createLedgerRepository(database.connection),
  newId: () => {
    next += 1
    return String(next).padStart(26, '0')
  },
  newSalt: () => sha256(`salt ${next}`),
  sha256,
  digest: (purpose, text) => sha256(`${purpose} ${text}`),
  seal: (field, id, plain) => keys.cipher.seal(plain, `${field}:${id}`),
  idIndexes: (idNumber) => keys.index.all('idNumber', idNumber),
  collectivesNamed: async (_centreId, names) =>
    new Map(names.filter((name) => name === '云帆科技').map((name) => [name, 'u1'])),
})
const registering = {
  centreId: 'c1',
  at: '2026-11-28T02:00:00.000Z',
  by: { kind: 'staff', id: 's1', role: 'archivist', name: '演示档案员' } as const,
  importId: 'i1',
}
const register = (rows: readonly LedgerRow[], centreId = 'c1', importId = 'i1') =>
  registerFromLedger(deps(), rows, { ...registering, centreId, importId })

const row = (n: number, other: Partial<LedgerRow> = {}): LedgerRow => ({
  row: n + 2,
  name: `云${'一二三四五六七八九十'[n % 10]}晴`,
  idNumber: demoIdNumber(n),
  archiveNo: `yf-${n} `,
  shelf: `1-${n}`,
  columns: { 姓名: `云${n}`, 民族: '汉族', 手机号码: '13700000000' },
  ...other,
})

beforeAll(async () => {
  createArchiveRepository(database.connection)
  await createIndexes(database.connection)
})
beforeEach(async () => {
  await stored().deleteMany({})
})

describe('a ledger', () => {
  it('becomes records that stand by their facts, in a handful of round trips', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => row(n))
    const { result, commands } = await recordCommands(database.connection, () => register(rows))
    expect(result).toEqual({ registered: 300, unlinked: 0, known: [], flagged: [] })
    expect(commands.length).toBeLessThanOrEqual(4)
    const record = await stored().findOne({ archiveNo: 'YF-7' })
    expect(foldCustody(record!.facts)).toMatchObject({
      state: 'shelved',
      shelf: '1-7',
      keptSince: '2026-11-28',
    })
    expect(firstBrokenFact(record!.facts, sha256)).toBeNull()
    expect(record!.facts[0]!.data).toEqual({ importId: 'i1', row: 9 })
    const particulars = openParticulars({ open }, record!)!
    expect(particulars.columns).toEqual(rows[7]!.columns)
    expect(record!.facts[0]!.sealed).toEqual(commitToLedger(particulars, sha256))
    expect(JSON.stringify(record)).not.toContain('13700000000')
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })

  it('brings nothing twice: the same rows again, in another order, with another phone, in one batch', async () => {
    const rows = [row(1), row(2), { ...row(3), archiveNo: '', idNumber: undefined }]
    await register(rows as LedgerRow[])
    const before = await stored().find().toArray()
    const changed = rows.map((one) => ({ ...one, columns: { ...one.columns, 手机号码: '13900000000' } }))
    const again = await register([...changed.reverse(), row(1)] as LedgerRow[], 'c1', 'i2')
    expect(again).toEqual({ registered: 0, unlinked: 0, known: [5, 4, 3, 3], flagged: [] })
    expect(await stored().find().toArray()).toEqual(before)
    expect(await register([row(1)], 'c2')).toMatchObject({ registered: 1, flagged: [{ why: 'two-files' }] })
  })

  it('answers the same when a batch of its import is repeated: nothing new, nothing lost', async () => {
    const bare = { ...row(5, { archiveNo: '' }), idNumber: undefined } as unknown as LedgerRow
    const rows = [row(1), bare, row(1, { row: 9 })]
    const first = await register(rows)
    expect(first).toMatchObject({ registered: 2, unlinked: 1, known: [9] })
    const before = await stored().find().toArray()
    expect(await register(rows)).toEqual(first)
    expect(await stored().find().toArray()).toEqual(before)
  })

  it('is brought by two importers at once, each row by one of them', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => row(n))
    const [one, two] = await Promise.all([register(rows), register(rows, 'c1', 'i2')])
    expect(one.registered + two.registered).toBe(40)
    expect(one.known.length + two.known.length).toBe(40)
    expect(await stored().countDocuments()).toBe(40)
  })

  it('gives a number to a row without one, and leaves one without an ID number unlinked', async () => {
    const bare = {
      ...row(5, { archiveNo: '', receivedOn: '2008-09-01' }),
      idNumber: undefined,
      shelf: undefined,
    }
    expect(await register([bare as unknown as LedgerRow])).toMatchObject({ registered: 1, unlinked: 1 })
    const record = (await stored().findOne())!
    expect(record.archiveNo).toMatch(/^XB-[0-9A-Z]{10}$/)
    expect([record.idNumber, record.idIndex]).toEqual([undefined, undefined])
    expect(record.desk).toEqual(['unlinked'])
    expect(foldCustody(record.facts)).toMatchObject({ state: 'received', keptSince: '2008-09-01' })
    const found = await createArchiveRepository(database.connection).findByIdIndex(['undefined', '', 'null'])
    expect(found).toEqual([])
  })
})

const flagsOf = async (archiveNo: string, holderName?: string) => {
  const record = await stored().findOne({ archiveNo, ...(holderName ? { holderName } : {}) })
  return record!.facts.filter(({ kind }) => kind === 'flag-duplicate').map(({ data }) => data.why)
}

describe('duplicates of a ledger are flagged on both sides', () => {
  it('two files of one person; one number of two names; one archive number of two people', async () => {
    await register([row(1), row(2), row(3)])
    const answer = await register([
      row(10, { name: row(1).name, idNumber: row(1).idNumber! }),
      row(11, { name: '星二雨', idNumber: row(2).idNumber! }),
      row(12, { name: '海三雪', archiveNo: 'YF-3' }),
    ])
    expect(answer.flagged.map(({ row: at, why }) => [at, why])).toEqual([
      [12, 'two-files'],
      [13, 'one-number-two-names'],
      [14, 'one-archive-number'],
    ])
    expect(await flagsOf('YF-1')).toEqual(['two-files'])
    expect(await flagsOf('YF-10')).toEqual(['two-files'])
    expect(await flagsOf('YF-11')).toEqual(['one-number-two-names'])
    expect(await flagsOf('YF-3', '海三雪')).toEqual(['one-archive-number'])
    expect(await stored().countDocuments({ centreId: 'c1', desk: 'duplicate' })).toBe(6)
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })

  it('within one batch too, and of three each beside each', async () => {
    const same = { idNumber: row(1).idNumber!, name: row(1).name }
    expect((await register([row(1), row(20, same), row(21, same)])).flagged).toHaveLength(6)
    expect(await flagsOf('YF-20')).toEqual(['two-files', 'two-files'])
  })

  it('also when the import died between the new record and the one it stands beside', async () => {
    await register([row(1)])
    const second = row(10, { name: row(1).name, idNumber: row(1).idNumber! })
    const dying = deps()
    const amend = () => Promise.reject(new Error('the lights went out'))
    const dead = { ...dying, ledgers: { ...dying.ledgers, amend } }
    await expect(registerFromLedger(dead, [second], registering)).rejects.toThrow('lights')
    expect(await flagsOf('YF-1')).toEqual([])
    const again = await register([second])
    expect(again).toMatchObject({ registered: 1, known: [], flagged: [{ row: 12, why: 'two-files' }] })
    expect(await flagsOf('YF-1')).toEqual(['two-files'])
    await register([second])
    expect(await flagsOf('YF-1')).toEqual(['two-files'])
  })
})

describe('when keys are changed', () => {
  it('records without an ID number stay without an index, the others and all particulars are made anew', async () => {
    const bare = { ...row(2), idNumber: undefined }
    await register([row(1), bare as unknown as LedgerRow])
    const newer = testKey(2)
    const now = {
      cipher: createFieldCipher(() => testKeys(key, newer)),
      index: createBlindIndex(() => testKeys(key, newer)),
    }
    const spec = definedCollections(database.connection).find(({ name }) => name === ARCHIVES)!
    const stuck: unknown[] = []
    const resealing = {
      ...now,
      isCurrentIndex: (index: string) => index.startsWith(`b${newer.kid}.`),
      stuck: (where: unknown) => void stuck.push(where),
    }
    const outcome = await resealBatch(database.connection, spec, resealing, { after: null, size: 10 })
    expect([outcome, stuck]).toEqual([{ cursor: null, changed: 2, left: 0 }, []])
    const unlinked = (await stored().findOne({ archiveNo: 'YF-2' }))!
    expect([unlinked.idIndex, unlinked.idNumber]).toEqual([undefined, undefined])
    expect(unlinked.ledger).toMatch(new RegExp(`^v${newer.kid}\\.`))
    const verified = await verifySealed(database.connection, now, 10)
    expect(verified.filter(({ broken }) => broken > 0)).toEqual([])
    expect(verified.map(({ path, whole }) => [path, whole])).toContainEqual(['ledger', 2])
    expect(verified.map(({ path, whole }) => [path, whole])).toContainEqual(['idNumber', 1])
  })

  it('comes under the account of the unit it names, where the centre has one; the others as their person’s own', async () => {
    const kept = (nature: string, unit: string) => ({
      columns: { 存档性质: nature, '委托存档单位编号/名称': unit },
    })
    const rows = [
      row(1, kept('集体', '云帆科技')),
      row(2, kept('集体', '没有账户的公司')),
      row(3, kept('个人', '云帆科技')),
      row(4),
    ]
    await register(rows)
    const under = (avoids: string[] = []) =>
      stored()
        .aggregate<StoredArchive>(keptUnder('u1', { after: '', limit: 9, avoids }))
        .toArray()
    const [only, ...others] = await under()
    expect([only?.archiveNo, others]).toEqual(['YF-1', []])
    expect(keepingOf(only?.facts ?? [])).toEqual({ nature: 'collective', collectiveId: 'u1' })
    const second = (await stored().findOne({ archiveNo: 'YF-2' }))!
    expect(keepingOf(second.facts)).toEqual({ nature: 'personal' })
    const by = { kind: 'system', id: 'system', role: 'system' } as const
    const step = (keeping: Keeping, key: string) => ({ keeping, by, key, at: registering.at, caseId: 'c' })
    await changeKeeping(deps(), second._id, step({ nature: 'collective', collectiveId: 'u1' }, 'k1'))
    await changeKeeping(deps(), second._id, step({ nature: 'collective', collectiveId: 'u1' }, 'k1'))
    await changeKeeping(deps(), only!._id, step({ nature: 'personal' }, 'k2'))
    expect((await under()).map(({ archiveNo, version }) => [archiveNo, version])).toEqual([['YF-2', 4]])
    expect(await under([second.idIndex!])).toEqual([])
    expect((await refoldDifferences(database.connection)).differences).toEqual([])
  })
})
