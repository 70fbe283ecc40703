import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { demoIdNumber } from '@server/features/archives'
import type { AccessRecord } from '@server/platform/audit/access-chain'
import { listStaff } from '@shared/contract/staff-accounts'
import { listStaffCentres } from '@shared/contract/staff-centres'
import { EXPORT_PURPOSES } from '@shared/domain/audit/purposes'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { flaggedPair } from '@test/support/archives'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { csvOf, exported, ledgerLine, startImport } from '@test/support/ledgers'
import { readTable, textsOf } from '@test/support/tables'
import { settle } from '@test/support/town'
import { beforeAll, describe, expect, it, vi } from 'vitest'

const shows = reg('N29-leak')
const database = useDatabase()
const house = useHouse(database, { archives: 90 })
const WHOLE = /\d{17}[\dX]/
const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file))

let clerk: ApiClient
let archivist: ApiClient
let admin: ApiClient
beforeAll(async () => {
  admin = await house.staffSignedIn('admin')
  clerk = await house.staffSignedIn('clerk')
  archivist = await house.staffSignedIn('archivist')
  await settle(house, 90, 60)
})
const looks = () => database.connection.collection<AccessRecord>('accessLog')
const textsIn = async (bytes: Buffer) => textsOf((await readTable('a.xlsx', bytes)).rows)
const queue = (purpose: string, staff = clerk) =>
  exported(staff, { list: 'queue', purpose: purpose as 'reporting', show: 'open' })

describe(`a list taken out (${shows.join(' ')})`, () => {
  it('says who took it, when, why and how many, and shows numbers masked', async () => {
    const { status, headers, body } = await queue('work-arrangement')
    expect(status).toBe(200)
    expect(headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''.*\.xlsx$/)
    expect(headers['cache-control']).toBe('no-store')
    const texts = await textsIn(body)
    expect(texts[0]?.[0]).toMatch(/待办 · 用途：安排和交接工作 · 导出人：演示受理员 · 2026年/)
    expect(texts[1]).toEqual(['办件编号', '事项', '申请人', '公民身份号码', '状态', '受理日期', '办结期限'])
    expect(texts.at(-2)?.[0]).toBe(`共 ${texts.length - 4} 行`)
    expect(texts.length - 4).toBeGreaterThan(30)
    expect(texts.flat().filter((text) => WHOLE.test(text))).toEqual([])
    expect(texts[2]?.[3]).toMatch(/^\d{6}\*{8}/)
  })

  it('shows whole numbers only for a purpose that needs them, and to a post that compares them', async () => {
    for (const { code, exports } of EXPORT_PURPOSES) {
      const texts = await textsIn((await queue(code)).body)
      expect([code, texts.flat().some((text) => WHOLE.test(text))]).toEqual([code, exports === 'whole'])
    }
    const dispatch = await house.staffSignedIn('head')
    const texts = await textsIn((await queue('ledger-check', dispatch)).body)
    expect(texts.flat().some((text) => WHOLE.test(text))).toBe(false)
  })

  it('is in the access log before it is answered; what cannot be logged is not shown', async () => {
    await looks().deleteMany({})
    await queue('ledger-check')
    expect(await looks().findOne({ action: 'list.export' })).toMatchObject({
      about: { kind: 'list', id: 'queue' },
      purpose: 'ledger-check',
      fields: ['idNumber'],
      by: { name: '演示受理员' },
    })
    const broken = vi
      .spyOn(house.house.accessLog, 'append')
      .mockRejectedValueOnce(Object.assign(new Error('gone'), {}))
    const refused = await queue('reporting')
    expect(refused.status).toBeGreaterThanOrEqual(500)
    expect(Buffer.isBuffer(refused.body)).toBe(false)
    broken.mockRestore()
  })

  it('is refused without a purpose of the list, and to whom may not see it', async () => {
    expect((await queue('case-handling')).body).toMatchObject({ code: 'D1001' })
    const id = await startImport(archivist, csvOf([ledgerLine(1)]))
    const report = { list: 'import-report', purpose: 'reporting', id } as const
    expect((await exported(clerk, report)).body).toMatchObject({ code: 'D3001' })
    expect((await exported(archivist, { ...report, id: '0123456789abcdefghjkmnpqrs' })).body).toMatchObject({
      code: 'D8301',
    })
    expect(
      (await exported(clerk, { list: 'queue', purpose: 'reporting', centre: 'nowhere' })).body,
    ).toMatchObject({ code: 'D3001' })
  })

  it('of a search holds what it finds, to the last page and each file once', async () => {
    const all = await exported(archivist, { list: 'archives', purpose: 'ledger-check', text: 'YF-' })
    const [mark, heads, ...rows] = await textsIn(all.body)
    expect(mark?.[0]).toMatch(/档案名单 · 用途：与台账或实物核对 · 导出人：演示档案员 · 2026年/)
    expect(heads).toEqual(['存档编号', '原存档编号', '姓名', '公民身份号码', '状态', '架位', '提示'])
    const numbers = rows.slice(0, -2).map(([no]) => no)
    expect(numbers).toEqual(Array.from({ length: 90 }, (_, n) => `YF-${String(n + 1).padStart(7, '0')}`))
    expect(rows.flat().some((text) => WHOLE.test(text))).toBe(true)
    const [{ archiveNo }] = await flaggedPair(house, demoIdNumber(70_000))
    const flagged = await exported(archivist, { list: 'archives', purpose: 'ledger-check', text: archiveNo })
    expect((await textsIn(flagged.body)).flat()).toContain('疑似重复')
    const one = { list: 'archives', purpose: 'reporting', text: 'yf-0000018' } as const
    const found = await textsIn((await exported(clerk, one)).body)
    expect(found.length).toBe(5)
    expect(found.flat().some((text) => WHOLE.test(text))).toBe(false)
    expect(await looks().findOne({ about: { kind: 'list', id: 'archives' } })).toMatchObject({
      purpose: 'ledger-check',
      fields: ['idNumber'],
    })
  })

  it('of a search is refused for a text that asks for nothing, and at another centre', async () => {
    const asked = { list: 'archives', purpose: 'reporting' } as const
    for (const text of [undefined, '', '云'])
      expect((await exported(clerk, { ...asked, text })).body).toMatchObject({
        code: 'D1001',
        fields: [{ path: 'text' }],
      })
    expect((await exported(clerk, { ...asked, text: 'yun', centre: 'nowhere' })).body).toMatchObject({
      code: 'D3001',
    })
  })

  it('of an import holds every row that stayed out, by page', async () => {
    const lines = Array.from({ length: 620 }, (_, n) => ledgerLine(n, { id: '1', no: `EX-${n}` }))
    const id = await startImport(archivist, csvOf(lines))
    await house.house.imports.run({ ref: id, seq: 2 })
    const { body } = await exported(archivist, { list: 'import-report', purpose: 'ledger-check', id })
    const rows = (await textsIn(body)).slice(2, -2)
    expect(rows.map(([row]) => Number(row))).toEqual(Array.from({ length: 620 }, (_, n) => n + 2))
  })
})

