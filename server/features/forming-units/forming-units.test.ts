import { demoIdNumber, filePaper } from '@server/features/archives'
import * as forming from '@shared/contract/forming-units'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { shelved } from '@test/support/archives'
import { useDatabase } from '@test/support/database'
import { SAMPLE_UNIT, withLetter, withPaper, withUnit } from '@test/support/forming-units'
import { useHouse } from '@test/support/house'
import { KEEPER, materialDeps, samplePaper } from '@test/support/materials'
import { freshCall } from '@test/support/members'
import { readPdfText } from '@test/support/poppler'
import { expectProblem } from '@test/support/problem'
import { beforeAll, describe, expect, it } from 'vitest'
import { noteLetter } from './note-letter'
import { settleFiled } from './settle-filed'

const shows = reg('M31', 'N14', 'N29-leak')
const database = useDatabase()
const house = useHouse(database, { archives: 4 })
let archivist: ApiClient
let clerk: ApiClient

beforeAll(async () => {
  archivist = await house.staffSignedIn('archivist')
  clerk = await house.staffSignedIn('clerk')
})

const papersOf = async (unit: string, query: object = {}) =>
  (await archivist.call(forming.listExpectedPapers, { query: { unit, ...query } })).body.papers
const stored = (id: string) => house.house.formingUnits.papers.findById(id)

describe(`the register of forming units (${shows.join(' ')})`, () => {
  it('takes a unit once per key, changes it by version and keeps address and phone sealed', async () => {
    const key = 'one-and-the-same-key-of-a-unit'
    const [first, again] = [
      await archivist.call(forming.registerFormingUnit, { body: SAMPLE_UNIT, key }),
      await archivist.call(forming.registerFormingUnit, { body: SAMPLE_UNIT, key }),
    ]
    expect(again.body).toEqual(first.body)
    const { id } = first.body
    const changed = { version: 1, ...SAMPLE_UNIT, address: '云帆市演示路2号' }
    await archivist.call(forming.changeFormingUnit, { params: { id }, body: changed })
    const old = await archivist.call(forming.changeFormingUnit, { params: { id }, body: changed })
    expectProblem(old, 'D4641')
    const { units, mayKeep } = (await clerk.call(forming.listFormingUnits)).body
    expect(mayKeep).toBe(false)
    const row = units.find((unit) => unit.id === id)
    expect(row).toMatchObject({ version: 2, address: '云帆市演示路2号', state: 'on', letters: [] })
    expect(row?.forms).toEqual([{ code: 'labour-contract', title: '劳动（聘用）合同' }])
    const record = await house.house.formingUnits.units.findById(id)
    expect(firstBrokenFact(record?.facts ?? [], house.house.cases.sha256)).toBeNull()
    expect(JSON.stringify(record)).not.toContain('演示路')
    expect(JSON.stringify(record)).not.toContain('5555')
  })

  it('refuses a kind of paper no catalogue has, and says at which field', async () => {
    const body = { ...SAMPLE_UNIT, forms: ['labour-contract', 'no-such-paper'] }
    const answer = await archivist.call(forming.registerFormingUnit, { body })
    expectProblem(answer, 'D1001', ['forms'])
  })

  it('switches a unit off with a listed reason: nothing is expected of it and no letter goes out, until it is on', async () => {
    const { unit, file } = await withPaper(house)
    const params = { id: unit.id }
    const off = { version: 1, to: 'off' as const, reason: 'dissolved' as const }
    await archivist.call(forming.switchFormingUnit, { params, body: off })
    const letter = await archivist.call(forming.sendChaseLetter, { params, body: { version: 2 } })
    expectProblem(letter, 'D4642')
    const wanted = {
      unit: unit.id,
      archiveNo: file.archiveNo,
      kind: 'labour-contract',
      formedOn: '2026-01-05',
    }
    expectProblem(await archivist.call(forming.expectPaper, { body: wanted }), 'D4642')
    await archivist.call(forming.switchFormingUnit, { params, body: { version: 2, to: 'on' } })
    expect((await archivist.call(forming.expectPaper, { body: wanted })).status).toBe(201)
  })
})

