import { demoIdNumber } from '@server/features/archives'
import * as cases from '@shared/contract/cases'
import { openLetter } from '@shared/contract/letters'
import { proveRealName } from '@shared/contract/real-name'
import * as staff from '@shared/contract/staff'
import * as transfers from '@shared/contract/transfers'
import { scanAtWindow } from '@shared/contract/window'
import type { Standing } from '@shared/domain/centres/types'
import { readLetterAddress } from '@shared/domain/transfer/letter-key'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { readPdfQr } from '@test/support/poppler'
import {
  apply,
  give,
  holdersCase,
  OPENED,
  PACKAGE,
  sealAndPost,
  TO_XINGHAI,
} from '@test/support/transferring'
import { beforeAll, expect, it } from 'vitest'

const shows = reg('N20-1', 'N20-2', 'N20-4', 'N6', 'N22')
const database = useDatabase()
const house = useHouse(database)
const DAY = 24 * 3600

let clerk: ApiClient
let away: ApiClient
beforeAll(async () => {
  await hired(house, { username: 'away', centreId: 'demo-centre-2' })
  ;[clerk, away] = await Promise.all([house.staffSignedIn('clerk'), house.staffSignedIn('away')])
})

const seen = async (person: ApiClient, id: string) =>
  (await person.call(cases.readCase, { params: { id } })).body
const texts = async (person: ApiClient, id: string) =>
  (await seen(person, id)).findings.map(({ text }) => text).join()

/** A file that is on its way to the other centre. */
async function sent(phone: string, trackingNo: string, form: Record<string, string> = {}) {
  const person = await house.signedIn(phone)
  const { id } = (await apply(person, { ...TO_XINGHAI, ...form })).body
  await house.work()
  const there = await holdersCase(house, id)
  await give(clerk, there, 'approve', { answers: { former: 'none' } })
  await house.work()
  await sealAndPost(clerk, there, { answers: { channel: 'confidential', trackingNo } })
  await house.work()
  return { person, id, there, arrival: { ...PACKAGE, packageNo: trackingNo } }
}

const stands = async (standing: Standing | null) => {
  const { model } = house.house.repositories.centres
  await model.updateOne({ _id: 'demo-centre-2' }, { $set: { standing } })
  await house.house.centres.reload()
}

it(`an opened package is written down by two, and told to both sides (${shows.join(' ')})`, async () => {
  const { person, id, there, arrival } = await sent('13800000001', 'JY-A-1', { party: 'open' })
  const opened = { ...arrival, packageState: 'opened' }
  expect(await give(away, id, 'arrive', { answers: opened })).toBe('request.invalid')
  expect((await seen(person, id)).state).toBe('in-transit')
  const picture = (await away.call(scanAtWindow)).body
  const theirs = (await clerk.call(scanAtWindow)).body.id
  const shown = { ...opened, ...OPENED, sealPhoto1: picture.id }
  expect(await give(away, id, 'arrive', { answers: { ...shown, sealPhoto2: theirs } })).toBe(
    'request.invalid',
  )
  expect(await give(away, id, 'arrive', { answers: shown })).toBe('arrived')
  const page = (await away.call(staff.readStaffCase, { params: { id } })).body
  expect([page.chainWhole, page.files]).toMatchObject([
    true,
    [{ id: picture.id, label: '破损或拆开处的照片 1' }],
  ])
  await house.work()
  for (const at of [id, there]) expect(await texts(person, at)).toContain('密封已经拆开')
  // The party relation is warned of on both sides, and stops nothing.
  for (const at of [id, there]) expect(await texts(person, at)).toContain('党组织关系还没有接转')
  const inside = { foundInside: '袋内是另一人的材料', toldSender: '云帆王示例' }
  expect(await give(away, id, 'record-misfiled', { answers: inside })).toBe('misfiled')
  expect((await seen(person, id)).can).toEqual([])
  const back = {
    seal: 'sealed',
    backAddress: '云帆市演示路1号',
    channel: 'confidential',
    trackingNo: 'JB-A-1',
  }
  expect(await give(away, id, 'return-file', { answers: back })).toBe('going-back')
  await house.work()
  const checked = { answers: { packageState: 'sealed', whole: 'yes' } }
  expect(await give(clerk, there, 'take-back', checked)).toBe('restoring')
  await house.work()
  expect((await seen(person, id)).state).toBe('returned')
})

