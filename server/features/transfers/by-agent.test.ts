import { demoIdNumber } from '@server/features/archives'
import * as cases from '@shared/contract/cases'
import { proveRealName } from '@shared/contract/real-name'
import { readStaffCase } from '@shared/contract/staff'
import * as window from '@shared/contract/window'
import { currentConsent } from '@shared/domain/accounts/consents'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { readPdfText } from '@test/support/poppler'
import { refoldDifferences } from '@test/support/refold'
import { apply, give } from '@test/support/transferring'
import { beforeAll, expect, it } from 'vitest'

const shows = reg('N20-1')
const database = useDatabase()
const house = useHouse(database)

const AGENT = {
  ...{ agentUnit: '示例公司（演示）', agentLetter: '示人〔2026〕3号' },
  ...{ agentName: '王示例', agentSeen: 'seen' },
}
const PLACES = { situation: 'flexible', household: '560100 云帆市', holder: '示例大学档案馆' }

let clerk: ApiClient
beforeAll(async () => {
  clerk = await house.staffSignedIn('clerk')
})

const applyFor = (at: number, form: Record<string, string> = { ...PLACES, ...AGENT }) =>
  clerk.call(window.openHandover, {
    body: { item: 'transfer-in', name: '云一晴', idNumber: demoIdNumber(at), phone: '13900000149', form },
  })
const keyOf = ({ body }: { body: unknown }) => (body as { key?: string }).key

it(`a unit applies for its person, who is told, sees it as theirs and may undo it (${shows.join(' ')})`, async () => {
  const person = await house.signedIn('13900000149')
  const consent = currentConsent('identity-check')
  const named = { name: '云一晴', idNumber: demoIdNumber(49_001), document: 'id-card', consent } as const
  expect((await person.call(proveRealName, { body: named })).body.outcome).toBe('verified')
  expect(keyOf(await applyFor(49_001, PLACES))).toBe('request.invalid')
  const { status, body } = await applyFor(49_001)
  expect([status, body.stateLabel]).toEqual([201, '正在开调档函'])
  await house.work()
  const [own] = (await person.call(cases.listMyCases, {})).body.cases
  expect(own).toMatchObject({ id: body.id, item: 'transfer-in', state: 'requested' })
  const seen = (await person.call(cases.readCase, { params: { id: body.id } })).body
  expect(seen.findings[0]?.text).toBe('由示例公司（演示）凭来函（示人〔2026〕3号）代您申请。')
  const told = await database.connection.collection('messages').find({ caseId: body.id }).toArray()
  expect(told.map(({ name }) => name)).toContain('applied-for')
  const sheet = await clerk.call(window.readWindowReceipt, { params: { id: body.id } })
  const printed = await readPdfText(sheet.body as unknown as Uint8Array)
  for (const line of ['单位代办受理单', '示例公司（演示）', '为谁申请']) expect(printed).toContain(line)
  expect(printed).not.toContain(demoIdNumber(49_001))
  expect(keyOf(await apply(person, { ...PLACES, centre: 'demo-centre 云帆' }))).toBe(
    'transfer.moving-already',
  )
  expect(keyOf(await applyFor(49_001))).toBe('transfer.moving-elsewhere')
  const { version } = (await person.call(cases.readCase, { params: { id: body.id } })).body
  await person.call(cases.withdrawCase, { params: { id: body.id }, body: { version } })
  await house.work()
  expect((await person.call(cases.readCase, { params: { id: body.id } })).body.state).toBe('withdrawn')
})

it('whoever has no account waits for a clerk to look at the paper of who they are', async () => {
  const { id, stateLabel } = (await applyFor(49_002)).body
  expect(stateLabel).toBe('核对中')
  expect((await clerk.call(readStaffCase, { params: { id } })).body).toMatchObject({ slip: 'handed-in' })
  expect(await give(clerk, id, 'approve')).toBe('case.identity-check-needed')
  expect(await give(clerk, id, 'approve', { identityChecked: true })).toBe('issuing')
  await house.work()
  expect((await refoldDifferences(database.connection)).differences).toEqual([])
  expect(await house.house.jobs.dead()).toEqual([])
})