describe('the papers that are waited for', () => {
  it('stand in the order of their last day with their lights, and are found by light and unit', async () => {
    const { unit, file } = await withPaper(house)
    // The clock of these tests stands on Sunday 2026-11-22.
    for (const formedOn of ['2026-11-10', '2026-10-25'])
      await archivist.call(forming.expectPaper, {
        body: {
          unit: unit.id,
          archiveNo: ` ${file.archiveNo.toLowerCase()} `,
          kind: 'labour-contract',
          formedOn,
        },
      })
    const all = await papersOf(unit.id)
    expect(all.map(({ formedOn, due, light, late }) => [formedOn, due, light, late])).toEqual([
      ['2025-12-01', '2026-01-04', 'red', 322],
      ['2026-10-25', '2026-11-25', 'amber', 0],
      ['2026-11-10', '2026-12-10', 'green', 0],
    ])
    expect((await papersOf(unit.id, { light: 'red' })).map(({ light }) => light)).toEqual(['red'])
    expect((await papersOf(unit.id, { light: 'amber' })).map(({ light }) => light)).toEqual(['red', 'amber'])
    const { papers, next } = (
      await archivist.call(forming.listExpectedPapers, {
        query: { unit: unit.id, after: '2026-01-04 zzzzzzzzzzzzzzzzzzzzzzzzzz' },
      })
    ).body
    expect([papers.length, next]).toEqual([2, null])
  })

  it('are refused in words at their field: unknown number, kind the unit does not form, a day to come', async () => {
    const { unit, file } = await withPaper(house)
    const right = {
      unit: unit.id,
      archiveNo: file.archiveNo,
      kind: 'labour-contract',
      formedOn: '2026-01-05',
    }
    const wrong = [
      ['archiveNo', { ...right, archiveNo: 'NOBODY-1' }],
      ['kind', { ...right, kind: 'party-application' }],
      ['formedOn', { ...right, formedOn: '2026-11-23' }],
      ['formedOn', { ...right, formedOn: '2026-02-30' }],
    ] as const
    for (const [path, body] of wrong) {
      const answer = await archivist.call(forming.expectPaper, { body })
      expectProblem(answer, 'D1001', [path])
    }
    const twice = await archivist.call(forming.expectPaper, { body: { ...right, formedOn: '2025-12-01' } })
    expectProblem(twice, 'D4649')
    expect(await papersOf(unit.id)).toHaveLength(1)
  })

  it('are taken however late, told how late, and waited for again when that was a mistake', async () => {
    const { unit, paper } = await withPaper(house)
    const params = { id: paper.id }
    const early = { version: 1, command: 'receive' as const, on: '2025-11-30' }
    expectProblem(await archivist.call(forming.settleExpectedPaper, { params, body: early }), 'D1001', ['on'])
    const key = 'one-and-the-same-key-of-a-receipt'
    const body = { ...early, on: '2026-03-04' }
    const first = await archivist.call(forming.settleExpectedPaper, { params, body, key })
    expect(first.body).toEqual({ id: paper.id, version: 2 })
    expect((await archivist.call(forming.settleExpectedPaper, { params, body, key })).body).toEqual(
      first.body,
    )
    expect(await papersOf(unit.id, { state: 'received' })).toMatchObject([
      { receivedOn: '2026-03-04', late: 59, light: 'red' },
    ])
    const again = await archivist.call(forming.settleExpectedPaper, { params, body: { ...body, version: 2 } })
    expectProblem(again, 'D4648')
    await archivist.call(forming.settleExpectedPaper, { params, body: { version: 2, command: 'reopen' } })
    const gone = { version: 3, command: 'withdraw' as const, reason: 'never-formed' as const }
    await archivist.call(forming.settleExpectedPaper, { params, body: gone })
    expect(await papersOf(unit.id, { state: 'withdrawn' })).toMatchObject([{ reason: 'never-formed' }])
    const record = await stored(paper.id)
    expect(record?.facts.map(({ kind }) => kind)).toEqual(['expect', 'receive', 'reopen', 'withdraw'])
    expect(JSON.stringify(record)).not.toContain('labour-contract')
  })
})

describe('a paper that is filed', () => {
  const by = { kind: 'staff', id: 'test-archivist', role: 'archivist', name: '演示档案员' } as const
  const at = '2026-01-20T02:00:00.000Z'
  const file = (id: string, key: string, more: object, cameOn?: string) =>
    filePaper(materialDeps(house), id, samplePaper(more), { by, at, key, ...(cameOn ? { cameOn } : {}) })

  it('settles its line by itself, on the day it was handed in, once; staff may still take that back', async () => {
    const { unit, paper, file: archive } = await withPaper(house)
    const id = await file(archive._id, 'one', { formedOn: '2025-12' }, '2026-01-03')
    await house.work()
    await settleFiled(house.house.formingUnits, { ref: archive._id, seq: Number(id.slice(1)) })
    const [row] = await papersOf(unit.id, { state: 'received' })
    expect(row).toMatchObject({
      receivedOn: '2026-01-03',
      late: 0,
      light: 'amber',
      byFiling: true,
      version: 2,
    })
    expect((await stored(paper.id))?.facts.at(-1)).toMatchObject({
      by,
      data: { on: '2026-01-03', paper: id },
    })
    const again = { version: 2, command: 'reopen' as const }
    await archivist.call(forming.settleExpectedPaper, { params: { id: paper.id }, body: again })
    await settleFiled(house.house.formingUnits, { ref: archive._id, seq: Number(id.slice(1)) })
    expect((await papersOf(unit.id))[0]).toMatchObject({ state: 'waiting', byFiling: false, version: 3 })
  })

  it('settles nothing where another unit, another kind or another day was waited for', async () => {
    const { unit, file: archive } = await withPaper(house)
    const others = [
      { from: { unit: 'employer', name: '另一家公司' }, formedOn: '2025-12' },
      { kind: 'change-approval', title: '更改参加工作时间的审批表' },
      { formedOn: '2025-12-02' },
    ]
    for (const [at, more] of others.entries()) await file(archive._id, `other-${at}`, more)
    await house.work()
    expect(await papersOf(unit.id)).toMatchObject([{ state: 'waiting' }])
    await file(archive._id, 'right', { formedOn: '2025-12-01' })
    await house.work()
    expect(await papersOf(unit.id, { state: 'received' })).toMatchObject([{ receivedOn: '2026-01-20' }])
  })
})

