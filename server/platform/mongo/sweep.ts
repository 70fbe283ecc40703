import type mongoose from 'mongoose'

export interface SweepTarget {
  collection: string
  /** Date field after which the document may go; it should carry an index. */
  field: string
  /** Milliseconds it is kept from then; 0 unless told. */
  keptMs?: number
}

/**
 * Removes the documents whose time has passed and returns how many went, by collection. Stands in for TTL indexes,
 * which the embedded engine never acts on; so reads must filter by the date themselves.
 */
export async function sweepExpired(
  connection: mongoose.Connection,
  targets: readonly SweepTarget[],
  now: Date,
): Promise<Record<string, number>> {
  const removed: Record<string, number> = {}
  for (const { collection, field, keptMs = 0 } of targets) {
    const before = new Date(now.getTime() - keptMs)
    const { deletedCount } = await connection.collection(collection).deleteMany({ [field]: { $lte: before } })
    removed[collection] = (removed[collection] ?? 0) + deletedCount
  }
  return removed
}
