import { demoIdNumber } from '@server/features/archives'
import * as search from '@shared/contract/archive-search'
import * as archives from '@shared/contract/archives'
import { printInquiryPaper } from '@shared/contract/inquiry-papers'
import type { RouteContract, RouteOutput } from '@shared/contract/route'
import type { ApiClient } from '@test/support/api-client'
import { flaggedPair, shelved } from '@test/support/archives'
import type { TestHouse } from '@test/support/house'
import type { Send } from './step'

type Step = (route: RouteContract, given?: object, status?: number) => Promise<never>

/** Files are found in every way there is, and one is looked at and moved. */
async function findAndMove(house: TestHouse, step: Step): Promise<void> {
  for (const q of ['yun', 'yyq', '一晴', '云y', 'YF-00000', demoIdNumber(9)])
    await step(search.searchArchives, { body: { q } })
  const found: RouteOutput<typeof search.searchArchives> = await step(search.searchArchives, {
    body: { q: 'YF-' },
  })
  if (found.next) await step(search.searchArchives, { body: { q: 'YF-', after: found.next } })
  await step(search.searchArchives, { body: { q: '云' } }, 400)
  for (const { id } of found.archives.slice(0, 3)) await step(archives.readArchive, { params: { id } })
  const params = { id: found.archives.find(({ stateLabel }) => stateLabel === '在架保管')?.id }
  const { version }: RouteOutput<typeof archives.readArchive> = await step(archives.readArchive, { params })
  const body = { version, movement: 'move-shelf', reason: 'order', shelf: '3-2-1' }
  await step(archives.moveArchive, { params, body, key: 'a-key-for-moving-it' })
  await step(archives.moveArchive, { params, body, key: 'a-key-for-moving-it' })
  await step(archives.moveArchive, { params, body }, 409)
  const elsewhere = { ...body, version: version + 1, caseId: house.house.newId() }
  await step(archives.moveArchive, { params, body: elsewhere }, 400)
  const numbers = { purpose: 'archive-comparison', fields: ['idNumber'] }
  await step(archives.unmaskArchive, { params, body: numbers })
}

/** The centre looks into what may be forged in a file of its own. */
async function inquire(house: TestHouse, step: Step): Promise<void> {
  const { _id: id } = await shelved(house, { idNumber: demoIdNumber(41_500) })
  const form = { matter: 'education', source: 'check', doubt: '证书编号查不到' }
  const opening = { params: { id }, body: { item: 'forgery-inquiry', form }, key: 'a-key-for-inquiring' }
  const made = (await step(archives.openArchiveCase, opening)) as unknown as { id: string }
  await step(archives.openArchiveCase, opening)
  await house.work()
  const paper = { id: made.id, paper: 'notice-person' }
  await step(printInquiryPaper, { params: paper })
  await step(printInquiryPaper, { params: { ...paper, paper: 'result-unit' } }, 409)
  await step(archives.openArchiveCase, { ...opening, key: 'another-key-for-it' }, 409)
  await step(archives.readArchive, { params: { id } })
}

/** Records without a number get one: at once, by a second person, or not. */
async function matchNumbers(house: TestHouse, clerk: Step, second: Step): Promise<void> {
  const paper = (n: number, name: string) => ({ idNumber: demoIdNumber(40_000 + n), name, paper: 'id-card' })
  for (const [n, name] of ['云一晴', '云二晴', '云三晴'].entries()) {
    const { _id: id, version } = await shelved(house)
    await clerk(archives.recordArchiveNumber, { params: { id }, body: { version, ...paper(n, name) } })
    if (n === 0) continue
    const waiting = { params: { id }, body: { version: version + 1 } }
    await clerk(archives.confirmArchiveNumber, waiting, 403)
    await second(archives.readArchive, { params: { id } })
    await second(archives.listArchiveDesk, { query: { show: 'proposal' } })
    if (n === 1) await second(archives.confirmArchiveNumber, waiting)
    else
      await second(archives.declineArchiveNumber, {
        ...waiting,
        body: { ...waiting.body, reason: 'unclear' },
      })
  }
}

/** What was decided of a pair is wrong: declined once, then agreed to. */
async function decideAnew(
  clerk: Step,
  second: Step,
  { id, other }: { id: string; other: string },
): Promise<void> {
  for (const settle of [archives.declineReopening, archives.confirmReopening]) {
    const { version }: RouteOutput<typeof archives.readArchive> = await clerk(archives.readArchive, {
      params: { id },
    })
    const body = { version, other, reason: 'mistaken' }
    await clerk(archives.proposeReopening, { params: { id }, body })
    await second(archives.readArchive, { params: { id } })
    const asked = settle === archives.confirmReopening ? { other } : {}
    await second(settle, { params: { id }, body: { version: version + 1, ...asked } })
  }
}

/** An archivist finds and moves files; a clerk and a reviewer settle whose they are. */
export async function archiveWalk(house: TestHouse, send: Send): Promise<void> {
  const walker = (client: ApiClient) =>
    (async (route, given = {}, status = route.status) =>
      (await send({ route, client, given, status })).body) as Step
  const clerk = walker(await house.staffSignedIn('clerk'))
  await inquire(house, clerk)
  await findAndMove(house, walker(await house.staffSignedIn('archivist')))
  const second = walker(await house.staffSignedIn('reviewer'))
  await matchNumbers(house, clerk, second)
  const [one, other] = await flaggedPair(house, demoIdNumber(41_000))
  await clerk(archives.listArchiveDesk, { query: { show: 'duplicate' } })
  await clerk(archives.listArchiveDesk, { query: { show: 'unlinked' } })
  await clerk(archives.compareArchives, { params: { id: one._id, other: other._id } })
  const decision = { version: one.version, other: other._id, otherVersion: other.version }
  const body = { ...decision, decision: 'same-person', leads: 'one' }
  await clerk(archives.decideDuplicate, { params: { id: one._id }, body })
  await decideAnew(clerk, second, { id: one._id, other: other._id })
}