describe('a chase letter', () => {
  it('names every amber and red paper, notes itself on each once, and waits its days unless somebody says why', async () => {
    const { unit, paper, file } = await withPaper(house)
    const green = {
      unit: unit.id,
      archiveNo: file.archiveNo,
      kind: 'labour-contract',
      formedOn: '2026-11-10',
    }
    await archivist.call(forming.expectPaper, { body: green })
    const params = { id: unit.id }
    const { body: letter } = await archivist.call(forming.sendChaseLetter, { params, body: { version: 1 } })
    expect(letter).toMatchObject({ count: 1, version: 2, no: '催收函〔2026〕第1号' })
    await house.work()
    const effect = { ref: unit.id, seq: 2 }
    await noteLetter(house.house.formingUnits, effect)
    const facts = (await stored(paper.id))?.facts ?? []
    expect(facts.map(({ kind }) => kind)).toEqual(['expect', 'chase'])
    expect(facts[1]).toMatchObject({ data: { unitId: unit.id, letter: 1 }, by: { kind: 'staff' } })
    expect((await papersOf(unit.id)).map(({ letters }) => letters)).toEqual([1, 0])
    const seenBefore = { version: 1, command: 'receive' as const, on: '2026-11-20' }
    const itself = { id: paper.id }
    const came = await archivist.call(forming.settleExpectedPaper, { params: itself, body: seenBefore })
    expect(came.body).toEqual({ id: paper.id, version: 3 })
    const stale = { version: 1, command: 'reopen' as const }
    expectProblem(await archivist.call(forming.settleExpectedPaper, { params: itself, body: stale }), 'D4647')
    await archivist.call(forming.settleExpectedPaper, { params: itself, body: { ...stale, version: 3 } })
    const soon = await archivist.call(forming.sendChaseLetter, { params, body: { version: 2 } })
    expectProblem(soon, 'D4643')
    expect(JSON.stringify(soon.body)).toContain('2026年12月7日')
    const why = { version: 2, why: 'not-arrived' as const }
    expect((await archivist.call(forming.sendChaseLetter, { params, body: why })).body).toMatchObject({
      count: 2,
    })
  })

  it('is not written over nothing', async () => {
    const { id } = await withUnit(house)
    const answer = await archivist.call(forming.sendChaseLetter, { params: { id }, body: { version: 1 } })
    expectProblem(answer, 'D4644')
  })

  it('prints papers, articles and where to; whom it names is logged for each of them', async () => {
    const { unit } = await withPaper(house, { name: '云一晴', idNumber: demoIdNumber(43_200) })
    const other = await shelved(house, { name: '云二晴' })
    const paper = {
      unit: unit.id,
      archiveNo: other.archiveNo,
      kind: 'labour-contract',
      formedOn: '2026-10-25',
    }
    await archivist.call(forming.expectPaper, { body: paper })
    await archivist.call(forming.sendChaseLetter, { params: { id: unit.id }, body: { version: 1 } })
    const params = { id: unit.id, count: '1' }
    const file = await archivist.call(forming.readChaseLetter, { params })
    const text = (await readPdfText(new Uint8Array(file.body as Buffer))).replaceAll(/\s/g, '')
    for (const part of [
      '催收函〔2026〕第1号',
      '演示一公司',
      '云一晴：',
      '云二晴：',
      '已逾期322天',
      '第十四条',
      '第三十一条',
      '云帆市演示路1号',
    ])
      expect(text).toContain(part)
    const log = database.connection.collection('accessLog')
    const entry = await log.findOne({ 'about.id': `${unit.id}:1` })
    expect(entry).toMatchObject({ action: 'forming-unit.chase', purpose: 'file-keeping' })
    expect(entry?.subjects).toContain(other._id)
    expect(entry?.subjects).toHaveLength(2)
    const none = await archivist.call(forming.readChaseLetter, { params: { id: unit.id, count: '9' } })
    expectProblem(none, 'D4645')
  })

  it('is kept from staff who are related to somebody it names', async () => {
    const { unit } = await withLetter(house, { idNumber: demoIdNumber(43_201) })
    const kin = house.house.index.of('idNumber', demoIdNumber(43_201))
    const relative = { ...KEEPER, kin: [kin] }
    const moment = { now: house.clock.now(), requestId: 'test' }
    const room = house.deps.formingUnits
    await expect(
      room.printLetter(relative, { id: unit.id, count: '1', paper: 'send-letter' }, moment),
    ).rejects.toThrow('avoidance')
    const call = { ...freshCall(house, KEEPER), avoids: [kin] }
    const again = room.sendLetter(relative, call, { id: unit.id, version: 2, why: 'asked-for' })
    await expect(again).rejects.toThrow('avoidance')
    const { papers } = await room.listPapers(relative, { state: 'waiting', unit: unit.id }, house.clock.now())
    expect(papers).toEqual([])
  })
})
