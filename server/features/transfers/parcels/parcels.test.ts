import * as cases from '@shared/contract/cases'
import * as transfers from '@shared/contract/transfers'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { apply, give, holdersCase, PACKAGE, sealAndPost, TO_XINGHAI } from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'
import { askCarrier } from './watch'

const shows = reg('N20-3', 'N20-5', 'W7-status')
const database = useDatabase()
const house = useHouse(database, { archives: 6 })

let clerk: ApiClient
let away: ApiClient
const signIn = async () => {
  ;[clerk, away] = await Promise.all([house.staffSignedIn('clerk'), house.staffSignedIn('away')])
}
beforeAll(async () => {
  await hired(house, { username: 'away', posts: ['clerk'], centreId: 'demo-centre-2' })
  await signIn()
})

/** The worker's round at an hour. */
const ask = () => askCarrier(house.house.parcels)
const carrierOf = async (person: ApiClient, id: string) => {
  const { status, body } = await person.call(transfers.readJourney, { params: { id } })
  expect(status).toBe(200)
  return body.carrier
}
const onDesk = async (by: ApiClient, step: 'in-coming' | 'out-receipts') =>
  (await by.call(transfers.listTransferDesk, { query: { step } })).body.cases.map(({ carrier }) => carrier)

/** The bag of a person is posted under a number. */
async function posted(phone: string, trackingNo: string, channel = 'registered') {
  await signIn()
  const person = await house.signedIn(phone)
  const { id } = (await apply(person, TO_XINGHAI)).body
  await house.work()
  const there = await holdersCase(house, id)
  await give(clerk, there, 'approve', { answers: { former: 'none' } })
  await house.work()
  expect(await sealAndPost(clerk, there, { answers: { channel, trackingNo } })).toBe('sending')
  await house.work()
  return { person, id, there }
}

describe(`a package under way (${shows.join(' ')})`, () => {
  it('is asked for, and what its carrier says stands on both sides’ pages and both desks', {
    timeout: 60_000,
  }, async () => {
    const { person, id, there } = await posted('13800000001', 'EA 100 200 300 CN')
    expect([await carrierOf(person, id), await onDesk(away, 'in-coming')]).toEqual([null, ['']])
    expect([await ask(), await ask()]).toEqual([1, 0])
    expect(await carrierOf(person, id)).toEqual({
      says: '已收寄，模拟网点已收寄',
      at: house.clock.now().toISOString(),
    })
    expect(await carrierOf(person, there)).toEqual(await carrierOf(person, id))
    expect([await onDesk(away, 'in-coming'), await onDesk(clerk, 'out-receipts')]).toEqual([
      ['已收寄，模拟网点已收寄'],
      ['已收寄，模拟网点已收寄'],
    ])
    house.clock.advance(5 * 24 * 3600)
    expect(await ask()).toBe(1)
    const again = await house.signedIn('13800000001')
    expect((await carrierOf(again, id))?.says).toBe('已投递，单位收发章签收')
    // Delivered is its word only: the case goes on when staff have the package in their hands.
    expect((await again.call(cases.readCase, { params: { id } })).body.state).toBe('in-transit')
    house.clock.advance(24 * 3600)
    expect(await ask()).toBe(0)
    await signIn()
    const answers = { ...PACKAGE, packageNo: 'ea100200300cn' }
    expect(await give(away, id, 'arrive', { answers })).toBe('arrived')
  })

  it('is received by hand while its carrier is away or does not know it, and nothing waits for that', async () => {
    const { person, id } = await posted('13800000002', 'EA 900 000 0000')
    await house.phones.failProvider('carrier', '5xx', 2)
    expect([await ask(), await carrierOf(person, id)]).toEqual([1, null])
    house.clock.advance(3600)
    const again = await house.signedIn('13800000002')
    expect([await ask(), await carrierOf(again, id)]).toEqual([1, null])
    await signIn()
    expect((await house.house.parcels.parcels.find('EA9000000000'))?.nextAt).toBeDefined()
    const answers = { ...PACKAGE, packageNo: 'EA9000000000' }
    expect(await give(away, id, 'arrive', { answers })).toBe('arrived')
    expect(await house.house.jobs.dead()).toEqual([])
  })

  it('by confidential post is asked for nowhere', async () => {
    const { person, id } = await posted('13800000006', 'JY 77', 'confidential')
    expect(await house.house.parcels.parcels.find('JY77')).toBeNull()
    expect(await carrierOf(person, id)).toBeNull()
  })
})
