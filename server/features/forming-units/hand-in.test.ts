import { demoIdNumber } from '@server/features/archives'
import { followCase } from '@shared/contract/follow'
import * as forming from '@shared/contract/forming-units'
import * as online from '@shared/contract/hand-in'
import { HAND_IN_HEADER, type RouteOutput } from '@shared/contract/route'
import * as staff from '@shared/contract/staff'
import { INTAKE_ORDER } from '@shared/domain/archive/intake/checks'
import { readFollowAddress } from '@shared/domain/cases/follow'
import { HAND_IN_RULES, readHandInAddress } from '@shared/domain/forming-units/hand-in'
import { LOCK_RULES } from '@shared/domain/sign-in/lock-rules'
import { reg } from '@shared/kernel/reg'
import { type ApiClient, apiClient } from '@test/support/api-client'
import { shelved } from '@test/support/archives'
import { useDatabase } from '@test/support/database'
import { SAMPLE_HANDER as HANDER, keyOfLetter, withLetter, withUnit } from '@test/support/forming-units'
import { useHouse } from '@test/support/house'
import { KEEPER } from '@test/support/materials'
import { freshCall } from '@test/support/members'
import { pngOf } from '@test/support/multipart'
import { readPdfQr, readPdfText } from '@test/support/poppler'
import { expectProblem } from '@test/support/problem'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N13', 'N14', 'M31', 'N29-leak', 'N15-secret')
const database = useDatabase()
const house = useHouse(database, { archives: 4 })
let archivist: ApiClient
let clerk: ApiClient
let unit: ApiClient

beforeAll(async () => {
  archivist = await house.staffSignedIn('archivist')
  clerk = await house.staffSignedIn('clerk')
  unit = apiClient(house.citizen)
})

type Key = { no: string; code: string }

let people = 0

/** A unit with a letter, and the number and code that it bears. */
async function chased(): Promise<Key & { unitId: string; line: string; name: string }> {
  people += 1
  const { unit: made, paper, file } = await withLetter(house, { idNumber: demoIdNumber(60_000 + people) })
  return {
    ...(await keyOfLetter(house, made.id)),
    unitId: made.id,
    line: paper.id,
    name: file.holderName,
  }
}
/** What a phone reads off the letter. */
const scanned = async (unitId: string) => {
  const params = { id: unitId, count: '1' }
  const { body } = await archivist.call(forming.readChaseLetter, { params })
  return readHandInAddress(await readPdfQr(new Uint8Array(body as Buffer)))
}
const look = ({ no, code }: Key) => unit.call(online.openHandIn, { body: { no, code } })
const bring = async ({ no, code }: Key, side = 40) => {
  const headers = { [HAND_IN_HEADER]: `${no}.${code}` }
  return unit.call(online.bringForHandIn, { headers, file: { name: 'a.png', bytes: pngOf(side, side) } })
}
const handIn = ({ no, code, line }: Key & { line: string }, form: Record<string, string>, key?: string) =>
  unit.call(online.submitHandIn, { body: { no, code, line, form }, ...(key ? { key } : {}) })
const give = async (id: string, command: string, more: object = {}) => {
  const { version } = (await clerk.call(staff.readStaffCase, { params: { id } })).body
  const body = { command, version, ...more } as never
  return (await clerk.call(staff.decideCase, { params: { id }, body })).body as RouteOutput<
    typeof staff.decideCase
  >
}
const found = (...but: string[]): Record<string, string> => ({
  ...Object.fromEntries(INTAKE_ORDER.map((check) => [`is-${check}`, but.includes(check) ? 'no' : 'yes'])),
  ...{ title: '劳动合同书', kind: 'labour-contract', formedOn: '2025-12-01', pages: '4', form: 'original' },
})

