import { listCentres, readCentre } from '@shared/contract/centres'
import { importDirectory, lookAtDirectory, readDirectoryTemplate } from '@shared/contract/directory'
import { readGuide } from '@shared/contract/guides'
import * as routes from '@shared/contract/staff-centres'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { reg } from '@shared/kernel/reg'
import { type ApiClient, apiClient } from '@test/support/api-client'
import { centreSample, tableSample } from '@test/support/centre-samples'
import { useDatabase } from '@test/support/database'
import { DIRECTORY_HEAD, directoryLine, directoryOf } from '@test/support/directories'
import { useHouse } from '@test/support/house'
import { readTable, textsOf, workbook } from '@test/support/tables'
import { encode } from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CentreRecord } from './repository'

const shows = reg('N5', 'N6', 'N26', 'N7-place')
const database = useDatabase()
const house = useHouse(database, { archives: 5 })
let admin: ApiClient
let supervisor: ApiClient
beforeAll(async () => {
  ;[admin, supervisor] = await Promise.all([house.staffSignedIn('admin'), house.staffSignedIn('supervisor')])
})
const citizen = () => apiClient(house.citizen)
const stored = () => database.connection.collection<CentreRecord>('centres')
const REASON = '新设机构'
const enter = (code: string, own: Partial<typeof centreSample> = {}) =>
  admin.call(routes.saveCentre, {
    body: { target: { code }, centre: { ...centreSample, ...own }, reason: REASON } as never,
  })
const paths = (body: unknown): string[] =>
  (body as { fields?: { path: string }[] }).fields?.map(({ path }) => path) ?? []

describe(`a centre as an administrator enters it (${shows.join(' ')})`, () => {
  it('is found by anybody at once, and changed with its reason in its history', async () => {
    const { body: made } = await enter('ONE1')
    expect(made).toMatchObject({ tone: 'good', history: [{ says: '新增', why: REASON }] })
    expect((await citizen().call(readCentre, { params: { id: made.id } })).body).toMatchObject({ open: true })
    const change = {
      target: { id: made.id, version: made.version },
      centre: { ...centreSample, phone: '0000-1' },
      reason: '换了号码',
    }
    const { body: changed } = await admin.call(routes.saveCentre, { body: change })
    expect(changed.history.map(({ says, why }) => [says, why])).toEqual([
      ['变更电话', '换了号码'],
      ['新增', REASON],
    ])
    expect((await admin.call(routes.saveCentre, { body: change })).status).toBe(409)
    const record = await stored().findOne({ code: 'ONE1' })
    expect(firstBrokenFact(record?.facts ?? [], house.house.cases.sha256)).toBeNull()
    expect(record?.facts).toHaveLength(2)
  })

  it('whose authority lapsed yesterday is shown so, and leaves the public directory', async () => {
    const standing = { kind: 'authorised', document: '演示人社许〔2024〕7号', validFrom: '2020-01-01' }
    const { body } = await enter('LAPSED1', {
      name: '云帆市望湖区期满服务站（演示）',
      standing: { ...standing, validUntil: '2020-12-31' } as never,
    })
    expect(body).toMatchObject({ tone: 'gone', standingSays: expect.stringContaining('到期') })
    const found = await citizen().call(listCentres, { query: { q: '期满服务站' } })
    expect(found.body.total).toBe(0)
  })

  it('is refused field by field where things do not go together, and nothing is written', async () => {
    const before = await stored().countDocuments()
    const answers = [
      await enter('ONE1'),
      await enter('BAD1', { parentId: 'demo-centre' }),
      await enter('BAD2', { scope: [] }),
      await enter('BAD3', { level: 'street' as never }),
    ]
    expect(answers.map(({ body }) => paths(body))).toEqual([
      ['target.code'],
      ['parentId'],
      ['scope'],
      ['level', 'standing'],
    ])
    expect((await enter('FAR1', { regionCode: '570101' })).status).toBe(403)
    expect(await stored().countDocuments()).toBe(before)
  })
})

describe('a version of a local table', () => {
  it('holds from its day when another person has confirmed it, and a guide says it then', async () => {
    const rows = [
      {
        key: 'promise.custody-certificate',
        value: 4,
        source: {
          kind: 'text' as const,
          document: '演示人社发〔2026〕2号',
          sentence: '存档证明四个工作日办结。',
        },
      },
    ]
    const effectiveFrom = house.house.clock.now().toISOString().slice(0, 10)
    const body = { ...tableSample, rows, effectiveFrom }
    const { body: proposed } = await admin.call(routes.proposeTable, { body })
    const [version] = proposed.versions
    expect(version).toMatchObject({ status: 'proposed', inForce: false, can: [] })
    const params = { id: version?.id ?? '' }
    const decision = { decision: 'confirm' as const, reason: '核对无误' }
    expect((await admin.call(routes.decideTable, { params, body: decision })).status).toBe(403)
    const guide = { params: { item: 'custody-certificate' }, query: { centre: 'demo-centre' } }
    const days = async () =>
      (await citizen().call(readGuide, guide)).body.clocks.map(({ workingDays }) => workingDays)
    expect(await days()).not.toContain(4)
    const { body: confirmed } = await supervisor.call(routes.decideTable, { params, body: decision })
    expect(confirmed.versions[0]).toMatchObject({ status: 'confirmed', inForce: true })
    expect(await days()).toContain(4)
    expect((await supervisor.call(routes.decideTable, { params, body: decision })).status).toBe(409)
  })

  it('cannot begin in the past, nor be laid down for another department’s region', async () => {
    const past = await admin.call(routes.proposeTable, {
      body: { ...tableSample, effectiveFrom: '2020-01-01' },
    })
    expect([past.status, paths(past.body)]).toEqual([400, ['effectiveFrom']])
    const far = await admin.call(routes.proposeTable, { body: { ...tableSample, regionCode: '570100' } })
    expect(far.status).toBe(403)
  })
})

