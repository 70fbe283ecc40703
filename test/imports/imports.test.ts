import type { ArchiveRecord } from '@server/features/archives'
import { demoIdNumber } from '@server/features/archives'
import type { ImportRecord } from '@server/features/imports'
import {
  bringLedger,
  listImports,
  readImport,
  readImportRows,
  readLedgerTemplate,
  stepImport,
} from '@shared/contract/imports'
import { foldCustody } from '@shared/domain/archives/custody'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { IMPORT_RULES } from '@shared/domain/imports/rules'
import { foldImport } from '@shared/domain/imports/table'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { csvOf, exported, HEAD, importNow, ledgerLine, mapTo, startImport } from '@test/support/ledgers'
import { readTable, textsOf, workbook } from '@test/support/tables'
import { encode } from 'iconv-lite'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'

const shows = reg('N17', 'J-size')
const database = useDatabase()
const house = useHouse(database, { archives: 5 })

let archivist: ApiClient
beforeAll(async () => {
  archivist = await house.staffSignedIn('archivist')
})
const archives = () => database.connection.collection<ArchiveRecord>('archives')
const imports = () => database.connection.collection<ImportRecord>('imports')
const ours = { archiveNo: /^TZ-/ }
beforeEach(async () => {
  await archives().deleteMany(ours)
})

describe(`a ledger is brought in (${shows.join(' ')})`, () => {
  it('row by row, every record by its facts, which name the import, the row, and who started it', async () => {
    const done = await importNow(
      house,
      archivist,
      csvOf([ledgerLine(1), ledgerLine(2, { id: '' }), ledgerLine(3)]),
    )
    expect(done).toMatchObject({
      state: 'done',
      total: 3,
      progress: { row: 4, done: 3, registered: 3, unlinked: 1, known: 0, bad: 0, flagged: 0 },
      can: [],
      failure: null,
    })
    const record = await archives().findOne({ archiveNo: 'TZ-1' })
    expect(record!.facts.map(({ kind, by }) => [kind, by.name])).toEqual([
      ['register', '演示档案员'],
      ['receive', '演示档案员'],
      ['shelve', '演示档案员'],
    ])
    expect(record!.facts[0]!.data).toEqual({ importId: done.id, row: 2 })
    expect(foldCustody(record!.facts)).toMatchObject({ state: 'shelved', shelf: '2-1' })
    expect(JSON.stringify(record)).not.toContain(demoIdNumber(5001))
    expect((await archives().findOne({ archiveNo: 'TZ-2' }))!.idIndex).toBeUndefined()
  })

  it('brings nothing twice: the same file again, one that overlaps it, and another format of it', async () => {
    const lines = [ledgerLine(1), ledgerLine(2), ledgerLine(3, { id: '', no: '' })]
    expect((await importNow(house, archivist, csvOf(lines))).progress).toMatchObject({
      registered: 3,
      known: 0,
    })
    const before = await archives().find().toArray()
    expect((await importNow(house, archivist, csvOf(lines))).progress).toMatchObject({
      registered: 0,
      known: 3,
    })
    const rows = [HEAD, ...lines, ledgerLine(4)].map((line) => line.split(','))
    const overlap = await importNow(house, archivist, { name: 'a.xlsx', bytes: await workbook(rows) })
    expect(overlap.progress).toMatchObject({ registered: 1, known: 3 })
    const gb = { name: 'b.csv', bytes: encode([HEAD, ...lines].join('\n'), 'gb18030') }
    expect(await importNow(house, archivist, gb)).toMatchObject({
      encoding: 'GB18030',
      progress: { registered: 0, known: 3 },
    })
    expect((await archives().find().toArray()).filter(({ archiveNo }) => archiveNo !== 'TZ-4')).toEqual(
      before,
    )
    await archives().deleteMany({ archiveNo: /^XB-/ })
  })

  it('good rows come in and bad ones stay out, told by row, column, reason and remedy', async () => {
    const lines = [ledgerLine(1), ledgerLine(2, { id: '110101' }), ledgerLine(3, { name: '' }), ledgerLine(4)]
    const done = await importNow(house, archivist, csvOf(lines))
    expect(done.progress).toMatchObject({ done: 4, registered: 2, bad: 2 })
    const { body } = await archivist.call(readImportRows, { params: { id: done.id }, query: { kind: 'bad' } })
    expect(body.rows.map(({ row, lines: [line] }) => [row, line])).toEqual([
      [3, { column: '公民身份号码', reason: '身份证号不是 18 位', remedy: expect.stringContaining('留空') }],
      [4, { column: '姓名', reason: '没有填写', remedy: '请补填。' }],
    ])
    expect(body.next).toBeNull()
  })

  it('flags one person with two files, one number of two people, and one archive number of two files', async () => {
    await importNow(house, archivist, csvOf([ledgerLine(1), ledgerLine(2), ledgerLine(3)]))
    const done = await importNow(
      house,
      archivist,
      csvOf([
        ledgerLine(1, { no: 'TZ-91' }),
        ledgerLine(12, { id: demoIdNumber(5002), no: 'TZ-92', name: '星四雨' }),
        ledgerLine(13, { no: 'TZ-3' }),
      ]),
    )
    expect(done.progress).toMatchObject({ registered: 3, flagged: 3 })
    const { body } = await archivist.call(readImportRows, {
      params: { id: done.id },
      query: { kind: 'flagged' },
    })
    expect(body.rows.map(({ row, lines }) => [row, lines[0]?.reason])).toEqual([
      [2, '同一身份证号有两份档案记录'],
      [3, '同一身份证号登记了两个姓名'],
      [4, '同一存档编号有两份档案记录'],
    ])
    for (const { archiveIds } of body.rows) expect(archiveIds).toHaveLength(1)
    const report = await exported(archivist, {
      list: 'import-report',
      purpose: 'work-arrangement',
      id: done.id,
    })
    const texts = textsOf((await readTable('a.xlsx', report.body)).rows)
    expect(texts[1]).toEqual(['行号', '结果', '列', '原因', '改正办法'])
    expect(texts[2]?.slice(0, 4)).toEqual([
      '2',
      '已导入，待判断',
      '公民身份号码',
      '同一身份证号有两份档案记录',
    ])
  })
})

