import { demoIdNumber } from '@server/features/archives'
import { exportList } from '@shared/contract/exports'
import * as imports from '@shared/contract/imports'
import type { RouteContract } from '@shared/contract/route'
import { staffSignIn } from '@shared/contract/staff'
import { apiClient } from '@test/support/api-client'
import type { TestHouse } from '@test/support/house'
import { csvOf, ledgerLine } from '@test/support/ledgers'
import { demoPassword } from '@test/support/sign-in'
import type { Send } from './step'

/** An archivist brings a ledger in, looks at what became of it, and takes lists out. */
export async function tablesWalk(house: TestHouse, send: Send): Promise<void> {
  const client = apiClient(house.staff)
  const step = async <R extends RouteContract>(route: R, given: object = {}, status: number = route.status) =>
    (await send({ route, client, given, status })).body as { id: string; version: number }
  await step(staffSignIn, { body: { username: 'archivist', password: demoPassword('archivist') } })
  await step(imports.readLedgerTemplate)
  const file = csvOf([ledgerLine(1), ledgerLine(2, { id: '110101' }), ledgerLine(3, { no: 'TZ-1' })])
  const { id, version } = await step(imports.bringLedger, { file, key: 'a-key-for-this-ledger' })
  await step(imports.bringLedger, { file, key: 'a-key-for-this-ledger' })
  const params = { id }
  const mapping = ['name', 'idNumber', 'archiveNo', 'shelf', 'school', 'none']
  const mapped = await step(imports.mapImport, { params, body: { version, mapping } })
  await step(imports.stepImport, { params, body: { version, command: 'start' } }, 409)
  await step(imports.stepImport, { params, body: { version: mapped.version, command: 'start' } })
  await unitWalk(step)
  await house.work()
  await step(imports.listImports)
  await step(imports.readImport, { params })
  for (const kind of ['bad', 'flagged']) await step(imports.readImportRows, { params, query: { kind } })
  await step(exportList, { body: { list: 'import-report', purpose: 'work-arrangement', id } })
  await step(exportList, { body: { list: 'queue', purpose: 'ledger-check', show: 'open' } })
  await step(exportList, { body: { list: 'archives', purpose: 'ledger-check', text: 'yun' } })
  await step(exportList, { body: { list: 'certificates', purpose: 'reporting', from: '2020-01-01' } })
  await step(exportList, { body: { list: 'personal-accounts', purpose: 'ledger-check', kind: 'flexible' } })
  await step(exportList, { body: { list: 'queue', purpose: 'identity-check' } }, 400)
}

type Step = (
  route: RouteContract,
  given?: object,
  status?: number,
) => Promise<{ id: string; version: number }>

/** The list of a unit that is closed: printed, signed, and worked off with the rest. */
async function unitWalk(step: Step): Promise<void> {
  const lines = [
    '姓名,身份证号,清点结果',
    `云一晴,${demoIdNumber(7_101)},相符`,
    `云二雨,${demoIdNumber(7_102)},缺失`,
  ]
  const file = { name: '移交清单.csv', bytes: Buffer.from(lines.join('\n')) }
  const query = { kind: 'handover', school: '演示厂' }
  const { id, version } = await step(imports.bringLedger, { query, file, key: 'a-key-for-this-list' })
  const params = { id }
  await step(imports.printHandover, { params })
  const signed = { reason: 'closed', plan: '演示方案', handedBy: '山一', on: '2026-01-05' }
  const after = await step(imports.signHandover, { params, body: { version, ...signed } })
  await step(imports.stepImport, { params, body: { version: after.version, command: 'start' } })
}
