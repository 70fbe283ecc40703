import { actOnGraduate, listGraduates } from '@shared/contract/graduates'
import type { RouteContract } from '@shared/contract/route'
import * as lists from '@shared/contract/school-lists'
import { findTransfer } from '@shared/contract/transfers'
import { dispatchLine, listOf, SCHOOL, withGraduate } from '@test/support/dispatch-lists'
import type { TestHouse } from '@test/support/house'
import { keyHeader, LIST_SENDER } from '@test/support/school-lists'
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
  await schoolWalk(house, step)
  for (const state of ['arrived', 'settled', 'unlisted']) await step(listGraduates, { query: { state } })
}

type Step = (route: RouteContract, given?: object, status?: number) => Promise<unknown>

/** A school uploads its list itself, sends it and looks what became of it; staff read who sent it. */
async function schoolWalk(house: TestHouse, step: Step): Promise<void> {
  await step(lists.inviteSchool, { body: { school: SCHOOL } })
  const { no, code } = (await step(lists.inviteSchool, { body: { school: SCHOOL } })) as {
    no: string
    code: string
  }
  const key = { no, code }
  await step(lists.listSchoolInvitations)
  const file = listOf([dispatchLine(71), dispatchLine(72, { way: '自带' })])
  const offer = { headers: keyHeader(key), file }
  const { list } = (await step(lists.bringSchoolList, offer)) as { list: { id: string } }
  await step(lists.sendSchoolList, { body: { ...key, list: list.id, ...LIST_SENDER } })
  await house.work()
  await step(lists.openSchoolList, { body: key })
  await step(lists.readListSender, { params: { id: list.id } })
  await step(lists.openSchoolList, { body: { ...key, code: 'BCDF2345' } }, 404)
}
