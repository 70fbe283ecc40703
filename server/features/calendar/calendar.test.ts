import { confirmNotice, declineNotice, proposeNotice, readCalendar } from '@shared/contract/calendar'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { NOTICE_2027 } from '@test/support/holiday-notices'
import { useHouse } from '@test/support/house'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

const shows = reg('N20-2', 'N29-rules')
const database = useDatabase()
const home = useHouse(database)
let admin: ApiClient
let supervisor: ApiClient

beforeAll(async () => {
  admin = await home.staffSignedIn('admin')
  supervisor = await home.staffSignedIn('supervisor')
})

beforeEach(async () => {
  await home.house.notices.model.deleteMany({})
  await home.house.calendar.reload()
})

const propose = (change: object = {}, key?: string) =>
  admin.call(proposeNotice, { body: { ...NOTICE_2027, ...change }, ...(key ? { key } : {}) })
const settled = (
  route: typeof confirmNotice | typeof declineNotice,
  by: ApiClient,
  entry: string,
  body: object,
) => by.call(route, { params: { entry }, body: body as never })
const confirm = (by = supervisor, entry = '2027-01') => settled(confirmNotice, by, entry, {})
const decline = (by = supervisor, entry = '2027-01') =>
  settled(declineNotice, by, entry, { reason: '与通知不符' })
const inForce = () => home.house.calendar.current().notices.at(-1)?.year