describe(`a unit that hands in online (${shows.join(' ')})`, () => {
  it('reads its list by number and code of its letter, hands in a line, and follows it until it is filed', async () => {
    const key = await chased()
    expect(await scanned(key.unitId)).toEqual({ no: key.no, code: key.code })
    const { body: list, headers } = await look({ ...key, code: ` ${key.code.toLowerCase()}` })
    expect(headers['cache-control']).toBe('no-store')
    expect(list).toMatchObject({ unit: '演示一公司', more: false, until: '2027-01-20' })
    expect(list.lines).toMatchObject([
      { id: key.line, title: '劳动（聘用）合同', light: 'red', late: 322, due: '2026-01-04', inHand: null },
    ])
    expect(list.lines[0]?.holder).toBe(`${key.name[0]}*`)
    expect(JSON.stringify(list)).not.toContain(key.name)

    const { body: photo, status } = await bring(key)
    expect(status).toBe(201)
    const idempotent = 'one-and-the-same-key-of-a-hand-in'
    const form = { ...HANDER, photo1: photo.id, maker: '冒充的单位', title: '别的材料' }
    const [first, again] = [await handIn(key, form, idempotent), await handIn(key, form, idempotent)]
    expect(again.body).toEqual(first.body)
    expect(first.body).toMatchObject({ title: '材料收集归档', stateLabel: '等待鉴别' })
    expect((await look(key)).body.lines[0]?.inHand).toBe(first.body.no)
    expectProblem(await handIn(key, { ...HANDER, photo1: (await bring(key, 41)).body.id }), 'D8553')

    const id = first.body.caseId
    const { body: shown } = await clerk.call(staff.readStaffCase, { params: { id } })
    expect(shown).toMatchObject({
      applicant: { phone: '139****0088' },
      files: [{ label: '第一页照片或整份 PDF' }],
    })
    expect(shown.answers.map(({ label, value }) => [label, value])).toEqual([
      ['材料名称', '劳动（聘用）合同'],
      ['形成时间', '2025-12-01'],
      ['出具单位', '演示一公司'],
      ...[1, 2, 3].map((at) => [
        at === 1 ? '第一页照片或整份 PDF' : `更多照片 ${at}`,
        at === 1 ? '已上传' : '',
      ]),
      ['移交人姓名', '李移交'],
      ['部门和职务', '人事部 专员'],
      ['移交人手机号', '139****0088'],
    ])
    expect(await give(id, 'identify', { answers: found() })).toMatchObject({ state: 'identified' })
    expect(await give(id, 'call-in')).toMatchObject({ state: 'awaiting-paper' })
    const followed = await unit.call(followCase, { body: readFollowAddress(first.body.followUrl)! })
    expect(followed.body).toMatchObject({
      stateLabel: '等待交来原件',
      thread: expect.arrayContaining([
        expect.objectContaining({ title: '单位在线移交材料，先传照片', who: '收函单位' }),
      ]),
    })
    expect(JSON.stringify(followed.body)).not.toContain(key.name)
    await give(id, 'receive', { answers: { receivedFrom: 'unit' } })
    await give(id, 'identify', { answers: found() })
    expect(await give(id, 'approve')).toMatchObject({ state: 'filing' })
    await house.work()
    expect((await look(key)).body.lines).toEqual([])
    expectProblem(await handIn(key, { ...HANDER, photo1: photo.id }), 'D8552')
    expect(await house.house.formingUnits.papers.findById(key.line)).toMatchObject({ state: 'received' })
  })

  it('gets a paper back with every reason, and hands it in again', async () => {
    const key = await chased()
    const { body } = await handIn(key, { ...HANDER, photo1: (await bring(key)).body.id })
    await give(body.caseId, 'identify', { answers: found('complete', 'legible') })
    expect(await give(body.caseId, 'refuse', { reason: 'complete' })).toMatchObject({
      state: 'returned',
      slip: 'returned',
    })
    expect((await look(key)).body.lines[0]?.inHand).toBeNull()
    expect((await handIn(key, { ...HANDER, photo1: (await bring(key)).body.id })).status).toBe(201)
  })

  it('is told in words what is missing, and nothing is lost: who hands in, and the photograph', async () => {
    const key = await chased()
    const answer = await handIn(key, { handerName: '李移交', handerPost: '', handerPhone: '12', photo1: '' })
    expectProblem(answer, 'D1001', ['handerPhone', 'handerPost', 'photo1'])
    const stranger = await bring(await chased())
    const taken = await handIn(key, { ...HANDER, photo1: stranger.body.id })
    expectProblem(taken, 'D1001', ['photo1'])
  })

  it('finds no line of another unit', async () => {
    const [own, other] = [await chased(), await chased()]
    const photo1 = (await bring(own)).body.id
    expectProblem(await handIn({ ...own, line: other.line }, { ...HANDER, photo1 }), 'D8552')
  })

  it('is sent to the window, without a word why, where its person’s file does not let it in', async () => {
    const key = await chased()
    const photo1 = (await bring(key)).body.id
    const archives = database.connection.collection<{ _id: string }>('archives')
    const paper = await house.house.formingUnits.papers.findById(key.line)
    await archives.updateOne({ _id: paper?.archiveId ?? '' }, { $set: { centreId: 'demo-centre-2' } })
    expectProblem(await handIn(key, { ...HANDER, photo1 }), 'D8554')
  })
})

