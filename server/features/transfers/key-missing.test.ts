import * as cases from '@shared/contract/cases'
import { locateFile } from '@shared/contract/custody'
import { followCase, shareCase } from '@shared/contract/follow'
import * as staff from '@shared/contract/staff'
import * as transfers from '@shared/contract/transfers'
import { foldCustody } from '@shared/domain/archives/custody'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { reg } from '@shared/kernel/reg'
import { type ApiClient, apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { refoldDifferences } from '@test/support/refold'
import {
  ALL_THERE,
  apply,
  give,
  holdersCase,
  PACKAGE,
  sealAndPost,
  TO_XINGHAI,
} from '@test/support/transferring'
import { beforeAll, expect, it } from 'vitest'

const shows = reg('N20-4', 'N20-3', 'W7-status')
const database = useDatabase()
const house = useHouse(database)

let clerk: ApiClient
let away: ApiClient
/** Of the post that packs and receives, at either centre. */
let post: ApiClient
let awayPost: ApiClient
beforeAll(async () => {
  await hired(house, { username: 'away', centreId: 'demo-centre-2' })
  await hired(house, { username: 'post', posts: ['dispatch'] })
  await hired(house, { username: 'away-post', posts: ['dispatch'], centreId: 'demo-centre-2' })
  ;[clerk, away, post, awayPost] = await Promise.all([
    house.staffSignedIn('clerk'),
    house.staffSignedIn('away'),
    house.staffSignedIn('post'),
    house.staffSignedIn('away-post'),
  ])
})

const seen = async (person: ApiClient, id: string) =>
  (await person.call(cases.readCase, { params: { id } })).body
const journey = async (person: ApiClient, id: string) =>
  (await person.call(transfers.readJourney, { params: { id } })).body
const LACKING = { answers: { listAgrees: 'yes', ...ALL_THERE, 'proof-education': 'missing' } }

/** A file that has come to the other centre without a key paper, of which its person has been told. */
async function told(phone: string, no: string) {
  const person = await house.signedIn(phone)
  const { id } = (await apply(person, TO_XINGHAI)).body
  await house.work()
  const there = await holdersCase(house, id)
  expect(await give(post, there, 'approve', { answers: { former: 'none' } })).toBe('permission.denied')
  expect(await give(clerk, there, 'approve', { answers: { former: 'none' } })).toBe('sealing')
  await house.work()
  const sent = { answers: { channel: 'confidential', trackingNo: no } }
  expect(await sealAndPost(post, there, sent)).toBe('sending')
  await house.work()
  expect(await give(awayPost, id, 'arrive', { answers: { ...PACKAGE, packageNo: no } })).toBe('arrived')
  expect(await give(awayPost, id, 'check-contents', LACKING)).toBe('permission.denied')
  expect(await give(away, id, 'check-contents', LACKING)).toBe('told')
  return { person, id, there }
}

async function sign(person: ApiClient, id: string, answers: Record<string, string>): Promise<string> {
  const { version } = await seen(person, id)
  const { status, body } = await person.call(transfers.signPromise, {
    params: { id },
    body: { version, answers },
  })
  return status === 200 ? body.state : (body as unknown as { key: string }).key
}

/** What the sender's staff see happened, and what their case tells. */
async function atSender(there: string) {
  await house.work()
  const { facts, findings } = (await clerk.call(staff.readStaffCase, { params: { id: there } })).body
  return { says: facts.map(({ says }) => says), tells: findings.map(({ text }) => text).join('') }
}

/** What an employer sees by the link of the person: the steps of both centres and their days, nothing of what was found. */
async function sharedBy(person: ApiClient, id: string): Promise<void> {
  const { no, code } = (await person.call(shareCase, { params: { id }, body: {} })).body
  const { status, body } = await apiClient(house.citizen).call(followCase, { body: { no, code } })
  expect([status, body.stateLabel, body.tone]).toEqual([200, '下一步：登记入库', 'now'])
  expect(body).toMatchObject({ says: '', todo: null, clock: null })
  const done = body.thread.filter(({ state }) => state === 'done')
  expect(done.map(({ title }) => title)).toEqual([
    ...['调档函开出', '原保管单位收到', '审核档案', '列目录、密封', '寄出', '到达签收', '对照目录清点'],
  ])
  for (const { who, when, note } of done)
    expect([who, when, note]).toEqual(['', expect.stringContaining('日'), undefined])
  expect(JSON.stringify(body)).not.toMatch(/缺|承诺|告知|JY-K|\*/)
}

it(`the person is told once, and signs on their own page (${shows.join(' ')})`, async () => {
  const { person, id, there } = await told('13800000001', 'JY-K-1')
  for (const one of [id, there]) await sharedBy(person, one)
  expect(await give(away, id, 'check-contents', LACKING)).toBe('case.not-possible')
  expect((await seen(person, id)).can).toContain('sign-promise')
  const agreed = '2026-11'
  expect(await sign(person, id, { agreed })).toBe('request.invalid')
  expect(await sign(person, id, { bringWithin: '3-months', agreed: '2020-01' })).toBe(
    'transfer.promise-outdated',
  )
  expect(await sign(person, id, { bringWithin: '3-months', agreed })).toBe('registering')
  await house.work()
  const record = await house.house.cases.cases.findById(id)
  const fact = record?.facts.find(({ kind }) => kind === 'sign-promise')
  expect(fact?.by.kind).toBe('person')
  expect(fact?.data.kept).toMatchObject({
    promiseText: agreed,
    promiseSha256: expect.stringMatching(/^\w{64}$/),
  })
  expect((await seen(person, id)).state).toBe('received')
  const heard = await atSender(there)
  expect(heard.says.slice(-4)).toEqual([
    '包裹到达接收机构，正在清点',
    '接收机构清点后，一次告知本人缺少的关键材料',
    '本人作出知情说明和承诺，接收机构接收档案',
    '接收机构退回回执，转出办结',
  ])
  expect(heard.tells).toContain('档案里没有能证明学历学位的关键材料')
  // One arrival, one notice, whatever came of it.
  expect(
    record?.facts.filter(({ data }) => (data.kept as { missing?: unknown } | undefined)?.missing),
  ).toHaveLength(1)
})

it('a signature needs a fresh proof that it is the person', async () => {
  const { id } = await told('13800000002', 'JY-K-2')
  const late = await house.signedIn('13800000002')
  house.clock.advance(6 * 60)
  expect(await sign(late, id, { bringWithin: '3-months', agreed: '2026-11' })).toBe('sign-in.proof-needed')
})

it('goes back as was agreed, and the bag is whole at its old place again', { timeout: 60_000 }, async () => {
  const { person, id, there } = await told('13800000006', 'JY-K-3')
  const agreed = {
    agreedUnit: '云帆市人才服务中心',
    agreedBy: '王示例 科长',
    agreedHow: 'letter',
    personHeard: 'yes',
  }
  expect(await give(away, id, 'agree-return', { answers: {} })).toBe('request.invalid')
  expect(await give(away, id, 'agree-return', { answers: agreed })).toBe('returning')
  const heard = await atSender(there)
  expect(heard.says.at(-1)).toBe('接收机构登记：已与寄出单位商定退回档案')
  expect(heard.tells).toContain('机构与云帆市人才服务中心商定退回档案')
  // Until it has left, the person may still promise.
  expect((await seen(person, id)).can).toContain('sign-promise')
  const back = { seal: 'sealed', backAddress: '云帆市演示路1号', channel: 'registered', trackingNo: 'EB-K-3' }
  expect(await give(awayPost, id, 'return-file', { answers: back })).toBe('transfer.channel')
  expect(await give(awayPost, id, 'return-file', { answers: { ...back, channel: 'confidential' } })).toBe(
    'going-back',
  )
  await house.work()
  expect((await journey(person, id)).says).toContain('路上')
  expect(await give(away, id, 'record-came-back', { answers: { toldBy: '王示例' } })).toBe(
    'transfer.other-side',
  )
  expect((await clerk.call(transfers.findTransfer, { body: { no: 'EB-K-3' } })).body.cases).toMatchObject([
    { id: there },
  ])
  const checked = { answers: { packageState: 'sealed', whole: 'yes' } }
  expect(await give(post, there, 'take-back', checked)).toBe('restoring')
  await house.work()
  const [mine, theirs] = [await seen(person, id), await seen(person, there)]
  expect([mine.state, theirs.state]).toEqual(['returned', 'returned'])
  expect(mine.thread.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['与寄出单位商定退回档案', '寄出单位已收回档案']),
  )
  const told2 = await journey(person, id)
  const byStaff = await clerk.call(transfers.readStaffJourney, { params: { id: there } })
  expect(byStaff.body).toEqual({ ...told2, nudge: undefined })
  expect((await away.call(transfers.readStaffJourney, { params: { id: there } })).status).toBe(404)
  expect([told2.says, told2.stopped, told2.steps.at(-1)?.name]).toEqual([
    '档案还在云帆市人才服务中心（演示）。',
    false,
    'came-back',
  ])
  const { idIndex = '' } = (await house.house.cases.cases.findById(id)) ?? {}
  const files = await house.house.cases.archives.findByIdIndex([idIndex])
  expect(files.map(({ centreId, facts }) => `${centreId} ${foldCustody(facts).state}`)).toEqual([
    'demo-centre received',
  ])
  for (const { facts } of files) expect(firstBrokenFact(facts, house.house.cases.sha256)).toBeNull()
  expect((await person.call(locateFile)).body.holder?.name).toBe('云帆市人才服务中心（演示）')
  // What was missing is brought, and the file may move again.
  expect((await apply(person, TO_XINGHAI)).status).toBe(201)
  expect((await refoldDifferences(database.connection)).differences).toEqual([])
  expect(await house.house.jobs.dead()).toEqual([])
})
