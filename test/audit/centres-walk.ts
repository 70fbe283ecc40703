import { importDirectory, lookAtDirectory, readDirectoryTemplate } from '@shared/contract/directory'
import { exportList } from '@shared/contract/exports'
import type { RouteContract } from '@shared/contract/route'
import * as centres from '@shared/contract/staff-centres'
import { centreSample, tableSample } from '@test/support/centre-samples'
import { directoryLine, directoryOf } from '@test/support/directories'
import type { TestHouse } from '@test/support/house'
import type { Send } from './step'

/** An administrator enters a centre and a table; the department's supervisor confirms. */
export async function centresWalk(house: TestHouse, send: Send): Promise<void> {
  const [admin, supervisor] = await Promise.all([
    house.staffSignedIn('admin'),
    house.staffSignedIn('supervisor'),
  ])
  const step = (route: RouteContract, given: object = {}, status: number = route.status, client = admin) =>
    send({ route, client, given, status })
  await step(centres.listStaffCentres)
  const reason = '新设机构'
  const entered = {
    body: { target: { code: 'WALK1' }, centre: centreSample, reason },
    key: 'a-key-for-the-new-centre',
  }
  const { body: made } = await step(centres.saveCentre, entered)
  await step(centres.saveCentre, entered)
  const { id, version } = made as { id: string; version: number }
  const centre = { ...centreSample, address: '云帆市望湖区长堤路 9 号（演示）' }
  await step(centres.saveCentre, { body: { target: { id, version }, centre, reason } })
  await step(centres.saveCentre, { body: { target: { id, version }, centre, reason } }, 409)
  await step(centres.readStaffCentre, { params: { id } })
  await step(centres.readStaffCentre, { params: { id: 'nowhere' } }, 404)
  const file = directoryOf([directoryLine(1), directoryLine(2, { region: '560177' })])
  await step(readDirectoryTemplate)
  await step(lookAtDirectory, { file })
  await step(importDirectory, { file, key: 'a-key-for-this-directory' })
  await step(importDirectory, { file, key: 'a-key-for-this-directory' })
  for (const list of ['centres', 'staff']) await step(exportList, { body: { list, purpose: 'reporting' } })
  await step(centres.listTables, { query: { region: '110000' } })
  const proposed = await step(centres.proposeTable, { body: tableSample })
  const { versions } = proposed.body as { versions: { id: string }[] }
  const given = { params: { id: versions[0]?.id }, body: { decision: 'confirm', reason: '核对无误' } }
  await step(centres.decideTable, given, 403)
  await step(centres.decideTable, given, 200, supervisor)
}