describe('its columns', () => {
  const file = csvOf([ledgerLine(1)].map((line) => `${line},甲`))
  const strange = { name: 'a.csv', bytes: Buffer.from(`${HEAD},他的颜色\n${ledgerLine(1)},甲\n`) }

  it('are shown with the first rows before anything runs; unknown ones must be decided', async () => {
    const { body } = await archivist.call(bringLedger, { file: strange })
    expect(body.columns.map(({ code }) => code)).toEqual([
      'name',
      'idNumber',
      'archiveNo',
      'shelf',
      'school',
      'graduatedOn',
      null,
    ])
    expect(body.columns[6]).toEqual({ title: '他的颜色', code: null, samples: ['甲'] })
    expect(body.starredLeftOut).toContain('民族')
    const step = { version: body.version, command: 'start' as const }
    const refused = await archivist.call(stepImport, { params: { id: body.id }, body: step })
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'D8221', title: expect.stringContaining('他的颜色') },
    })
    const codes = body.columns.map(({ code }) => code)
    const mapped = await mapTo(archivist, body.id, body.version, codes.with(6, 'none'))
    expect(mapped.status).toBe(200)
    const again = { version: mapped.body.version, command: 'start' as const }
    expect((await archivist.call(stepImport, { params: { id: body.id }, body: again })).status).toBe(200)
    await house.work()
    expect((await archivist.call(readImport, { params: { id: body.id } })).body.progress.registered).toBe(1)
    expect(file.name).toBe('台账.csv')
  })

  it('cannot be matched with what nobody knows, twice, too few, or without a name', async () => {
    const { body } = await archivist.call(bringLedger, { file: strange })
    const codes = body.columns.map(({ code }) => code)
    const cases = [
      [codes.with(6, 'colour'), 'D1001'],
      [codes.with(6, 'name'), 'D8219'],
      [codes.slice(1), 'D1001'],
    ] as const
    for (const [mapping, code] of cases)
      expect((await mapTo(archivist, body.id, body.version, [...mapping])).body).toMatchObject({ code })
    const nameless = await mapTo(archivist, body.id, body.version, codes.with(0, 'none').with(6, 'none'))
    const step = { version: nameless.body.version, command: 'start' as const }
    const refused = await archivist.call(stepImport, { params: { id: body.id }, body: step })
    expect(refused.body).toMatchObject({ code: 'D8220' })
  })
})

