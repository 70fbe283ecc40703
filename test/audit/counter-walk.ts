import { demoCheck } from '@server/demo-data'
import * as counter from '@shared/contract/counter'
import type { RouteContract, RouteOutput } from '@shared/contract/route'
import type { ApiClient } from '@test/support/api-client'
import type { TestHouse } from '@test/support/house'
import type { Send } from './step'

type Account = RouteOutput<typeof counter.findCounterAccount>

const PERSON = '13800000003'
const NEW_PHONE = '13900000104'
const PAPERS = ['id-card']

/** A person at the counter: suspended, revived, and given a new phone, each time by two. */
export async function counterWalk(house: TestHouse, send: Send): Promise<void> {
  const walker =
    (client: ApiClient) =>
    async (route: RouteContract, given: object = {}, status: number = route.status) =>
      (await send({ route, client, given, status })).body as Account
  const clerk = walker(await house.staffSignedIn('clerk'))
  const head = walker(await house.staffSignedIn('head'))
  const body = { idNumber: demoCheck(PERSON)?.idNumber, purpose: 'account-recovery' }
  const { id, version } = await clerk(counter.findCounterAccount, { body })
  const params = { id }
  const suspension = { params, body: { version, reason: 'phone-lost' }, key: 'a-key-for-a-suspension' }
  const suspended = await clerk(counter.suspendAccount, suspension)
  await clerk(counter.suspendAccount, suspension)
  await clerk(counter.suspendAccount, { params, body: { version, reason: 'phone-lost' } }, 409)
  const revival = { version: suspended.version, papers: PAPERS, reason: 'phone-back' }
  const first = await clerk(counter.proposeRevival, { params, body: revival })
  await head(counter.listCounterProposals)
  await head(counter.readCounterProposal, { params })
  const named = ({ version: seen, proposal }: Account) => ({ version: seen, proposal: proposal?.id })
  const revived = await head(counter.confirmProposal, { params, body: named(first) })
  const recovery = { version: revived.version, phone: NEW_PHONE, papers: PAPERS, reason: 'number-ended' }
  const second = await clerk(counter.proposeRecovery, { params, body: recovery })
  const declined = { ...named(second), reason: 'doubtful' }
  const back = await head(counter.declineProposal, { params, body: declined })
  const again = { ...recovery, version: back.version }
  const third = await clerk(counter.proposeRecovery, { params, body: again })
  await head(counter.confirmProposal, { params, body: named(third) })
}
