/** What a ledger may be, and how it is worked off. */
export const IMPORT_RULES = {
  maxBytes: 20 * 1024 * 1024,
  /** Of everything in the file, unpacked. */
  maxUnpackedBytes: 300 * 1024 * 1024,
  maxRows: 50_000,
  maxColumns: 100,
  maxCellLength: 2000,
  /** Rows shown beside the header while columns are matched. */
  samples: 5,
  /** Rows of one write. */
  batch: 500,
  /** Rows for decision and rows left out that one import keeps; a ledger with more has another mistake. */
  maxReported: 20_000,
  /** Days the file itself is kept after the last step: long enough to correct and bring it again. */
  keptDays: 30,
} as const
