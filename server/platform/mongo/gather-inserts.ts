import type { Model, mongo } from 'mongoose'
import { fieldsOfIndex, storedRecord } from './collections'
import { classifyDatabaseError, refusedRecords } from './errors'
import { gather } from './gather'

/**
 * Records of one command: a record is bounded by its request (256 KB), so that all stay far below the 48 MB of a message.
 */
const MOST = 32

/**
 * Like insertUnlessTaken for callers side by side: their records go in one command and one wait for the disk. Each hears
 * of its own record, and not before that wait is over; a lost connection is everybody's error. Answers null when the record
 * was written; else the fields of the unique index that holds its values already.
 */
export function gatherInserts<T>(model: Model<T>) {
  const insert = gather<mongo.Document, Error | null>({ most: MOST, send: (all) => insertAll(model, all) })
  return async (record: T & { _id: string }): Promise<readonly string[] | null> => {
    const refused = await insert(storedRecord(model, record))
    if (!refused) return null
    const failure = classifyDatabaseError(refused)
    if (failure?.kind !== 'duplicate') throw refused
    return fieldsOfIndex(model, failure.index)
  }
}

async function insertAll<T>(
  model: Model<T>,
  documents: readonly mongo.Document[],
): Promise<(Error | null)[]> {
  try {
    await model.collection.insertMany([...documents] as never[], { ordered: false, ignoreUndefined: true })
    return documents.map(() => null)
  } catch (error) {
    const refused = refusedRecords(error)
    if (!refused) throw error
    return documents.map((_, at) => refused.get(at) ?? null)
  }
}
