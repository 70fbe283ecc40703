import { demoIdNumber } from '@server/features/archives'
import * as cases from '@shared/contract/cases'
import { locateFile } from '@shared/contract/custody'
import { proveRealName } from '@shared/contract/real-name'
import * as staff from '@shared/contract/staff'
import { foldCustody } from '@shared/domain/archives/custody'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { withGraduate } from '@test/support/dispatch-lists'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import {
  ALL_THERE,
  apply,
  give,
  holdersCase,
  OPENED,
  OUTSIDE_REVIEW,
  PACKAGE,
  sealAndPost,
  TO_XINGHAI,
  TO_YUNFAN,
} from '@test/support/transferring'
import { beforeAll, describe, expect, it, vi } from 'vitest'

const shows = reg('N20-1', 'N20-2', 'N20-3', 'N20-4', 'N20-5', 'W7-status', 'B6-anywhere')
const database = useDatabase()
const house = useHouse(database)

let clerk: ApiClient
let away: ApiClient
beforeAll(async () => {
  await hired(house, { username: 'away', posts: ['clerk'], centreId: 'demo-centre-2' })
  ;[clerk, away] = await Promise.all([house.staffSignedIn('clerk'), house.staffSignedIn('away')])
})

const seen = async (person: ApiClient, id: string) =>
  (await person.call(cases.readCase, { params: { id } })).body

/** Where the bag of a case's person is: of each record its centre and state; every chain has to be whole. */
async function bagsOf(id: string): Promise<string[]> {
  const record = await house.house.cases.cases.findById(id)
  const files = await house.house.cases.archives.findByIdIndex([record?.idIndex ?? ''])
  for (const { facts } of files) expect(firstBrokenFact(facts, house.house.cases.sha256)).toBeNull()
  return files.map(({ centreId, facts }) => `${centreId} ${foldCustody(facts).state}`)
}

