import type { ArchiveRecord, SearchFields } from '../record'
import { keysOfName } from './name-keys'

type Searched = Pick<
  ArchiveRecord,
  '_id' | 'archiveNo' | 'holderName' | 'previousNo' | 'formerNames' | 'collectiveId'
>

/** Numbers among the keys are marked, so that none can be taken for part of a name. */
export const numberKey = (archiveNo: string): string => `#${archiveNo}`

/** What a file is found and sorted by. */
export function searchFieldsOf(record: Searched): SearchFields {
  const { sort, keys } = keysOfName(record.holderName)
  const former = record.formerNames?.flatMap((name) => formerKeys(name)) ?? []
  const numbers = [record.archiveNo, record.previousNo ?? ''].filter((no) => no !== '').map(numberKey)
  const nameKey = `${sort}:${record._id}`
  return {
    nameKey,
    ...(record.collectiveId ? { keptKey: `${record.collectiveId}:${record._id}` } : {}),
    searchKeys: [...new Set([...keys, ...former, ...numbers])],
  }
}

/** A former name sorts nowhere, so its pinyin from the beginning is a key too. */
function formerKeys(name: string): string[] {
  const { sort, keys } = keysOfName(name)
  return [...keys, sort.split(' ')[0] ?? '']
}
