import { createHash } from 'node:crypto'
import { createFieldCipher } from '@server/platform/crypto/field-cipher'
import { createIndexes } from '@server/platform/mongo/collections'
import { foldCollective } from '@shared/domain/collective/account'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { testKey, testKeys } from '@test/support/key-sets'
import { beforeAll, describe, expect, it } from 'vitest'
import { changeAgents } from './commands/change-agents'
import { type CollectiveOpening, openCollective } from './commands/open'
import { collectivesNamed } from './named'
import { openParticulars } from './particulars'
import { createCollectiveAccountRepository } from './repository'

const shows = reg('N12-unit', 'N12-agree')
const database = useDatabase()
const keys = testKeys(testKey(1))
const cipher = createFieldCipher(() => keys)
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const now = new Date('2026-11-30T02:00:00.000Z')

let next = 0
const deps = () => ({
  collectives: createCollectiveAccountRepository(database.connection),
  sha256,
  newId: () => {
    next += 1
    return `u${next}`
  },
  newSalt: () => sha256(`salt ${next}`),
  seal: (field: string, id: string, plain: string) => cipher.seal(plain, `${field}:${id}`),
  open: (field: string, id: string, sealed: string) => cipher.open(sealed, `${field}:${id}`),
})
const opening = (caseId: string, other: Partial<CollectiveOpening> = {}): CollectiveOpening => ({
  ...{ caseId, caseNo: `no-${caseId}`, centreId: 'c1', unitName: '云帆科技有限公司', creditCode: 'X1' },
  agreement: { version: '2026-11', sha256: 'hash', signedAt: now.toISOString() },
  reached: { address: '示例路 1 号', phone: '0592-0000000', legalPerson: '' },
  ...{ agent: { accountId: 'a', name: '云一晴' }, now },
  ...other,
})
const open = (...given: Parameters<typeof opening>) => openCollective(deps(), opening(...given))
const change = (id: string, key: string, names: string[], revokes: string[]) =>
  changeAgents(deps(), id, {
    names: names.map((accountId) => ({ accountId, name: `云${accountId}` })),
    ...{ revokes, key, caseId: 'case', now },
  })

beforeAll(async () => {
  createCollectiveAccountRepository(database.connection)
  await createIndexes(database.connection)
})

describe(`a collective account (${shows.join(' ')})`, () => {
  it('is opened once for a case and once for a unit at a centre, whoever comes first', async () => {
    const [first, again] = [await open('one'), await open('one')]
    expect(again?._id).toBe(first?._id)
    expect(await open('two')).toBeNull()
    expect(await open('three', { centreId: 'c2' })).not.toBeNull()
    const { collectives } = deps()
    const { facts = [], accountNo = '' } = (await collectives.findLive('c1', 'X1')) ?? {}
    expect(facts.map(({ kind }) => kind)).toEqual(['open', 'name-agent'])
    expect([firstBrokenFact(facts, sha256), accountNo]).toEqual([null, expect.stringMatching(/^DW\d{8}$/)])
    expect(JSON.stringify(facts)).not.toMatch(/云一晴|示例路|0592/)
  })

  it('has the agents its facts name; one who was revoked finds it no more from then on', async () => {
    const { collectives, ...own } = deps()
    const { _id = '' } = (await open('four', { creditCode: 'X4', unitName: '星河集团' })) ?? {}
    const seen = async (agent: string) =>
      (await collectives.findOfAgent(agent)).some((one) => one._id === _id)
    await change(_id, 'k1', ['b'], [])
    await change(_id, 'k1', ['b'], [])
    expect(await Promise.all(['a', 'b'].map(seen))).toEqual([true, true])
    await change(_id, 'k2', ['c'], ['a', 'nobody'])
    expect(await Promise.all(['a', 'b', 'c'].map(seen))).toEqual([false, true, true])
    const record = await collectives.findById(_id)
    expect(record?.facts.map(({ kind }) => kind)).toEqual([
      ...['open', 'name-agent', 'name-agent', 'revoke-agent', 'name-agent'],
    ])
    expect(record?.version).toBe(5)
    expect(foldCollective(record?.facts ?? []).agents).toHaveLength(3)
    expect(record && openParticulars(own, record).agents).toEqual({ a: '云一晴', b: '云b', c: '云c' })
  })

  it('is found by number, code or registered name, where only one of the centre goes by it', async () => {
    const one = await open('five', { creditCode: 'X5', unitName: '同名公司' })
    await open('six', { creditCode: 'X6', unitName: '同名公司' })
    const names = [one?.accountNo ?? '', 'X5', '同名公司', '没有的公司']
    const found = await collectivesNamed(deps(), 'c1', names)
    expect([...found]).toEqual([
      [one?.accountNo, one?._id],
      ['X5', one?._id],
    ])
    expect([...(await collectivesNamed(deps(), 'c2', names))]).toEqual([])
  })

  it('is listed page by page', async () => {
    const { collectives } = deps()
    const all = await collectives.list('c1', '')
    const from = await collectives.list('c1', all[1]?._id ?? '')
    expect(all.length).toBeGreaterThan(2)
    expect(from.map(({ _id }) => _id)).toEqual(all.slice(2).map(({ _id }) => _id))
  })
})