describe(`a file that moves between two centres (${shows.join(' ')})`, () => {
  it('is asked for once, goes by a lawful way, and each side’s fact shows on the other’s case', {
    timeout: 120_000,
  }, async () => {
    const person = await house.signedIn('13800000001')
    const { status, body } = await apply(person, TO_XINGHAI)
    expect([status, body]).toMatchObject([201, { state: 'issuing' }])
    const { id } = body
    await house.work()
    expect((await seen(person, id)).state).toBe('requested')
    expect((await seen(person, id)).findings[0]?.text).toContain('云帆市人才服务中心')
    const there = await holdersCase(house, id)
    const letter = (await clerk.call(staff.readStaffCase, { params: { id: there } })).body
    expect(letter).toMatchObject({ state: 'in-review', clock: { total: 15 } })
    expect(letter.answers.map(({ value }) => value)).toContain('星海市人才服务中心（演示）')
    const body1 = { command: 'approve' as const, version: 1, answers: { former: 'none' } }
    const foreign = await away.call(staff.decideCase, { params: { id: there }, body: body1 })
    expect(foreign.body).toMatchObject({ key: 'case.not-found' })

    expect(await sealAndPost(clerk, there, { answers: {} })).toBe('case.not-possible')
    expect(await give(clerk, there, 'approve', { answers: { former: 'civil-servant' } })).toBe('sealing')
    await house.work()
    expect((await seen(person, id)).state).toBe('prepared')
    const posted = { channel: 'registered', trackingNo: 'EA 123 CN' }
    expect(await sealAndPost(clerk, there, { answers: posted })).toBe('transfer.channel')
    const confidential = { channel: 'confidential' }
    expect(await sealAndPost(clerk, there, { answers: confidential })).toBe('transfer.tracking-needed')
    const byPost = { ...confidential, trackingNo: 'JY 2026-001' }
    expect(await sealAndPost(clerk, there, { answers: byPost })).toBe('sending')
    await house.work()
    expect(await bagsOf(id)).toEqual(['demo-centre dispatched'])
    const onTheWay = await seen(person, id)
    expect(onTheWay.state).toBe('in-transit')
    expect(onTheWay.findings.map(({ text }) => text)).toContain('以机要通信寄出，编号 JY 2026-001。')
    expect(await give(clerk, there, 'receipt')).toBe('transfer.other-side')

    const arrive = (more: object) =>
      give(away, id, 'arrive', { answers: { ...PACKAGE, packageNo: 'jy2026001', ...more } })
    expect(await arrive({ packageNo: 'JY2026002' })).toBe('transfer.number-differs')
    expect(await arrive({ samePerson: 'no' })).toBe('transfer.other-person')
    expect(await arrive({ sameCentre: 'no' })).toBe('transfer.other-centre')
    expect(await arrive(OPENED)).toBe('arrived')
    const lacking = { listAgrees: 'yes', ...ALL_THERE, 'proof-education': 'missing', later: '培训证书' }
    expect(await give(away, id, 'check-contents', { answers: lacking })).toBe('told')
    expect(await give(away, id, 'check-contents', { answers: lacking })).toBe('case.not-possible')
    const notice = (await seen(person, id)).findings.filter(({ article }) => article?.includes('二十'))
    expect(JSON.stringify(notice)).toContain('学历学位')
    expect(
      await give(away, id, 'accept-promise', { answers: { promisedBy: 'here', bringWithin: '3-months' } }),
    ).toBe('registering')
    await house.work()
    expect((await seen(person, id)).state).toBe('received')
    expect((await seen(person, there)).state).toBe('delivered')
    expect(await bagsOf(id)).toEqual(['demo-centre dispatched', 'demo-centre-2 received'])
    const { body: found } = await person.call(locateFile)
    expect(found.holder?.name).toBe('星海市人才服务中心（演示）')
    expect(await house.house.jobs.dead()).toEqual([])
  })

  it('is not sent for a listed reason only, which the person reads on the one case they have', async () => {
    const person = await house.signedIn('13800000002')
    const { id } = (await apply(person, TO_XINGHAI)).body
    await house.work()
    const there = await holdersCase(house, id)
    expect(await give(clerk, there, 'refuse', { reason: 'letter-unfit' })).toBe('case.reason-unfit')
    const bag = (
      await house.house.cases.archives.findByIdIndex([
        (await house.house.cases.cases.findById(id))?.idIndex ?? '',
      ])
    )[0]
    await database.connection
      .collection('archives')
      .updateOne({ _id: bag?._id as never }, { $set: { holderName: '云另名' } })
    expect(await give(clerk, there, 'refuse', { reason: 'record-differs' })).toBe('refused')
    await house.work()
    const told = await seen(person, id)
    expect(told.state).toBe('not-sent')
    expect(told.findings.map(({ text }) => text).join()).toContain('原保管单位：您档案上的姓名')
    expect(await bagsOf(id)).toEqual(['demo-centre received'])
  })

  it('stays where it is when its person withdraws in time; what has left goes on', async () => {
    const person = await house.signedIn('13800000006')
    const withdraw = async (id: string) => {
      const { version } = await seen(person, id)
      return (await person.call(cases.withdrawCase, { params: { id }, body: { version } })).body
    }
    const { id } = (await apply(person, TO_XINGHAI)).body
    await house.work()
    const there = await holdersCase(house, id)
    expect(await withdraw(there)).toMatchObject({ key: 'transfer.other-side' })
    expect(await give(clerk, there, 'approve', { answers: { former: 'none' } })).toBe('sealing')
    await house.work()
    expect((await withdraw(id)).state).toBe('calling-off')
    await house.work()
    expect([(await seen(person, id)).state, (await seen(person, there)).state]).toEqual([
      'withdrawn',
      'withdrawn',
    ])
    expect(await bagsOf(id)).toEqual(['demo-centre shelved'])

    const again = (await apply(person, TO_XINGHAI)).body.id
    await house.work()
    const second = await holdersCase(house, again)
    await give(clerk, second, 'approve', { answers: { former: 'none' } })
    await house.work()
    expect((await withdraw(again)).state).toBe('calling-off')
    const sent = { channel: 'registered', trackingNo: 'EA1' }
    expect(await sealAndPost(clerk, second, { answers: sent })).toBe('sending')
    await house.work()
    expect((await seen(person, again)).state).toBe('in-transit')
    expect(await house.house.jobs.dead()).toEqual([])
  })
})

