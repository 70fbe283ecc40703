import { makeFollowCode } from '@shared/contract/follow'
import { apiClient } from '@test/support/api-client'
import type { TestHouse } from '@test/support/house'
import { freshCall } from '@test/support/members'
import { AT_COUNTER, anew, PROPOSER } from './counter-requests'
import { transferRequestOf } from './transfer-requests'

type Request = { params?: object; body?: object; query?: object }

/** A file of the person at the counter that their unit hands over. */
const HANDED = {
  ...{ item: 'jobless-intake', ...AT_COUNTER },
  form: { endedOn: '2026-02-05', unit: '示例公司', household: '560100 云帆市' },
}

/** No centre has that file yet, and no case moves it. */
async function nobodyKeeps({ house }: TestHouse): Promise<void> {
  const of = { idIndex: { $in: house.index.all('idNumber', AT_COUNTER.idNumber) } }
  await house.database.connection.collection('archives').deleteMany(of)
  await house.cases.cases.model.deleteMany({ ...of, item: 'jobless-intake' })
}

const CARD = { document: 'id-card' as const, ...AT_COUNTER }
let made = 0

/** Number and code of a case, as its person was given them. */
export async function followKeyOf(house: TestHouse, id: string, headers: Record<string, string>) {
  const given = await apiClient(house.citizen).call(makeFollowCode, { params: { id }, headers })
  return { no: given.body.no, code: given.body.code }
}

/** A request of the window, or about moving files, that is right in everything but, perhaps, who sends it. */
export async function windowRequestOf(house: TestHouse, name: string): Promise<Request | null> {
  const filing = (accountId: string) => ({
    ...{ accountId, document: 'id-card' as const, item: 'custody-certificate' },
    form: { purpose: 'household' },
    scans: [],
  })
  switch (name) {
    case 'findWalkIn':
      await anew(house)
      return { body: CARD }
    case 'listWalkInCases':
      return { params: { id: await anew(house) } }
    case 'sendWalkInCode':
      made += 1
      return { body: { phone: String(13_512_380_000 + made) } }
    case 'openWalkIn':
      return { body: CARD }
    case 'fileAtWindow':
      return { body: filing(await anew(house)) }
    case 'openHandover':
      await nobodyKeeps(house)
      return { body: HANDED }
    case 'scanAtWindow':
      await house.work()
      return {}
    case 'readWindowReceipt': {
      const call = freshCall(house, PROPOSER)
      const { caseId } = await house.deps.window.file(PROPOSER, call, filing(await anew(house)))
      return { params: { id: caseId } }
    }
    default:
      return transferRequestOf(house, name)
  }
}
