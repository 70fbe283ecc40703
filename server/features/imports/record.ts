import type { Fact } from '@shared/domain/facts/types'
import type { ImportKind } from '@shared/domain/imports/kinds'
import type { ImportState } from '@shared/domain/imports/table'
import type { OutboxEntry } from '../../platform/jobs/types'
import type { BlobKey } from '../uploads'

/** What of a ledger must not stand in plain: how file and sheets are called, the key to its bytes, and its first rows. */
export interface About {
  name: string
  sha256: string
  key: BlobKey
  sheet: string | null
  otherSheets: readonly string[]
  /** The first rows under the header, as texts. */
  samples: string[][]
}

/** How far the worker is. Written with every batch; counts of rows are exact, whatever broke off between. */
export interface Progress {
  /** Number of the last row that is done, as the table numbers it; 0: none. */
  row: number
  /** Data rows that are done. */
  done: number
  registered: number
  unlinked: number
  /** Rows an earlier import, or another row, has brought. */
  known: number
  bad: number
  /** Registered rows that stand beside another record and wait for a decision. */
  flagged: number
  /** People of the list of a unit who are told that their file was handed over; absent in other tables. */
  told?: number
}

export const NO_PROGRESS: Progress = {
  row: 0,
  done: 0,
  registered: 0,
  unlinked: 0,
  known: 0,
  bad: 0,
  flagged: 0,
}

/** One ledger or list that a centre brings in. Where it stands is folded from its facts. */
export interface ImportRecord {
  _id: string
  centreId: string
  kind: ImportKind
  /** Whose list it is: a school's, or that of a unit that hands its files over; '' for a ledger. */
  school: string
  /** Signed, sealed; absent while the list of a unit is not signed, and for other tables. */
  signed?: string
  /** The invitation by which a school uploaded it itself; absent where staff brought it. */
  invitation?: string
  /** Sender, sealed; absent before the school has sent it, and for what staff brought. */
  sender?: string
  /** Actor and idempotency key of the command that brought it. */
  createKey: string
  bodyHash: string
  /** About, sealed; null once the file is gone. */
  about: string | null
  format: 'xlsx' | 'csv'
  encoding: string | null
  size: number
  /** Formula cells of the sheet. */
  formulas: { count: number; first: string } | null
  /** Data rows. */
  total: number
  titles: string[]
  /** For each column its code, 'none' for one that is left out on purpose, null for one nobody has decided. */
  mapping: (string | null)[]
  version: number
  /** Folded from the facts. */
  state: ImportState
  facts: Fact[]
  progress: Progress
  outbox: OutboxEntry[]
  outboxAt?: Date
  /** When the file goes. */
  expiresAt: Date | null
}
