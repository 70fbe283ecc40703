import { demoIdNumber } from '@server/features/archives'
import * as cases from '@shared/contract/cases'
import * as staff from '@shared/contract/staff'
import * as transfers from '@shared/contract/transfers'
import * as window from '@shared/contract/window'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { CURRENT_APPLICATION } from '@shared/domain/transfer/application-text'
import { dayOf, sayDay } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { hired } from '@test/support/members'
import { readPdfText } from '@test/support/poppler'
import { apply, holdersCase, TO_XINGHAI } from '@test/support/transferring'
import { beforeAll, describe, expect, it } from 'vitest'

const shows = reg('N20-1', 'N20-3', 'N8')
const database = useDatabase()
const house = useHouse(database)
const { version, sha256 } = CURRENT_APPLICATION
const LETTER = { receiver: '外地机构', receiverAddress: '外地演示路1号', letterNo: '函1号' }

beforeAll(async () => {
  await hired(house, { username: 'away', posts: ['clerk'], centreId: 'demo-centre-2' })
})

const keyOf = ({ body }: { body: unknown }) => (body as { key: string }).key
const bare = (text: string) => text.replace(/\s/gu, '')
const signedOn = (on: string) => `本人在${on}签署了转档申请（${version} 版）。`
const toldOf = (findings: readonly { text: string }[]) => findings.map(({ text }) => text)
const staffSees = async (by: ApiClient, id: string) =>
  (await by.call(staff.readStaffCase, { params: { id } })).body

describe(`an application for a transfer is signed once (${shows.join(' ')})`, () => {
  it('the text is bound by the fact, its person and both centres see it, and the letter says so', async () => {
    const person = await house.signedIn('13800000001')
    const { id } = (await apply(person, TO_XINGHAI)).body
    const on = sayDay(dayOf(house.clock.now()))
    house.clock.advance(24 * 60 * 60)
    await house.work()
    const record = await house.house.cases.cases.findById(id)
    expect(record?.facts[0]?.data.kept).toEqual({ application: version, applicationSha256: sha256 })
    expect(toldOf((await staffSees(await house.staffSignedIn('away'), id)).findings)).toContain(signedOn(on))
    const there = await staffSees(await house.staffSignedIn('clerk'), await holdersCase(house, id))
    expect(toldOf(there.findings)).toContain(signedOn(on))
    expect(there.answers).toContainEqual(
      expect.objectContaining({ label: '转档申请', value: `已签署（${version} 版）` }),
    )
    const again = await house.signedIn('13800000001')
    expect(toldOf((await again.call(cases.readCase, { params: { id } })).body.findings)).toContain(
      signedOn(on),
    )
    const { body } = await again.call(transfers.readOwnLetter, { params: { id } })
    expect(bare(await readPdfText(new Uint8Array(body as Buffer)))).toContain(
      bare(`于${on}签署转档申请，申请由我机构保管`),
    )
  })

  it('unsigned, under an unknown text or without a fresh proof nothing is opened', async () => {
    const person = await house.signedIn('13800000002')
    for (const [form, item] of [
      [TO_XINGHAI, 'transfer-in'],
      [LETTER, 'transfer-out'],
    ] as const) {
      const unsigned = await apply(person, { ...form, application: '' }, item)
      expect([unsigned.status, unsigned.body]).toMatchObject([400, { fields: [{ path: 'application' }] }])
      expect(keyOf(await apply(person, { ...form, application: '2020-01' }, item))).toBe(
        'transfer.application-outdated',
      )
    }
    house.clock.advance(301)
    expect(keyOf(await apply(person, TO_XINGHAI))).toBe('sign-in.proof-needed')
    const mine = (await person.call(cases.listMyCases)).body.cases
    expect(mine.filter(({ item }) => item.startsWith('transfer-'))).toEqual([])
  })

  it('at the window it is signed by hand: the receipt has the text, and room for the name', async () => {
    const clerk = await house.staffSignedIn('clerk')
    const card = { document: 'id-card' as const, name: '云一晴', idNumber: demoIdNumber(46_900) }
    const { accountId } = (await clerk.call(window.openWalkIn, { body: card })).body
    const file = (form: Record<string, string>) =>
      clerk.call(window.fileAtWindow, {
        body: { accountId, document: 'id-card', item: 'transfer-in', form, scans: [] },
      })
    expect((await file({ ...TO_XINGHAI, application: '' })).status).toBe(400)
    const { caseId } = (await file(TO_XINGHAI)).body
    const { body } = await clerk.call(window.readWindowReceipt, { params: { id: caseId } })
    const text = bare(await readPdfText(new Uint8Array(body as Buffer)))
    for (const said of [...CURRENT_APPLICATION.points, '本人签字、日期', '一式两份'])
      expect(text).toContain(bare(said))
  })

  it('a case of before it was asked for folds and shows as it did', async () => {
    const person = await house.signedIn('13800000003')
    const { id } = (await apply(person, { ...TO_XINGHAI, holder: '示例大学' })).body
    const record = await house.house.cases.cases.findById(id)
    if (!record) throw new Error('no case')
    const facts = record.facts.map((fact) => ({ ...fact, data: { ...fact.data, kept: undefined } }))
    const { state, kept } = foldCase(itemOf('transfer-in'), facts as never)
    expect([state, kept]).toEqual(['issuing', {}])
  })
})
