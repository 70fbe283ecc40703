import type { ArchiveRecord } from '@server/features/archives'
import { matchWaiting, registerListedRows } from '@server/features/graduates'
import { bringLedger, readImportRows } from '@shared/contract/imports'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import type { Fact } from '@shared/domain/facts/types'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import {
  DISPATCH_HEAD,
  dispatchLine,
  graduateId,
  listNow,
  listOf,
  SCHOOL,
} from '@test/support/dispatch-lists'
import { useHouse } from '@test/support/house'
import { importNow } from '@test/support/ledgers'
import { encode } from 'iconv-lite'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

const shows = reg('grad')
const database = useDatabase()
const house = useHouse(database, { archives: 5 })

let archivist: ApiClient
beforeAll(async () => {
  archivist = await house.staffSignedIn('archivist')
})
interface Stored {
  name: string
  state: string
  archiveId: string | null
  arrivedOn: string | null
  facts: Fact[]
}
const rows = () => database.connection.collection<Stored>('graduateFiles')
const archives = () => database.connection.collection<ArchiveRecord>('archives')
const found = async (name: string) => (await rows().find({ name }).toArray())[0]
beforeEach(async () => {
  await rows().deleteMany({})
  await archives().deleteMany({ archiveNo: /^BY-/ })
})

/** A ledger of files that have come: name, ID number, archive number, unit they came from, day. */
const LEDGER = '姓名,公民身份号码,存档编号,原存档单位名称,接收日期'
const arrived = (lines: string[]) =>
  importNow(house, archivist, { name: '到档.csv', bytes: Buffer.from([LEDGER, ...lines].join('\n')) })
const reasonsOf = async (id: string) => {
  const { body } = await archivist.call(readImportRows, { params: { id }, query: { kind: 'bad' } })
  return body.rows.map(({ row, lines }) => [row, lines[0]?.column, lines[0]?.reason])
}

describe(`a dispatch list is brought in (${shows.join(' ')})`, () => {
  it('row by row, with nothing personal in plain but the name, each by its fact', async () => {
    const done = await listNow(house, archivist, listOf([dispatchLine(1), dispatchLine(2)]))
    expect(done).toMatchObject({ kind: 'graduates', school: SCHOOL, state: 'done' })
    expect(done.progress).toMatchObject({ done: 2, registered: 2, known: 0, bad: 0 })
    const stored = await found('山二竹')
    expect(stored).toMatchObject({ state: 'sent', archiveId: null, school: SCHOOL, sentOn: '2026-01-05' })
    expect(stored?.facts[0]).toMatchObject({ kind: 'list', data: { listId: done.id, row: 2 } })
    expect(firstBrokenFact(stored?.facts ?? [], house.house.cases.sha256)).toBeNull()
    for (const secret of [graduateId(1), 'ZD2026000001', 'JY202600001', '云帆市人才'])
      expect(JSON.stringify(stored)).not.toContain(secret)
  })

  it('in GB18030, and nothing of it twice', async () => {
    const lines = [DISPATCH_HEAD, dispatchLine(1), dispatchLine(2)]
    const file = { name: '清单.csv', bytes: encode(lines.join('\n'), 'gb18030') }
    expect(await listNow(house, archivist, file)).toMatchObject({
      encoding: 'GB18030',
      progress: { registered: 2 },
    })
    const again = await listNow(house, archivist, listOf([dispatchLine(2), dispatchLine(3)]))
    expect(again.progress).toMatchObject({ registered: 1, known: 1, bad: 0 })
    expect(await rows().countDocuments()).toBe(3)
  })

  it('without what cannot be so, told by row, column and reason', async () => {
    const done = await listNow(
      house,
      archivist,
      listOf([
        dispatchLine(1),
        dispatchLine(1, { to: '星海市人才中心', no: 'ZD2026999999' }),
        dispatchLine(2, { no: 'ZD2026000001' }),
        dispatchLine(3, { package: 'JY202600001', on: '2026-01-04' }),
        dispatchLine(4, { package: 'JY202600001' }),
        dispatchLine(5, { on: '2036-01-01' }),
        dispatchLine(6, { way: '自带' }),
        dispatchLine(7, { id: '' }),
      ]),
    )
    expect(done.progress).toMatchObject({ registered: 2, bad: 6 })
    expect(await reasonsOf(done.id)).toEqual([
      [3, '姓名', '这个人已在清单里，两行的编号或日期不一样'],
      [4, '转递编号', '这个转递编号已经是另一个人的'],
      [5, '机要号或邮件号', '编号已用在另一天或另一所学校的包裹上'],
      [7, '寄出日期', '日期晚于今天'],
      [8, '转递方式', '不是认得的取值'],
      [9, '公民身份号码', '没有填写'],
    ])
    const other = await listNow(
      house,
      archivist,
      listOf([dispatchLine(8, { package: 'JY202600001' })]),
      '演示学院',
    )
    expect(other.progress).toMatchObject({ registered: 0, bad: 1 })
  })

  it('answered alike when a batch is repeated, or another worker is at it too, and written once', async () => {
    const { graduates, newId, clock } = house.house
    const by = { kind: 'staff', id: 'keeper', role: 'archivist' } as const
    const listing = {
      centreId: 'demo-centre',
      listId: newId(),
      school: SCHOOL,
      by,
      at: clock.now().toISOString(),
    }
    const batch = Array.from({ length: 20 }, (_, n) => ({
      ...{ row: n + 2, name: '山一松', idNumber: graduateId(n), destination: '云帆市人才服务中心（演示）' },
      ...{ transferNo: `ZDR${100_000 + n}`, channelNo: `JYR${100_000 + n}`, sentOn: '2026-01-05' },
    }))
    const write = () => registerListedRows(graduates, batch, listing)
    const all = { listed: 20, known: [], bad: [] }
    expect(await Promise.all([write(), write()])).toEqual([all, all])
    expect(await write()).toEqual(all)
    expect(await rows().countDocuments()).toBe(20)
  })

  it('never empty, and of a school', async () => {
    const bring = (lines: string[], school = SCHOOL) =>
      archivist.call(bringLedger, { query: { kind: 'graduates', school }, file: listOf(lines) })
    const empty = await bring([])
    expect(empty).toMatchObject({ status: 422, body: { code: 'D8222' } })
    const ofNobody = await bring([dispatchLine(1)], ' ')
    expect(ofNobody).toMatchObject({ status: 400, body: { fields: [{ path: 'school' }] } })
    expect(await rows().countDocuments()).toBe(0)
  })
})

