import type { ArchiveRecord } from '@server/features/archives'
import { demoIdNumber } from '@server/features/archives'
import * as contract from '@shared/contract/imports'
import { proveRealName } from '@shared/contract/real-name'
import { foldCustody } from '@shared/domain/archives/custody'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { storedBytes } from '@test/support/database-content'
import { useHouse } from '@test/support/house'
import { readPdfText } from '@test/support/poppler'
import { encode } from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('G25-batch', 'N17')
const database = useDatabase()
const house = useHouse(database, { archives: 5 })

/** Somebody of the list who has proved their name here. */
const OWNER = '13900000781'

let archivist: ApiClient
let clerk: ApiClient
beforeAll(async () => {
  const owner = await house.signedIn(OWNER)
  const proof = {
    document: 'id-card' as const,
    name: '云一晴',
    idNumber: demoIdNumber(7001),
    consent: '2026-11',
  }
  expect((await owner.call(proveRealName, { body: proof })).status).toBe(200)
  ;[archivist, clerk] = await Promise.all([house.staffSignedIn('archivist'), house.staffSignedIn('clerk')])
})

const UNIT = '演示轴承厂'
const HEAD = '姓名*,身份证号,出生年月,档案编号,份数,清点结果*,备注'
const line = (name: string, id: string, counted: string, birth = '', no = 'ZC-1') =>
  [name, id, birth, no, '12', counted, ''].join(',')
const LINES = [
  line('云一晴', demoIdNumber(7001), '相符'),
  line('云二雨', demoIdNumber(7002), '缺失'),
  line('云三雪', demoIdNumber(7003), '不一致', '', 'ZC-3'),
  line('云四霜', '', '√', '1980-05'),
  line('云五晴', '', '有'),
  line('云六雨', '11010119900101', '相符'),
  line('云一晴', demoIdNumber(7001), '相符'),
]
const list = (lines = LINES) => ({
  name: '移交清单.csv',
  bytes: encode([HEAD, ...lines].join('\n'), 'gb18030'),
})
const bring = async (by = archivist, file = list(), school = UNIT) =>
  by.call(contract.bringLedger, { query: { kind: 'handover', school }, file })
const SIGNED = {
  reason: 'bankrupt' as const,
  plan: '云破管〔2026〕3号',
  handedBy: '山守诚',
  on: '2026-01-05',
}
const sign = (id: string, version: number, more: object = {}) =>
  archivist.call(contract.signHandover, { params: { id }, body: { ...SIGNED, version, ...more } })
const start = (id: string, version: number) =>
  archivist.call(contract.stepImport, { params: { id }, body: { version, command: 'start' } })
const read = async (id: string) => (await archivist.call(contract.readImport, { params: { id } })).body
const printed = async (id: string, by = archivist) => {
  const { status, body } = await by.call(contract.printHandover, { params: { id } })
  return status === 200 ? readPdfText(new Uint8Array(body as Buffer)) : (body as { key: string }).key
}
const archives = () => database.connection.collection<ArchiveRecord>('archives')
const filesOf = (id: string) => archives().find({ 'facts.0.data.importId': id }).toArray()