describe(`a year's holiday notice (${shows.join(' ')})`, () => {
  it('is in force once a second person has confirmed it, and says who and when', async () => {
    const proposed = await propose()
    expect(proposed.status).toBe(201)
    expect(proposed.body.entries).toMatchObject([
      { id: '2027-01', state: 'proposed', proposedBy: '演示系统管理员', settledBy: null, can: ['decline'] },
    ])
    expect([inForce(), proposed.body.nextYear]).toEqual([2026, 2027])
    const confirmed = await confirm()
    expect(confirmed.body).toMatchObject({
      nextYear: 2028,
      years: [{}, {}, {}, { year: 2027, entered: true }],
    })
    expect(confirmed.body.entries).toMatchObject([
      { state: 'confirmed', settledBy: '演示监督员', settledAt: home.clock.now().toISOString(), can: [] },
    ])
    expect(inForce()).toBe(2027)
  })

  it('is confirmed by nobody who proposed it, who may take it back', async () => {
    await propose()
    expect(await confirm(admin)).toMatchObject({ status: 403, body: { code: 'D4105' } })
    expect(inForce()).toBe(2026)
    expect((await decline(admin)).body.entries).toMatchObject([{ state: 'declined', declined: '与通知不符' }])
    expect(await confirm()).toMatchObject({ status: 409, body: { code: 'D4107' } })
    expect((await propose()).body.entries.map(({ id }) => id)).toEqual(['2027-01', '2027-02'])
  })

  it('entered twice is refused in words, while it waits and once it stands', async () => {
    await propose()
    expect(await propose()).toMatchObject({
      status: 409,
      body: { code: 'D4104', title: '2027年的安排已有一份在等待复核，请先复核或退回那一份。' },
    })
    await confirm()
    expect(await propose()).toMatchObject({ status: 409, body: { code: 'D4102' } })
    expect(await propose({ notice: '国办发明电〔2026〕901号' })).toMatchObject({
      status: 409,
      body: {
        code: 'D4101',
        title: `2027年的放假安排已经录入（${NOTICE_2027.notice}），没有重复录入。通知有更正的，请填写更正理由。`,
      },
    })
    expect(await propose({ year: 2026, off: [], work: [] })).toMatchObject({ status: 400 })
    expect(await database.connection.collection('holidayNotices').countDocuments()).toBe(1)
  })

  it('corrected is a new entry beside the first, and the later one is in force', async () => {
    await propose()
    await confirm()
    const amended = {
      notice: '国办发明电〔2027〕1号',
      off: [...NOTICE_2027.off, '2027-02-15'],
      why: '国务院办公厅延长春节假期',
    }
    expect((await propose(amended)).body.entries.at(-1)).toMatchObject({ id: '2027-02', why: amended.why })
    const { body } = await confirm(supervisor, '2027-02')
    expect(body.years.at(-1)?.off).toContain('2027-02-15')
    expect(body.entries[0]?.off).toEqual(NOTICE_2027.off)
    expect(body.years).toHaveLength(4)
  })

  it.each([
    ['a year after a missing one', { year: 2028, notice: '国办发明电〔2027〕1号' }, 400, ['year']],
    ['a day of another year', { off: ['2026-01-01', ...NOTICE_2027.off] }, 400, ['off.0']],
    ['a day no month has', { off: ['2027-02-30', ...NOTICE_2027.off] }, 400, ['off.0']],
    ['a day off and worked', { work: [...NOTICE_2027.work, '2027-10-02'] }, 400, ['work.5']],
    ['a weekday worked', { work: [...NOTICE_2027.work, '2027-03-01'] }, 400, ['work.5']],
    ['days as somebody says them', { off: ['1月1日'] }, 400, ['off.0']],
    ['another number', { notice: '人社部发〔2021〕112号' }, 400, ['notice']],
    ['a year of text', { year: '2027' }, 400, ['year']],
    ['a fraction of a year', { year: 2027.5 }, 400, ['year']],
    ['a year before the first', { year: 1999 }, 400, ['year']],
    ['a field nobody knows', { confirmed: true }, 400, ['body']],
    ['too many days', { off: Array.from({ length: 81 }, () => '2027-01-01') }, 400, ['off']],
  ])('with %s is refused at the field, and nothing is kept', async (_what, change, status, paths) => {
    const answer = await propose(change)
    expect(answer.status).toBe(status)
    const { fields = [] } = answer.body as unknown as { fields?: { path: string; text: string }[] }
    expect(fields.map(({ path }) => path)).toEqual(expect.arrayContaining(paths))
    for (const { text } of fields) expect(text).toMatch(/。$/)
    expect(await database.connection.collection('holidayNotices').countDocuments()).toBe(0)
  })

  it('said again with the same key is one entry, and with another body refused', async () => {
    const key = 'a-key-for-the-calendar'
    const [first, again] = [await propose({}, key), await propose({}, key)]
    expect(again.body).toEqual(first.body)
    expect((await propose({ notice: '国办发明电〔2026〕901号' }, key)).status).toBe(422)
    const both = { params: { entry: '2027-01' }, body: {}, key: 'a-key-for-the-second-person' }
    const once = await supervisor.call(confirmNotice, both)
    expect((await supervisor.call(confirmNotice, both)).body).toEqual(once.body)
    expect(await supervisor.call(confirmNotice, { params: { entry: '2031-01' }, body: {} })).toMatchObject({
      status: 404,
      body: { code: 'D4106' },
    })
  })

  it('entered by two at the same moment is one entry', async () => {
    const answers = await Promise.all([propose(), propose(), propose()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
    expect(await database.connection.collection('holidayNotices').countDocuments()).toBe(1)
  })

  it('is read by every member of staff, who may do nothing with it', async () => {
    const clerk = await home.staffSignedIn('clerk')
    expect((await clerk.call(readCalendar, {})).body).toMatchObject({
      ...{ nextYear: 2027, can: [], entries: [] },
      years: [
        { year: 2024 },
        { year: 2025 },
        { year: 2026, entered: false, notice: '国办发明电〔2025〕7号' },
      ],
    })
    expect((await clerk.call(proposeNotice, { body: NOTICE_2027 })).status).toBe(403)
  })

  it('of a year whose turn has not come is refused with the year that is missing', async () => {
    home.clock.set('2027-11-22T04:00:00Z')
    admin = await home.staffSignedIn('admin')
    const off = NOTICE_2027.off
      .filter((day) => !day.startsWith('2027-02'))
      .map((day) => day.replace('2027', '2028'))
    const answer = await propose({ year: 2028, notice: '国办发明电〔2027〕1号', off, work: [] })
    expect(answer).toMatchObject({ status: 422, body: { code: 'D4103' } })
  })
})
