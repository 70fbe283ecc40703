import { demoIdNumber } from '@server/features/archives'
import * as cases from '@shared/contract/cases'
import { proveRealName } from '@shared/contract/real-name'
import * as staff from '@shared/contract/staff'
import * as transfers from '@shared/contract/transfers'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { laidDown } from '@test/support/local-tables'
import { hired } from '@test/support/members'
import { refoldDifferences } from '@test/support/refold'
import { apply, give, holdersCase, sealAndPost, TO_XINGHAI } from '@test/support/transferring'
import { expect, it } from 'vitest'

const shows = reg('N20-2', 'W7-status')
const database = useDatabase()
const house = useHouse(database)

const DAY = 24 * 3600
const later = async (days: number): Promise<[ApiClient, ApiClient]> => {
  house.clock.advance(days * DAY)
  return Promise.all([house.signedIn('13800000002'), house.staffSignedIn('clerk')])
}
const nudge = async (by: ApiClient, id: string, key?: string) => {
  const { body } = await by.call(transfers.nudgeHolder, { params: { id }, body: {}, ...(key ? { key } : {}) })
  return (body as { says?: string }).says ?? (body as unknown as { key: string }).key
}
const told = async (by: ApiClient, id: string) =>
  (await by.call(transfers.readJourney, { params: { id } })).body.nudge
const desk = async (by: ApiClient) =>
  (await by.call(transfers.listTransferDesk, { query: { step: 'out-review' } })).body.cases

it(`a holder that is late is nudged once a week, and sees it before everything else (${shows.join(' ')})`, {
  timeout: 90_000,
}, async () => {
  const other = (await apply(await house.signedIn('13800000001'), TO_XINGHAI)).body.id
  const early = await house.signedIn('13800000002')
  const { id } = (await apply(early, TO_XINGHAI)).body
  await house.work()
  const [there, beside] = [await holdersCase(house, id), await holdersCase(house, other)]
  expect(await told(early, id)).toBeNull()
  expect(await nudge(early, there)).toBe('transfer.not-late')

  const [person, clerk] = await later(40)
  expect((await told(person, id))?.can).toBe(true)
  const before = await desk(clerk)
  expect(before.map(({ nudged }) => nudged)).toEqual([null, null])
  expect(await nudge(await house.signedIn('13800000001'), there)).toBe('case.not-found')
  expect(await nudge(person, id)).toBe('transfer.other-side')
  const said = await nudge(person, there, 'a-key-for-one-nudge')
  expect(said).toContain('催办')
  expect(await nudge(person, there, 'a-key-for-one-nudge')).toBe(said)
  expect(await nudge(person, there)).toBe('transfer.nudged-already')
  expect(await told(person, id)).toEqual({ id: there, can: false, says: said })

  const [first, second] = await desk(clerk)
  expect([first?.id, first?.nudged?.times, second?.id, second?.nudged]).toEqual([there, 1, beside, null])
  await house.work()
  const own = (await person.call(cases.readCase, { params: { id } })).body
  expect(own.thread.map(({ title }) => title)).toContain('本人向原保管单位催办')
  const theirs = (await clerk.call(staff.readStaffCase, { params: { id: there } })).body
  expect(theirs).toMatchObject({ state: 'in-review', chainWhole: true })
  expect(theirs.facts.map(({ says }) => says)).toContain('本人催办')
  const [again, sender] = await later(7)
  expect(await nudge(again, there)).toContain('催办')
  expect((await desk(sender))[0]?.nudged?.times).toBe(2)

  expect(await give(sender, there, 'approve', { answers: { former: 'none' } })).toBe('sealing')
  await house.work()
  const posted = { channel: 'confidential', trackingNo: 'JY 2026-009' }
  expect(await sealAndPost(sender, there, { answers: posted })).toBe('sending')
  await house.work()
  expect(await told(again, id)).toBeNull()
  expect(await nudge(again, there)).toBe('case.not-possible')
  expect((await refoldDifferences(database.connection)).differences).toEqual([])
  expect(await house.house.jobs.dead()).toEqual([])
})

it('a holder outside is nudged in the case of the receiver, whose clerk chases it', {
  timeout: 90_000,
}, async () => {
  await hired(house, { username: 'away', posts: ['clerk'], centreId: 'demo-centre-2' })
  const both = () => Promise.all([house.signedIn('13900009801'), house.staffSignedIn('away')])
  const [early, before] = await both()
  const proof = {
    document: 'id-card' as const,
    name: '云一晴',
    idNumber: demoIdNumber(9801),
    consent: '2026-11',
  }
  expect((await early.call(proveRealName, { body: proof })).status).toBe(200)
  const holder = { holder: '示例大学档案馆', holderAddress: '一路 1 号，电话 0000-1234567' }
  const { id } = (await apply(early, { ...TO_XINGHAI, ...holder })).body
  await house.work()
  const chase = { answers: { chasedHow: 'call', chasedWhom: '示例大学王示例' } }
  expect(await nudge(early, id)).toBe('transfer.not-late')
  expect(await give(before, id, 'chase-holder', chase)).toBe('transfer.not-late')

  house.clock.advance(40 * DAY)
  const [person, clerk] = await both()
  const way = (await person.call(transfers.readJourney, { params: { id } })).body
  expect([way.holder.phone, way.nudge?.id, way.nudge?.can]).toEqual(['0000-1234567', id, true])
  expect(await nudge(person, id)).toContain('由它去催原保管单位')
  expect(await nudge(person, id)).toBe('transfer.nudged-already')
  const asked = { query: { step: 'in-asked' as const } }
  const { cases: rows } = (await clerk.call(transfers.listTransferDesk, asked)).body
  expect(rows.map((row) => row.nudged?.times)).toEqual([1, undefined])
  expect(rows[0]?.id).toBe(id)
  expect(await give(clerk, id, 'chase-holder', chase)).toBe('requested')
  expect(await give(clerk, id, 'chase-holder', chase)).toBe('transfer.chased-already')
  const own = (await person.call(cases.readCase, { params: { id } })).body
  expect(own.findings.map(({ text }) => text).join()).toContain('机构催过原保管单位 1 次')
  const sent = { channel: 'confidential', trackingNo: 'JY 9801', toldBy: '示例大学王示例' }
  expect(await give(clerk, id, 'record-sent', { answers: sent })).toBe('in-transit')
  expect(await told(person, id)).toBeNull()
  const coming = await clerk.call(transfers.listTransferDesk, { query: { step: 'in-coming' } })
  expect(coming.body.cases.find((row) => row.id === id)?.nudged).toBeNull()
  expect((await refoldDifferences(database.connection)).differences).toEqual([])
})

it('is told from when on it may be nudged again by the table of the day; another table holds for the next nudge', {
  timeout: 90_000,
}, async () => {
  const { id } = (await apply(await house.signedIn('13800000003'), TO_XINGHAI)).body
  await house.work()
  const there = await holdersCase(house, id)
  const onDay = async (more: number) => {
    house.clock.advance(more * DAY)
    return house.signedIn('13800000003')
  }
  const late = await onDay(40)
  const said = await nudge(late, there)
  await laidDown(house, { 'interval.nudge': 2 })
  expect(await told(late, id)).toEqual({ id: there, can: false, says: said })
  expect(await nudge(await onDay(6), there)).toBe('transfer.nudged-already')
  const again = await onDay(1)
  expect(await nudge(again, there)).toContain('起可以再催一次')
  expect((await told(await onDay(1), id))?.can).toBe(false)
  expect(await nudge(await onDay(1), there)).toContain('催办')
})