describe(`a unit that is closed hands over all its files (${shows.join(' ')})`, () => {
  let id = ''

  it('by a list that is counted line by line, printed, and signed by both sides before anything comes in', async () => {
    expect((await bring(archivist, list(), ' ')).body).toMatchObject({ fields: [{ path: 'school' }] })
    const brought = await bring()
    expect([brought.status, brought.body]).toMatchObject([
      201,
      { kind: 'handover', school: UNIT, total: 7, encoding: expect.stringMatching(/gb18030/i), signed: null },
    ])
    id = brought.body.id
    expect(brought.body.can).toEqual(['map', 'sign', 'start', 'discard'])
    const paper = await printed(id)
    for (const words of [UNIT, '云三雪', '移交单位（盖章）', '接收机构（盖章）'])
      expect([words, paper.includes(words)]).toEqual([words, true])
    expect(paper).not.toContain(demoIdNumber(7001))
    expect(await printed(id, clerk)).toBe('permission.denied')
    expect((await start(id, brought.body.version)).body).toMatchObject({ key: 'handover.unsigned' })
    expect((await sign(id, brought.body.version, { on: '2999-01-01' })).body).toMatchObject({
      fields: [{ path: 'on' }],
    })
    expect((await sign(id, brought.body.version, { reason: 'tired' })).status).toBe(400)
    const signed = await sign(id, brought.body.version)
    expect(signed.body.signed).toEqual({
      ...{ plan: SIGNED.plan, handedBy: '山守诚', takenBy: '演示档案员', on: '2026-01-05' },
      reason: '破产',
    })
    expect(await printed(id)).toContain('山守诚')
    expect((await start(id, signed.body.version)).status).toBe(200)
  })

  it('good lines in, by the same facts as a ledger, and bad ones out with column, reason and remedy', async () => {
    await house.work()
    const done = await read(id)
    expect([done.state, done.progress]).toMatchObject([
      'done',
      { done: 7, registered: 2, unlinked: 1, known: 1, bad: 4, told: 1 },
    ])
    const { rows } = (
      await archivist.call(contract.readImportRows, { params: { id }, query: { kind: 'bad' } })
    ).body
    expect(rows.map(({ row, lines }) => [row, lines[0]?.column, lines[0]?.reason])).toEqual([
      [3, '清点结果', '清点时没有找到这份档案'],
      [4, '清点结果', '清点时实物与清单不符'],
      [6, '出生日期', '没有身份证号，也没有出生日期'],
      [7, '公民身份号码', '身份证号不是 18 位'],
    ])
    expect(rows.every(({ lines }) => lines.every(({ remedy }) => remedy.endsWith('。')))).toBe(true)
    const files = await filesOf(id)
    expect(files.map(({ holderName, previousNo }) => `${holderName} ${previousNo ?? ''}`).toSorted()).toEqual(
      ['云一晴 ZC-1', '云四霜 ZC-1'],
    )
    for (const { facts } of files) {
      expect([facts.map(({ kind }) => kind), foldCustody(facts).state]).toEqual([
        ['register', 'receive'],
        'received',
      ])
      expect(firstBrokenFact(facts, house.house.ledger.sha256)).toBeNull()
    }
  })

  it('and nothing twice: the same list again brings only what was mended', async () => {
    const again = (await bring(archivist, list(LINES.map((one) => one.replace('缺失', '相符'))))).body
    const { version } = (await sign(again.id, again.version)).body
    await start(again.id, version)
    await house.work()
    expect((await read(again.id)).progress).toMatchObject({ registered: 1, known: 3, bad: 3, flagged: 0 })
    expect((await filesOf(again.id)).map(({ holderName }) => holderName)).toEqual(['云二雨'])
  })

  it('and tells each of the people who have an account, once, from whom to whom, and what they can do', async () => {
    const told = '您的单位档案移交：您的档案已由演示轴承厂移交给'
    const texts = async () =>
      (await house.phones.messages(OWNER)).map(({ text }) => text).filter((text) => text.includes(told))
    expect(await texts()).toEqual([expect.stringMatching(/移交给.+，可以查询、转走。请登录档易办查看。$/)])
    const messages = await database.connection.collection('messages').find({ caseId: id }).toArray()
    expect(messages.map(({ name, state }) => [name, state])).toEqual([['handed-over', 'sent']])
    expect(await house.house.jobs.dead()).toEqual([])
  })

  it('only a list of a unit is signed and printed, and what was said of it stands in no plain byte', async () => {
    const file = { name: '台账.csv', bytes: Buffer.from('姓名,公民身份号码\n云七雪,') }
    const ledger = (await archivist.call(contract.bringLedger, { file })).body
    expect((await sign(ledger.id, ledger.version)).body).toMatchObject({ key: 'import.not-possible' })
    expect(await printed(ledger.id)).toBe('import.not-possible')
    const bytes = [...(await storedBytes(database.connection)).values()].flat()
    for (const words of ['山守诚', '云破管〔2026〕3号', demoIdNumber(7001)])
      expect([words, bytes.some((part) => part.includes(words))]).toEqual([words, false])
  })
})
