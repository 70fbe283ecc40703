import { demoIdNumber } from '@server/features/archives'
import { openArchiveCase } from '@shared/contract/archives'
import { readStaffCase } from '@shared/contract/staff'
import { listTransferDesk } from '@shared/contract/transfers'
import { scanAtWindow } from '@shared/contract/window'
import { addDays, dayOf } from '@shared/kernel/dates'
import { reg } from '@shared/kernel/reg'
import { workingDaysAfter } from '@test/model/reference-calendar'
import { shelved } from '@test/support/archives'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { refoldDifferences } from '@test/support/refold'
import { give, OUTSIDE_REVIEW, sealAndPost } from '@test/support/transferring'
import { expect, it } from 'vitest'

const shows = reg('N20-1', 'N20-2', 'N6')
const database = useDatabase()
const house = useHouse(database)

it(`a letter that came by post opens a case, with 15 working days from the day it came (${shows.join(' ')})`, async () => {
  const clerk = await house.staffSignedIn('clerk')
  const { _id: archive } = await shelved(house, { name: '云一晴', idNumber: demoIdNumber(49_101) })
  const came = addDays(dayOf(house.clock.now()), -9)
  const scan = async () => (await clerk.call(scanAtWindow)).body.id
  const letter = {
    ...{ receiver: '示例市人才服务中心', receiverAddress: '示例市一路 1 号', letterNo: '示调〔2026〕8' },
    ...{ letterCameOn: came, letterUntil: addDays(came, 1) },
  }
  const open = async (form: Record<string, string>) =>
    (await clerk.call(openArchiveCase, { params: { id: archive }, body: { item: 'transfer-out', form } }))
      .body
  const refused = async (form: Record<string, string>) => (await open(form)) as { key?: string }
  expect(await refused(letter)).toMatchObject({ key: 'request.invalid', fields: [{ path: 'letterScan' }] })
  const month = { ...letter, letterCameOn: came.slice(0, 7), letterScan: await scan() }
  expect((await refused(month)).key).toBe('intake.whole-day')
  const late = { ...letter, letterUntil: addDays(came, -1), letterScan: await scan() }
  expect((await refused(late)).key).toBe('transfer.letter-expired')
  expect(await database.connection.collection('cases').countDocuments({ item: 'transfer-out' })).toBe(0)

  const { id, stateLabel } = await open({ ...letter, letterScan: await scan() })
  expect(stateLabel).toBe('审核中')
  const seen = (await clerk.call(readStaffCase, { params: { id } })).body
  expect(seen).toMatchObject({ files: [{ label: '调档函扫描件' }], chainWhole: true })
  expect(seen.findings[0]?.text).toContain('示例市人才服务中心的调档函（示调〔2026〕8）')
  const record = await house.house.cases.cases.findById(id)
  expect(record?.facts[0]?.data).toMatchObject({ from: came, due: { day: workingDaysAfter(came, 15) } })
  const desk = (await clerk.call(listTransferDesk, { query: { step: 'out-review' } })).body.cases
  expect(desk.map((row) => row.id)).toContain(id)
  expect((await refused({ ...letter, letterScan: await scan() })).key).toMatch(/^transfer\.moving-/)
  // The scan is for whoever reviews the file: nothing leaves by a letter nobody has looked at.
  expect(await give(clerk, id, 'approve', { answers: { former: 'none' } })).toBe('transfer.letter-unchecked')
  expect(await give(clerk, id, 'approve', { answers: OUTSIDE_REVIEW })).toBe('sealing')
  await house.work()
  const posted = { channel: 'confidential', trackingNo: 'JY 49101' }
  expect(await sealAndPost(clerk, id, { answers: posted })).toBe('sending')
  await house.work()
  expect((await clerk.call(readStaffCase, { params: { id } })).body.state).toBe('in-transit')
  expect((await refoldDifferences(database.connection)).differences).toEqual([])
  expect(await house.house.jobs.dead()).toEqual([])
})
