import { readCase } from '@shared/contract/cases'
import { readStaffCase } from '@shared/contract/staff'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { laidDown } from '@test/support/local-tables'
import { hired } from '@test/support/members'
import {
  ALL_THERE,
  apply,
  give,
  holdersCase,
  OUTSIDE_REVIEW,
  PACKAGE,
  sealAndPost,
  TO_XINGHAI,
  TO_YUNFAN,
} from '@test/support/transferring'
import { expect, it } from 'vitest'

const shows = reg('N20-2')
const database = useDatabase()
const house = useHouse(database)

const LETTER = { receiver: '示例市人才服务中心', receiverAddress: '示例市一路 1 号', letterNo: '示调 8' }
const keyOf = ({ body }: { body: unknown }) => (body as { key?: string }).key

it(`the party relation is seen to in the same case, and stands in the way only where a table says so (${shows.join(' ')})`, async () => {
  const clerk = await house.staffSignedIn('clerk')
  const person = await house.signedIn('13800000001')
  const { id } = (await apply(person, { ...LETTER, party: 'open' }, 'transfer-out')).body
  const other = await house.signedIn('13800000002')
  const without = (await apply(other, LETTER, 'transfer-out')).body.id
  const seen = async (which = id) => (await clerk.call(readStaffCase, { params: { id: which } })).body
  expect([(await seen()).can, (await seen(without)).can].map((can) => can.includes('record-party'))).toEqual([
    true,
    false,
  ])
  const done = (partyDone: string, partyWords = '') => ({ answers: { partyDone, partyWords } })
  expect(await give(clerk, without, 'record-party', done('moved'))).toBe('transfer.no-party')
  const told = async () => (await person.call(readCase, { params: { id } })).body.findings
  expect((await told())[0]).toMatchObject({ text: expect.stringContaining('档案照常转递') })

  await laidDown(house, { 'switch.party-relation-block': true })
  const review = { answers: OUTSIDE_REVIEW }
  expect(await give(clerk, id, 'approve', review)).toBe('transfer.party-first')
  expect(await give(clerk, id, 'record-party', done('agreed', '3月6日上午，党务窗口'))).toBe('in-review')
  expect((await told())[0]?.remedy).toContain('3月6日上午，党务窗口')
  expect(await give(clerk, id, 'approve', review)).toBe('transfer.party-first')
  await house.work()
  const messages = await database.connection.collection('messages').find({ caseId: id }).toArray()
  expect(messages.map(({ name }) => name)).toContain('desk-note')
  expect(await give(clerk, id, 'record-party', done('moved', '示例街道党工委'))).toBe('in-review')
  expect((await told())[0]?.text).toBe('党组织关系已接转：示例街道党工委。')
  expect(await give(clerk, id, 'approve', review)).toBe('sealing')

  // Asked for as well where a file is to come, before anything is opened; and in no other place.
  const third = await house.signedIn('13800000006')
  expect(keyOf(await apply(third, { ...TO_YUNFAN, party: 'open' }))).toBe('transfer.party-first')
  expect(await database.connection.collection('cases').countDocuments({ item: 'transfer-in' })).toBe(0)
  expect((await apply(third, { ...TO_XINGHAI, party: 'open' })).status).toBe(201)
  expect(await house.house.jobs.dead()).toEqual([])
})

it('what one desk enters of it shows on the page of the other, and either may enter it once the file has come', async () => {
  await hired(house, { username: 'away', posts: ['clerk'], centreId: 'demo-centre-2' })
  const [clerk, away] = [await house.staffSignedIn('clerk'), await house.staffSignedIn('away')]
  const person = await house.signedIn('13800000003')
  const { id } = (await apply(person, { ...TO_XINGHAI, party: 'open' })).body
  await house.work()
  const there = await holdersCase(house, id)
  const told = async (by: typeof clerk, which: string) =>
    (await by.call(readStaffCase, { params: { id: which } })).body.findings.map(
      ({ text, remedy = '' }) => text + remedy,
    )
  const enter = (by: typeof clerk, which: string, partyDone: string) =>
    give(by, which, 'record-party', { answers: { partyDone } })
  expect(await enter(clerk, there, 'agreed')).toBe('in-review')
  await house.work()
  expect((await told(away, id)).join()).toContain('对方机构已与本人和党组织约定办理')
  // Its place wants the relation moved first; that it is, either desk may say.
  const review = { answers: { former: 'none' } }
  expect(await give(clerk, there, 'approve', review)).toBe('transfer.party-first')
  expect(await enter(away, id, 'moved')).toBe('requested')
  await house.work()
  expect(await give(clerk, there, 'approve', review)).toBe('sealing')
  await house.work()
  await sealAndPost(clerk, there, { answers: { channel: 'confidential', trackingNo: 'JY 2026-61' } })
  await house.work()
  expect(await give(away, id, 'arrive', { answers: { ...PACKAGE, packageNo: 'JY202661' } })).toBe('arrived')
  const contents = { answers: { listAgrees: 'yes', ...ALL_THERE } }
  expect(await give(away, id, 'check-contents', contents)).toBe('registering')
  await house.work()
  expect(await enter(away, id, 'moved')).toBe('received')
  expect(await enter(clerk, there, 'agreed')).toBe('delivered')
  await house.work()
  expect((await told(clerk, there)).join()).toContain('对方机构登记：党组织关系已接转。')
  const { findings, thread } = (await person.call(readCase, { params: { id: there } })).body
  expect(findings.map(({ text }) => text)).toContain('对方机构登记：党组织关系已接转。')
  expect(thread.map(({ title }) => title)).toContain('对方机构登记组织关系接转')
  expect(await house.house.jobs.dead()).toEqual([])
})