describe('a letter whose worker dies when the holder has it and its own case does not know yet', () => {
  it('is the same letter when the next worker comes, though it would no longer be issued', async () => {
    const person = await house.signedIn('13800000001')
    const { id } = (await apply(person, TO_YUNFAN)).body
    const append = vi.spyOn(house.house.cases.cases, 'append').mockRejectedValueOnce(new Error('killed'))
    await house.work()
    append.mockRestore()
    expect((await seen(person, id)).state).toBe('issuing')
    const idIndex = (await house.house.cases.cases.findById(id))?.idIndex
    const of = { idIndex, item: 'transfer-out', centreId: 'demo-centre-2' }
    const [there, ...more] = await database.connection.collection<{ _id: string }>('cases').find(of).toArray()
    expect(more).toEqual([])
    expect(await give(away, there?._id ?? '', 'approve', { answers: { former: 'none' } })).toBe('sealing')
    await house.work()
    // What would send it back to a clerk, had nobody the letter yet.
    const { centres, cases: room } = house.house
    const { standing } = room.centres.byId('demo-centre')
    await house.house.repositories.centres.model.updateOne({ _id: 'demo-centre' }, { standing: null })
    await centres.reload()
    // At its next try, not once a claim of the dead one has passed; what waited for it comes after.
    for (const seconds of [1, 2]) {
      house.clock.advance(seconds)
      await house.work()
    }
    await house.house.repositories.centres.model.updateOne({ _id: 'demo-centre' }, { standing })
    await centres.reload()
    expect((await seen(person, id)).state).toBe('prepared')
    expect(await holdersCase(house, id)).toBe(there?._id)
    expect(await database.connection.collection('cases').countDocuments(of)).toBe(1)
    expect(await house.house.jobs.dead()).toEqual([])
  })
})

const NAME = '云一晴'

/** Somebody whose file is not in the system. */
async function nobodyHas(phone: string, of: number): Promise<ApiClient> {
  const person = await house.signedIn(phone)
  const proof = { document: 'id-card' as const, name: NAME, idNumber: demoIdNumber(of), consent: '2026-11' }
  expect((await person.call(proveRealName, { body: proof })).status).toBe(200)
  return person
}

