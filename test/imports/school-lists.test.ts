import { listImports, readImport, readImportRows } from '@shared/contract/imports'
import * as school from '@shared/contract/school-lists'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { readHandInAddress } from '@shared/domain/forming-units/hand-in'
import { SCHOOL_LIST_RULES } from '@shared/domain/graduates/school-lists'
import { IMPORT_RULES } from '@shared/domain/imports/rules'
import { reg } from '@shared/kernel/reg'
import { type ApiClient, apiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { DISPATCH_HEAD, dispatchLine, graduateId, listOf, SCHOOL } from '@test/support/dispatch-lists'
import { useHouse } from '@test/support/house'
import { importNow } from '@test/support/ledgers'
import type { SentFile } from '@test/support/multipart'
import { expectProblem } from '@test/support/problem'
import { invited, keyHeader, LIST_SENDER, type ListKey, offered } from '@test/support/school-lists'
import { encode } from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('grad', 'N29-leak')
const database = useDatabase()
const house = useHouse(database, { archives: 2 })
let archivist: ApiClient
let teacher: ApiClient

beforeAll(async () => {
  archivist = await house.staffSignedIn('archivist')
  teacher = apiClient(house.citizen)
})

const bring = (key: ListKey, file: SentFile) =>
  teacher.call(school.bringSchoolList, { headers: keyHeader(key), file })
const look = (key: ListKey) => teacher.call(school.openSchoolList, { body: key })
const send = (key: ListKey, list: string, given: object = {}) =>
  teacher.call(school.sendSchoolList, { body: { ...key, list, ...LIST_SENDER }, ...given })
const rows = () => database.connection.collection('graduateFiles')

describe(`a school uploads its list itself (${shows.join(' ')})`, () => {
  it('by number and code: told row by row, sent once, worked off, and both see what has no match', async () => {
    const { body: given } = await archivist.call(school.inviteSchool, { body: { school: SCHOOL } })
    const key = readHandInAddress(given.address)!
    expect(key).toEqual({ no: given.no, code: given.code })
    const lines = [dispatchLine(1), dispatchLine(2), dispatchLine(3, { way: '自带', id: '' })]
    const file = {
      name: '转递清单.csv',
      bytes: encode([`${DISPATCH_HEAD},辅导员`, ...lines].join('\n'), 'gb18030'),
    }
    const { body: checked, status } = await bring(key, file)
    expect(status).toBe(201)
    expect(checked).toMatchObject({
      good: 2,
      bad: 1,
      unused: ['辅导员'],
      list: { state: 'offered', total: 3 },
    })
    expect(checked.rows).toMatchObject([
      {
        row: 4,
        lines: [
          { column: '公民身份号码', reason: '没有填写' },
          { column: '转递方式', reason: '不是认得的取值' },
        ],
      },
    ])
    expect(checked.rows[0]?.lines.every(({ remedy }) => remedy.startsWith('请'))).toBe(true)
    // Staff see that it is there, and have nothing to do with it.
    const { id } = checked.list
    expect((await archivist.call(readImport, { params: { id } })).body).toMatchObject({
      bySchool: true,
      can: [],
    })
    expect(await rows().countDocuments()).toBe(0)

    const once = { key: 'one-and-the-same-key-of-a-sending' }
    const [first, again] = [await send(key, id, once), await send(key, id, once)]
    expect(first.body).toMatchObject({ state: 'running' })
    expect(again.body).toEqual(first.body)
    await house.work()
    const sent = await look(key)
    expect(sent.body).toMatchObject({ school: SCHOOL, unlisted: [], more: false })
    expect(sent.body.lists).toMatchObject([
      {
        id,
        state: 'done',
        registered: 2,
        bad: 1,
        left: [{ row: 4, lines: [{ column: '公民身份号码' }, {}] }],
      },
    ])
    expect(sent.body.waiting).toMatchObject([
      { row: 2, holder: '山*', sentOn: '2026-01-05' },
      { row: 3, holder: '山*', sentOn: '2026-01-05' },
    ])
    expect(sent.headers['cache-control']).toBe('no-store')

    const { body: known } = await archivist.call(listImports)
    expect(known.imports[0]).toMatchObject({ id, bySchool: true, broughtBy: SCHOOL, state: 'done' })
    const { body: left } = await archivist.call(readImportRows, { params: { id }, query: { kind: 'bad' } })
    expect(left.rows.map(({ row }) => row)).toEqual([4])
    const sender = await archivist.call(school.readListSender, { params: { id } })
    expect(sender.body).toEqual({ name: '李寄档', phone: '13900000077' })
    const log = database.connection.collection('accessLog')
    expect(await log.findOne({ 'about.id': `${id}:sender` })).not.toBeNull()
    const stored = await database.connection.collection<{ _id: string }>('imports').findOne({ _id: id })
    for (const secret of ['李寄档', '13900000077', '转递清单'])
      expect(JSON.stringify(stored)).not.toContain(secret)
    expect(firstBrokenFact((stored as never as { facts: [] }).facts, house.house.cases.sha256)).toBeNull()
    // A file that comes and stands on no list is told to the school, its name masked.
    const ledger = [
      '姓名,公民身份号码,存档编号,原存档单位名称,接收日期',
      `山六竹,${graduateId(5)},BY-5,${SCHOOL},2026-01-06`,
    ]
    await importNow(house, archivist, { name: '到档.csv', bytes: Buffer.from(ledger.join('\n')) })
    expect((await look(key)).body.unlisted).toMatchObject([{ holder: '山*', arrivedOn: '2026-01-06' }])
  })

  it('the same file is one list, whatever it is called and however often it comes, and what was sent stays sent', async () => {
    const key = await invited(house, '演示学院')
    const file = listOf([dispatchLine(11)])
    const [one, two] = await Promise.all([bring(key, file), bring(key, { ...file, name: '另存.csv' })])
    const id = (one.status === 201 ? one : two).body.list.id
    expect((await bring(key, file)).body.list.id).toBe(id)
    const both = await Promise.all([send(key, id), send(key, id)])
    expect(both.some(({ status }) => status === 200)).toBe(true)
    await house.work()
    expect((await send(key, id)).body).toMatchObject({ state: 'done', registered: 1 })
    expect((await bring(key, file)).body.list).toMatchObject({ id, state: 'done' })
    expect((await look(key)).body.lists).toHaveLength(1)
    // With a new number the file is a list of its own, and none of its rows is written twice.
    const later = await invited(house, '演示学院')
    await send(later, await offered(house, later, file))
    await house.work()
    expect((await look(later)).body.lists[0]).toMatchObject({ registered: 0, known: 1 })
  })

  it('never what is no list, or lacks a column, or is another school’s', async () => {
    const [key, other] = [await invited(house), await invited(house, '演示学院')]
    const noChannel = { name: '清单.csv', bytes: Buffer.from('姓名,身份证号,接收单位,寄出日期\n山一松,,,') }
    expectProblem(await bring(key, noChannel), 'D8220')
    expectProblem(await bring(key, listOf([])), 'D8222')
    const picture = { name: '清单.xlsx', bytes: Buffer.from('89504e470d0a1a0a0000', 'hex') }
    expect((await bring(key, picture)).status).toBeGreaterThanOrEqual(400)
    const mine = await offered(house, key, listOf([dispatchLine(21)]))
    expectProblem(await send(other, mine), 'D8301')
    expectProblem(await send(key, mine, { body: { ...key, list: mine, name: ' ', phone: '12' } }), 'D1001', [
      'name',
      'phone',
    ])
  })
})

describe('number and code of a school', () => {
  it('open nothing when wrong, when newer ones were given, past their days, and for a while after five tries', async () => {
    const [old, key] = [await invited(house, '甲校'), await invited(house, '甲校')]
    expectProblem(await look(old), 'D8525')
    expectProblem(await bring(old, listOf([dispatchLine(31)])), 'D8525')
    expectProblem(await look({ no: '12', code: 'A' }), 'D1001', ['code', 'no'])
    const wrong = { ...key, code: key.code === 'BCDF2345' ? 'BCDF2346' : 'BCDF2345' }
    await Promise.all(Array.from({ length: 5 }, () => look(wrong)))
    expectProblem(await look(key), 'D8526')
    house.clock.advance(SCHOOL_LIST_RULES.keyDays.value * 86_400)
    expectProblem(await look(key), 'D8525')
    // An uploaded file is there for as long as the number that brought it.
    expect(SCHOOL_LIST_RULES.keyDays.value).toBeLessThanOrEqual(IMPORT_RULES.keptDays)
  })
})
