import { actOnGraduate, listGraduates } from '@shared/contract/graduates'
import type { RouteContract } from '@shared/contract/route'
import { findTransfer } from '@shared/contract/transfers'
import { withGraduate } from '@test/support/dispatch-lists'
import type { TestHouse } from '@test/support/house'
import type { Send } from './step'

/** An archivist looks at what schools have sent, asks the register, receives one file and settles another. */
export async function graduateWalk(house: TestHouse, send: Send): Promise<void> {
  const client = await house.staffSignedIn('archivist')
  const step = async (route: RouteContract, given: object = {}, status: number = route.status) =>
    (await send({ route, client, given, status })).body
  const [one, other] = [await withGraduate(house), await withGraduate(house)]
  const act = (id: string, body: object, status?: number) =>
    step(actOnGraduate, { params: { id }, body: { version: 1, ...body } }, status)
  await step(listGraduates, { query: { state: 'sent' } })
  await step(findTransfer, { body: { no: 'JYX100001' } })
  await act(one._id, { command: 'verify', number: 'transfer-no' })
  await act(one._id, { command: 'receive' }, 409)
  await act(one._id, { command: 'receive', version: 2 })
  await house.work()
  await act(other._id, { command: 'settle', reason: 'confirmed' }, 400)
  await act(other._id, { command: 'settle', reason: 'not-sent' })
  await act(other._id, { command: 'reopen', version: 2 })
  for (const state of ['arrived', 'settled', 'unlisted']) await step(listGraduates, { query: { state } })
}
