import { filePaper } from '@server/features/archives'
import { openLetter } from '@shared/contract/letters'
import type { RouteContract } from '@shared/contract/route'
import { readStaffCase } from '@shared/contract/staff'
import * as transfers from '@shared/contract/transfers'
import { DESK_STEPS, type DeskStepName } from '@shared/domain/transfer/desk'
import { readLetterAddress } from '@shared/domain/transfer/letter-key'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { materialDeps, samplePaper } from '@test/support/materials'
import { hired } from '@test/support/members'
import { readPdfQr, readPdfText } from '@test/support/poppler'
import { refoldDifferences } from '@test/support/refold'
import {
  ALL_THERE,
  apply,
  give,
  holdersCase,
  PACKAGE,
  sealAndPost,
  TO_XINGHAI,
} from '@test/support/transferring'
import { beforeAll, expect, it } from 'vitest'

const shows = reg('N20-2', 'N20-3', 'N20-4', 'N20-5')
const database = useDatabase()
const house = useHouse(database)

let clerk: ApiClient
let away: ApiClient
beforeAll(async () => {
  await hired(house, { username: 'away', posts: ['clerk'], centreId: 'demo-centre-2' })
  ;[clerk, away] = await Promise.all([house.staffSignedIn('clerk'), house.staffSignedIn('away')])
})

const rows = async (by: ApiClient, step: DeskStepName) =>
  (await by.call(transfers.listTransferDesk, { query: { step } })).body.cases
const find = async (by: ApiClient, no: string) =>
  (await by.call(transfers.findTransfer, { body: { no } })).body

/** Where a case lies at its centre: every step of the desks that lists it. */
async function liesAt(by: ApiClient, id: string): Promise<string[]> {
  const steps = Object.keys(DESK_STEPS) as DeskStepName[]
  const found = await Promise.all(
    steps.map(async (step) => ((await rows(by, step)).some((row) => row.id === id) ? [step] : [])),
  )
  return found.flat()
}

const journey = async (by: ApiClient, id: string) =>
  (await by.call(transfers.readJourney, { params: { id } })).body
const walked = ({ steps }: Awaited<ReturnType<typeof journey>>) =>
  steps.filter(({ state }) => state === 'done').map(({ name }) => name)

const pdfOf = async (by: ApiClient, route: RouteContract, id: string) => {
  const { status, body } = await by.call(route, { params: { id } })
  expect(status).toBe(200)
  return new Uint8Array(body as Buffer)
}
const printedText = async (by: ApiClient, id: string) =>
  readPdfText(await pdfOf(by, transfers.printTransferPaper, id))

/** Person and receiver print one letter; its code leads whoever has it to the public page, and a forged one to a refusal. */
async function letterTells(person: ApiClient, id: string): Promise<void> {
  const letter = await pdfOf(person, transfers.readOwnLetter, id)
  expect(await readPdfText(letter)).toContain(await printedText(away, id))
  const { number = '', code = '' } = readLetterAddress(await readPdfQr(letter)) ?? {}
  const check = (given: string) => person.call(openLetter, { body: { number, code: given } })
  // The holder is a centre of the system: its own case answers.
  expect((await check(code)).body).toMatchObject({ title: '人事档案调档函', number, can: [] })
  const forged = `${code.slice(0, -1)}${code.endsWith('B') ? 'C' : 'B'}`
  expect((await check(forged)).body).toMatchObject({ key: 'letter.not-found' })
}

