import { isDeceased } from '@shared/domain/archives/death'
import { reg } from '@shared/kernel/reg'
import type { LedgerRow } from '../../archives'
import type { HandedOver, ImportDeps } from '../deps'
import type { ImportRecord } from '../record'

reg('G25-batch', 'N20-death')

type Telling = Pick<ImportDeps, 'archives' | 'centres' | 'ledger' | 'provedBy' | 'tellOwners'>

/**
 * Tells everybody of a batch whose file came in with this list, and who has an account here; of whom a file was here already, nothing
 * was handed over. May be repeated: each is told once. Answers how many there are. One round trip, and one more for those it found.
 */
export async function tellPeople(
  deps: Telling,
  { _id: listId, centreId, school: unit }: Pick<ImportRecord, '_id' | 'centreId' | 'school'>,
  rows: readonly LedgerRow[],
  at: string,
): Promise<number> {
  const numbers = rows.flatMap(({ idNumber }) => (idNumber ? [deps.ledger.idIndexes(idNumber)] : []))
  const accounts = numbers.length ? await deps.provedBy(numbers.flat()) : []
  const { name: centre } = deps.centres.byId(centreId)
  const found = await Promise.all(
    accounts.map(async ({ _id: accountId, idIndex }): Promise<HandedOver[]> => {
      const files = await deps.archives.findByIdIndex(numbers.find((own) => own.includes(idIndex)) ?? [])
      const file = files.find(({ facts }) => facts[0]?.data.importId === listId)
      if (!file || files.some(({ facts }) => isDeceased(facts))) return []
      return [{ accountId, archiveId: file._id, archiveNo: file.archiveNo, unit, centre }]
    }),
  )
  const owners = found.flat()
  await deps.tellOwners({ listId, at, owners })
  return owners.length
}