describe('a run', () => {
  const many = (from: number, count: number) =>
    csvOf(Array.from({ length: count }, (_, n) => ledgerLine(from + n)))
  const step = async (id: string, command: 'pause' | 'resume' | 'start' | 'discard') => {
    const { version } = (await archivist.call(readImport, { params: { id } })).body
    return archivist.call(stepImport, { params: { id }, body: { version, command } })
  }

  it('is paused and goes on where it was, nothing twice and nothing lost', async () => {
    const rows = IMPORT_RULES.batch + 250
    const id = await startImport(archivist, many(0, rows))
    const { seq = 0 } = (await imports().findOne({ _id: id }))!.outbox[0] ?? {}
    await house.house.imports.run({ ref: id, seq }, 0)
    expect((await archivist.call(readImport, { params: { id } })).body.progress.done).toBe(IMPORT_RULES.batch)
    expect((await step(id, 'pause')).body).toMatchObject({ state: 'paused', can: ['resume'] })
    await house.work()
    expect((await archivist.call(readImport, { params: { id } })).body.progress.done).toBe(IMPORT_RULES.batch)
    expect((await step(id, 'resume')).body.state).toBe('running')
    await house.work()
    const done = (await archivist.call(readImport, { params: { id } })).body
    expect(done).toMatchObject({ state: 'done', progress: { done: rows, registered: rows, known: 0 } })
    expect(await archives().countDocuments(ours)).toBe(rows)
  })

  it('by two workers at the same stretch registers every row once, and counts it once', async () => {
    const id = await startImport(archivist, many(0, 300))
    const job = { ref: id, seq: 2 }
    await Promise.all([house.house.imports.run(job), house.house.imports.run(job)])
    await house.work()
    const { progress } = (await archivist.call(readImport, { params: { id } })).body
    expect(progress).toMatchObject({ done: 300, registered: 300, known: 0 })
    expect(await archives().countDocuments(ours)).toBe(300)
  })

  it('refuses what is not possible, an older version, and another centre', async () => {
    const id = await startImport(archivist, many(0, 1))
    await house.work()
    for (const command of ['pause', 'resume', 'start', 'discard'] as const)
      expect((await step(id, command)).body).toMatchObject({ code: 'D8303' })
    const old = await archivist.call(stepImport, { params: { id }, body: { version: 1, command: 'pause' } })
    expect(old.body).toMatchObject({ code: 'D8302' })
    await imports().updateOne({ _id: id }, { $set: { centreId: 'another' } })
    expect((await archivist.call(readImport, { params: { id } })).body).toMatchObject({ code: 'D8301' })
    expect((await archivist.call(listImports)).body.imports.map((one) => one.id)).not.toContain(id)
  })

  it('leaves facts that fold to its state, and no outbox', async () => {
    for (const record of await imports().find().toArray()) {
      expect(foldImport(record.facts)).toBe(record.state)
      expect(record.version).toBe(record.facts.length)
      expect(firstBrokenFact(record.facts, house.house.cases.sha256)).toBeNull()
      if (record.state === 'done') expect([record.outbox, record.outboxAt]).toEqual([[], undefined])
    }
  })

  it('loses its file thirty days later, and keeps its counts', async () => {
    const id = await startImport(archivist, many(0, 2))
    await house.work()
    const later = new Date(house.clock.now().getTime() + 31 * 86_400_000)
    await house.house.imports.sweep(later)
    const body = (await archivist.call(readImport, { params: { id } })).body
    expect(body).toMatchObject({ name: '', state: 'done', progress: { registered: 2 } })
    expect(body.columns[0]?.samples).toEqual([])
    expect((await imports().findOne({ _id: id }))!.about).toBeNull()
  })
})

it('the template is a ledger with every column, and comes in when it is filled in', async () => {
  const { body } = await archivist.call(readLedgerTemplate)
  const { rows } = await readTable('a.xlsx', body as Buffer)
  const [head = []] = textsOf(rows)
  expect(head).toHaveLength(38)
  const filled = await workbook([
    head,
    head.map((title) => (title === '姓名*' ? '云一晴' : title === '存档编号' ? 'TZ-7' : null)),
  ])
  const done = await importNow(house, archivist, { name: '档案接收登记.xlsx', bytes: filled })
  expect(done).toMatchObject({ starredLeftOut: [], progress: { registered: 1, unlinked: 1 } })
})