describe('the list of a unit nothing of which is due yet', () => {
  it('is printed with number and code, opens the same, and is no letter', async () => {
    const { id: unitId } = await withUnit(house)
    const params = { id: unitId }
    const make = (version: number, key?: string) =>
      archivist.call(forming.makeHandOverList, { params, body: { version }, ...(key ? { key } : {}) })
    expectProblem(await make(1), 'D4690')
    const { archiveNo } = await shelved(house, { name: '云三晴', idNumber: demoIdNumber(61_000) })
    const paper = { unit: unitId, archiveNo, kind: 'labour-contract', formedOn: '2026-11-10' }
    await archivist.call(forming.expectPaper, { body: paper })
    const letter = await archivist.call(forming.sendChaseLetter, { params, body: { version: 1 } })
    expectProblem(letter, 'D4644')
    const key = 'one-and-the-same-key-of-a-list'
    const [first, again] = [await make(1, key), await make(1, key)]
    expect(again.body).toEqual(first.body)
    expect(first.body).toMatchObject({ count: 1, version: 2, no: '待移交清单〔2026〕第1号' })

    const printing = { params: { ...params, count: '1' } }
    const { body: file } = await archivist.call(forming.readHandOverList, printing)
    const pdf = new Uint8Array(file as Buffer)
    const text = (await readPdfText(pdf)).replaceAll(/\s/g, '')
    for (const part of ['人事档案材料待移交清单', '云三晴：劳动', '移交期限2026年12月10日', '本清单列有'])
      expect(text).toContain(part)
    expect(text).not.toContain('催收')
    const log = database.connection.collection('accessLog')
    expect(await log.findOne({ 'about.id': `${unitId}:list:1` })).not.toBeNull()
    const scan = readHandInAddress(await readPdfQr(pdf))
    expect(scan).toEqual(await keyOfLetter(house, unitId))
    const { body: list } = await look(scan ?? { no: '', code: '' })
    expect(list.lines).toMatchObject([{ light: 'green', late: 0, due: '2026-12-10' }])

    expectProblem(await archivist.call(forming.readChaseLetter, printing), 'D4645')
    const { units } = (await archivist.call(forming.listFormingUnits, { query: {} })).body
    expect(units.find(({ id }) => id === unitId)).toMatchObject({
      ...{ letters: [], nextLetterFrom: null },
      lists: [{ count: 1, no: '待移交清单〔2026〕第1号', papers: 1 }],
    })
    const { papers } = (await archivist.call(forming.listExpectedPapers, { query: { unit: unitId } })).body
    expect(papers.map(({ letters }) => letters)).toEqual([0])
  })
})

describe('number and code', () => {
  it('of nobody, wrong, or past their days are one refusal, and say at which field what cannot be read', async () => {
    const key = await chased()
    const wrong = key.code === 'BCDF2345' ? 'BCDF2346' : 'BCDF2345'
    for (const typed of [
      { ...key, code: wrong },
      { no: '20200101-00000000', code: key.code },
    ]) {
      const began = performance.now()
      expectProblem(await look(typed), 'D8550')
      expect(performance.now() - began).toBeGreaterThan(245)
      expectProblem(await bring(typed), 'D8550')
    }
    expectProblem(await look({ no: '12', code: 'ABC' }), 'D1001', ['code', 'no'])
    expect(JSON.stringify(await house.house.formingUnits.units.findById(key.unitId))).not.toContain(key.code)
  })

  it('open nothing for a quarter of an hour after five wrong codes in a row, not even the right one', async () => {
    const key = await chased()
    const wrong = { ...key, code: key.code === 'BCDF2345' ? 'BCDF2346' : 'BCDF2345' }
    for (let tries = 1; tries < LOCK_RULES.failures; tries += 1) await look(wrong)
    expect((await look(key)).status).toBe(200)
    await Promise.all(Array.from({ length: LOCK_RULES.failures }, () => look(wrong)))
    const locked = await look(key)
    expectProblem(locked, 'D8551')
    expect(JSON.stringify(locked.body)).toContain('15 分钟')
    house.clock.advance(LOCK_RULES.lockSeconds)
    expect((await look(key)).status).toBe(200)
  })

  it('of a unit that was switched off open nothing; and end on their day', async () => {
    const [off, old] = [await chased(), await chased()]
    const asked = { id: off.unitId, version: 2, to: 'off' as const, reason: 'dissolved' as const }
    await house.deps.formingUnits.switch(KEEPER, freshCall(house, KEEPER), asked)
    expectProblem(await look(off), 'D8550')
    house.clock.advance((HAND_IN_RULES.keyDays.value - 1) * 86_400)
    expect((await look(old)).status).toBe(200)
    house.clock.advance(86_400)
    expectProblem(await look(old), 'D8550')
  })
})
