import type mongoose from 'mongoose'
import { insertRecords } from './collections'
import { classifyDatabaseError, refusedRecords } from './errors'

/**
 * Inserts records in any order and leaves out those whose unique key somebody else has taken meanwhile: their ids. Throws for
 * any other failure.
 */
export async function insertNewRecords<T>(
  model: mongoose.Model<T>,
  records: readonly (T & { _id: string })[],
): Promise<Set<string>> {
  if (records.length === 0) return new Set()
  try {
    await insertRecords(model, records)
    return new Set()
  } catch (error) {
    const refused = refusedRecords(error)
    const others = [...(refused?.values() ?? [])]
    if (!refused || others.some((one) => classifyDatabaseError(one)?.kind !== 'duplicate')) throw error
    return new Set([...refused.keys()].map((at) => records[at]?._id ?? ''))
  }
}