it('a centre whose authority has lapsed takes nothing in, says whom to turn to, and loses nothing', async () => {
  const { id, arrival } = await sent('13800000002', 'JY-A-2')
  await stands({ kind: 'authorised', document: '演示', validFrom: '2020-01-01', validUntil: '2020-12-31' })
  const { version } = (await away.call(staff.readStaffCase, { params: { id } })).body
  const body = { command: 'arrive' as const, version, answers: arrival }
  const refused = await away.call(staff.decideCase, { params: { id }, body })
  expect(refused.body).toMatchObject({ key: 'centre.no-standing', code: 'D3040' })
  await stands({ kind: 'statutory' })
  expect(await give(away, id, 'arrive', { answers: arrival })).toBe('arrived')
})

it('a file that is lent out is called back at once, by a fact of its chain, once', async () => {
  const person = await house.signedIn('13800000004')
  const { id } = (await apply(person, TO_XINGHAI)).body
  await house.work()
  const there = await holdersCase(house, id)
  const { idIndex = '' } = (await house.house.cases.cases.findById(id)) ?? {}
  const [file] = await house.house.cases.archives.findByIdIndex([idIndex])
  const recalls = file?.facts.filter(({ kind }) => kind === 'recall') ?? []
  expect(recalls.map(({ data }) => data.caseId)).toEqual([there])
  expect(await give(clerk, there, 'approve', { answers: { former: 'none' } })).toBe('transfer.lent-out')
  expect(await give(clerk, there, 'reissue-letter', { answers: { reissueWhy: 'lost' } })).toBe(
    'permission.denied',
  )
  expect(await give(away, id, 'reissue-letter', { answers: { reissueWhy: 'lost' } })).toBe(
    'transfer.other-side',
  )
})

it('a letter that ran out is issued anew: another number, the old one void wherever it is looked up', {
  timeout: 60_000,
}, async () => {
  let person = await house.signedIn('13900000611')
  const proof = {
    document: 'id-card' as const,
    name: '云二晴',
    idNumber: demoIdNumber(9_611),
    consent: '2026-11',
  }
  expect((await person.call(proveRealName, { body: proof })).status).toBe(200)
  const { id, no } = (await apply(person, { ...TO_XINGHAI, holder: '示例大学档案馆' })).body
  await house.work()
  const printed = async () => {
    const { body } = await person.call(transfers.readOwnLetter, { params: { id } })
    return readLetterAddress(await readPdfQr(new Uint8Array(body as Buffer)))
  }
  const opened = async (key: unknown) =>
    (await person.call(openLetter, { body: key as never })).body as object
  const first = await printed()
  expect(first?.number).toBe(`DH-${no}`)
  expect(await opened({ ...first, code: 'bcdfghjk' })).toMatchObject({ key: 'letter.not-found' })
  house.clock.advance(31 * DAY)
  const by = await house.staffSignedIn('away')
  const found = (await by.call(staff.readStaffCase, { params: { id } })).body
  expect(JSON.stringify(found)).toContain('已过有效期')
  expect(await give(by, id, 'reissue-letter', { answers: { reissueWhy: 'expired' } })).toBe('issuing')
  await house.work()
  person = await house.signedIn('13900000611')
  const second = await printed()
  expect(second?.number).toBe(`DH-${no}-2`)
  expect(await opened(first)).toMatchObject({ key: 'letter.not-found' })
  expect(await opened(second)).not.toHaveProperty('key')
  expect(await texts(person, id)).toContain(`原调档函 DH-${no} 已作废`)
  const led = await by.call(transfers.findTransfer, { body: { no: `dh-${no}-2` } })
  expect(led.body.cases).toMatchObject([{ id, state: 'requested' }])
  expect(await house.house.jobs.dead()).toEqual([])
})
