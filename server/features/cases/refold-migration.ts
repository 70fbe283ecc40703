import { isDeepStrictEqual } from 'node:util'
import { foldCase } from '@shared/domain/cases/view'
import { itemOf } from '@shared/domain/items/catalogue'
import { refusedRecords } from '../../platform/mongo/errors'
import type { Migration } from '../../platform/mongo/migrations'
import type { CaseRecord } from './case-record'
import { type Projections, projectionsOf } from './projections'

const BATCH = 200

/** Every projection that may be absent, so that one which no longer belongs to a case is taken away. */
const OPTIONAL = [
  ...(['awaitsNotice', 'singleKey', 'moving', 'deskKey', 'parcelKey'] as const),
  ...(['sentKey', 'usedKey', 'remindKey', 'askKeys', 'lateKey'] as const),
]
/** Of these no two cases may have the same; where older rules let them, each stays as it was, and ends so. */
const UNIQUE: readonly string[] = ['singleKey', 'moving', 'sentKey', 'usedKey']

type Change = [name: string, value: unknown]

/** What folding a case anew gives that is stored otherwise; `undefined`: nothing is to be stored. */
function changesOf(record: CaseRecord): Change[] {
  const item = itemOf(record.item)
  const folded: Projections = projectionsOf(item, record, foldCase(item, record.facts), record.facts)
  const names = new Set([...OPTIONAL, ...(Object.keys(folded) as (keyof Projections)[])])
  return [...names]
    .filter((name) => !isDeepStrictEqual(record[name], folded[name]))
    .map((name) => [name, folded[name]])
}

const updateOf = (changes: readonly Change[]) => {
  const set = Object.fromEntries(changes.filter(([, value]) => value !== undefined))
  const unset = Object.fromEntries(
    changes.filter(([, value]) => value === undefined).map(([name]) => [name, 1 as const]),
  )
  return {
    ...(Object.keys(set).length > 0 ? { $set: set } : {}),
    ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
  }
}

/** Guarded by the version: what somebody writes meanwhile is folded by the rules of today already. */
const writeOf = ({ _id, version }: CaseRecord, changes: readonly Change[]) => ({
  updateOne: { filter: { _id, version }, update: updateOf(changes) },
})

async function write(
  connection: Parameters<Migration['batch']>[0],
  found: readonly CaseRecord[],
): Promise<void> {
  const cases = connection.collection<CaseRecord>('cases')
  const changed = found
    .map((record) => ({ record, changes: changesOf(record) }))
    .filter(({ changes }) => changes.length > 0)
  if (changed.length === 0) return
  try {
    const writes = changed.map(({ record, changes }) => writeOf(record, changes))
    await cases.bulkWrite(writes, { ordered: false })
  } catch (error) {
    const refused = refusedRecords(error)
    if (!refused) throw error
    const rest = changed
      .filter((_, at) => refused.has(at))
      .map(({ record, changes }) => ({ record, changes: changes.filter(([name]) => !UNIQUE.includes(name)) }))
      .filter(({ changes }) => changes.length > 0)
    if (rest.length > 0) await cases.bulkWrite(rest.map(({ record, changes }) => writeOf(record, changes)))
  }
}

/**
 * A migration that folds the cases of before anew: what is stored beside the facts is then as today's rules have it. To be given a new
 * id whenever a rule of the projections changes. A batch run again writes nothing.
 */
export const refoldCases = (id: string): Migration => ({
  id,
  batch: async (connection, cursor) => {
    const found = await connection
      .collection<CaseRecord>('cases')
      .find(cursor === null ? {} : { _id: { $gt: String(cursor) } })
      .sort({ _id: 1 })
      .limit(BATCH)
      .toArray()
    await write(connection, found)
    return { cursor: found.at(-1)?._id ?? cursor, done: found.length < BATCH }
  },
})
