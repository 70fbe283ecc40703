import { demoIdNumber } from '@server/features/archives'
import { giveCasesToPerson } from '@server/features/cases'
import * as cases from '@shared/contract/cases'
import { proveRealName } from '@shared/contract/real-name'
import * as staff from '@shared/contract/staff'
import { listTransferDesk } from '@shared/contract/transfers'
import * as window from '@shared/contract/window'
import { currentConsent } from '@shared/domain/accounts/consents'
import { foldCustody } from '@shared/domain/archives/custody'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import type { DeskStepName } from '@shared/domain/transfer/desk'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { readPdfText } from '@test/support/poppler'
import { refoldDifferences } from '@test/support/refold'
import { ALL_THERE, apply, CARRIED, give, OPENED, PACKAGE } from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('B-unemployed', 'W7-leave', 'N20-3', 'N20-4', 'N29-refuse')
const database = useDatabase()
const house = useHouse(database)

const PLACE = { household: '560100 云帆市' }
const ENDED = { endedOn: '2026-02-05', unit: '示例公司（演示）', ...PLACE }
const BROUGHT = { ...CARRIED, handedBy: '示例公司王示例', standing: 'none', ...PACKAGE }

const RETURN = { seal: 'sealed', backAddress: '云帆市演示路1号', channel: 'confidential', trackingNo: 'JB1' }

let clerk: ApiClient
beforeAll(async () => {
  clerk = await house.staffSignedIn('clerk')
})

const handOver = (at: number, form: Record<string, string> = ENDED, key?: string) =>
  clerk.call(window.openHandover, {
    body: {
      item: 'jobless-intake',
      name: '云一晴',
      idNumber: demoIdNumber(at),
      phone: '139 0000 0147',
      form,
    },
    ...(key ? { key } : {}),
  })
const keyOf = ({ body }: { body: unknown }) => (body as { key?: string }).key

/** Where the files of a case's person are; every chain has to be whole. */
async function bagsOf(id: string): Promise<string[]> {
  const record = await house.house.cases.cases.findById(id)
  const files = await house.house.cases.archives.findByIdIndex([record?.idIndex ?? ''])
  for (const { facts } of files) expect(firstBrokenFact(facts, house.house.cases.sha256)).toBeNull()
  return files.map(({ centreId, facts }) => `${centreId} ${foldCustody(facts).state}`)
}

