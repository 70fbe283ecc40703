import { demoIdNumber } from '@server/features/archives'
import type { RouteContract } from '@shared/contract/route'
import * as window from '@shared/contract/window'
import type { TestHouse } from '@test/support/house'
import type { Send } from './step'

const CARD = { document: 'id-card', name: '云一晴', idNumber: demoIdNumber(9_003) }
const PHONE = '13900000105'

/** A walk-in nobody knows: opened with their phone, served, given a receipt. */
export async function windowWalk(house: TestHouse, send: Send): Promise<void> {
  const client = await house.staffSignedIn('clerk')
  const step = async (route: RouteContract, given: object = {}, status: number = route.status) =>
    (await send({ route, client, given, status })).body as Record<string, string>
  await step(window.findWalkIn, { body: CARD })
  await step(window.sendWalkInCode, { body: { phone: PHONE } })
  const login = { phone: PHONE, code: await house.phones.code(PHONE) }
  const opening = { body: { ...CARD, login }, key: 'a-key-for-a-walk-in' }
  const { accountId } = await step(window.openWalkIn, opening)
  await step(window.openWalkIn, opening)
  await step(window.findWalkIn, { body: CARD })
  const { id: scan } = await step(window.scanAtWindow)
  const body = {
    ...{ accountId, document: 'id-card', item: 'custody-certificate', form: { purpose: 'household' } },
    scans: [scan],
  }
  const filing = { body, key: 'a-key-for-a-filing' }
  const { caseId } = await step(window.fileAtWindow, filing)
  await step(window.fileAtWindow, filing)
  await step(window.listWalkInCases, { params: { id: accountId } })
  await step(window.readWindowReceipt, { params: { id: caseId } })
  const handed = {
    ...{ item: 'jobless-intake', name: '云二晴', idNumber: demoIdNumber(46_500), phone: '13800000077' },
    form: { endedOn: '2026-02-05', unit: '示例公司', household: '560100 云帆市' },
  }
  const handing = { body: handed, key: 'a-key-for-a-handover' }
  const { id: taken } = await step(window.openHandover, handing)
  await step(window.openHandover, handing)
  await step(window.openHandover, { body: handed }, 409)
  await step(window.readWindowReceipt, { params: { id: taken } })
  await step(window.findWalkIn, { body: { ...CARD, name: '云二晴' } }, 409)
}
