import { demoCheck } from '@server/demo-data'
import * as archives from '@shared/contract/archives'
import * as cases from '@shared/contract/cases'
import { followCase } from '@shared/contract/follow'
import * as staff from '@shared/contract/staff'
import { readCaseFile, readOwnUpload, uploadFile } from '@shared/contract/uploads'
import { readWindowReceipt } from '@shared/contract/window'
import { INTAKE_ORDER, type IntakeCheck } from '@shared/domain/archive/intake/checks'
import { readFollowAddress } from '@shared/domain/cases/follow'
import { sayRemark } from '@shared/domain/materials/paper'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { storedBytes } from '@test/support/database-content'
import { SAMPLE_UNIT } from '@test/support/forming-units'
import { useHouse } from '@test/support/house'
import { KEEPER } from '@test/support/materials'
import { freshCall } from '@test/support/members'
import { pngOf } from '@test/support/multipart'
import { readPdfQr, readPdfText } from '@test/support/poppler'
import { beforeAll, describe, expect, it } from 'vitest'
import { readContents } from '../archives'
import { fileMaterial } from './file'

const shows = reg('N13', 'N14', 'N18', 'M31', 'M-check', 'N29-refuse', 'N15-secret', 'G39-origin')
const database = useDatabase()
const house = useHouse(database)

let person: ApiClient
let clerk: ApiClient
beforeAll(async () => {
  ;[person, clerk] = await Promise.all([house.signedIn('13800000001'), house.staffSignedIn('clerk')])
})

const submit = async (form: Record<string, string>) => {
  const { status, body } = await person.call(cases.submitCase, {
    body: { item: 'material-collection', form },
  })
  expect([status, body]).toMatchObject([201, { title: '材料收集归档' }])
  return body
}
const seen = async (id: string) => (await person.call(cases.readCase, { params: { id } })).body
const shown = async (id: string) => (await clerk.call(staff.readStaffCase, { params: { id } })).body
const give = async (id: string, command: string, more: object = {}) => {
  const { version } = await shown(id)
  return clerk.call(staff.decideCase, { params: { id }, body: { command, version, ...more } as never })
}
const filing = () => ({
  ...{ cases: house.house.cases, clock: house.clock },
  materials: { ...house.house.ledger, open: house.house.cases.open },
})
const contentsFor = async (caseId: string) => {
  const archives = database.connection.collection<{ _id: string }>('archives')
  const archive = await archives.findOne({ 'facts.data.caseId': caseId })
  const deps = { ...house.house.ledger, open: house.house.cases.open }
  return (await readContents(deps, archive?._id ?? '', '2026-11-29'))?.contents
}
/** The file of the person of these tests. */
const ownFile = () => {
  const idIndex = house.house.index.of('idNumber', demoCheck('13800000001')?.idNumber ?? '')
  return database.connection.collection<{ _id: string; archiveNo: string }>('archives').findOne({ idIndex })
}
/** A line of the due list for a paper of the person's file, formed on a day. */
const awaits = async (formedOn: string) => {
  const archive = await ownFile()
  // As the unit is registered, not as the person wrote it; and so that no word of the case stands open in the register.
  const named = { ...SAMPLE_UNIT, name: '演示一 公司' }
  const { id: unit } = await house.deps.formingUnits.register(KEEPER, freshCall(house, KEEPER), named)
  const asked = { unit, archiveNo: String(archive?.archiveNo), kind: 'labour-contract', formedOn }
  return (await house.deps.formingUnits.expect(KEEPER, freshCall(house, KEEPER), asked)).id
}
const recordFact = async (what: 'workStart' | 'partyDate', value: string) => {
  const archives = database.connection.collection<{ _id: string; version: number }>('archives')
  const archive = await archives.findOne({ 'facts.kind': 'file-paper' })
  const { _id: id = '', version = 0 } = archive ?? {}
  const paper = (
    await readContents({ ...house.house.ledger, open: house.house.cases.open }, id, '2026-11-29')
  )?.contents.papers[0]?.id
  const given = { id, version, what, value, paper: paper ?? '' }
  await house.house.materialRoom.recordKeyFact(KEEPER, freshCall(house, KEEPER), given)
}
const found = (...but: IntakeCheck[]): Record<string, string> => ({
  ...Object.fromEntries(INTAKE_ORDER.map((check) => [`is-${check}`, but.includes(check) ? 'no' : 'yes'])),
  ...{ title: '2019年劳动合同书', kind: 'labour-contract', formedOn: '2019-03', pages: '4' },
  form: 'original',
})