describe(`the file of somebody who lost their work (${shows.join(' ')})`, () => {
  it('is listed by the unit, handed over with a sheet both sides sign, looked through and put on record', {
    timeout: 120_000,
  }, async () => {
    const { status, body } = await handOver(47_001, ENDED, 'a-key-for-one-list')
    expect([status, body.stateLabel]).toEqual([201, '等原单位移交'])
    expect((await handOver(47_001, ENDED, 'a-key-for-one-list')).body).toEqual(body)
    expect(keyOf(await handOver(47_001))).toBe('transfer.moving-elsewhere')
    const { id } = body
    const seen = (await clerk.call(staff.readStaffCase, { params: { id } })).body
    expect(seen).toMatchObject({
      slip: 'handed-in',
      clock: { total: 30 },
      applicant: { phone: '139****0147' },
    })
    const sheet = await clerk.call(window.readWindowReceipt, { params: { id } })
    const printed = await readPdfText(sheet.body as unknown as Uint8Array)
    expect(printed).toContain('档案移交单')
    expect(printed).toContain('移交人签字')
    expect(printed).not.toContain(demoIdNumber(47_001))

    const registered = { ...BROUGHT, channel: 'registered', standing: 'state-manager' }
    expect(await give(clerk, id, 'arrive', { answers: registered })).toBe('intake.channel')
    expect(await give(clerk, id, 'arrive', { answers: { ...BROUGHT, samePerson: 'no' } })).toBe(
      'transfer.other-person',
    )
    expect(await give(clerk, id, 'arrive', { answers: { ...BROUGHT, ...OPENED } })).toBe('arrived')
    const contents = { listAgrees: 'yes', ...ALL_THERE, 'proof-birth': 'missing' }
    expect(await give(clerk, id, 'check-contents', { answers: contents })).toBe('told')
    const promise = { promisedBy: 'here', bringWithin: '3-months' }
    expect(await give(clerk, id, 'accept-promise', { answers: promise })).toBe('registering')
    await house.work()
    expect(await bagsOf(id)).toEqual(['demo-centre received'])
    const done = (await clerk.call(staff.readStaffCase, { params: { id } })).body
    expect(done).toMatchObject({ state: 'received', chainWhole: true })
    expect(keyOf(await handOver(47_001))).toBe('transfer.here-already')
  })

  it('is theirs to follow from the day they have an account, whatever was opened before', async () => {
    const person = await house.signedIn('13900000147')
    expect((await person.call(cases.listMyCases, {})).body.cases).toEqual([])
    const consent = currentConsent('identity-check')
    const named = { name: '云一晴', idNumber: demoIdNumber(47_001), document: 'id-card', consent } as const
    expect((await person.call(proveRealName, { body: named })).body.outcome).toBe('verified')
    await house.work()
    const [own] = (await person.call(cases.listMyCases, {})).body.cases
    expect(own).toMatchObject({ item: 'jobless-intake', state: 'received' })
    const seen = (await person.call(cases.readCase, { params: { id: own?.id ?? '' } })).body
    expect(seen.thread.map(({ title }) => title).join()).toContain('本人已实名登录')
    const record = await house.house.cases.cases.findById(own?.id ?? '')
    expect(firstBrokenFact(record?.facts ?? [], house.house.cases.sha256)).toBeNull()
    const repeated = { accountId: 'another', idIndexes: [record?.idIndex ?? ''], key: 'again' }
    await giveCasesToPerson(house.house.cases, { ...repeated, at: house.clock.now() })
    expect(await house.house.cases.cases.findById(own?.id ?? '')).toEqual(record)
  })

  it('is asked for by the person, the unit is reminded once it is late, and what comes late is taken', {
    timeout: 120_000,
  }, async () => {
    const person = await house.signedIn('13800000005')
    const form = { ...ENDED, endedOn: '2026-02', centre: 'demo-centre 云帆' }
    expect(keyOf(await apply(person, form, 'jobless-intake'))).toBe('intake.whole-day')
    const elsewhere = { ...form, endedOn: '2026-02-05', household: '560200 星海市' }
    expect(keyOf(await apply(person, elsewhere, 'jobless-intake'))).toBe('custody.centre-unfit')
    const asked = await apply(person, { ...form, endedOn: '2026-02-05' }, 'jobless-intake')
    expect([asked.status, asked.body.state]).toEqual([201, 'awaiting'])
    const { id } = asked.body
    const told = asked.body.findings.map(({ text }) => text).join('\n')
    expect(told).toMatch(/原单位应在2026年\d+月\d+日 \(周.\)前报送名单，在2026年\d+月\d+日 \(周.\)前移交档案/)
    house.clock.advance(60 * 24 * 3600)
    clerk = await house.staffSignedIn('clerk')
    const late = (await clerk.call(staff.readStaffCase, { params: { id } })).body
    expect(late.doubts.map(({ text }) => text).join()).toContain('已经过了原单位移交的最后一天')
    const urged = { urgedWhom: '人事部李示例', urgedAnswer: '本周移交' }
    expect(await give(clerk, id, 'urge', { answers: urged })).toBe('awaiting')
    expect(await give(clerk, id, 'arrive', { answers: BROUGHT })).toBe('arrived')
    expect(await give(clerk, id, 'check-contents', { answers: { listAgrees: 'yes', ...ALL_THERE } })).toBe(
      'registering',
    )
    await house.work()
    const own = (await (await house.signedIn('13800000005')).call(cases.readCase, { params: { id } })).body
    expect(own.state).toBe('received')
    expect(await bagsOf(id)).toContain('demo-centre received')
    expect(await refoldDifferences(database.connection)).toMatchObject({ differences: [] })
  })

  it('goes back by agreement where something key is missing that nobody promises, by a way as strict as it came', {
    timeout: 120_000,
  }, async () => {
    const { id } = (await handOver(47_010)).body
    const isAt = async (step: DeskStepName) =>
      (await clerk.call(listTransferDesk, { query: { step } })).body.cases.some((row) => row.id === id)
    const came = { ...BROUGHT, channel: 'confidential' }
    expect(await give(clerk, id, 'arrive', { answers: came })).toBe('arrived')
    const contents = { listAgrees: 'yes', ...ALL_THERE, 'proof-birth': 'missing' }
    expect(await give(clerk, id, 'check-contents', { answers: contents })).toBe('told')
    expect(await isAt('in-promise')).toBe(true)
    const agreed = {
      agreedUnit: '示例公司',
      agreedBy: '王示例 主任',
      agreedHow: 'letter',
      personHeard: 'yes',
    }
    expect(await give(clerk, id, 'agree-return', { answers: agreed })).toBe('returning')
    expect(await isAt('in-back')).toBe(true)
    const abroad = { answers: { ...RETURN, backAddress: '香港中环示例道1号' } }
    expect(await give(clerk, id, 'return-file', abroad)).toBe('request.invalid')
    const byPost = { ...RETURN, channel: 'registered', trackingNo: 'EB1' }
    expect(await give(clerk, id, 'return-file', { answers: byPost })).toBe('transfer.channel')
    const back = { ...byPost, channel: 'confidential', trackingNo: 'JB1' }
    expect(await give(clerk, id, 'return-file', { answers: back })).toBe('returned')
    const { findings } = (await clerk.call(staff.readStaffCase, { params: { id } })).body
    expect(findings.map(({ text }) => text).join()).toMatch(
      /机构与示例公司商定退回档案.*以机要通信退回寄出，编号 JB1/,
    )
    expect(await bagsOf(id)).toEqual([])
    expect((await handOver(47_010)).status).toBe(201)
  })

  it('is sent away for none but the listed reasons, and not opened for what is no intake', {
    timeout: 120_000,
  }, async () => {
    const { id } = (await handOver(47_002)).body
    expect(await give(clerk, id, 'refuse', { reason: 'kept-here' })).toBe('case.reason-unfit')
    expect(await give(clerk, id, 'refuse', { reason: 'too-late' })).toBe('case.reason-needed')
    const far = (await handOver(47_003, { ...ENDED, household: '560200 星海市' })).body
    const { body } = await clerk.call(staff.readStaffCase, { params: { id: far.id } })
    expect(body.doubts.map(({ text }) => text).join()).toContain('由另一家机构接收')
    expect(await give(clerk, far.id, 'refuse', { reason: 'other-place' })).toBe('declined')
    const other = { item: 'transfer-out', name: '云一晴', idNumber: demoIdNumber(47_004), form: ENDED }
    expect(keyOf(await clerk.call(window.openHandover, { body: other }))).toBe('case.item-unknown')
    const unreached = { ...other, item: 'jobless-intake', phone: '12' }
    expect(keyOf(await clerk.call(window.openHandover, { body: unreached }))).toBe('request.invalid')
    const wrong = { ...other, item: 'jobless-intake', idNumber: '110101' }
    expect(keyOf(await clerk.call(window.openHandover, { body: wrong }))).toBe('request.invalid')
  })
})
