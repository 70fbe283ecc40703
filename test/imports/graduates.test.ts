import type { ArchiveRecord } from '@server/features/archives'
import { locateFile } from '@shared/contract/custody'
import { actOnGraduate, listGraduates } from '@shared/contract/graduates'
import { proveRealName } from '@shared/contract/real-name'
import type { RouteInput } from '@shared/contract/route'
import { findTransfer } from '@shared/contract/transfers'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { dispatchLine, graduateId, listNow, listOf, SCHOOL } from '@test/support/dispatch-lists'
import { useHouse } from '@test/support/house'
import { post } from '@test/support/listening'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

const shows = reg('grad')
const database = useDatabase()
const house = useHouse(database, { archives: 5 })

let archivist: ApiClient
let clerk: ApiClient
beforeAll(async () => {
  archivist = await house.staffSignedIn('archivist')
  clerk = await house.staffSignedIn('clerk')
})
const stored = () =>
  database.connection.collection<{ facts: ArchiveRecord['facts']; archiveId: string }>('graduateFiles')
const archives = () => database.connection.collection<ArchiveRecord>('archives')
beforeEach(async () => {
  await stored().deleteMany({})
  await archives().deleteMany({ holderName: /^山/ })
})

type Deed = RouteInput<typeof actOnGraduate>['body']
const rowsIn = async (state: 'sent' | 'unlisted' | 'arrived' | 'settled') =>
  (await archivist.call(listGraduates, { query: { state } })).body.rows
const act = (id: string, body: Deed, staff = archivist) => staff.call(actOnGraduate, { params: { id }, body })
const one = async () => {
  const [row] = await rowsIn('sent')
  if (!row) throw new Error('nothing waits')
  return row
}

