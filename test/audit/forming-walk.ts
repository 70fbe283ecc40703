import { demoIdNumber } from '@server/features/archives'
import * as forming from '@shared/contract/forming-units'
import * as handIn from '@shared/contract/hand-in'
import { HAND_IN_HEADER, type RouteContract } from '@shared/contract/route'
import { shelved } from '@test/support/archives'
import { keyOfLetter, SAMPLE_HANDER, SAMPLE_UNIT } from '@test/support/forming-units'
import type { TestHouse } from '@test/support/house'
import type { Send } from './step'

/** An archivist enters a unit, waits for two papers, chases them and settles them. */
export async function formingWalk(house: TestHouse, send: Send): Promise<void> {
  const client = await house.staffSignedIn('archivist')
  const step = async (route: RouteContract, given: object = {}, status: number = route.status) =>
    (await send({ route, client, given, status })).body as { id: string; count: number }
  const { archiveNo } = await shelved(house, { idNumber: demoIdNumber(43_100) })
  const { id } = await step(forming.registerFormingUnit, { body: SAMPLE_UNIT })
  const params = { id }
  await step(forming.changeFormingUnit, {
    params,
    body: { version: 1, ...SAMPLE_UNIT, address: '演示路2号' },
  })
  const paper = { unit: id, archiveNo, kind: 'labour-contract', formedOn: '2025-12-01' }
  const first = await step(forming.expectPaper, { body: paper })
  await step(forming.expectPaper, { body: paper }, 409)
  const second = await step(forming.expectPaper, { body: { ...paper, formedOn: '2025-11-03' } })
  await step(forming.expectPaper, { body: { ...paper, archiveNo: 'NOBODY-1' } }, 400)
  await step(forming.listFormingUnits)
  await step(forming.listExpectedPapers, { query: { light: 'red', unit: id } })
  const { count } = await step(forming.sendChaseLetter, { params, body: { version: 2 } })
  await step(forming.sendChaseLetter, { params, body: { version: 3 } }, 409)
  await step(forming.readChaseLetter, { params: { id, count: String(count) } })
  const list = await step(forming.makeHandOverList, { params, body: { version: 3 } })
  await step(forming.makeHandOverList, { params, body: { version: 3 } }, 409)
  await step(forming.readHandOverList, { params: { id, count: String(list.count) } })
  await handInWalk(house, (route, given, status) => step(route, given, status), {
    unitId: id,
    line: first.id,
  })
  await house.work()
  const settle = { version: 2, command: 'receive', on: '2026-01-20' }
  await step(forming.settleExpectedPaper, { params: { id: first.id }, body: settle })
  await step(forming.settleExpectedPaper, { params: { id: first.id }, body: settle }, 409)
  const gone = { version: 2, command: 'withdraw', reason: 'never-formed' }
  await step(forming.settleExpectedPaper, { params: { id: second.id }, body: gone })
  await step(forming.listExpectedPapers, { query: { state: 'received' } })
  await step(forming.listExpectedPapers)
  await step(forming.switchFormingUnit, { params, body: { version: 4, to: 'off', reason: 'dissolved' } })
}

type Step = (route: RouteContract, given?: object, status?: number) => Promise<{ id: string }>

/** The unit hands one of them in by its letter; a wrong code opens nothing. */
async function handInWalk(house: TestHouse, step: Step, { unitId, line }: { unitId: string; line: string }) {
  const key = await keyOfLetter(house, unitId)
  const headers = { [HAND_IN_HEADER]: `${key.no}.${key.code}` }
  await step(handIn.openHandIn, { body: key })
  await step(handIn.openHandIn, { body: { ...key, code: 'BCDF2345' } }, 404)
  const photo = await step(handIn.bringForHandIn, { headers })
  const form = { ...SAMPLE_HANDER, photo1: photo.id }
  await step(handIn.submitHandIn, { body: { ...key, line, form } })
  await step(handIn.submitHandIn, { body: { ...key, line, form: { ...form, photo1: '' } } }, 400)
}
