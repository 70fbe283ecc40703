import { demoIdNumber } from '@server/features/archives'
import * as command from '@shared/contract/material-commands'
import * as materials from '@shared/contract/materials'
import type { RouteContract, RouteOutput } from '@shared/contract/route'
import type { ApiClient } from '@test/support/api-client'
import { shelved } from '@test/support/archives'
import type { TestHouse } from '@test/support/house'
import { ALL_WELL, NO_CLAIMS, samplePaper } from '@test/support/materials'
import type { Send } from './step'

type Step = (route: RouteContract, given?: object, status?: number) => Promise<never>
type Page = RouteOutput<typeof materials.readMaterials>

const APPROVAL = { title: '更改参加工作时间的审批表', kind: 'change-approval', formedOn: '2020-05' }
const CLAIMS = {
  ...NO_CLAIMS,
  workStart: '2019-03',
  work: [{ unit: '演示一公司', from: '2019-03', to: null, own: false }],
}

/** An archivist lists a file, a reviewer is the second person. */
export async function materialWalk(house: TestHouse, send: Send): Promise<void> {
  const walker = (client: ApiClient) =>
    (async (route, given = {}, status = route.status) =>
      (await send({ route, client, given, status })).body) as Step
  const keeper = walker(await house.staffSignedIn('archivist'))
  const second = walker(await house.staffSignedIn('reviewer'))
  const { _id: id, version: start } = await shelved(house, { idNumber: demoIdNumber(43_000) })
  let version = start
  const act = async (step: Step, route: RouteContract, body: object) => {
    await step(route, { params: { id }, body: { version, ...body } })
    version += 1
  }
  const params = { id }
  await keeper(materials.checkMaterial, { params, body: { paper: samplePaper(), answers: {} } })
  await act(keeper, command.fileMaterial, { paper: samplePaper(), answers: ALL_WELL })
  await act(keeper, command.fileMaterial, { paper: samplePaper(APPROVAL), answers: ALL_WELL })
  await act(keeper, command.trayMaterial, { title: '没有落款的说明', pages: 1, why: 'origin' })
  await act(keeper, command.settleTray, { paper: 'm6', how: 'leave', reason: '查不到来源' })
  await act(keeper, command.stubMaterial, { category: '10', pages: 2 })
  await act(keeper, command.recordKeyFact, { what: 'workStart', value: '2019-03', paper: 'm4' })
  const other = { what: 'workStart', value: '2018-12', papers: ['m5'], reason: '按审批材料' }
  await act(keeper, command.correctKeyFact, other)
  await act(second, command.confirmMaterial, { of: 10 })
  await act(keeper, command.correctMaterial, {
    paper: 'm4',
    now: samplePaper({ pages: 4 }),
    reason: '页数录错',
  })
  await act(second, command.declineMaterial, { of: 12, reason: '原登记无误' })
  await act(keeper, command.noteClaims, { kind: 'private-employed', claims: CLAIMS })
  const { findings }: Page = await second(materials.readMaterials, { params })
  await act(second, command.settleFinding, { finding: findings[0]?.finding, holds: true })
  await keeper(materials.readMaterials, { params })
  await keeper(materials.printMaterials, { params, body: { what: 'catalogue', purpose: 'put-in-bag' } })
  await keeper(materials.printMaterials, { params, body: { what: 'labels', purpose: 'label-file' } })
}