describe('a file whose holder is outside the system', () => {
  it('is asked for on paper; a clerk types what came; and it may go on to whoever is outside', async () => {
    const person = await nobodyHas('13900000601', 9_601)
    const unknown = (await apply(person, TO_XINGHAI)).body
    expect(unknown).toMatchObject({ state: 'in-review' })
    expect(await give(away, unknown.id, 'approve')).toBe('transfer.holder-unknown')
    expect(await give(away, unknown.id, 'refuse', { reason: 'holder-unknown' })).toBe('refused')

    const listed = await withGraduate(house, { id: demoIdNumber(9_601), name: NAME })
    const { id } = (await apply(person, { ...TO_XINGHAI, holder: '示例大学档案馆' })).body
    await house.work()
    expect((await seen(person, id)).findings[0]?.text).toContain('示例大学档案馆')
    const sent = { channel: 'registered', toldBy: '示例大学王示例' }
    expect(await give(away, id, 'record-sent', { answers: sent })).toBe('transfer.tracking-needed')
    const alone = { ...sent, channel: 'messenger', carrier1: '王示例', carrier1Id: demoIdNumber(9_602) }
    expect(await give(away, id, 'record-sent', { answers: alone })).toBe('transfer.carriers-few')
    expect(await give(away, id, 'record-sent', { answers: { ...sent, trackingNo: 'EB9' } })).toBe(
      'in-transit',
    )
    expect(await give(away, id, 'arrive', { answers: { ...PACKAGE, packageNo: 'eb 9' } })).toBe('arrived')
    const answers = { listAgrees: 'yes', ...ALL_THERE }
    expect(await give(away, id, 'check-contents', { answers })).toBe('registering')
    await house.work()
    expect((await seen(person, id)).state).toBe('received')
    expect(await bagsOf(id)).toEqual(['demo-centre-2 received'])
    // The row of the school's list has met the file that came by this case.
    expect((await house.house.graduates.graduates.findById(listed._id))?.state).toBe('arrived')

    const receiver = {
      receiver: '示例市人才服务中心',
      receiverAddress: '示例市一路 1 号',
      letterNo: '示调〔2026〕8',
    }
    const out = (await apply(person, receiver, 'transfer-out')).body
    expect(out.state).toBe('in-review')
    expect((await apply(person, { ...TO_YUNFAN })).body).toMatchObject({ key: 'transfer.moving-already' })
    expect(await give(away, out.id, 'approve', { answers: OUTSIDE_REVIEW })).toBe('sealing')
    await house.work()
    const carried = {
      ...{ channel: 'messenger', carrier1: '王示例', carrier1Id: demoIdNumber(9_602) },
      ...{ carrier2: '李示例', carrier2Id: demoIdNumber(9_603) },
    }
    const twice = { ...carried, carrier2Id: carried.carrier1Id }
    expect(await sealAndPost(away, out.id, { answers: twice })).toBe('transfer.tracking-needed')
    expect(await sealAndPost(away, out.id, { answers: carried })).toBe('sending')
    await house.work()
    expect(await give(away, out.id, 'receipt')).toBe('delivered')
    expect(await bagsOf(out.id)).toEqual(['demo-centre-2 dispatched'])
    expect(await house.house.jobs.dead()).toEqual([])
  })

  it('moves by one case at a time: of fifty applications at two centres one wins, and the others leave nothing behind', async () => {
    const person = await nobodyHas('13900000604', 9_604)
    const outside = [TO_XINGHAI, TO_YUNFAN].map((to) => ({ ...to, holder: '示例大学' }))
    const all = await Promise.all(Array.from({ length: 50 }, (_, at) => apply(person, outside[at % 2] ?? {})))
    const [won, ...more] = all.filter(({ status }) => status === 201)
    expect(more).toEqual([])
    const told = all.filter((answer) => answer !== won).map(({ status, body }) => [status, body])
    for (const one of told)
      expect(one).toMatchObject([409, { key: 'transfer.moving-already', article: 'N20-1' }])

    // The reservation is the case itself, one write with it: there is none without a case, and it goes when the case ends.
    const { id, version } = won?.body ?? { id: '', version: 0 }
    const record = await house.house.cases.cases.findById(id)
    const own = { applicantId: record?.applicantId }
    const stored = () => database.connection.collection('cases').countDocuments(own)
    expect(await stored()).toBe(1)
    await house.work()
    expect((await apply(person, outside[0] ?? {})).body).toMatchObject({ key: 'transfer.moving-already' })
    const seenVersion = (await seen(person, id)).version
    expect(seenVersion).toBeGreaterThan(version)
    await person.call(cases.withdrawCase, { params: { id }, body: { version: seenVersion } })
    await house.work()
    expect((await seen(person, id)).state).toBe('withdrawn')
    for (const to of outside) {
      const { status, body } = await apply(person, to)
      expect([status, body]).toMatchObject(
        to === outside[0] ? [201, {}] : [409, { key: 'transfer.moving-already' }],
      )
    }
    expect(await stored()).toBe(2)
  })
})
