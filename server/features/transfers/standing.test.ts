import { filePaper } from '@server/features/archives'
import { readCase } from '@shared/contract/cases'
import { readStaffCase } from '@shared/contract/staff'
import { archiveThread } from '@shared/domain/archives/thread'
import { firstBrokenFact } from '@shared/domain/facts/chain'
import { reg } from '@shared/kernel/reg'
import type { ApiClient } from '@test/support/api-client'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { materialDeps, samplePaper } from '@test/support/materials'
import { hired } from '@test/support/members'
import {
  ALL_THERE,
  apply,
  give,
  holdersCase,
  PACKAGE,
  sealAndPost,
  TO_XINGHAI,
  TO_YUNFAN,
} from '@test/support/transferring'
import { expect, it } from 'vitest'

const shows = reg('N20-3', 'W7-status', 'N29-alter')
const database = useDatabase()
const house = useHouse(database)

const recordsOf = async (caseId: string) => {
  const record = await house.house.cases.cases.findById(caseId)
  return house.house.cases.archives.findWhole([record?.idIndex ?? ''])
}
const waysTold = async (by: ApiClient, id: string) =>
  (await by.call(readStaffCase, { params: { id } })).body.doubts.map(({ text }) => text)

it(`the way a file may go is by everything it records, at whichever centre (${shows.join(' ')})`, {
  timeout: 120_000,
}, async () => {
  await hired(house, { username: 'away', centreId: 'demo-centre-2' })
  const clerk = await house.staffSignedIn('clerk')
  const away = await house.staffSignedIn('away')
  const person = await house.signedIn('13800000001')
  /** A clerk who found nothing in the bag would post it; how it may leave is asked, and then done. */
  const leaves = async (by: ApiClient, id: string, trackingNo: string) => {
    expect(await give(by, id, 'approve', { answers: { former: 'none' } })).toBe('sealing')
    await house.work()
    const post = (channel: string) => sealAndPost(by, id, { answers: { channel, trackingNo } })
    expect(await post('registered')).toBe('transfer.channel')
    expect(await post('confidential')).toBe('sending')
    await house.work()
  }
  const there = (await apply(person, TO_XINGHAI)).body.id
  await house.work()
  const [file] = await recordsOf(there)
  const paper = samplePaper({ kind: 'civil-servant-register', title: '公务员登记表' })
  const effect = { at: house.clock.now().toISOString(), key: 'a-paper' }
  const by = { kind: 'system', id: 'system', role: 'system' } as const
  await filePaper(materialDeps(house), file?._id ?? '', paper, { ...effect, by })
  await leaves(clerk, await holdersCase(house, there), 'JY-S-1')

  expect(await give(away, there, 'arrive', { answers: { ...PACKAGE, packageNo: 'JY-S-1' } })).toBe('arrived')
  const contents = { answers: { listAgrees: 'yes', ...ALL_THERE } }
  expect(await give(away, there, 'check-contents', contents)).toBe('registering')
  await house.work()
  const [was, is] = await recordsOf(there)
  for (const one of [was, is]) {
    expect(firstBrokenFact(one?.facts ?? [], house.house.cases.sha256)).toBeNull()
    expect(archiveThread(one?.facts ?? []).map(({ says }) => says)).toContain(
      '审核档案：记载曾属于机关公务员',
    )
  }
  // Nothing of it was listed at the new centre, and its reviewer finds nothing: the record holds.
  const back = (await apply(person, TO_YUNFAN)).body.id
  await house.work()
  const outgoing = await holdersCase(house, back)
  expect((await waysTold(away, outgoing)).join()).toContain('曾属于机关公务员，只能通过机要通信或专人送取')
  await leaves(away, outgoing, 'JY-S-2')
  expect((await person.call(readCase, { params: { id: back } })).body.state).toBe('in-transit')
  expect(await house.house.jobs.dead()).toEqual([])
})
