import type { RouteContract } from '@shared/contract/route'
import * as scans from '@shared/contract/scans'
import type { ApiClient } from '@test/support/api-client'
import type { TestHouse } from '@test/support/house'
import { pictureOf } from '@test/support/scan-files'
import { paperIn, partOf, promised } from '@test/support/scanning'
import type { Send } from './step'

type Step = (route: RouteContract, given?: object, status?: number) => Promise<never>

/** An archivist brings the scan of a paper, a reviewer compares it with the paper; another upload is given up. */
export async function scanWalk(house: TestHouse, send: Send): Promise<void> {
  const walker = (client: ApiClient) =>
    (async (route, given = {}, status = route.status) =>
      (await send({ route, client, given, status })).body) as Step
  const archivist = walker(await house.staffSignedIn('archivist'))
  const reviewer = walker(await house.staffSignedIn('reviewer'))
  const { id, paperId } = await paperIn(house)
  const file = { name: '云一晴的合同.png', bytes: await pictureOf('png', 1) }
  const opening = { params: { id }, body: promised(file, paperId) }
  const opened: scans.ScanView = await archivist(scans.openScan, { ...opening, key: 'a-key-for-this-scan' })
  await archivist(scans.openScan, { ...opening, key: 'a-key-for-this-scan' })
  const part = partOf(file, opened.id, 0)
  await archivist(scans.bringScanPart, part)
  const params = { id: opened.id }
  const finish = { params, body: { version: 1, command: 'finish' } }
  await archivist(scans.stepScan, { ...finish, key: 'a-key-for-finishing' })
  await archivist(scans.stepScan, { ...finish, key: 'a-key-for-finishing' })
  await house.work()
  await archivist(scans.readScan, { params, query: { after: '0' } })
  await reviewer(scans.listWaitingScans, { query: {} })
  const check = { params, body: { version: 3, returned: [] } }
  await archivist(scans.checkScan, check, 409)
  const page = { params: { ...params, page: '1' }, body: { purpose: 'scan-check' } }
  await reviewer(scans.viewScanPage, page)
  await reviewer(scans.checkScan, check)
  await house.work()
  const second: scans.ScanView = await archivist(scans.openScan, opening)
  await archivist(scans.stepScan, { params: { id: second.id }, body: { version: 1, command: 'discard' } })
  await archivist(scans.listScans, { params: { id } })
}