describe('a file that comes', () => {
  const came = (n: number, name: string, more: { from?: string; on?: string } = {}) =>
    `${name},${graduateId(n)},BY-${n},${more.from ?? ''},${more.on ?? '2026-01-06'}`

  it('meets the row that was sent before it, and no other', async () => {
    await listNow(house, archivist, listOf([dispatchLine(1), dispatchLine(2), dispatchLine(3)]))
    await arrived([came(1, '山二竹'), came(2, '山三梅', { on: '2026-01-04' })])
    const met = await found('山二竹')
    expect(met).toMatchObject({ state: 'arrived', arrivedOn: '2026-01-06' })
    const file = await archives().findOne({ archiveNo: 'BY-1' })
    expect(met?.archiveId).toBe(file?._id)
    expect(met?.facts.map(({ kind, by }) => [kind, by.name])).toEqual([
      ['list', '演示档案员'],
      ['arrive', '演示档案员'],
    ])
    expect(await found('山三梅')).toMatchObject({ state: 'sent' })
    expect(await found('山四兰')).toMatchObject({ state: 'sent' })
  })

  it('is met at once by a list that comes after it', async () => {
    await arrived([came(1, '山二竹')])
    await listNow(house, archivist, listOf([dispatchLine(1), dispatchLine(2)]))
    expect(await found('山二竹')).toMatchObject({ state: 'arrived', arrivedOn: '2026-01-06' })
    expect(await found('山三梅')).toMatchObject({ state: 'sent' })
  })

  it('from a school that brings lists and on none of them is noted, until a list names it', async () => {
    await listNow(house, archivist, listOf([dispatchLine(1)]))
    await arrived([came(5, '山六竹', { from: SCHOOL }), came(6, '山七梅', { from: '另一所学校' })])
    expect(await found('山六竹')).toMatchObject({
      state: 'unlisted',
      school: SCHOOL,
      arrivedOn: '2026-01-06',
    })
    expect(await found('山七梅')).toBeUndefined()
    await listNow(house, archivist, listOf([dispatchLine(5)]))
    const both = await rows().find({ name: '山六竹' }).sort({ _id: 1 }).toArray()
    expect(both.map(({ state }) => state)).toEqual(['settled', 'arrived'])
  })

  it('is found later where it came by a way that told nobody, as often as is looked', async () => {
    await listNow(house, archivist, listOf([dispatchLine(1), dispatchLine(2)]))
    await arrived([came(1, '山二竹')])
    await rows().updateMany({ state: 'arrived' }, { $set: { state: 'sent', archiveId: null } })
    expect(await matchWaiting(house.house.graduates)).toBe(1)
    expect(await matchWaiting(house.house.graduates)).toBe(0)
    expect(await found('山二竹')).toMatchObject({ state: 'arrived' })
  })
})
