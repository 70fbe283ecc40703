import type { DuplicateReason } from '@shared/domain/archives/duplicates'
import type { CellProblem } from '@shared/domain/ledger/check-row'
import type { Connection } from 'mongoose'
import { defineCollection, mixed } from '../../platform/mongo/collections'

export const IMPORT_ROWS = 'importRows'

/** A row that is not simply in: left out for its cells, or in and to be decided. Holds no value of the row. */
export interface RowOutcome {
  /** Import and row: a row is told once, however often its batch is repeated. */
  _id: string
  importId: string
  row: number
  kind: 'bad' | 'flagged'
  problems: CellProblem[]
  flags: { why: DuplicateReason; archiveId: string }[]
}

export type OutcomeRepository = ReturnType<typeof createOutcomeRepository>

/** Reads and writes of what became of rows. Every query here has a supporting index. */
export function createOutcomeRepository(connection: Connection) {
  const model = defineCollection<RowOutcome>(connection, {
    name: IMPORT_ROWS,
    schemaVersion: 1,
    definition: {
      ...{ _id: String, importId: String, row: Number, kind: String, problems: [mixed], flags: [mixed] },
    },
    indexes: [{ keys: { importId: 1, kind: 1, row: 1 } }, { keys: { importId: 1, row: 1 } }],
  })
  return {
    /** Writes outcomes that are not there yet. One round trip. */
    keep: async (outcomes: readonly RowOutcome[]): Promise<void> => {
      if (outcomes.length === 0) return
      const writes = outcomes.map(({ _id, ...fields }) => ({
        updateOne: {
          filter: { _id },
          update: { $setOnInsert: { ...fields, schemaVersion: 1 } },
          upsert: true,
        },
      }))
      await model.collection.bulkWrite(writes as never, { ordered: false })
    },
    /** The rows behind a row, in order; of one kind, or all. */
    page: (
      importId: string,
      kind: RowOutcome['kind'] | null,
      after: number,
      limit: number,
    ): Promise<RowOutcome[]> =>
      model
        .find({ importId, ...(kind ? { kind } : {}), row: { $gt: after } })
        .sort({ row: 1 })
        .limit(limit)
        .lean<RowOutcome[]>()
        .exec(),
  }
}