const WORK = { tellsWork: 'yes', workUnit: '演示一公司', workFrom: '2019年3月' }

describe(`a paper that a person brings (${shows.join(' ')})`, () => {
  it('is looked at by photo, called in, received, identified and filed, once', async () => {
    const { body: photo } = await person.call(uploadFile, { file: { name: 'a.png', bytes: pngOf(40, 40) } })
    const paper = {
      title: '劳动合同书',
      formedOn: '2019年3月',
      maker: '演示一公司',
      way: 'photos',
      photo1: photo.id,
    }
    const awaited = await awaits('2019-03-05')
    const { id } = await submit(paper)
    expect(await shown(id)).toMatchObject({
      state: 'in-review',
      proposed: { kind: 'labour-contract', formedOn: '2019-03' },
    })
    expect((await give(id, 'identify', { answers: { 'is-not-secret': 'yes' } })).body).toMatchObject({
      key: 'request.invalid',
      fields: expect.arrayContaining([expect.objectContaining({ path: 'pages' })]),
    })
    expect((await give(id, 'identify', { answers: found() })).body).toMatchObject({ state: 'identified' })
    expect((await give(id, 'approve')).body).toMatchObject({ key: 'case.paper-not-here' })
    expect((await give(id, 'call-in')).body).toMatchObject({ state: 'awaiting-paper', clock: null })
    const { body: received } = await give(id, 'receive', { answers: { receivedFrom: 'person' } })
    expect(received).toMatchObject({ state: 'in-review' })
    expect((await give(id, 'identify', { answers: { ...found(), ...WORK } })).body).toMatchObject({
      state: 'identified',
    })
    const accepted = await give(id, 'approve')
    expect(accepted.body).toMatchObject({
      state: 'filing',
      checks: expect.not.arrayContaining([{ holds: false }]),
    })
    await house.work()
    await fileMaterial(filing(), { id: `${id}:6:file-material`, ref: id })
    expect(await seen(id)).toMatchObject({
      state: 'filed',
      findings: [{ text: expect.stringContaining('2019年3月') }],
    })
    expect(await house.house.formingUnits.papers.findById(awaited)).toMatchObject({ state: 'received' })
    const contents = await contentsFor(id)
    const entered = contents?.papers.filter(({ paper: own }) => own.title === '2019年劳动合同书')
    expect(entered?.map(({ paper: own }) => own.states.work?.from)).toEqual(['2019-03'])
  })

  it('that is electronic is filed with nothing of paper to wait for, and the catalogue says so', async () => {
    const { body: photo } = await person.call(uploadFile, { file: { name: 'e.png', bytes: pngOf(41, 41) } })
    const { id } = await submit({ title: '电子合同', maker: '演示四公司', way: 'photos', photo1: photo.id })
    await give(id, 'identify', { answers: { ...found(), title: '电子合同', form: 'electronic' } })
    expect((await give(id, 'approve')).body).toMatchObject({ state: 'filing' })
    await house.work()
    const filed = (await contentsFor(id))?.papers.at(-1)?.paper
    expect(filed && [filed.title, sayRemark(filed)]).toEqual(['电子合同', '电子件'])
  })

  it('is returned with every point it fell short of, and never because it came late', async () => {
    const { id } = await submit({
      title: '年度考核登记表',
      formedOn: '2018',
      maker: '演示二公司',
      way: 'window',
    })
    expect(await seen(id)).toMatchObject({ state: 'awaiting-paper', clock: null })
    await give(id, 'receive', { answers: { receivedFrom: 'post' } })
    await give(id, 'identify', { answers: { ...found('formalities', 'complete', 'true'), birth: '1901-01' } })
    const { doubts, reasons, given } = await shown(id)
    expect(doubts.map(({ text }) => text)).toContainEqual(expect.stringContaining('出生日期写为1901年1月'))
    expect(reasons.map(({ code }) => code)).toEqual(['complete', 'true', 'formalities'])
    expect(given.at(-1)?.answers).toContainEqual(expect.objectContaining({ label: '页数', value: '4' }))
    expect((await give(id, 'approve')).body).toMatchObject({ key: 'case.intake-failed' })
    expect((await give(id, 'refuse', { reason: 'finished' })).body).toMatchObject({
      key: 'case.reason-unfit',
    })
    expect((await give(id, 'refuse', { reason: 'complete' })).body).toMatchObject({ state: 'returned' })
    const { findings, refusal } = await seen(id)
    expect(findings.map(({ text }) => text.slice(0, 10))).toEqual(
      [...['不符合“齐全完整”：', '不符合“内容真实”：', '不符合“手续完备”：', '2018年形成的材料，规']].map(
        (text) => text.slice(0, 10),
      ),
    )
    expect(findings.at(-1)?.remedy).toContain('仍予接收')
    expect(refusal?.remedy).toContain('补齐缺页')
    expect((await shown(id)).slip).toBe('returned')
    const list = await clerk.call(readWindowReceipt, { params: { id } })
    const text = (await readPdfText(new Uint8Array(list.body as Buffer))).replaceAll(/\s/g, '')
    for (const part of ['材料退回清单', '演示二公司', '年度考核登记表', '齐全完整', '内容真实', '手续完备'])
      expect(text).toContain(part)
  })

  it('is entered as a stub when it is secret: its pictures are gone, and nobody reads what it was', async () => {
    const { body: photo } = await person.call(uploadFile, { file: { name: 'b.png', bytes: pngOf(40, 40) } })
    const form = { title: '演示保密材料', maker: '演示三公司', way: 'photos', photo1: photo.id }
    const { id } = await submit(form)
    expect((await shown(id)).checks.filter(({ unlooked }) => unlooked)).toHaveLength(INTAKE_ORDER.length)
    const file = { params: { id, fileId: photo.id } }
    expect((await clerk.call(readCaseFile, file)).status).toBe(200)
    const stub = { 'is-not-secret': 'no', stubCategory: '5', stubPages: '3' }
    await give(id, 'identify', { answers: stub })
    const { files, reasons } = await shown(id)
    expect([files, reasons]).toEqual([[], []])
    expect((await clerk.call(readCaseFile, file)).body).toMatchObject({ key: 'upload.not-found' })
    await house.work()
    expect((await person.call(readOwnUpload, { params: { id: photo.id } })).status).toBe(404)
    expect(await house.house.certificates.storage.get(`uploads/${photo.id}`)).toBeNull()
    const { findings } = await seen(id)
    expect(findings[0]).toMatchObject({ text: expect.stringContaining('当面办理') })
    expect(JSON.stringify(findings)).not.toMatch(/密/)
    expect((await give(id, 'set-aside')).body).toMatchObject({ key: 'case.paper-not-here' })
    await give(id, 'call-in')
    await give(id, 'receive', { answers: { receivedFrom: 'person' } })
    await give(id, 'identify', { answers: stub })
    expect((await give(id, 'refuse', { reason: 'complete' })).body).toMatchObject({
      key: 'case.reason-unfit',
    })
    expect((await give(id, 'set-aside')).body).toMatchObject({ state: 'setting-aside' })
    await house.work()
    const entered = await contentsFor(id)
    expect(await seen(id)).toMatchObject({ state: 'stubbed', refusal: null })
    expect(entered?.stubs.map(({ stub: own }) => own)).toEqual([{ category: '5', pages: 3 }])
    expect(JSON.stringify(entered)).not.toContain('演示保密材料')
    expect(await shown(id)).toMatchObject({ chainWhole: true, files: [] })
  })

  it('lies on the tray when nobody knows its origin, or the catalogue has no such kind, and is never returned', async () => {
    const { id } = await submit({ title: '来历不明的证明', maker: '演示四公司', way: 'window' })
    await give(id, 'receive', { answers: { receivedFrom: 'post' } })
    await give(id, 'identify', { answers: found() })
    expect((await give(id, 'set-aside')).body).toMatchObject({ key: 'case.nothing-set-aside' })
    await give(id, 'identify', { answers: { ...found('known-origin', 'complete'), title: '来历不明的证明' } })
    expect((await shown(id)).reasons).toEqual([])
    expect((await give(id, 'approve')).body).toMatchObject({ key: 'case.intake-failed' })
    expect((await give(id, 'set-aside')).body).toMatchObject({ state: 'setting-aside' })
    await house.work()
    const { state, findings } = await seen(id)
    expect([state, findings.map(({ text }) => text.slice(0, 9))]).toEqual([
      'on-tray',
      ['不符合“来源清楚”', '不符合“齐全完整”'],
    ])
    expect((await contentsFor(id))?.tray.map(({ paper, outcome }) => [paper, outcome])).toEqual([
      [{ title: '来历不明的证明', pages: 4, why: 'origin', note: '演示四公司' }, null],
    ])
  })

  it('is doubted where it tells another start of work or party date than the file has on record', async () => {
    const { id } = await submit({ title: '干部履历表', formedOn: '2020', maker: '演示五公司', way: 'window' })
    await give(id, 'receive', { answers: { receivedFrom: 'person' } })
    const told = { ...found(), workStart: '2001-09', partyDate: '2005-07' }
    await give(id, 'identify', { answers: told })
    const doubted = async () =>
      (await shown(id)).doubts.map(({ text }) => text).filter((text) => text.startsWith('内容真实'))
    expect(await doubted()).toEqual([])
    await recordFact('workStart', '2003-07')
    await recordFact('partyDate', '2005-07')
    expect(await doubted()).toEqual([expect.stringMatching(/参加工作时间写为2001年9月，档案记载为2003年7月/)])
  })

  it('is handed in by its unit with a slip: entered on the file, followed by the slip, told to its person and filed', async () => {
    const id = (await ownFile())?._id ?? ''
    const form = { title: '解除劳动合同证明', formedOn: '2026-01-05', maker: '演示六公司' }
    const opening = { params: { id }, body: { item: 'material-collection', form } }
    const { status, body } = await clerk.call(archives.openArchiveCase, opening)
    expect([status, body]).toMatchObject([201, { stateLabel: '等待鉴别' }])
    // Another paper may come while this one is looked at.
    expect((await clerk.call(archives.readArchive, { params: { id } })).body.can.open).toContain(
      'material-collection',
    )
    const told = await seen(body.id)
    expect(told).toMatchObject({ state: 'in-review', can: [], clock: { total: expect.any(Number) } })
    expect(told.thread[0]?.title).toBe('单位移交材料，机构收到原件')
    expect(told.answers.map(({ field }) => field)).toEqual(['title', 'formedOn', 'maker'])
    const { slip: isSlip, answers } = await shown(body.id)
    expect([isSlip, answers.length]).toEqual(['handed-in', 3])
    const slip = await clerk.call(readWindowReceipt, { params: { id: body.id } })
    const bytes = new Uint8Array(slip.body as Buffer)
    const text = (await readPdfText(bytes)).replaceAll(/\s/g, '')
    for (const part of ['材料交接单', '解除劳动合同证明', '演示六公司', '退回移交单位'])
      expect(text).toContain(part)
    const { no = '', code = '' } = readFollowAddress(await readPdfQr(bytes)) ?? {}
    const followed = await person.call(followCase, { body: { no, code } })
    expect(followed.body).toMatchObject({ title: '材料收集归档', stateLabel: '等待鉴别' })
    expect(JSON.stringify(followed.body)).not.toContain('解除劳动合同证明')
    const given = { ...found(), title: form.title, kind: 'contract-ended', formedOn: '2026-01-05' }
    expect((await give(body.id, 'identify', { answers: given })).body).toMatchObject({ state: 'identified' })
    expect((await give(body.id, 'approve')).body).toMatchObject({ state: 'filing' })
    await house.work()
    expect((await seen(body.id)).state).toBe('filed')
    expect((await contentsFor(body.id))?.papers.at(-1)?.paper).toMatchObject({ title: form.title })
  })

  it('leaves nothing of what it says open in the database, and a chain that stands', async () => {
    const bytes = [...(await storedBytes(database.connection)).values()].flat()
    for (const words of [
      '演示保密材料',
      '来历不明的证明',
      '劳动合同书',
      '年度考核登记表',
      '演示一公司',
      '1901-01',
    ])
      expect([words, bytes.some((part) => part.includes(words))]).toEqual([words, false])
    const { body } = await clerk.call(staff.readQueue, { query: { show: 'closed' } })
    for (const { id } of body.cases) expect(await shown(id)).toMatchObject({ chainWhole: true })
  })
})
