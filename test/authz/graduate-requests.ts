import { withGraduate } from '@test/support/dispatch-lists'
import type { TestHouse } from '@test/support/house'
import { AT_COUNTER } from './counter-requests'

type Request = { params?: object; body?: object; query?: object }

/** A request about a row of a list that is right in everything but, perhaps, who sends it; it is about somebody's own file, whom one of the clerks keeps away from. */
export async function graduateRequestOf(house: TestHouse, name: string): Promise<Request | null> {
  if (name === 'listGraduates') return { query: { state: 'sent' } }
  if (name !== 'actOnGraduate') return null
  const row = await withGraduate(house, { id: AT_COUNTER.idNumber, name: '云知秋', on: '2026-12-01' })
  return { params: { id: row._id }, body: { version: row.version, command: 'receive' } }
}
