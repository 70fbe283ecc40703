import { bringLedger } from '@shared/contract/imports'
import { apiClient } from '@test/support/api-client'
import type { TestHouse } from '@test/support/house'

type Request = { params?: object; body?: object }

const OF_ONE = ['readImport', 'readImportRows', 'mapImport', 'stepImport']

/** A request about a ledger that waits for its columns to be matched, or about a list; null for other routes. */
export async function importRequestOf(
  house: TestHouse,
  name: string,
  headers: Record<string, string>,
): Promise<Request | null> {
  if (name === 'exportList') return { body: { list: 'queue', purpose: 'work-arrangement' } }
  if (!OF_ONE.includes(name)) return null
  const { status, body } = await apiClient(house.staff).call(bringLedger, { headers })
  // Without an id the address would be the list's.
  if (status !== bringLedger.status) throw new Error(`no ledger was brought: ${status}`)
  const params = { id: body.id }
  const { version, columns } = body
  if (name === 'mapImport') return { params, body: { version, mapping: columns.map(({ code }) => code) } }
  return name === 'stepImport' ? { params, body: { version, command: 'start' } } : { params }
}