/** What is packed is counted over against the catalogue of the file, and two people close the bag. */
async function sealsWithCare(there: string): Promise<void> {
  const record = await house.house.cases.cases.findById(there)
  const [file] = await house.house.cases.archives.findWhole([record?.idIndex ?? ''])
  const by = { kind: 'system', id: 'system', role: 'system' } as const
  const effect = { by, at: house.clock.now().toISOString(), key: 'a-contract' }
  await filePaper(materialDeps(house), file?._id ?? '', samplePaper(), effect)
  const read = async () => (await clerk.call(readStaffCase, { params: { id: there } })).body
  const { version, proposed } = await read()
  expect(proposed).toEqual({ listedPages: '1', sealedPages: '3' })
  const packed = { sealedPages: '3', seal: 'sealed', sealedWith: '李示例' }
  const seal = (listedPages: string, more: object = {}) =>
    give(clerk, there, 'seal', { answers: { ...packed, listedPages, countDiffers: '', ...more } })
  expect(await seal('2')).toBe('transfer.count-differs')
  expect(await seal('1', { sealedPages: '4' })).toBe('transfer.count-differs')
  expect(await seal('1', { sealedWith: ' 演示受理员 ' })).toBe('transfer.sealed-alone')
  expect((await read()).version).toBe(version)
  expect(await seal('1')).toBe('sealed')
  expect(await liesAt(clerk, there)).toEqual(['out-post'])
  const { findings, given } = await read()
  expect(findings.map(({ text }) => text)).toContain('两人清点、密封：材料 1 份，共 3 页，与系统目录一致。')
  expect(given.flatMap(({ answers }) => answers).map(({ value }) => value)).toContain('李示例')
  expect(await printedText(clerk, there)).toContain('共1份')
}

/** A case of a demo person, reviewed at the centre that has the file. */
async function reviewed(phone: string) {
  const person = await house.signedIn(phone)
  const { id } = (await apply(person, TO_XINGHAI)).body
  await house.work()
  const there = await holdersCase(house, id)
  await give(clerk, there, 'approve', { answers: { former: 'none' } })
  await house.work()
  return { person, id, there }
}

it(`each desk lists what it has to do next, and no other centre’s (${shows.join(' ')})`, {
  timeout: 60_000,
}, async () => {
  const person = await house.signedIn('13800000001')
  const { id, no } = (await apply(person, TO_XINGHAI)).body
  await house.work()
  const there = await holdersCase(house, id)
  expect([await liesAt(away, id), await liesAt(clerk, id), await liesAt(clerk, there)]).toEqual([
    ['in-asked'],
    [],
    ['out-review'],
  ])
  expect(await rows(clerk, 'out-review')).toMatchObject([
    {
      id: there,
      other: '星海市人才服务中心（演示）',
      linked: true,
      sentNo: '',
      sentOn: null,
      clock: { total: 15 },
    },
  ])
  const begun = await journey(person, id)
  expect(begun).toMatchObject({
    ...{ says: '档案还在云帆市人才服务中心（演示）。', turn: 'holder' },
    clock: { total: 15, basis: expect.stringContaining('第二十条') },
    holder: { name: '云帆市人才服务中心（演示）', phone: expect.stringMatching(/\d/) },
  })
  expect(walked(begun)).toEqual(['letter', 'heard'])
  expect((await find(away, ` dh-${no} `)).cases.map((row) => row.id)).toEqual([id])
  expect(await find(clerk, no)).toMatchObject({
    cases: [],
    says: expect.stringContaining('星海市人才服务中心'),
  })
  await letterTells(person, id)
  expect((await clerk.call(transfers.printTransferPaper, { params: { id: there } })).status).toBe(404)
  await give(clerk, there, 'approve', { answers: { former: 'none' } })
  await house.work()
  expect(await liesAt(clerk, there)).toEqual(['out-seal'])
  expect(await printedText(clerk, there)).toContain('共份')
  await sealsWithCare(there)
  const sent = { channel: 'registered', trackingNo: 'EA 123 CN' }
  await sealAndPost(clerk, there, { answers: sent })
  await house.work()
  expect([await liesAt(clerk, there), await liesAt(away, id)]).toEqual([['out-receipts'], ['in-coming']])
  const way = await journey(person, id)
  expect(way).toEqual(await journey(person, there))
  expect(way).toMatchObject({
    says: '档案在寄往星海市人才服务中心（演示）的路上：邮政特快专递（EMS）等给据邮件 EA 123 CN。',
    ...{ turn: 'receiver', clock: null, stopped: false },
  })
  expect(walked(way)).toEqual(['letter', 'heard', 'reviewed', 'sealed', 'posted'])
  const found = await find(away, 'ｅａ-123ｃｎ')
  expect(found).toMatchObject({ says: null, cases: [{ id, sentNo: 'EA 123 CN', linked: true }] })
  expect(await printedText(clerk, there)).toContain('EMS）等给据邮件，EA123CN')
  expect(found.cases[0]?.sentOn).toMatch(/^\d{4}-/)
  expect(await find(away, 'EA124CN')).toMatchObject({ cases: [], says: expect.stringContaining('没有等着') })
  const arrival = { answers: { ...PACKAGE, packageNo: 'EA123CN' } }
  expect(await give(away, id, 'arrive', arrival)).toBe('arrived')
  expect(await liesAt(away, id)).toEqual(['in-unpack'])
  // A label read twice leads to what it was already taken in for.
  expect((await find(away, 'EA123CN')).cases).toMatchObject([{ id, state: 'arrived' }])
  const lacking = { answers: { listAgrees: 'yes', ...ALL_THERE, 'proof-education': 'missing' } }
  expect(await give(away, id, 'check-contents', lacking)).toBe('told')
  expect(await liesAt(away, id)).toEqual(['in-promise'])
  await give(away, id, 'accept-promise', { answers: { promisedBy: 'here', bringWithin: '3-months' } })
  await house.work()
  expect([await liesAt(away, id), await liesAt(clerk, there)]).toEqual([[], []])
  const there2 = await journey(person, there)
  expect([there2.says, there2.turn, walked(there2).length]).toEqual([
    '档案已到星海市人才服务中心（演示）。',
    'receiver',
    8,
  ])
})

