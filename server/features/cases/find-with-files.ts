import { holdingAmong } from '../archives'
import type { CaseRecord } from './case-record'
import type { KnownFiles } from './context'
import type { CaseDeps } from './deps'

/**
 * A case with what stands under its person's ID number, in one round trip. While the index key is being changed a file may stand
 * under another index than the case; then nothing is `known`, and it is looked up. Null for no such case.
 */
export async function findWithFiles(
  deps: Pick<CaseDeps, 'cases' | 'idIndexesOf'>,
  id: string,
): Promise<{ record: CaseRecord; known: KnownFiles } | null> {
  const found = await deps.cases.findWithFiles(id)
  if (!found) return null
  const { record, files, accounts, moving } = found
  const indexes = deps.idIndexesOf(record)
  if (indexes.length > 1) return { record, known: {} }
  return {
    record,
    known: {
      holding: holdingAmong(files, indexes),
      hasAccount: accounts.some(({ open }) => open),
      isMoving: moving.some(({ _id }) => _id !== id),
    },
  }
}
