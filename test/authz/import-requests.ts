import { bringLedger } from '@shared/contract/imports'
import { apiClient } from '@test/support/api-client'
import type { TestHouse } from '@test/support/house'

/** The list of a unit with one line. */
const LIST = { name: '清单.csv', bytes: Buffer.from('姓名,出生日期,清点结果\n云一晴,1990-01-01,相符') }

type Request = { params?: object; body?: object }

const OF_ONE = ['readImport', 'readImportRows', 'mapImport', 'stepImport']
const OF_UNIT = ['signHandover', 'printHandover']

/** A request about a ledger that waits for its columns to be matched, or about a list; null for other routes. */
export async function importRequestOf(
  house: TestHouse,
  name: string,
  headers: Record<string, string>,
): Promise<Request | null> {
  if (name === 'exportList') return { body: { list: 'queue', purpose: 'work-arrangement' } }
  if (!OF_ONE.includes(name) && !OF_UNIT.includes(name)) return null
  const list = OF_UNIT.includes(name)
    ? { query: { kind: 'handover' as const, school: '演示厂' }, file: LIST }
    : {}
  const { status, body } = await apiClient(house.staff).call(bringLedger, { ...list, headers })
  // Without an id the address would be the list's.
  if (status !== bringLedger.status) throw new Error(`no ledger was brought: ${status}`)
  const params = { id: body.id }
  const { version, columns } = body
  if (name === 'mapImport') return { params, body: { version, mapping: columns.map(({ code }) => code) } }
  if (name === 'signHandover')
    return {
      params,
      body: { version, reason: 'closed', plan: '演示方案', handedBy: '山一', on: '2026-01-05' },
    }
  return name === 'stepImport' ? { params, body: { version, command: 'start' } } : { params }
}