describe(`what schools have sent (${shows.join(' ')})`, () => {
  it('is shown by the day, masked, with its age and what to do, page by page', async () => {
    const lines = Array.from({ length: 32 }, (_, n) =>
      dispatchLine(n, { on: n === 31 ? '2025-12-01' : '2026-11-20' }),
    )
    await listNow(house, archivist, listOf(lines))
    const first = (await archivist.call(listGraduates, { query: { state: 'sent' } })).body
    expect([first.rows.length, first.rows[0]?.sentOn]).toEqual([30, '2025-12-01'])
    expect(first.rows[0]?.says).toMatch(/寻找档案/)
    expect(first.rows[1]).toMatchObject({
      days: 2,
      school: SCHOOL,
      channel: '机要通信',
      can: ['receive', 'verify', 'settle'],
    })
    expect(first.rows[1]?.says).toMatch(/先等/)
    for (const { idNumber } of first.rows) expect(idNumber).toMatch(/\*{6}/)
    expect(first.deadline).toMatch(/8月31日截止/)
    const { body } = await archivist.call(listGraduates, {
      query: { state: 'sent', after: first.next ?? '' },
    })
    expect([body.rows.length, body.next]).toEqual([2, null])
  })

  it('is found by the number of its package, received there, and stands in the register of files', async () => {
    await listNow(house, archivist, listOf([dispatchLine(1), dispatchLine(2, { package: 'JY202600001' })]))
    const { body } = await clerk.call(findTransfer, { body: { no: 'jy-2026 00001' } })
    expect([body.cases, body.says, body.listed.map(({ name }) => name).sort()]).toEqual([
      [],
      null,
      ['山三梅', '山二竹'],
    ])
    for (const { id, version } of body.listed)
      expect(await act(id, { version, command: 'receive' }, clerk)).toMatchObject({
        status: 200,
        body: { version: 2 },
      })
    await house.work()
    await house.work()
    const [met] = await rowsIn('arrived')
    const file = await archives().findOne({ _id: met?.archiveId as never })
    expect(file).toMatchObject({ holderName: met?.name, centreId: 'demo-centre' })
    expect(file?.facts.map(({ kind, by }) => [kind, by.name])).toEqual([
      ['register', '演示受理员'],
      ['receive', '演示受理员'],
    ])
    expect(await archives().countDocuments({ holderName: /^山/ })).toBe(2)
    for (const { facts } of await stored().find().toArray()) {
      expect(facts.map(({ kind }) => kind)).toEqual(['list', 'receive', 'register'])
      expect(firstBrokenFact(facts, house.house.cases.sha256)).toBeNull()
    }
  })

  it('of an unknown number is nothing, in words', async () => {
    const { body } = await clerk.call(findTransfer, { body: { no: 'JY99999999' } })
    expect(body).toMatchObject({ cases: [], listed: [] })
    expect(body.says).toMatch(/没有等着这个编号/)
  })

  it('is settled with a reason that fits and taken back; an older version and an impossible step change nothing', async () => {
    await listNow(house, archivist, listOf([dispatchLine(1)]))
    const { id } = await one()
    expect(await act(id, { version: 1, command: 'settle', reason: 'confirmed' })).toMatchObject({
      status: 400,
    })
    expect(await act(id, { version: 1, command: 'reopen' })).toMatchObject({
      status: 409,
      body: { code: 'D8522' },
    })
    expect(await act(id, { version: 1, command: 'settle', reason: 'returned' })).toMatchObject({
      status: 200,
    })
    expect(await act(id, { version: 1, command: 'receive' })).toMatchObject({
      status: 409,
      body: { code: 'D8521' },
    })
    expect((await rowsIn('settled'))[0]).toMatchObject({
      reason: '包裹退回学校',
      can: ['reopen'],
      says: null,
    })
    expect(await act(id, { version: 2, command: 'reopen' })).toMatchObject({ body: { says: '撤回核销' } })
    expect((await one()).version).toBe(3)
  })

  it('is asked of the register, whatever it says; where that is away nothing is noted', async () => {
    await listNow(
      house,
      archivist,
      listOf([dispatchLine(1), dispatchLine(2, { no: '' }), dispatchLine(3, { no: 'ZD20260000' })]),
    )
    const rows = await rowsIn('sent')
    const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? ''
    const verify = (name: string, version = 1) =>
      act(idOf(name), { version, command: 'verify', number: 'transfer-no' })
    await house.phones.failProvider('graduate-register', '5xx')
    expect(await verify('山二竹')).toMatchObject({ status: 503, body: { code: 'D8523' } })
    expect(await verify('山二竹')).toMatchObject({ body: { says: '转递编号与登记相符', version: 2 } })
    const entry = { number: 'ZD2026000001', name: '山二竹', destination: '星海市人才中心' }
    await post(`${house.phones.url}/graduate-register/simulated/numbers`, entry)
    expect(await verify('山二竹', 2)).toMatchObject({
      body: { says: expect.stringMatching(/接收单位与清单不同/) },
    })
    expect(await verify('山三梅')).toMatchObject({ status: 409, body: { code: 'D8524' } })
    expect(await verify('山四兰')).toMatchObject({ body: { says: expect.stringMatching(/没有这个编号/) } })
    expect((await rowsIn('sent')).find(({ name }) => name === '山二竹')?.verified).toMatch(
      /接收单位与清单不同/,
    )
  })
})

/** A graduate with a proved name. */
async function graduate(n: number, name: string): Promise<ApiClient> {
  const client = await house.signedIn(`1381234000${n}`)
  const claim = { document: 'id-card' as const, name, idNumber: graduateId(n), consent: '2026-11' as const }
  const { status } = await client.call(proveRealName, { body: claim })
  if (status !== 200) throw new Error(`the name of ${n} was not proved: ${status}`)
  return client
}

describe('a graduate who asks where the file is', () => {
  it('hears from the list what the school has posted, and from the file itself once it is there', async () => {
    const person = await graduate(1, '山二竹')
    const where = async () => (await person.call(locateFile)).body
    expect((await where()).answer).toBe('not-found')
    await listNow(house, archivist, listOf([dispatchLine(1)]))
    expect(await where()).toMatchObject({
      ...{ answer: 'posted', next: ['wait', 'ask-school', 'call-back'], archiveNo: null },
      sentence: `${SCHOOL}的清单上写着，您的档案已在2026年1月5日通过机要通信寄往云帆市人才服务中心（演示），编号JY202600001，还没有登记到达。`,
    })
    const { id } = await one()
    await act(id, { version: 1, command: 'receive' })
    await house.work()
    expect(await where()).toMatchObject({ answer: 'kept' })
  })

  it('hears nothing of a row under another name', async () => {
    const person = await graduate(9, '山九松')
    await listNow(house, archivist, listOf([dispatchLine(9, { name: '山八兰' })]))
    expect((await person.call(locateFile)).body.answer).toBe('not-found')
  })
})
