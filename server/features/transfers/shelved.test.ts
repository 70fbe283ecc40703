import { demoIdNumber } from '@server/features/archives'
import * as archives from '@shared/contract/archives'
import * as cases from '@shared/contract/cases'
import { locateFile } from '@shared/contract/custody'
import { readFileCard } from '@shared/contract/me'
import { proveRealName } from '@shared/contract/real-name'
import { readJourney, readStaffJourney } from '@shared/contract/transfers'
import { CURRENT_AGREEMENT } from '@shared/domain/agreements/register'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { refoldDifferences } from '@test/support/refold'
import { ALL_THERE, apply, give, PACKAGE, TO_XINGHAI } from '@test/support/transferring'
import { expect, it } from 'vitest'

const shows = reg('N13', 'N12-agree', 'W7-status')
const database = useDatabase()
const house = useHouse(database)
const PHONE = '13900009811'
const AT_XINGHAI = expect.stringContaining('demo-centre-2') as string
const DAY = 24 * 3600

/** Somebody whose file a unit outside has sent to the other centre, which has registered it; the case. */
async function received(away: ApiClient): Promise<string> {
  const person = await house.signedIn(PHONE)
  const named = { document: 'id-card' as const, name: '云一晴', idNumber: demoIdNumber(9811) }
  expect((await person.call(proveRealName, { body: { ...named, consent: '2026-11' } })).status).toBe(200)
  const { id } = (await apply(person, { ...TO_XINGHAI, holder: '示例大学档案馆' })).body
  await house.work()
  const sent = { channel: 'confidential', trackingNo: 'JY 9811', toldBy: '示例大学王示例' }
  expect(await give(away, id, 'record-sent', { answers: sent })).toBe('in-transit')
  const package_ = { ...PACKAGE, packageNo: 'JY9811' }
  expect(await give(away, id, 'arrive', { answers: package_ })).toBe('arrived')
  const all = { listAgrees: 'yes', ...ALL_THERE }
  expect(await give(away, id, 'check-contents', { answers: all })).toBe('registering')
  await house.work()
  return id
}

it(`a file that has come is to be on its shelf within two months, seen by its person and on a desk (${shows.join(' ')})`, {
  timeout: 90_000,
}, async () => {
  await hired(house, { username: 'away', posts: ['clerk', 'archivist'], centreId: 'demo-centre-2' })
  const away = async () => house.staffSignedIn('away')
  const id = await received(await away())
  const way = async () => (await (await house.signedIn(PHONE)).call(readJourney, { params: { id } })).body
  const desk = async () =>
    (await (await away()).call(archives.listArchiveDesk, { query: { show: 'unshelved' } })).body.archives
  const waits = await way()
  expect(waits).toMatchObject({ turn: 'receiver', stopped: false, clock: { tone: 'calm', late: false } })
  expect(waits.clock?.basis).toContain('第十三条')
  expect(waits.steps.slice(-2).map(({ name, state }) => [name, state])).toEqual([
    ['registered', 'done'],
    ['shelved', 'now'],
  ])
  const [row] = await desk()
  expect(row?.shelving).toEqual(waits.clock)
  const file = { params: { id: row?.id ?? '' } }
  const page = (await (await away()).call(archives.readArchive, file)).body
  expect(page.shelving).toEqual(waits.clock)
  const card = async () => {
    const person = await house.signedIn(PHONE)
    const [told, found] = await Promise.all([person.call(readFileCard, {}), person.call(locateFile, {})])
    return `${told.body.archive?.sentence} ${found.body.sentence}`
  }
  expect((await card()).split(`应于${waits.clock?.dueText}以前整理入库`)).toHaveLength(3)

  house.clock.advance(90 * DAY)
  expect((await way()).clock).toMatchObject({ tone: 'red', late: true, due: waits.clock?.due })
  expect((await desk())[0]?.shelving?.late).toBe(true)
  expect(await card()).toContain('已经晚了')
  const shelve = { movement: 'shelve' as const, reason: 'checked', shelf: '3-2-1' }
  const body = { version: page.version, ...shelve }
  expect((await (await away()).call(archives.moveArchive, { ...file, body })).status).toBe(200)
  const done = await way()
  expect([done.turn, done.clock]).toEqual([null, null])
  expect(done.steps.at(-1)).toMatchObject({ name: 'shelved', state: 'done' })
  expect(done.steps.at(-1)?.at?.slice(0, 10)).toBe(house.clock.now().toISOString().slice(0, 10))
  expect((await (await away()).call(readStaffJourney, { params: { id } })).body.steps).toEqual(done.steps)
  expect([await desk(), await card()]).toEqual([[], expect.not.stringContaining('整理入库')])
  expect((await refoldDifferences(database.connection)).differences).toEqual([])
})

it('leads its person on to the agreement, with everything answered, until they have signed it', async () => {
  const person = await house.signedIn(PHONE)
  const { cases: own } = (await person.call(cases.listMyCases, {})).body
  const params = { id: own.find(({ item }) => item === 'transfer-in')?.id ?? '' }
  const { next } = (await person.call(cases.readCase, { params })).body
  // What was signed for the transfer is no answer to anything else.
  const { application: _signed, ...places } = TO_XINGHAI
  expect(next).toEqual({ item: 'personal-account', form: { ...places, centre: AT_XINGHAI } })
  const form = { ...next?.form, agreement: CURRENT_AGREEMENT.version }
  const signed = await person.call(cases.submitCase, { body: { item: 'personal-account', form } })
  expect([signed.status, signed.body.state]).toEqual([201, expect.stringMatching(/^(opening|opened)$/)])
  await house.work()
  expect((await person.call(cases.readCase, { params })).body.next).toBeUndefined()
})
