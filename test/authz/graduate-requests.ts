import { dispatchLine, listOf, withGraduate } from '@test/support/dispatch-lists'
import type { TestHouse } from '@test/support/house'
import type { SentFile } from '@test/support/multipart'
import { invited, keyHeader, LIST_SENDER, offered, sentList } from '@test/support/school-lists'
import { AT_COUNTER } from './counter-requests'

type Request = {
  params?: object
  body?: object
  query?: object
  headers?: Record<string, string>
  file?: SentFile
}

/** A request about a row of a list that is right in everything but, perhaps, who sends it; it is about somebody's own file, whom one of the clerks keeps away from. */
export async function graduateRequestOf(house: TestHouse, name: string): Promise<Request | null> {
  if (name === 'listGraduates') return { query: { state: 'sent' } }
  if (name !== 'actOnGraduate') return schoolRequestOf(house, name)
  const row = await withGraduate(house, { id: AT_COUNTER.idNumber, name: '云知秋', on: '2026-12-01' })
  return { params: { id: row._id }, body: { version: row.version, command: 'receive' } }
}

/** A school that was invited, and what it and staff ask for. */
async function schoolRequestOf(house: TestHouse, name: string): Promise<Request | null> {
  switch (name) {
    case 'openSchoolList':
      return { body: await invited(house) }
    case 'bringSchoolList':
      return { headers: keyHeader(await invited(house)), file: listOf([dispatchLine(81)]) }
    case 'sendSchoolList': {
      const key = await invited(house)
      return { body: { ...key, list: await offered(house, key), ...LIST_SENDER } }
    }
    case 'inviteSchool':
      return { body: { school: '演示学院' } }
    case 'listSchoolInvitations':
      return {}
    case 'readListSender':
      return { params: { id: await sentList(house) } }
    default:
      return null
  }
}
