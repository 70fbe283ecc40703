import { demoAccount } from '@server/features/accounts'
import { demoIdNumber } from '@server/features/archives'
import * as counter from '@shared/contract/counter'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N12-person', 'N29-leak')
const database = useDatabase()
const house = useHouse(database, { archives: 1 })
let clerk: ApiClient
let head: ApiClient
let people = 0

beforeAll(async () => {
  await hired(house, { username: 'second-head', posts: ['centre-head'] })
  clerk = await house.staffSignedIn('clerk')
  head = await house.staffSignedIn('second-head')
})

const stored = (id: string) => house.house.repositories.accounts.findById(id)
const counts = async (phones: readonly string[]) =>
  Promise.all(phones.map(async (phone) => (await house.phones.messages(phone)).length))

/** Two people give an account a new phone; nobody has been told yet. */
async function replaced() {
  people += 1
  const [phone, fresh] = [String(13_512_360_000 + people), String(13_512_370_000 + people)]
  const idNumber = demoIdNumber(2_500 + people)
  const identity = { level: 'verified' as const, name: '云一晴', idNumber }
  const own = { id: house.house.newId(), phone, identity, createdAt: house.clock.now() }
  const record = demoAccount(house.house, own)
  await house.house.repositories.accounts.insertMany([record])
  const body = { idNumber, purpose: 'account-recovery' as const }
  const { id, version } = (await clerk.call(counter.findCounterAccount, { body })).body
  const asked = { version, phone: fresh, papers: ['id-card' as const], reason: 'phone-lost' as const }
  const proposed = (await clerk.call(counter.proposeRecovery, { params: { id }, body: asked })).body
  const confirmed = { version: proposed.version, proposal: proposed.proposal?.id ?? '' }
  const done = await head.call(counter.confirmProposal, { params: { id }, body: confirmed })
  expect(done.status).toBe(200)
  const { notices = [], outbox = [] } = (await stored(id))!
  expect([notices.length, outbox.length, await counts([phone, fresh])]).toEqual([2, 2, [0, 0]])
  expect(JSON.stringify(notices)).not.toMatch(new RegExp(`${phone}|${fresh}`))
  return {
    ...{ id, jobs: outbox },
    told: () => counts([phone, fresh]),
    toldInAll: async () => (await counts([phone, fresh])).reduce((sum, count) => sum + count),
    owed: async () => (await stored(id))?.notices,
  }
}

const later = async () => {
  house.clock.advance(60)
  await house.work()
}

describe(`the message of a phone changed at the counter (${shows.join(' ')})`, () => {
  it('goes to both numbers by the worker, later when the provider refused it', async () => {
    const change = await replaced()
    await house.phones.fail('limit', 1)
    await house.work()
    expect([await change.toldInAll(), await change.owed()]).toMatchObject([1, [{ triedAt: null }]])
    await later()
    expect([await change.told(), await change.owed()]).toEqual([[1, 1], []])
    for (const job of change.jobs) await house.house.accounts.tellLoginChanged(job)
    expect(await change.told()).toEqual([1, 1])
  })

  it('is never sent twice in doubt: without an answer, or after a worker that died over it', async () => {
    const silent = await replaced()
    await house.phones.fail('5xx', 2)
    await house.work()
    const sent = await silent.told()
    await later()
    expect([await silent.told(), await silent.owed()]).toEqual([sent, []])

    const killed = await replaced()
    const [first] = (await killed.owed()) ?? []
    await house.house.repositories.accounts.notices.begin(killed.id, first?.id ?? '', house.clock.now())
    await later()
    expect([await killed.toldInAll(), await killed.owed()]).toEqual([1, []])
    expect(await house.house.jobs.dead()).toEqual([])
  })

  it('is let go of with its number when nobody could be told within a day', async () => {
    const change = await replaced()
    house.clock.advance(24 * 3_600 + 1)
    await house.house.accounts.sweep(house.clock.now())
    await house.work()
    expect([await change.told(), await change.owed()]).toEqual([[0, 0], []])
  })
})
