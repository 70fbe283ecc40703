import { demoIdNumber } from '@server/features/archives'
import { openArchiveCase } from '@shared/contract/archives'
import { decidedPair, flaggedPair, proposed, reopeningProposed, shelved } from '@test/support/archives'
import type { TestHouse } from '@test/support/house'
import { AT_COUNTER } from './counter-requests'

type Request = { params?: object; body?: object }

/** Somebody's own file, whom one of the clerks keeps away from. */
const OWN = { idNumber: AT_COUNTER.idNumber }
let fresh = 0

/** A request about files that is right in everything but, perhaps, who sends it. */
export async function archiveRequestOf(house: TestHouse, name: string): Promise<Request | null> {
  fresh += 1
  const number = demoIdNumber(30_000 + fresh)
  switch (name) {
    case 'searchArchives':
      return { body: { q: '一晴' } }
    case 'listArchiveDesk':
      return {}
    case 'readArchive':
      return { params: { id: (await shelved(house, OWN))._id } }
    case 'unmaskArchive': {
      const body = { purpose: 'archive-comparison', fields: ['idNumber'] }
      return { params: { id: (await shelved(house, OWN))._id }, body }
    }
    case 'openArchiveCase': {
      const { _id: id } = await shelved(house, OWN)
      const form = { matter: 'education', source: 'check', doubt: '证书编号查不到' }
      return { params: { id }, body: { item: 'forgery-inquiry', form } }
    }
    case 'printInquiryPaper':
      return { params: { id: await inquired(house), paper: 'notice-person' } }
    case 'moveArchive': {
      const { _id: id, version } = await shelved(house, OWN)
      return { params: { id }, body: { version, movement: 'move-shelf', reason: 'order', shelf: '1-2-3' } }
    }
    case 'recordArchiveNumber': {
      const { _id: id, version } = await shelved(house, { ...OWN, beside: 'none' })
      return { params: { id }, body: { version, idNumber: number, name: '云二晴', paper: 'id-card' } }
    }
    case 'confirmArchiveNumber':
    case 'declineArchiveNumber': {
      const { _id: id, version } = await proposed(house, OWN, number)
      const reason = name === 'declineArchiveNumber' ? { reason: 'unclear' } : {}
      return { params: { id }, body: { version, ...reason } }
    }
    case 'compareArchives':
    case 'decideDuplicate': {
      const [one, other] = await flaggedPair(house, AT_COUNTER.idNumber)
      if (name === 'compareArchives') return { params: { id: one._id, other: other._id } }
      const pair = { version: one.version, other: other._id, otherVersion: other.version }
      return { params: { id: one._id }, body: { ...pair, decision: 'same-person', leads: 'one' } }
    }
    case 'proposeReopening': {
      const [one, other] = await decidedPair(house, AT_COUNTER.idNumber)
      return { params: { id: one._id }, body: { version: one.version, other: other._id, reason: 'mistaken' } }
    }
    case 'confirmReopening':
    case 'declineReopening': {
      const { _id: id, version, other } = await reopeningProposed(house, AT_COUNTER.idNumber)
      return { params: { id }, body: name === 'confirmReopening' ? { version, other } : { version } }
    }
    default:
      return null
  }
}

/** An inquiry into somebody's own file, flagged. */
async function inquired(house: TestHouse): Promise<string> {
  const { _id: id } = await shelved(house, OWN)
  const form = { matter: 'education', source: 'check', doubt: '证书编号查不到' }
  const clerk = await house.staffSignedIn('clerk')
  const body = { item: 'forgery-inquiry', form }
  const made = await clerk.call(openArchiveCase, { params: { id }, body })
  await house.work()
  return made.body.id
}