it('one number is on one package: no other may have it while it is open, nor at the same centre in the year after', {
  timeout: 120_000,
}, async () => {
  const first = await reviewed('13800000002')
  const second = await reviewed('13800000006')
  const posted = (trackingNo: string) => ({ answers: { channel: 'registered', trackingNo } })
  expect(await sealAndPost(clerk, first.there, posted('EX 1'))).toBe('sending')
  expect(await sealAndPost(clerk, second.there, posted('ex-1'))).toBe('transfer.number-used')
  const { version } = (await house.house.cases.cases.findById(second.there)) ?? {}
  expect(await sealAndPost(clerk, second.there, posted('ex-1'))).toBe('transfer.number-used')
  expect((await house.house.cases.cases.findById(second.there))?.version).toBe(version)
  expect(await sealAndPost(clerk, second.there, posted('EX 2'))).toBe('sending')
  await house.work()
  expect(await give(away, first.id, 'arrive', { answers: { ...PACKAGE, packageNo: 'EX1' } })).toBe('arrived')
  await give(away, first.id, 'check-contents', { answers: { listAgrees: 'yes', ...ALL_THERE } })
  await house.work()
  const ended = await house.house.cases.cases.findById(first.there)
  expect([ended?.state, ended?.sentKey, ended?.deskKey, ended?.parcelKey]).toEqual([
    'delivered',
    undefined,
    undefined,
    'EX1',
  ])
  const third = await reviewed('13800000003')
  const before = await house.house.cases.cases.findById(third.there)
  expect(await sealAndPost(clerk, third.there, posted('EX 1'))).toBe('transfer.number-used')
  const now = await house.house.cases.cases.findById(third.there)
  expect([now?.state, now?.sentKey, now?.usedKey]).toEqual(['sealed', undefined, undefined])
  expect(now?.facts.slice(0, -1)).toEqual(before?.facts)
  expect(await sealAndPost(clerk, third.there, posted('EX 3'))).toBe('sending')
  const { differences } = await refoldDifferences(database.connection)
  expect(differences).toEqual([])
  expect(await house.house.jobs.dead()).toEqual([])
})