describe('the numbers a centre has issued', () => {
  const numbers = (days: object, purpose = 'work-arrangement') =>
    exported(clerk, { list: 'certificates', purpose: purpose as 'reporting', ...days })

  it('go out newest first, by their days, each once', async () => {
    await house.work()
    const issued = await database.connection
      .collection('certificates')
      .find({ centreId: 'demo-centre' })
      .sort({ _id: -1 })
      .toArray()
    expect(issued.length).toBeGreaterThan(10)
    const rows = (await textsIn((await numbers({})).body)).slice(1)
    expect(rows[0]).toEqual(['证明编号', '姓名', '公民身份号码', '存档编号', '出具日期', '有效期至', '状态'])
    expect(rows.slice(1, -2).map(([no]) => no)).toEqual(issued.map(({ no }) => no as string))
    expect(rows[1]?.[2]).toMatch(/^\d{6}\*{8}/)
    expect(rows[1]?.[6]).toBe('有效')
    const later = await textsIn((await numbers({ from: '2099-01-01' })).body)
    expect(later).toHaveLength(4)
  })

  it('of days the wrong way round are refused at the field', async () => {
    const { body } = await numbers({ from: '2026-03-02', to: '2026-03-01' })
    expect(body).toMatchObject({ code: 'D1001', fields: [{ path: 'to' }] })
  })
})

describe('the lists of whom and of what', () => {
  it('of centres holds every node, and goes out to whoever administers them', async () => {
    await looks().deleteMany({})
    const { body } = await exported(admin, { list: 'centres', purpose: 'reporting' })
    const [mark, heads, ...rows] = await textsIn(body)
    expect(mark?.[0]).toMatch(/^全部地区 机构 · 用途：统计和上报 · /)
    expect(heads?.slice(0, 4)).toEqual(['行政区划代码', '机构编号', '机构全称', '机构层级'])
    const { nodes } = (await admin.call(listStaffCentres)).body
    expect(rows.slice(0, -2).map((row) => row[2])).toHaveLength(nodes.length)
    expect(new Set(rows.slice(0, -2).map((row) => row[2]))).toEqual(new Set(nodes.map(({ name }) => name)))
    expect(await looks().findOne({ action: 'list.export' })).toMatchObject({ about: { id: 'centres' } })
  })

  it('of staff holds the roster of a centre, and only for whom may see it', async () => {
    const list = { list: 'staff', purpose: 'work-arrangement' } as const
    const { members } = (await admin.call(listStaff, { query: { centre: 'demo-centre' } })).body
    const asked = await exported(admin, { ...list, centre: 'demo-centre' })
    const rows = (await textsIn(asked.body)).slice(2, -2)
    expect(rows.map((row) => row[1])).toEqual(members.map(({ username }) => username))
    expect((await exported(clerk, list)).body).toMatchObject({ code: 'D3001' })
    expect((await exported(admin, { list: 'queue', purpose: 'reporting' })).body).toMatchObject({
      code: 'D3001',
    })
  })
})

// LibreOffice is not installed for this alone: where a machine has it, it must open what we write.
if (OFFICE) {
  describe('the workbook', () => {
    it('is opened by LibreOffice', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'export-'))
      const file = path.join(folder, 'queue.xlsx')
      writeFileSync(file, (await queue('reporting')).body)
      const made = spawnSync(OFFICE, ['--headless', '--convert-to', 'csv', '--outdir', folder, file])
      expect(made.status).toBe(0)
      expect(readFileSync(path.join(folder, 'queue.csv'), 'utf8')).toContain('办件编号')
    }, 120_000)
  })
}