describe('an official directory', () => {
  const LINES = [
    directoryLine(1),
    directoryLine(2, { region: '560177' }),
    directoryLine(3, { phone: '找前台' }),
    directoryLine(4),
  ]

  it('has a template: the official columns, and an example that never comes in', async () => {
    const { body, headers } = await admin.call(readDirectoryTemplate)
    expect(headers['content-disposition']).toContain(encodeURIComponent('机构目录模板.xlsx'))
    const [head = [], example = []] = textsOf((await readTable('a.xlsx', body as Buffer)).rows)
    expect(head.join(',')).toBe(DIRECTORY_HEAD)
    const filled = await workbook([head, example, directoryLine(21).split(',')])
    const looked = await admin.call(lookAtDirectory, { file: { name: '目录.xlsx', bytes: filled } })
    expect(looked.body).toMatchObject({ entered: 1, bad: 1, missing: [] })
    expect(looked.body.rows.map(({ lines }) => lines.map(({ column }) => column))).toEqual([['行政区划代码']])
  })

  it('is looked at first: columns, counts and every row left out, and nothing is written', async () => {
    const before = await stored().countDocuments()
    const { status, body } = await admin.call(lookAtDirectory, { file: directoryOf(LINES) })
    expect([status, body.total, body.entered, body.bad]).toEqual([200, 4, 2, 2])
    expect(body.columns.map(({ title, code }) => [title, code]).slice(1, 4)).toEqual([
      ['行政区划代码', 'regionCode'],
      ['机构编号', 'institutionCode'],
      ['机构全称', 'name'],
    ])
    expect(body.rows.map(({ row, lines }) => [row, lines[0]?.column])).toEqual([
      [3, '行政区划代码'],
      [4, '联系电话'],
    ])
    expect(body.rows[0]?.lines[0]).toMatchObject({
      reason: '现行行政区划里没有这个代码，可能已经撤并',
      remedy: expect.stringContaining('现行的代码'),
    })
    expect(await stored().countDocuments()).toBe(before)
  })

  it('brings its good rows in, once, by whatever key and in whatever form it comes again', async () => {
    const file = directoryOf(LINES)
    const query = { standing: 'statutory' as const }
    const key = 'a-key-for-this-directory'
    const first = await admin.call(importDirectory, { file, query, key })
    expect(first.body).toMatchObject({ entered: 2, known: 0, bad: 2 })
    expect((await admin.call(importDirectory, { file, query, key })).body).toEqual(first.body)
    expect(
      (await admin.call(importDirectory, { file: directoryOf([LINES[0] ?? '']), query, key })).status,
    ).toBe(422)
    const text = [DIRECTORY_HEAD, ...LINES].join('\n')
    const chinese = { name: '目录.csv', bytes: encode(text, 'gb18030') }
    const sheet = {
      name: '目录.xlsx',
      bytes: await workbook([DIRECTORY_HEAD, ...LINES].map((line) => line.split(','))),
    }
    for (const again of [chinese, sheet])
      expect((await admin.call(importDirectory, { file: again, query })).body).toMatchObject({
        entered: 0,
        known: 2,
        bad: 2,
      })
    expect(await stored().countDocuments({ institutionCode: /^5601-9/ })).toBe(2)
    const found = await citizen().call(listCentres, { query: { q: '松涛路 1 号' } })
    expect(found.body.centres[0]).toMatchObject({ name: '云帆市听松区就业服务所1部（演示）' })
  })

  it('goes on where a process died', async () => {
    const key = 'a-key-of-a-broken-import'
    const file = directoryOf([directoryLine(11), directoryLine(12)])
    await admin.call(importDirectory, { file, key })
    await stored().deleteOne({ institutionCode: '5601-9012' })
    await database.connection.collection('claims').deleteMany({})
    await house.house.centres.reload()
    expect((await admin.call(importDirectory, { file, key })).body).toMatchObject({ entered: 2, bad: 0 })
    expect(await stored().countDocuments({ institutionCode: /^5601-901/ })).toBe(2)
  })

  it('without a column it needs says which, and can be told which it is', async () => {
    const text = ['区划,名,机构层级', '560102,云帆市听松区档案室（演示）,区级'].join('\n')
    const file = { name: '目录.csv', bytes: Buffer.from(text) }
    const looked = await admin.call(lookAtDirectory, { file })
    expect([looked.body.missing, looked.body.entered]).toEqual([['行政区划代码', '机构全称'], 0])
    const refused = await admin.call(importDirectory, { file })
    expect(refused.body).toMatchObject({ key: 'table.column-missing' })
    const query = { columns: 'regionCode,name,level' } as never
    expect((await admin.call(importDirectory, { file, query })).body).toMatchObject({ entered: 1, bad: 0 })
  })
})
