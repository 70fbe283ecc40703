import type { Sha256 } from '@shared/domain/facts/chain'
import { commitTo } from '@shared/domain/facts/commitments'
import { canonicalJson } from '@shared/kernel/canonical'

type Convert = (field: string, id: string, text: string) => string

/** The columns of the ledger a file came with, by their Chinese names, as they stood there; empty ones are left out. */
export type LedgerColumns = Readonly<Record<string, string>>

/** The one sealed value: the columns, and the salt under which the registration commits to them. */
export interface Particulars {
  salt: string
  columns: LedgerColumns
}

const FIELD = 'archives.ledger'

export const sealParticulars = (deps: { seal: Convert }, id: string, particulars: Particulars): string =>
  deps.seal(FIELD, id, JSON.stringify(particulars))

/** In plain, for one request; null for a file that came with no ledger. */
export const openParticulars = (
  deps: { open: Convert },
  { _id, ledger }: { _id: string; ledger?: string },
): Particulars | null => (ledger ? (JSON.parse(deps.open(FIELD, _id, ledger)) as Particulars) : null)

/** What the registration holds instead of the columns. */
export const commitToLedger = ({ salt, columns }: Particulars, sha256: Sha256): Record<string, string> =>
  commitTo({ ledger: canonicalJson(columns) }, salt, sha256)
